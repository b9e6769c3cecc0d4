//! Typed text is never lost, and never changed silently in what is kept.

use app::testing::{CODE, ScriptedPhone};
use app::{Cause, Event};

use super::place::Place;

const WORDS: &str = "Type their words";

fn typing(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    words(&mut phone);
    phone.write(WORDS, "send it NOW  or else");
    phone
}

fn words(phone: &mut ScriptedPhone) {
    phone.tap("Keep proof");
    phone.tap("What did they say?");
}

fn back_in(phone: &mut ScriptedPhone) {
    phone.hold(CODE);
    phone.tap("Carry on");
    assert_eq!(phone.field(WORDS), Some(("send it NOW  or else".to_owned(), 20)));
}

#[test]
fn switched_away_and_back_the_same_words_and_caret_are_one_tap_from_home() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.send(Event::Backgrounded(Cause::Switched));
    assert!(phone.is_covered());
    phone.send(Event::Returned);
    phone.tap("Type my code");
    back_in(&mut phone);
}

#[test]
fn the_screen_goes_off_and_the_words_are_still_there() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.send(Event::Backgrounded(Cause::ScreenOff));
    phone.send(Event::Returned);
    phone.tap("Type my code");
    back_in(&mut phone);
}

#[test]
fn the_process_dies_and_the_words_are_still_there() {
    let place = Place::made();
    drop(typing(&place));
    let mut phone = place.start();
    phone.tap("Type my code");
    back_in(&mut phone);
}

#[test]
fn a_draft_sealed_before_a_locking_is_written_after_it() {
    let place = Place::made();
    let mut phone = place.inside();
    words(&mut phone);
    phone.performs = false;
    phone.write(WORDS, "send it NOW  or else");
    phone.app.lock_now();
    phone.perform_all();
    drop(phone);
    let mut phone = place.start();
    phone.tap("Type my code");
    back_in(&mut phone);
}

#[test]
fn back_asks_and_keeps_for_later() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.send(Event::Back);
    phone.tap("Keep it for later");
    assert_eq!(phone.page().id, "keep");
    phone.tap("What did they say?");
    assert_eq!(phone.field(WORDS), Some(("send it NOW  or else".to_owned(), 20)));
}

#[test]
fn back_asks_and_throws_away() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.send(Event::Back);
    phone.tap("Throw it away");
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
    drop(phone);
    assert!(place.inside().controls().iter().all(|control| control.label != "Carry on"));
}

#[test]
fn back_from_the_question_leads_back_to_the_form() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.send(Event::Back);
    phone.send(Event::Back);
    assert!(phone.field(WORDS).is_some());
}

#[test]
fn an_empty_form_asks_nothing() {
    let place = Place::made();
    let mut phone = place.inside();
    words(&mut phone);
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "keep");
}

#[test]
fn keep_it_with_nothing_to_keep_says_what_is_missing() {
    let place = Place::made();
    let mut phone = place.inside();
    words(&mut phone);
    phone.tap("Keep it");
    assert!(phone.reads("Type something first, or go back and skip it."));
}

#[test]
fn a_time_without_words_is_asked_about_and_not_dropped() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.tap("Them");
    phone.tap("Add another line");
    phone.write("The time shown next to it", "21:47");
    phone.tap("Keep it");
    assert!(phone.reads("Type the words of each line, or clear its time and name."), "{}", phone.outline());
    assert!(phone.outline().contains("21:47"));
}

#[test]
fn nobody_is_chosen_as_the_one_who_wrote_it() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.tap("Keep it");
    assert!(phone.reads("Choose who wrote each line."), "{}", phone.outline());
    phone.tap("Someone else");
    phone.tap("Keep it");
    assert!(phone.reads("Type the name of who wrote it."));
    phone.write("Their name", "Sam");
    phone.tap("Keep it");
    assert!(phone.reads("Kept."), "{}", phone.outline());
}

#[test]
fn what_is_kept_is_gone_from_the_draft_also_after_the_process_died() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.tap("Them");
    phone.tap("Keep it");
    phone.tap("Done");
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
    drop(phone);
    assert!(place.inside().controls().iter().all(|control| control.label != "Carry on"));
}

#[test]
fn a_double_tap_keeps_once() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.tap("Them");
    phone.performs = false;
    phone.tap("Keep it");
    phone.tap("Keep it");
    phone.perform_all();
    assert!(phone.reads("Kept."));
    drop(phone);
    assert_eq!(kept(&place), ["send it NOW  or else"]);
}

#[test]
fn a_second_line_is_typed_where_the_caret_is_put() {
    let place = Place::made();
    let mut phone = typing(&place);
    phone.tap("Add another line");
    phone.write(WORDS, "please");
    for choice in phone.controls().into_iter().filter(|control| control.label == "Them") {
        phone.send(Event::Tapped(choice.id));
    }
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(kept(&place), ["send it NOW  or else", "please"]);
}

#[test]
fn the_screen_stays_on_until_two_minutes_after_the_last_touch_of_a_form() {
    let place = Place::made();
    let mut phone = place.inside();
    assert_eq!(phone.page().awake_until_ms, None);
    words(&mut phone);
    let first = phone.page().awake_until_ms.unwrap();
    phone.write(WORDS, "a");
    assert!(phone.page().awake_until_ms.unwrap() > first);
}

/// Returns the words of every kept line, read without the app.
fn kept(place: &Place) -> Vec<String> {
    let session = place.session();
    let entries = session.list(None, 1000).unwrap().entries;
    let lines = entries.into_iter().flat_map(|entry| match session.entry(entry.id).unwrap().record {
        vault::Record::Transcript(words) => words.lines,
        other => panic!("{:?} was kept", other.kind()),
    });
    lines.map(|line| line.words).collect()
}
