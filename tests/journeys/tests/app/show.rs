//! Showing cards to somebody else, with nothing behind them.

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use app::view::RowKind;

use super::place::Place;

fn labels(phone: &ScriptedPhone) -> Vec<String> {
    phone.controls().into_iter().map(|control| control.label).collect()
}

#[test]
fn a_child_shows_an_adult_one_card() {
    let place = Place::of(vault::Age::Under18);
    let mut phone = place.inside();
    phone.tap("Show someone");
    phone.tap("An adult I trust");
    assert_eq!(phone.page().title, "Please read this");
    assert!(phone.reads("Please don't ask to see the picture. Don't look at it, don't copy it."));
    assert!(phone.reads("We can report it together: to CEOP, or to the police on 101."));
    assert_eq!(labels(&phone), ["Leave"]);
    phone.send(Event::Back);
    assert!(phone.is_covered());
}

#[test]
fn the_card_of_an_adult_names_no_place_for_children() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Show someone");
    phone.tap("Someone I trust");
    assert!(phone.reads("We can report it together to the police on 101."));
    assert!(!phone.outline().contains("CEOP"));
}

#[test]
fn showing_someone_locks_what_was_kept() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Show someone");
    assert!(
        phone
            .outline()
            .contains("While this is on, what you kept is locked. To get back in, you need your code.")
    );
    phone.tap("A teacher or other professional");
    assert_eq!(phone.page().title, "Card 1 of 4");
    assert!(phone.reads("Don't promise to keep it secret."));
    assert!(phone.page().bars.back.is_none());
    for _ in 0..3 {
        phone.tap("Next card");
    }
    assert_eq!(phone.page().title, "Card 4 of 4");
    assert!(phone.outline().contains("SHOUT to 85258"));
    for _ in 0..4 {
        phone.send(Event::Back);
    }
    assert!(phone.is_covered() && phone.opened.is_empty());
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn a_locking_from_anywhere_takes_the_cards_away_too() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Show someone");
    phone.tap("A parent or carer");
    phone.app.lock_now();
    assert!(phone.is_covered());
}

#[test]
fn left_while_a_card_is_up_it_is_the_calculator() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Show someone");
    phone.tap("A parent or carer");
    phone.send(Event::Leave);
    assert!(phone.is_covered());
}

#[test]
fn from_help_showing_someone_needs_no_code_and_leads_back() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Show someone");
    assert!(!phone.outline().contains("locked"));
    phone.tap("A parent or carer");
    assert!(phone.reads("Don't blame or punish them. This is a crime against them."));
    phone.send(Event::Back);
    phone.send(Event::Back);
    assert!(phone.reads("You are not alone."));
}

#[test]
fn nothing_on_any_card_dials_or_leads_on_and_every_number_has_its_label() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Show someone");
    phone.tap("Numbers to take away");
    let facts = phone.page().rows.into_iter().find_map(|row| match row.kind {
        RowKind::Facts(facts) => Some(facts),
        _ => None,
    });
    let facts = facts.unwrap();
    assert!(facts.iter().any(|fact| fact.label == "Samaritans" && fact.words[0].text() == "116 123"));
    assert!(facts.iter().all(|fact| !fact.label.is_empty()));
    assert_eq!(labels(&phone), ["Next card", "Leave"]);
    phone.tap("Next card");
    assert_eq!(labels(&phone), ["Previous card", "Leave"]);
    let is_code = |kind: &RowKind| matches!(kind, RowKind::Code(code) if code.dark.len() == usize::try_from(code.side.pow(2)).unwrap());
    assert!(phone.page().rows.iter().any(|row| is_code(&row.kind)));
}

#[test]
fn nobody_who_investigates_is_among_those_to_show() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Show someone");
    assert!(!phone.outline().to_lowercase().contains("police"), "{}", phone.outline());
    phone.tap("A teacher or other professional");
    assert!(!phone.outline().contains("youth workers, police"));
}
