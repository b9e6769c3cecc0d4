//! The sheet turned to an officer.

use super::*;

#[test]
fn turned_to_an_officer_the_sheet_is_addressed_to_them_and_leads_nowhere() {
    let place = filled();
    let mut phone = turned(&place);
    let shown = phone.outline();
    assert!(phone.reads("I am being blackmailed with intimate images."), "{shown}");
    assert!(!shown.contains("Say this") && shown.contains("send 400 pounds"), "{shown}");
    let labels: Vec<_> = phone.controls().into_iter().map(|control| control.label).collect();
    assert_eq!(labels, ["Done", "Leave"]);
    assert!(phone.page().bars.back.is_none());
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "turned");
}

#[test]
fn while_the_sheet_is_turned_the_space_is_locked() {
    let place = filled();
    let mut phone = telling(&place);
    phone.performs = false;
    phone.tap("Share what happened");
    phone.tap("Call sheet");
    phone.tap("Turn the phone to the officer");
    phone.perform_all();
    assert!(phone.others.is_empty(), "what was asked for inside came after the locking");
    assert_eq!(phone.page().id, "turned");
}

#[test]
fn done_with_the_turned_sheet_needs_the_code() {
    let place = filled();
    let mut phone = turned(&place);
    phone.tap("Done");
    assert!(phone.is_covered());
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn the_turned_sheet_is_gone_once_the_app_was_left() {
    let place = filled();
    let mut phone = turned(&place);
    phone.send(Event::Backgrounded(Cause::ScreenOff));
    assert!(phone.is_covered());
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
}

#[test]
fn the_turned_sheet_is_gone_with_a_locking_from_another_thread() {
    let place = filled();
    let phone = turned(&place);
    phone.app.lock_now();
    assert!(phone.is_covered());
}

#[test]
fn what_was_typed_before_the_sheet_was_turned_is_there_after_the_code() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.tap("Call sheet");
    phone.write("Crime number", "2600");
    phone.tap("Turn the phone to the officer");
    phone.tap("Done");
    phone.hold(CODE);
    phone.tap("Carry on");
    assert_eq!(phone.field("Crime number").map(|(text, _)| text), Some("2600".to_owned()));
}
