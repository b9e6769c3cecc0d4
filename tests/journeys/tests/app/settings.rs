//! Settings, who may change them, and hiding.

use app::testing::{CODE, ScriptedPhone};
use app::view::{Theme, View};
use app::{Cause, Event};
use vault::Age;

use super::place::Place;

fn choose(phone: &mut ScriptedPhone, setting: &str, choice: &str) {
    phone.tap(setting);
    phone.tap(choice);
    phone.tap("Done");
}

#[test]
fn settings_change_look_door_age_and_waits() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    choose(&mut phone, "Look and name", "Quick Calc");
    assert_eq!(phone.look, "b");
    choose(&mut phone, "Way in without a code", "Off: only your code opens it.");
    choose(&mut phone, "If holding a key is difficult", "Press = three times quickly instead of holding it");
    choose(&mut phone, "My age", "Under 18");
    choose(&mut phone, "How long it stays open", "Lock straight away");
    choose(&mut phone, "When you choose a picture or file", "30 minutes");
    choose(&mut phone, "Light or dark", "Dark");
    assert_eq!(phone.page().theme, Theme::Dark);
    let shown = phone.outline();
    assert!(shown.contains("· Under 18") && shown.contains("· Lock straight away"), "{shown}");
    drop(phone);
    let prefs = place.prefs();
    assert_eq!((prefs.look.as_str(), prefs.help_entry, prefs.instead_of_holding), ("b", false, 1));
    assert_eq!((prefs.call_minutes, prefs.picker_minutes, prefs.theme), (0, 30, Theme::Dark));
    assert_eq!(place.session().age().unwrap(), Age::Under18);
}

#[test]
fn two_settings_that_are_chosen_before_either_is_on_disk_are_both_kept() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    phone.performs = false;
    choose(&mut phone, "Light or dark", "Light");
    choose(&mut phone, "How long it stays open", "One minute");
    phone.perform_all();
    drop(phone);
    assert_eq!((place.prefs().theme, place.prefs().call_minutes), (Theme::Light, 1));
}

#[test]
fn a_wait_that_is_chosen_is_the_one_that_counts() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    choose(&mut phone, "How long it stays open", "One minute");
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    phone.send(Event::Backgrounded(Cause::Switched));
    assert_eq!(phone.lock_after, Some(60));
}

#[test]
fn hidden_every_launch_is_the_calculator() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Tally");
    phone.tap("Hide it now");
    assert!(phone.is_covered());
    assert_eq!(phone.look, "c");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    assert!(phone.is_covered());
    drop(phone);
    assert!(place.start().is_covered());
}

#[test]
fn hiding_is_offered_on_every_page_behind_the_first_one() {
    let place = Place::new();
    for way in [["Help now", "Talk to someone now"], ["Help now", "In danger or might hurt yourself"]] {
        let mut phone = place.start();
        assert!(phone.controls().iter().all(|control| control.label != "Hide it now"));
        way.iter().for_each(|step| phone.tap(step));
        phone.tap("Hide it now");
        assert_eq!(phone.page().id, "hide");
    }
}

#[test]
fn the_help_door_opens_help() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    phone.hold("999");
    assert!(phone.reads("You are not alone."));
    assert!(phone.controls().iter().all(|control| control.label != "Hide it now"));
}

#[test]
fn the_first_help_page_teaches_999_and_hold() {
    let mut phone = Place::new().start();
    phone.tap("Help now");
    assert!(phone.outline().contains("type 999 and hold the = key"), "{}", phone.outline());
}

#[test]
fn with_the_door_off_only_a_code_opens() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    phone.tap("Hide it now");
    phone.tap("Yes, they might");
    assert!(phone.reads("That way in will be off. Only your code will open it."));
    phone.tap("Hide it now");
    phone.hold("999");
    let View::Cover(cover) = phone.view() else { panic!("{}", phone.outline()) };
    assert_eq!(cover.display, "999");
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn from_the_first_pages_the_way_to_help_cannot_be_closed() {
    let hidden = |place: Place| {
        let mut phone = place.start();
        phone.tap("Help now");
        phone.tap("Hide it now");
        phone.tap("Yes, they might");
        let said = phone.outline();
        phone.tap("Hide it now");
        phone.hold("999");
        assert_eq!(phone.page().id, "help");
        said
    };
    assert_eq!(hidden(Place::new()), hidden(Place::made()));
}

#[test]
fn holding_can_be_tried_before_it_is_hidden() {
    let mut phone = Place::new().start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Try it once");
    phone.hold("999");
    assert!(phone.reads("That's it. On the calculator, that opens help."));
    phone.hold("483920");
    assert!(
        phone.reads("If that's your code, it opens on the calculator. If it isn't, you just see the sum.")
    );
    phone.hold("12");
    assert!(phone.reads("On the calculator, that would just show the sum."));
    phone.tap("Done");
    assert_eq!(phone.page().id, "hide");
}

#[test]
fn hiding_is_undone_from_inside() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    phone.hold(CODE);
    phone.tap("Settings");
    phone.tap("Stop hiding it");
    assert!(phone.controls().iter().any(|control| control.label == "Hide it now"));
    drop(phone);
    assert!(!place.start().is_covered());
}

#[test]
fn what_could_not_be_kept_is_not_chosen_and_locks_nothing() {
    let place = Place::made();
    let mut phone = place.inside();
    for name in ["prefs.a", "prefs.b"] {
        let file = place.root().join(name);
        let _may_be_missing = std::fs::remove_file(&file);
        std::fs::create_dir(file).unwrap();
    }
    phone.tap("Settings");
    phone.tap("Way in without a code");
    phone.tap("Off: only your code opens it.");
    phone.send(Event::Back);
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    assert!(!phone.is_covered(), "it is not hidden, so nothing is locked");
    phone.send(Event::Leave);
    phone.hold("999");
    assert_eq!(phone.page().id, "help", "the way in is open as it was");
    phone.send(Event::Backgrounded(app::Cause::Switched));
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
}
