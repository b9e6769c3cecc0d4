//! The calculator: drawn, copied from, and read aloud.

use app::testing::{CODE, ScriptedPhone};
use app::view::{CoverView, View};
use app::{Cause, Event, Key};

use super::place::Place;

fn calculator(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Type my code");
    phone
}

fn cover(phone: &ScriptedPhone) -> CoverView {
    match phone.view() {
        View::Cover(cover) => cover,
        View::Page(_) => panic!("{}", phone.outline()),
    }
}

fn after(keys: &str) -> CoverView {
    let mut phone = calculator(&Place::new());
    phone.keys(keys);
    cover(&phone)
}

#[test]
fn the_running_sum_stands_above_the_result() {
    let shown = after("1250×4+60=");
    assert_eq!((shown.running.as_str(), shown.display.as_str()), ("1,250 × 4 + 60", "5,060"));
    assert_eq!(after("1250×4+60").running, "1,250 × 4 +");
}

#[test]
fn a_minus_after_times_is_a_sign() {
    assert_eq!(after("8×-2=").display, "−16");
}

#[test]
fn whole_numbers_of_36_digits_are_subtracted_exactly() {
    assert_eq!(
        after("123456789012345678901234567890123456-123456789012345678901234567890123449=").display,
        "7"
    );
}

#[test]
fn backspace_takes_back_an_operator_and_held_clears() {
    assert_eq!(after("12+⌫").running, "");
    assert_eq!(after("12+⌫3").display, "123");
    let mut phone = calculator(&Place::new());
    phone.keys("12+7");
    phone.send(Event::Held(Key::Backspace));
    assert_eq!((cover(&phone).display.as_str(), cover(&phone).running.as_str()), ("0", ""));
}

#[test]
fn a_code_is_never_shown_twice_nor_copied() {
    let place = Place::made();
    let mut phone = calculator(&place);
    phone.keys(CODE);
    assert_eq!((cover(&phone).running.as_str(), cover(&phone).copy), ("", None));
    phone.send(Event::Tapped("copy".into()));
    phone.keys("=");
    assert_eq!((cover(&phone).running.as_str(), cover(&phone).copy), ("", None));
    assert_eq!(phone.clipboard, None);
}

#[test]
fn a_result_is_copied_as_other_apps_read_it_and_stays_on_the_clipboard() {
    let mut phone = calculator(&Place::new());
    phone.keys("1000-9000=");
    assert_eq!(cover(&phone).copy.map(|copy| copy.label), Some("Copy".to_owned()));
    phone.send(Event::Tapped("copy".into()));
    assert_eq!(phone.clipboard.as_deref(), Some("-8000"));
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    assert_eq!(phone.clipboard.as_deref(), Some("-8000"));
}

#[test]
fn the_length_of_what_is_shown_is_said_so_that_no_digit_is_hidden() {
    let shown = after(&"1".repeat(48));
    assert_eq!(shown.length, 63);
    assert_eq!(shown.display.chars().count(), 63);
}

#[test]
fn a_screen_reader_hears_keys_and_results_and_finds_the_number() {
    let said = |keys: &str| (after(keys).spoken, after(keys).found);
    assert_eq!(said("2×"), ("times".to_owned(), "2".to_owned()));
    assert_eq!(said("2-3="), ("minus 1".to_owned(), "minus 1".to_owned()));
}

#[test]
fn it_is_at_0_before_anything_is_captured() {
    let mut phone = calculator(&Place::made());
    for event in [Event::Captured(true), Event::Backgrounded(Cause::Switched), Event::Ending, Event::Leave] {
        phone.keys("12+739184");
        let is_ending = event == Event::Ending;
        phone.send(event);
        if !is_ending {
            assert_eq!((cover(&phone).display.as_str(), cover(&phone).running.as_str()), ("0", ""));
        }
        phone.send(Event::Captured(false));
        phone.send(Event::Returned);
        if !phone.is_covered() {
            phone.tap("Type my code");
        }
    }
}

#[test]
fn a_page_of_the_inside_is_not_drawn_while_others_see_the_screen() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.send(Event::Captured(true));
    assert_eq!(cover(&phone).display, "0");
    phone.keys("2+3=");
    assert_eq!(cover(&phone).display, "5");
    phone.hold("999");
    phone.hold(CODE);
    assert!(phone.is_covered());
    phone.send(Event::Captured(false));
    assert_eq!(phone.page().id, "home");
}

#[test]
fn help_is_drawn_though_others_see_the_screen() {
    let place = Place::new();
    let mut phone = place.start();
    phone.send(Event::Captured(true));
    phone.tap("Help now");
    assert_eq!(phone.page().id, "help");
}

#[test]
fn captures_are_refused_on_every_page_but_the_first_one() {
    let place = Place::made();
    let mut phone = place.start();
    assert!(!phone.page().refuses_captures);
    phone.tap("Help now");
    assert!(phone.page().refuses_captures);
}

#[test]
fn what_a_page_copied_is_taken_back_on_return_and_by_leaving() {
    let leave = |phone: &mut ScriptedPhone| phone.send(Event::Leave);
    let switch = |phone: &mut ScriptedPhone| {
        phone.send(Event::Backgrounded(Cause::Switched));
        assert!(phone.clipboard.is_some(), "it can be pasted meanwhile");
        phone.send(Event::Returned);
    };
    let ways: [&dyn Fn(&mut ScriptedPhone); 2] = [&leave, &switch];
    for way in ways {
        let mut phone = Place::new().start();
        phone.has_other_apps = false;
        phone.tap("Help now");
        phone.tap("In danger or might hurt yourself");
        phone.call("Samaritans");
        phone.tap("Copy");
        assert_eq!(phone.clipboard.as_deref(), Some("116 123"));
        way(&mut phone);
        assert_eq!(phone.clipboard, None);
    }
}

#[test]
fn what_a_page_copied_is_taken_back_on_a_return_that_locks() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.has_other_apps = false;
    phone.tap("People who help");
    phone.call("Samaritans");
    phone.tap("Copy");
    phone.send(Event::Back);
    phone.has_other_apps = true;
    phone.call("Samaritans");
    phone.send(Event::Backgrounded(Cause::Switched));
    place.clock.wait(16 * 60_000);
    phone.send(Event::Returned);
    assert_eq!((phone.page().id.as_str(), phone.clipboard), ("launch", None));
}

#[test]
fn the_calculator_for_the_list_of_recent_apps_is_at_0_whatever_was_typed() {
    let place = Place::made().hidden();
    let mut phone = place.start();
    phone.keys("12+739184");
    let still = app::App::still();
    assert_eq!((still.display.as_str(), still.running.as_str(), still.copy), ("0", "", None));
    assert_eq!(still.keys.len(), 20);
}
