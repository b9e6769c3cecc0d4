//! The second code: for adults who have read its limits; set, changed and removed.

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use vault::Age;

use super::place::Place;
use super::reviewed::{open_reviewed, open_unreviewed};
use super::shelf::{SECOND, give_second_code};

const OTHER: &str = "58204173";

pub(super) fn settings(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("Settings");
    phone
}

fn at_the_keys(place: &Place) -> ScriptedPhone {
    let mut phone = settings(place);
    phone.tap("Second code");
    phone.tap("I understand what it can't do");
    phone.tap("Choose a second code");
    phone
}

fn twice(phone: &mut ScriptedPhone, code: &str) {
    phone.hold(code);
    phone.hold(code);
}

fn leave_and_type(phone: &mut ScriptedPhone, code: &str) {
    phone.send(Event::Leave);
    phone.hold(code);
}

fn offers(phone: &ScriptedPhone) -> bool {
    ["Second code", "Code that erases"].iter().any(|label| has(phone, label))
}

fn has(phone: &ScriptedPhone, label: &str) -> bool {
    phone.controls().iter().any(|control| control.label == label)
}

#[test]
fn what_it_cannot_do_is_said_before_a_code_can_be_chosen() {
    let place = Place::made();
    let mut phone = settings(&place);
    phone.tap("Second code");
    for said in [
        "It opens plain notes. It may fool someone who looks, but not someone who examines the phone.",
        "It doesn't hide how much storage is used, how many files there are, or their dates.",
        "How it works is described in public, so someone else may know about it.",
        "Someone violent may know that there can be another code, and ask you for it.",
    ] {
        assert!(phone.reads(said), "{said}: {}", phone.outline());
    }
    assert!(!has(&phone, "Choose a second code"));
    phone.tap("I understand what it can't do");
    assert!(has(&phone, "Choose a second code"));
}

#[test]
fn once_set_it_opens_plain_notes_and_the_own_code_opens_home() {
    let place = Place::made();
    let mut phone = at_the_keys(&place);
    twice(&mut phone, SECOND);
    assert!(phone.reads("Your second code is set."), "{}", phone.outline());
    assert!(phone.outline().contains("write a few ordinary notes"));
    phone.hold(SECOND);
    assert!(phone.reads("That's it. On the calculator, that opens it."));
    leave_and_type(&mut phone, SECOND);
    assert_eq!(phone.page().id, "notes");
    leave_and_type(&mut phone, CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn a_code_that_will_not_do_is_refused_with_the_reason() {
    let place = Place::made();
    let mut phone = at_the_keys(&place);
    phone.hold("123456");
    assert!(phone.reads("Digits in a row are easy to guess. Choose another code."), "{}", phone.outline());
    twice(&mut phone, CODE);
    assert!(phone.reads("Choose another code."), "{}", phone.outline());
    twice(&mut phone, SECOND);
    assert!(phone.reads("Your second code is set."), "{}", phone.outline());
}

#[test]
fn after_too_many_attempts_none_is_set_and_it_says_so() {
    let place = Place::made();
    let mut phone = at_the_keys(&place);
    for _ in 0..10 {
        twice(&mut phone, CODE);
    }
    twice(&mut phone, SECOND);
    let said = "There were too many attempts. Wait 15 minutes, then try once. Nothing has changed.";
    assert!(phone.reads(said), "{}", phone.outline());
    leave_and_type(&mut phone, SECOND);
    assert!(phone.is_covered());
}

#[test]
fn another_one_takes_its_place_and_its_notes_stay() {
    let place = Place::made();
    give_second_code(&place);
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(SECOND);
    phone.tap("New note");
    phone.write("Your note", "milk");
    phone.tap("Save");
    drop(phone);
    let mut phone = settings(&place);
    phone.tap("Second code");
    assert!(phone.reads("You have set one."), "{}", phone.outline());
    phone.tap("I understand what it can't do");
    phone.tap("Choose another second code");
    twice(&mut phone, OTHER);
    leave_and_type(&mut phone, SECOND);
    assert!(phone.is_covered());
    phone.hold(OTHER);
    assert!(has(&phone, "milk"), "{}", phone.outline());
}

#[test]
fn it_is_taken_away_after_it_was_asked() {
    let place = Place::made();
    give_second_code(&place);
    let mut phone = settings(&place);
    phone.tap("Second code");
    phone.tap("Remove the second code");
    phone.tap("Cancel");
    phone.tap("Remove the second code");
    phone.tap("Remove");
    assert!(phone.reads("The second code is removed. It opens nothing now."), "{}", phone.outline());
    leave_and_type(&mut phone, SECOND);
    assert!(phone.is_covered());
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn nobody_under_18_or_unsure_is_offered_more_codes() {
    for age in [Age::Under18, Age::NotSaid] {
        let place = Place::of(age);
        let phone = settings(&place);
        assert!(!offers(&phone), "{}", phone.outline());
    }
    let place = Place::made();
    assert!(offers(&settings(&place)));
}

#[test]
fn a_late_tap_from_a_page_of_an_adult_leads_nobody_under_18_to_them() {
    let place = Place::of(Age::Under18);
    let mut phone = settings(&place);
    let visit = phone.page().visit;
    for id in ["settings-second", "settings-erase-code"] {
        phone.send(Event::Tapped(format!("{visit}/{id}")));
        assert_eq!(phone.page().id, "settings");
    }
}

#[test]
fn a_draft_pack_marks_them_as_drafts() {
    const DRAFT: &str = "Draft. No domestic abuse specialist and no lawyer has checked this yet.";
    let place = Place::made();
    let mut phone = settings(&place);
    assert!(phone.reads(DRAFT));
    for page in ["Second code", "Code that erases"] {
        phone.tap(page);
        assert!(phone.reads(DRAFT), "{}", phone.outline());
        phone.send(Event::Back);
    }
}

fn settings_with(place: &Place, open_pack: app::OpenPack) -> ScriptedPhone {
    let mut phone = place.start_with("en", open_pack);
    phone.tap("Type my code");
    phone.hold(CODE);
    phone.tap("Settings");
    phone
}

#[test]
fn a_released_pack_without_both_reviewers_leaves_them_out() {
    let place = Place::made();
    assert!(!offers(&settings_with(&place, open_unreviewed)));
}

#[test]
fn a_released_pack_with_both_reviewers_offers_them_without_the_mark() {
    let place = Place::made();
    let phone = settings_with(&place, open_reviewed);
    assert!(offers(&phone) && !phone.outline().contains("No domestic abuse specialist"));
}

#[test]
fn one_that_was_set_can_be_taken_away_by_somebody_who_is_no_adult_any_more() {
    let place = Place::made();
    give_second_code(&place);
    place.session().set_age(Age::Under18).unwrap();
    let mut phone = settings(&place);
    phone.tap("Second code");
    assert!(!has(&phone, "I understand what it can't do"), "{}", phone.outline());
    phone.tap("Remove the second code");
    phone.tap("Remove");
    assert!(phone.reads("The second code is removed. It opens nothing now."), "{}", phone.outline());
    leave_and_type(&mut phone, SECOND);
    assert!(phone.is_covered());
}
