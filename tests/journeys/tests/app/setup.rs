//! The first code, and a new one if the first is forgotten.

use app::testing::{CODE, ScriptedPhone};
use app::view::RowKind;
use app::{Cause, Event, Key};
use vault::Age;

use super::place::Place;

fn at_the_keys(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Set up");
    phone.tap("I have read this");
    phone.tap("18 or over");
    phone
}

fn set_up(place: &Place) -> ScriptedPhone {
    let mut phone = at_the_keys(place);
    phone.hold(CODE);
    phone.hold(CODE);
    phone
}

/// Returns the display of the page's keypad.
fn display(phone: &ScriptedPhone) -> String {
    let mut keypads = phone.page().rows.into_iter().filter_map(|row| match row.kind {
        RowKind::Keypad(keypad) => Some(keypad.display),
        _ => None,
    });
    keypads.next().unwrap()
}

fn spaces(place: &Place) -> usize {
    let names = std::fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().starts_with("v-")).count()
}

#[test]
fn a_code_is_set_typed_twice() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.hold(CODE);
    assert!(phone.reads("Type it once more."));
    phone.hold("582016");
    assert!(phone.reads("They don't match. Start again."));
    phone.hold(CODE);
    phone.hold(CODE);
    assert!(phone.reads("You're all set."), "{}", phone.outline());
    phone.tap("Next");
    assert!(phone.reads("Write down your twelve words"));
    phone.tap("I will do this later");
    assert_eq!(phone.page().id, "home");
    phone.send(Event::Leave);
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn what_it_cannot_do_is_said_before_anything_is_asked() {
    let mut phone = Place::new().start();
    phone.tap("Set up");
    assert!(phone.reads("It can't protect you from spying software on this phone."));
    assert!(phone.reads("If you uninstall the app, you lose everything you kept in it."));
    assert!(!phone.reads("Are you 18 or over?"));
}

#[test]
fn set_up_can_be_left_and_resumed() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Set up");
    phone.tap("I have read this");
    phone.send(Event::Leave);
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.tap("Set up");
    assert!(phone.reads("Carry on where you stopped") && phone.reads("Are you 18 or over?"));
    phone.tap("Under 18");
    phone.tap("Do this later");
    assert_eq!(phone.page().id, "launch");
    phone.tap("Set up");
    assert!(phone.reads("Choose a code"));
    phone.hold(CODE);
    phone.hold(CODE);
    assert!(phone.reads("You're all set."));
    drop(phone);
    assert_eq!(place.session().age().unwrap(), Age::Under18);
}

#[test]
fn an_age_that_was_chosen_is_forgotten_by_a_locking() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.app.lock_now();
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.tap("Set up");
    assert!(phone.reads("Are you 18 or over?"));
}

#[test]
fn an_easy_code_is_refused_with_the_reason() {
    let mut phone = at_the_keys(&Place::new());
    for (digits, why) in [
        ("123456", "Digits in a row are easy to guess. Choose another code."),
        ("777777", "Repeated digits are easy to guess. Choose another code."),
        ("19840612", "A date or a year is easy to guess. Choose another code."),
        ("12", "Too short. Use at least 6 digits."),
        ("12345678901234567", "Too long. Use 16 digits at most."),
        ("", "Type 6 to 16 digits on the calculator, then hold the = key."),
        ("1.23456", "Use digits only."),
    ] {
        phone.hold(digits);
        assert!(phone.reads(why), "{digits}: {}", phone.outline());
        assert_eq!(display(&phone), "0", "{digits}");
    }
}

#[test]
fn one_that_is_refused_forgets_the_first_too() {
    let mut phone = at_the_keys(&Place::new());
    phone.hold(CODE);
    phone.hold("123456");
    phone.hold(CODE);
    assert!(phone.reads("Type it once more."));
}

#[test]
fn a_code_that_is_long_enough_says_so_while_it_is_typed() {
    let mut phone = at_the_keys(&Place::new());
    phone.keys("48392");
    assert!(!phone.reads("Long enough. You can add more."));
    phone.keys("0");
    assert!(phone.reads("Long enough. You can add more."));
}

