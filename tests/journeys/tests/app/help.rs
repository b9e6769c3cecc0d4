//! Help never fails.

use super::place::{Place, no_pack};

#[test]
fn from_the_first_launch_help_is_one_tap_and_a_dialler_three() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    assert!(phone.reads("You are not alone."));
    phone.tap("I might hurt myself or I'm in danger");
    phone.call("Childline");
    assert_eq!(phone.opened, ["tel:08001111"]);
}

#[test]
fn danger_is_one_tap_from_every_page_and_is_opened_once() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Talk to someone now");
    let people = phone.page().visit;
    phone.tap("In danger or might hurt yourself");
    phone.tap("In danger or might hurt yourself");
    assert_eq!(phone.page().id, "danger");
    phone.send(app::Event::Back);
    assert_eq!(phone.page().visit, people);
}

#[test]
fn the_launch_page_has_leave_alone_and_says_nothing_of_the_purpose() {
    let place = Place::new();
    let phone = place.start();
    let page = phone.page();
    assert!(page.bars.danger.is_none() && page.bars.leave.is_some() && page.title.is_empty());
}

#[test]
fn one_tap_on_999_gives_exactly_tel_999() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    assert_eq!(phone.opened, ["tel:999"]);
}

#[test]
fn where_no_app_dials_the_number_is_there_to_write_down() {
    let place = Place::new();
    let mut phone = place.start();
    phone.has_other_apps = false;
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.call("Samaritans");
    assert!(phone.reads("116 123"), "{}", phone.outline());
    phone.send(app::Event::Back);
    assert_eq!(phone.page().id, "danger");
}

#[test]
fn a_pack_that_cannot_be_opened_leaves_the_numbers() {
    let place = Place::new();
    let mut phone = place.start_with("en", no_pack);
    phone.call("999");
    phone.call("116 123");
    assert_eq!(phone.opened, ["tel:999", "tel:116123"]);
}

#[test]
fn the_numbers_that_are_compiled_in_are_those_of_the_pack() {
    let place = Place::new();
    let compiled = place.start_with("en", no_pack).outline();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    let shown = phone.outline();
    let numbers: Vec<&str> = compiled.lines().filter_map(|line| line.split("] ").nth(1)).collect();
    assert_eq!(numbers.len(), 3, "{compiled}");
    assert!(numbers.iter().all(|number| shown.contains(&format!("] {number}"))), "{shown}");
}

#[test]
fn whoever_types_is_offered_no_voice_call_among_people_and_999_all_the_same() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Talk to someone now");
    phone.tap("I can type, but not speak");
    assert!(!phone.outline().contains("[Call: "), "{}", phone.outline());
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    assert_eq!(phone.opened, ["tel:999"]);
}

#[test]
fn who_cannot_speak_finds_a_silent_call_and_sign_language() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.tap("Can't speak?");
    let shown = phone.outline();
    assert!(shown.contains("[Silent call: ") && shown.contains("[BSL video call: "), "{shown}");
}

#[test]
fn what_a_way_leaves_is_folded_until_it_is_asked_for() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    let trace = "Your phone's call list will show this number. A watch, a car or a shared account may too.";
    assert!(!phone.reads(trace));
    phone.tap("What this leaves");
    assert!(phone.reads(trace), "{}", phone.outline());
}

#[test]
fn help_works_though_another_program_holds_the_folder() {
    let place = Place::made();
    let first = place.start();
    let mut second = place.start();
    // There is a space in it, so it is hidden where its settings cannot be read.
    assert!(second.is_covered());
    second.hold("999");
    assert_eq!(second.page().id, "help");
    assert!(!first.is_covered());
}
