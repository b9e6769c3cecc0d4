//! What is around a page, and that nothing happens that nobody asked for.

use app::testing::{CODE, ScriptedPhone};
use app::view::{Control, Icon};
use app::{Cause, Event, Phone, System};

use super::place::Place;

const DANGER: &str = "In danger or might hurt yourself";

fn at_help() -> (Place, ScriptedPhone) {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    (place, phone)
}

fn hide(phone: &ScriptedPhone) -> Control {
    phone.page().bars.actions.into_iter().find(|action| action.id == "hide").unwrap()
}

#[test]
fn the_button_for_hiding_is_a_word_alone_and_a_sign_beside_another() {
    let (_place, mut phone) = at_help();
    assert_eq!(hide(&phone).icon, None);
    phone.tap("Talk to someone now");
    assert_eq!(hide(&phone).icon, Some(Icon::Hide));
}

#[test]
fn danger_and_leave_have_their_signs_and_leave_says_more_aloud() {
    let (_place, mut phone) = at_help();
    let bars = phone.page().bars;
    let (danger, leave) = (bars.danger.unwrap(), bars.leave.unwrap());
    assert_eq!((danger.icon, danger.hint, danger.is_on), (Some(Icon::Danger), None, false));
    let said = "Leave. Shows the calculator straight away.";
    assert_eq!((leave.icon, leave.hint.as_deref()), (Some(Icon::Leave), Some(said)));
    phone.tap(DANGER);
    assert!(phone.page().bars.danger.unwrap().is_on);
}

#[test]
fn a_page_that_is_only_opened_scrolls_nowhere_says_nothing_and_lets_the_screen_go_dark() {
    let (_place, phone) = at_help();
    let page = phone.page();
    assert_eq!((page.anchor, page.announce, page.awake_until_ms), (None, None, None));
}

#[test]
fn where_a_page_was_scrolled_to_it_is_again_when_it_is_come_back_to() {
    let (_place, mut phone) = at_help();
    let row = phone.page().rows.last().unwrap().id.clone();
    phone.send(Event::Scrolled(row.clone()));
    phone.tap(DANGER);
    phone.send(Event::Back);
    assert_eq!(phone.page().anchor, Some(row));
}

#[test]
fn leave_is_a_button_too() {
    let (_place, mut phone) = at_help();
    phone.send(Event::Tapped("leave".into()));
    assert!(phone.is_covered() && phone.left_recents == 1);
}

#[test]
fn a_late_tap_on_a_button_of_another_page_opens_nothing() {
    let place = Place::new();
    let mut phone = place.start();
    for late in ["danger", "hide"] {
        phone.send(Event::Tapped(late.into()));
        assert_eq!(phone.page().id, "launch", "{late}");
    }
}

#[test]
fn nothing_is_to_lock_later_where_nothing_waits() {
    let (_place, mut phone) = at_help();
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    assert_eq!(phone.lock_after, None);
}

#[test]
fn while_others_see_the_screen_a_code_on_the_calculator_is_only_a_number() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.send(Event::Captured(true));
    phone.asked = None;
    phone.hold(CODE);
    assert!(phone.is_covered() && phone.asked.is_none());
}

#[test]
fn words_that_were_asked_for_come_after_a_code_opened_too() {
    let place = Place::made();
    let mut phone = place.start();
    phone.tap_id("code");
    phone.performs = false;
    phone.send(speaking("cy-GB"));
    phone.hold(CODE);
    while phone.pending() > 1 {
        phone.perform_at(1);
    }
    phone.performs = true;
    assert!(phone.reads("Are you safe right now?"));
    phone.perform_all();
    assert!(phone.reads("Ydych chi'n ddiogel ar hyn o bryd?"), "{}", phone.outline());
}

/// Keeps what is written in a form; help is opened above it before that is done, and closed after. Returns the page then.
fn kept_below_help(way: [&str; 2], label: &str, words: &str) -> String {
    let place = Place::made();
    let mut phone = place.inside();
    way.into_iter().for_each(|id| phone.tap_id(id));
    phone.write(label, words);
    phone.performs = false;
    phone.tap_id("keep");
    phone.tap_id("danger");
    phone.performs = true;
    phone.perform_all();
    assert_eq!(phone.page().id, "danger");
    phone.send(Event::Back);
    phone.page().id
}

#[test]
fn a_form_that_is_kept_below_another_page_gives_way_to_the_next_one_there() {
    assert_eq!(kept_below_help(["keep", "note"], "Note", "what I remember"), "keep-done");
}

#[test]
fn a_form_that_is_done_below_another_page_does_not_take_that_away() {
    assert_eq!(kept_below_help(["follow-up", "add"], "Crime number", "12/34"), "follow-up-add");
}

fn speaking(language: &str) -> Event {
    Event::PhoneChanged(Phone {
        language: language.into(),
        zone: "Europe/London".into(),
        minutes_east: 0,
        system: System::Android,
    })
}

#[test]
fn words_of_a_language_that_is_no_longer_wanted_come_too_late() {
    let (_place, mut phone) = at_help();
    phone.performs = false;
    phone.send(speaking("cy-GB"));
    let first = phone.pending();
    phone.send(speaking("en-GB"));
    let reads = phone.pending();
    (first..reads).for_each(|_| phone.perform_at(first));
    phone.perform_all();
    assert!(phone.reads("You are not alone."), "{}", phone.outline());
}

#[test]
fn words_that_have_come_are_drawn() {
    let (_place, phone) = at_help();
    let app::Act::Run(id) = phone.app.send(speaking("cy-GB"))[0].act else { panic!("no pack is read") };
    let effects = phone.app.run(id);
    assert!(effects.iter().any(|effect| matches!(effect.act, app::Act::Redraw)));
}

#[test]
fn a_language_that_cannot_be_kept_is_spoken_until_the_app_is_closed() {
    let place = Place::new();
    let mut phone = place.start_in("pl-PL");
    for name in ["prefs.a", "prefs.b"] {
        let file = place.root().join(name);
        let _may_be_missing = std::fs::remove_file(&file);
        std::fs::create_dir(file).unwrap();
    }
    phone.tap("Cymraeg");
    ["cy-GB", "en-GB"].iter().for_each(|language| phone.send(speaking(language)));
    assert!(phone.controls().iter().any(|control| control.label == "Help nawr"), "{}", phone.outline());
}
