//! Telling the police: ways, the call sheet, what is shown to an officer, what leaves the app, and what follows.

mod leaving;
mod report;
mod turned;

use app::testing::{CODE, ScriptedPhone};
use app::view::{RowKind, Span};
use app::{Act, Cause, Event, Outcome};
use vault::{CustodyEvent, Medium, Note, OccurredAt, Party, Provenance, Record, Zone};

use super::place::Place;
use super::telling::{filled, noted, said, with_force};

const NOTE: &str = "they want 400 pounds";
const FIRST: &str = "Say this first: someone is blackmailing me with intimate pictures.";

fn telling(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("Tell the police");
    phone
}

fn away_and_back(phone: &mut ScriptedPhone) {
    phone.send(Event::Backgrounded(Cause::Switched));
    assert!(phone.is_covered());
    phone.send(Event::Returned);
}

/// Returns who was contacted, according to the custody record.
fn contacted(place: &Place) -> Vec<(Party, Medium)> {
    let rows = place.session().custody().unwrap();
    let contact = |event| match event {
        Some(CustodyEvent::Contacted { who, via, .. }) => Some((who, via)),
        _ => None,
    };
    rows.into_iter().filter_map(|row| contact(row.event().unwrap())).collect()
}

fn contacts(place: &Place) -> Vec<vault::Contact> {
    let session = place.session();
    let entries = session.list(None, 100).unwrap().entries;
    let record = |id| match session.entry(id).unwrap().record {
        Record::Contact(contact) => Some(contact),
        _ => None,
    };
    entries.into_iter().filter_map(|entry| record(entry.id)).collect()
}

fn turned(place: &Place) -> ScriptedPhone {
    let mut phone = telling(place);
    phone.tap("Call sheet");
    phone.tap("Turn the phone to the officer");
    phone
}

#[test]
fn one_tap_on_101_gives_exactly_tel_101() {
    let place = Place::made();
    let mut phone = telling(&place);
    let trace = "Your phone's call list will show this number. A watch, a car or a shared account may too.";
    assert!(phone.reads(trace), "{}", phone.outline());
    phone.call("Police 101");
    assert_eq!(phone.opened, ["tel:101"]);
}

#[test]
fn where_no_app_answers_the_number_is_there_to_write_down() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.has_other_apps = false;
    phone.call("Police 101");
    assert!(phone.reads("No app on this phone can open this.") || phone.page().id == "no-app");
    assert!(phone.reads("101"), "{}", phone.outline());
    phone.tap("Copy");
    assert_eq!(phone.copied, ["101"]);
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "tell");
}

#[test]
fn a_call_that_no_app_took_is_not_noted() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.has_other_apps = false;
    phone.call("Police 101");
    drop(phone);
    assert_eq!(contacted(&place), []);
}

#[test]
fn the_two_short_fields_of_the_sheet_share_a_line() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.tap("Call sheet");
    let halves = phone.page().pinned.into_iter().map(|row| match row.kind {
        RowKind::Field(field) => field.is_half,
        _ => false,
    });
    assert_eq!(halves.collect::<Vec<_>>(), [true, true]);
}

#[test]
fn a_contact_is_noted_once_by_whom_and_which_way() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.call("Police 101");
    away_and_back(&mut phone);
    phone.write("Crime number", "26000123456");
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(contacted(&place), [(Party::Service("101".into()), Medium::Phone)]);
}

#[test]
fn who_listens_is_never_noted() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("In danger or might hurt yourself");
    phone.call("Samaritans");
    phone.call("999");
    drop(phone);
    assert_eq!(contacted(&place), []);
}

#[test]
fn the_call_sheet_is_there_on_return_and_the_number_is_kept() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.call("Police 101");
    away_and_back(&mut phone);
    assert_eq!(phone.page().id, "call-sheet");
    assert!(phone.reads(FIRST), "{}", phone.outline());
    assert!(phone.reads("Noted with your call to Police 101."), "{}", phone.outline());
    phone.write("Crime number", "26000123456");
    phone.write("Officer's name", "PC Green");
    phone.tap("Keep it");
    assert!(phone.reads("Kept."), "{}", phone.outline());
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "tell");
    phone.tap("Follow up");
    let shown = phone.outline();
    assert!(shown.contains("26000123456") && shown.contains("PC Green"), "{shown}");
    drop(phone);
    let kept = contacts(&place).remove(0);
    assert_eq!((kept.who, kept.via), (Party::Service("101".into()), Medium::Phone));
    assert_eq!((kept.crime_number.as_str(), kept.officer.as_str()), ("26000123456", "PC Green"));
}

#[test]
fn the_call_sheet_comes_up_once_after_a_call() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.call("Police 101");
    away_and_back(&mut phone);
    phone.send(Event::Back);
    phone.send(Event::Backgrounded(Cause::Call));
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "tell");
}

#[test]
fn a_call_or_text_to_those_who_listen_brings_up_no_call_sheet() {
    for name in ["Samaritans", "Shout"] {
        let place = Place::made();
        let mut phone = telling(&place);
        phone.tap("In danger or might hurt yourself");
        phone.call(name);
        away_and_back(&mut phone);
        assert_eq!(phone.page().id, "danger", "{name}");
    }
}

