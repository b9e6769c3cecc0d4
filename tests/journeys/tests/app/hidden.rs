//! Hiding, the cover, and the two ways past it.

use app::testing::CODE;
use app::{Event, Key};

use super::place::Place;

#[test]
fn hidden_from_help_in_two_taps_every_launch_is_the_calculator_and_999_leads_to_help_and_danger() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    assert!(phone.is_covered());
    drop(phone);
    let mut phone = place.start();
    assert!(phone.is_covered());
    phone.hold("999");
    assert_eq!(phone.page().id, "help");
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    assert_eq!(phone.opened, ["tel:999"]);
}

#[test]
fn the_words_of_hiding_are_the_same_whether_there_is_a_code_or_not() {
    let shown = |place: Place| {
        let mut phone = place.start();
        phone.tap("Help now");
        phone.tap("Hide it now");
        phone.outline()
    };
    assert_eq!(shown(Place::new()), shown(Place::made()));
}

#[test]
fn the_launch_page_is_the_same_whether_there_is_a_code_or_not() {
    let (new, made) = (Place::new(), Place::made());
    assert_eq!(new.start().outline(), made.start().outline());
}

#[test]
fn a_code_opens_home() {
    let place = Place::made();
    let phone = place.inside();
    assert!(phone.page().refuses_captures);
}

#[test]
fn a_wrong_code_shows_the_sum_and_nothing_else() {
    let place = Place::made();
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold("739184");
    let app::view::View::Cover(cover) = phone.view() else { panic!("{}", phone.outline()) };
    assert_eq!((cover.display.as_str(), cover.length), ("739,184", 7));
}

#[test]
fn an_attempt_asks_three_keys_whether_there_is_a_code_or_not() {
    let asked = |place: Place| {
        let mut phone = place.start();
        phone.tap("Type my code");
        phone.performs = false;
        phone.hold("739184");
        let mut asked = Vec::new();
        while phone.perform_one() {
            asked.extend(phone.asked.take());
        }
        asked
    };
    assert_eq!(asked(Place::new()), [3]);
    assert_eq!(asked(Place::made()), [3]);
}

#[test]
fn the_calculator_calculates_and_starts_from_nothing_after_success() {
    let place = Place::made();
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.keys("2+3×4=");
    assert!(phone.outline().starts_with("2 + 3 × 4 =\nthe calculator: 14\n"));
    phone.send(Event::Held(Key::Backspace));
    assert!(phone.outline().starts_with("the calculator: 0\n"));
    phone.hold(CODE);
    phone.send(Event::Leave);
    assert!(phone.outline().starts_with("the calculator: 0\n"));
}

#[test]
fn a_code_typed_twice_in_a_row_opens_one_session_that_lasts() {
    let place = Place::made();
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.performs = false;
    phone.hold(CODE);
    phone.send(Event::Held(Key::Equals));
    phone.perform_all();
    phone.performs = true;
    phone.tap("Keep proof");
    phone.tap("What did they say?");
    phone.write("Type their words", "a");
    phone.send(Event::Back);
    phone.tap("Keep it for later");
    assert_eq!(phone.page().id, "keep");
}