#[test]
fn three_presses_stand_for_a_held_key() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.tap("Press = three times quickly instead of holding it");
    phone.keys("12===");
    assert!(phone.reads("Too short. Use at least 6 digits."));
    phone.keys("483920===483920===");
    assert!(phone.reads("You're all set."));
    phone.tap("Next");
    phone.send(Event::Leave);
    phone.keys("483920===");
    assert_eq!(phone.page().id, "home");
}

#[test]
fn what_is_held_twice_at_once_makes_one_space() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.performs = false;
    phone.hold(CODE);
    phone.hold(CODE);
    phone.hold(CODE);
    phone.send(Event::Held(Key::Equals));
    phone.perform_all();
    assert!(phone.reads("You're all set."));
    assert_eq!(spaces(&place), 1);
}

#[test]
fn left_while_it_is_made_it_is_not_open_and_the_code_opens_it() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.performs = false;
    phone.hold(CODE);
    phone.hold(CODE);
    while phone.asked.is_none() {
        assert!(phone.perform_one());
    }
    phone.send(Event::Leave);
    phone.perform_all();
    assert!(phone.is_covered());
}

#[test]
fn danger_stays_up_though_the_space_is_made_meanwhile() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.performs = false;
    phone.hold(CODE);
    phone.hold(CODE);
    phone.tap("In danger or might hurt yourself");
    phone.perform_all();
    assert_eq!(phone.page().id, "danger");
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "setup-done");
}

#[test]
fn after_set_up_999_and_the_code_can_be_tried_and_nothing_opens() {
    let place = Place::new();
    let mut phone = set_up(&place);
    for (digits, said) in [
        ("999", "That's it. On the calculator, that opens help."),
        (CODE, "That's it. On the calculator, that opens it."),
        ("739184", "On the calculator, that would just show the sum."),
    ] {
        phone.hold(digits);
        assert!(phone.reads(said), "{}", phone.outline());
        assert_eq!(phone.page().id, "setup-done");
    }
}

#[test]
fn the_page_of_a_forgotten_code_is_the_same_whether_there_is_one_or_not() {
    let shown = |place: Place| {
        let mut phone = place.start();
        phone.tap("Help now");
        phone.tap("I forgot my code");
        let page = phone.outline();
        phone.tap("Start afresh");
        [page, phone.outline()]
    };
    assert_eq!(shown(Place::new()), shown(Place::made()));
}

#[test]
fn started_afresh_the_old_code_goes_on_opening_what_it_opened() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Keep proof");
    phone.tap("What did they say?");
    phone.write("Type their words", "send it");
    phone.send(Event::Leave);
    phone.hold("999");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.tap("Help now");
    phone.tap("I forgot my code");
    phone.tap("Start afresh");
    phone.tap("I have read this");
    phone.tap("18 or over");
    phone.hold("739184");
    phone.hold("739184");
    phone.tap("Next");
    let carries_on = |phone: &ScriptedPhone| phone.controls().iter().any(|c| c.label == "Carry on");
    assert!(!carries_on(&phone));
    phone.send(Event::Leave);
    phone.hold(CODE);
    assert!(carries_on(&phone), "{}", phone.outline());
}

#[test]
fn a_code_that_opens_something_already_is_refused() {
    let place = Place::made();
    let phone = set_up(&place);
    assert!(phone.reads("Choose another code."), "{}", phone.outline());
    assert_eq!(spaces(&place), 1);
}

#[test]
fn what_is_refused_during_a_call_stays_behind_the_calculator_until_the_return() {
    let place = Place::made();
    let mut phone = at_the_keys(&place);
    phone.performs = false;
    phone.hold(CODE);
    phone.hold(CODE);
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.perform_all();
    assert!(phone.is_covered());
    phone.send(Event::Returned);
    phone.send(Event::Back);
    assert!(phone.reads("Choose another code."), "{}", phone.outline());
}

#[test]
fn where_there_is_no_room_for_another_that_is_said_and_nothing_changes() {
    let place = Place::new();
    for code in ["739184", "582016", "604718"] {
        let mut phone = at_the_keys(&place);
        phone.hold(code);
        phone.hold(code);
        assert!(phone.reads("You're all set."), "{}", phone.outline());
    }
    let phone = set_up(&place);
    assert!(phone.reads("There's no room for another one on this phone. Nothing has changed."));
    assert_eq!(spaces(&place), 3);
}