#[test]
fn a_call_to_those_who_listen_after_one_to_the_police_brings_up_no_call_sheet() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.call("Police 101");
    phone.tap("In danger or might hurt yourself");
    phone.call("Samaritans");
    away_and_back(&mut phone);
    assert_eq!(phone.page().id, "danger");
}

#[test]
fn what_is_typed_in_the_box_survives_the_death_of_the_process() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.tap("Call sheet");
    phone.write("Crime number", "2600");
    drop(phone);
    let mut phone = place.inside();
    phone.tap("Carry on");
    assert_eq!(phone.field("Crime number"), Some(("2600".to_owned(), 4)));
}

#[test]
fn the_box_of_the_call_sheet_takes_no_other_forms_draft_away() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Keep proof");
    phone.tap("What did they say?");
    phone.write("Type their words", "send it");
    phone.send(Event::Back);
    phone.tap("Keep it for later");
    phone.send(Event::Back);
    phone.tap("Tell the police");
    phone.tap("Call sheet");
    phone.write("Crime number", "2600");
    assert!(phone.reads("Another form is half written, so keep this before you leave."));
    phone.tap("Keep it");
    drop(phone);
    let mut phone = place.inside();
    phone.tap("Carry on");
    assert_eq!(phone.field("Type their words"), Some(("send it".to_owned(), 7)));
    drop(phone);
    assert_eq!(contacts(&place).len(), 1);
}

#[test]
fn back_from_a_box_that_holds_something_asks() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.tap("Call sheet");
    phone.write("Crime number", "2600");
    phone.send(Event::Back);
    phone.tap("Throw it away");
    assert_eq!(phone.page().id, "tell");
    drop(phone);
    assert!(place.inside().controls().iter().all(|control| control.label != "Carry on"));
}

#[test]
fn words_of_others_are_drawn_apart_and_printed_isolated_and_whole() {
    let place = Place::made();
    noted(&place, "\u{202e}evil");
    let mut phone = telling(&place);
    phone.tap("Copy what happened");
    assert!(phone.copied[0].contains("\u{2068}\u{202e}evil\u{2069}"), "{:?}", phone.copied);
    phone.tap("Call sheet");
    let quoted = Span::Quoted("\u{202e}evil".to_owned());
    let cards = phone.page().rows.into_iter().filter_map(|row| match row.kind {
        RowKind::Card { rows, .. } => Some(rows),
        _ => None,
    });
    assert!(cards.flatten().any(|row| row.kind == RowKind::Say(vec![quoted.clone()])));
}

#[test]
fn roughly_is_printed_as_roughly() {
    let place = Place::made();
    let told =
        Provenance { happened: OccurredAt::About("before half term".into()), ..Provenance::typed(Zone::UTC) };
    let note = Record::Note(Note { words: NOTE.into(), about: Vec::new() });
    place.session().add_record(&note, &told).unwrap();
    let mut phone = telling(&place);
    phone.tap("Copy what happened");
    assert!(phone.copied[0].contains("- Roughly when: before half term · they want 400 pounds\n"));
}

#[test]
fn no_id_is_on_the_sheet_or_in_the_text() {
    let place = filled();
    let mut phone = turned(&place);
    let shown = phone.outline();
    assert!(!shown.contains("revenge-porn-helpline") && shown.contains("Kent Police"), "{shown}");
    phone.tap("Done");
}

#[test]
fn what_should_have_happened_is_late_only_when_its_day_is_over() {
    let late = "This should have happened by now.";
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Follow up");
    phone.tap("Add a number");
    phone.write("Case number", "SN-77");
    phone.tap("2 December 2026");
    phone.tap("Keep it");
    assert!(phone.reads("Should have happened by 2 December 2026"), "{}", phone.outline());
    assert!(!phone.reads(late));
    // The same day, half past eleven at night.
    place.clock.wait((7 * 24 * 60 + 9 * 60 + 30) * 60_000);
    assert!(!phone.reads(late), "all of the day is left for it");
    place.clock.wait(60 * 60_000);
    assert!(phone.reads(late), "{}", phone.outline());
    assert!(phone.reads("You can call 101 and give them the crime number."));
}

#[test]
fn a_number_that_somebody_gave_is_noted_with_who_they_were_said_to_be() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.call("Police 101");
    away_and_back(&mut phone);
    phone.tap("Follow up");
    phone.tap("Add a number");
    phone.write("Who gave it to you", "StopNCII");
    phone.write("PIN", "4711");
    phone.tap("Keep it");
    assert!(phone.outline().contains("4711"));
    drop(phone);
    let kept = contacts(&place).remove(0);
    assert_eq!(
        (kept.who, kept.via, kept.pin.as_str()),
        (Party::Named("StopNCII".into()), Medium::NotSaid, "4711")
    );
}

#[test]
fn a_pin_is_in_no_draft() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Follow up");
    phone.tap("Add a number");
    phone.write("Case number", "SN-77");
    phone.write("PIN", "4711");
    drop(phone);
    let mut phone = place.inside();
    phone.tap("Carry on");
    assert_eq!(phone.field("Case number").map(|(text, _)| text), Some("SN-77".to_owned()));
    assert_eq!(phone.field("PIN").map(|(text, _)| text), Some(String::new()));
}

#[test]
fn nothing_typed_keeps_nothing_and_says_so() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Follow up");
    phone.tap("Add a number");
    phone.tap("Keep it");
    assert!(phone.reads("Type something first, or go back and skip it."));
}
