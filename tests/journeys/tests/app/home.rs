//! Home: the next step first, numbers one tap away, and everything else.

use app::testing::{CODE, ScriptedPhone};
use app::view::{ControlKind, RowKind, Shape, Weight};
use vault::Age;

use super::pages::{LANGUAGES, inside, shown, tap, taps};
use super::place::Place;

fn inside_of(age: Age) -> ScriptedPhone {
    Place::of(age).inside()
}

/// Returns the names of those who can be called, in order.
fn called(phone: &ScriptedPhone) -> Vec<String> {
    let rows = phone.page().rows.into_iter();
    rows.filter_map(|row| if let RowKind::Call(call) = row.kind { Some(call.name) } else { None }).collect()
}

fn on_the_partner_track(phone: &mut ScriptedPhone) {
    taps(phone, &["next", "answer-yes", "answer-partner"]);
    phone.send(app::Event::Back);
}

#[test]
fn the_next_step_is_the_one_primary_of_home() {
    let mut phone = inside_of(Age::Adult);
    let loud = |phone: &ScriptedPhone| -> Vec<String> {
        let is_loud = |kind| matches!(kind, ControlKind::Button(Weight::Primary));
        let loud = phone.controls().into_iter().filter(|control| is_loud(control.kind));
        loud.map(|control| control.label).collect()
    };
    assert_eq!(loud(&phone), ["Do this step"]);
    assert!(phone.reads("Are you safe right now?") && phone.outline().contains("~ Next step: 1 of 8"));
    taps(&mut phone, &["next", "answer-yes", "answer-stranger", "did"]);
    phone.send(app::Event::Back);
    assert_eq!(loud(&phone), ["Do this step"]);
    assert!(phone.reads("Note who they are, and keep their messages"));
    assert!(phone.outline().contains("~ Next step: 2 of 8"), "{}", phone.outline());
}

#[test]
fn carry_on_is_first_where_a_draft_waits() {
    let mut phone = inside_of(Age::Adult);
    tap(&mut phone, "keep");
    tap(&mut phone, "words");
    phone.write("Type their words", "a");
    phone.send(app::Event::Back);
    phone.tap("Keep it for later");
    phone.send(app::Event::Back);
    assert_eq!(phone.controls().first().unwrap().label, "Carry on");
}

#[test]
fn what_i_kept_says_how_much_that_is_once_there_is_any() {
    let badge = |phone: &ScriptedPhone| {
        let kept = phone.controls().into_iter().find(|control| control.label == "What I kept");
        kept.unwrap().badge
    };
    let place = Place::made();
    let mut phone = place.inside();
    assert_eq!(badge(&phone), None);
    taps(&mut phone, &["keep", "words"]);
    phone.write("Type their words", "a");
    phone.tap("Them");
    phone.tap("Not sure");
    phone.tap("Keep it");
    phone.send(app::Event::Leave);
    phone.send(app::Event::Returned);
    if !phone.is_covered() {
        phone.tap("Type my code");
    }
    phone.hold(CODE);
    assert_eq!(badge(&phone), Some("1".to_owned()));
}

#[test]
fn a_helpline_of_the_age_and_101_are_one_tap() {
    assert_eq!(called(&inside_of(Age::Adult)), ["Samaritans", "Police 101"]);
    assert_eq!(called(&inside_of(Age::Under18)), ["Childline", "Police 101"]);
    assert_eq!(called(&inside_of(Age::NotSaid)), ["Childline", "Samaritans", "Police 101"]);
    let mut phone = inside_of(Age::Adult);
    phone.call("Police 101");
    assert_eq!(phone.opened, ["tel:101"]);
}

#[test]
fn on_the_partner_track_those_who_know_that_abuse_are_one_tap() {
    let called_by = |age| {
        let mut phone = inside_of(age);
        on_the_partner_track(&mut phone);
        called(&phone)
    };
    assert_eq!(called_by(Age::Adult), ["National Domestic Abuse Helpline", "Police 101"]);
    assert_eq!(called_by(Age::NotSaid), ["Childline", "National Domestic Abuse Helpline", "Police 101"]);
    assert!(called_by(Age::Under18).contains(&"Childline".to_owned()));
}

#[test]
fn on_the_partner_track_the_next_step_says_nothing_of_what_it_is() {
    let mut phone = inside_of(Age::Adult);
    on_the_partner_track(&mut phone);
    let card = phone.outline();
    let card: Vec<&str> = card.lines().filter(|line| line.contains("| ")).take(4).collect();
    let expected =
        ["  | ~ Next step: 1 of 9", "  | # Your next step", "  | [0 of 9]", "  | [[→ Do this step]]"];
    assert_eq!(card, expected);
}

#[test]
fn what_a_call_leaves_stands_below_the_numbers() {
    let trace = "Your phone's call list will show this number. A watch, a car or a shared account may too.";
    assert!(inside_of(Age::Adult).reads(trace));
}

#[test]
fn a_tile_is_one_of_two_columns() {
    let phone = inside_of(Age::Adult);
    let people = phone.controls().into_iter().find(|control| control.label == "People who help");
    assert_eq!(people.unwrap().shape, Shape::Tile);
}

#[test]
fn home_in_every_state() {
    for language in LANGUAGES {
        shown("home-next", language, |phone| {
            inside(phone, &["next", "answer-yes", "answer-stranger", "did"]);
            phone.send(app::Event::Back);
        });
        shown("home-partner", language, |phone| {
            inside(phone, &[]);
            on_the_partner_track(phone);
        });
        shown("home-unfolded", language, |phone| {
            inside(phone, &[]);
            on_the_partner_track(phone);
            tap(phone, "more-101");
        });
    }
}
