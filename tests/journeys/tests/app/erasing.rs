//! Erasing everything from settings, and the erase code: the page before it, what is deleted, and what continues after
//! a crash.

mod code;

use std::collections::BTreeSet;
use std::fs;

use app::testing::{CODE, ScriptedPhone};
use app::{Act, Event, Outcome};
use vault::{Age, Medium, Party, Store};

use super::place::Place;
use super::second_code::settings;
use super::shelf::{SECOND, give_second_code, note, with};

/// The erase code.
const ERASES: &str = "264015837";
const NEW: &str = "58204173";

const TOLD: &str =
    "You told someone about this, or handed something over. Ask a lawyer before you erase anything.";

/// Returns the folders of vaults.
fn vaults(place: &Place) -> Vec<String> {
    let names = fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).filter(|name| name.starts_with("v-")).collect()
}

fn kept() -> Place {
    let place = Place::made();
    with(&place, &[note("of the first space")]);
    place
}

fn vaults_are_whole(place: &Place) -> bool {
    vaults(place).iter().all(|vault| !place.root().join(vault).join("retired").exists())
}

fn at_the_code(place: &Place) -> ScriptedPhone {
    let mut phone = settings(place);
    phone.tap("Erase everything");
    phone.tap("I understand that it can't be undone");
    phone.tap("Next");
    phone
}

fn has(phone: &ScriptedPhone, label: &str) -> bool {
    phone.controls().iter().any(|control| control.label == label)
}

#[test]
fn what_goes_and_what_stays_is_said_before_the_code_is_asked_for() {
    let place = kept();
    let mut phone = settings(&place);
    phone.tap("Erase everything");
    for said in [
        "Everything that your code opens will be gone for good, and your twelve words will open nothing.",
        "Sealed copies and files you have handed over stay where they are, and still open.",
        "Someone who examines the phone can see that something was erased.",
        "Erasing after a report, or when police ask for your phone, may be an offence. Ask a lawyer first.",
    ] {
        assert!(phone.reads(said), "{said}: {}", phone.outline());
    }
    assert!(!has(&phone, "Next") && !phone.reads(TOLD));
    assert!(!phone.outline().contains("second code"));
    phone.tap("I understand that it can't be undone");
    phone.tap("Next");
    assert!(phone.reads("Erase everything now?"));
}

#[test]
fn notes_behind_a_second_code_are_named_where_there_is_one() {
    let place = kept();
    give_second_code(&place);
    let mut phone = settings(&place);
    phone.tap("Erase everything");
    assert!(phone.reads("The notes behind your second code will be gone too."), "{}", phone.outline());
}

#[test]
fn after_a_report_the_law_is_said_again_twice() {
    let place = kept();
    place.session().contact_made(&Party::Service("101".into()), Medium::Phone).unwrap();
    let mut phone = settings(&place);
    phone.tap("Erase everything");
    assert!(phone.reads(TOLD), "{}", phone.outline());
    phone.tap("I understand that it can't be undone");
    phone.tap("Next");
    assert!(phone.reads(TOLD), "{}", phone.outline());
}

#[test]
fn after_something_was_handed_over_the_law_is_said_again() {
    let place = Place::made();
    let entries = with(&place, &[note("of the first space")]);
    place.session().handed_over(&Party::Named("a friend".into()), &entries).unwrap();
    let mut phone = settings(&place);
    phone.tap("Erase everything");
    assert!(phone.reads(TOLD), "{}", phone.outline());
}

#[test]
fn the_right_code_erases_and_leaves_a_calculator_at_0() {
    let place = kept();
    give_second_code(&place);
    let [vault] = vaults(&place).try_into().unwrap();
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    assert!(phone.outline().starts_with("the calculator: 0\n"), "{}", phone.outline());
    assert_eq!(phone.deleted, [vault]);
    assert_eq!(vaults(&place), Vec::<String>::new());
    for code in [CODE, SECOND] {
        phone.hold(code);
        assert!(phone.is_covered());
    }
    phone.hold("999");
    assert_eq!(phone.page().id, "help");
}

#[test]
fn every_place_has_a_key_again_without_another_start() {
    let place = kept();
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    let keys = phone.keys.clone();
    drop(phone);
    let unused = Store::open(&place.root(), place.clock.clone()).unwrap().prepare().unwrap();
    assert_eq!(unused.into_iter().collect::<BTreeSet<_>>(), keys);
}

#[test]
fn another_code_erases_nothing() {
    let place = kept();
    give_second_code(&place);
    let mut phone = at_the_code(&place);
    for code in [NEW, SECOND] {
        phone.hold(code);
        let said = "That isn't your own code, or there were too many attempts. Nothing is erased.";
        assert!(phone.reads(said), "{}", phone.outline());
    }
    assert!(phone.deleted.is_empty());
    drop(phone);
    let mut phone = place.inside();
    phone.tap("What I kept");
    assert!(phone.outline().contains("of the first space"));
}

#[test]
fn with_no_attempt_left_the_right_code_erases_nothing() {
    let place = kept();
    let mut phone = at_the_code(&place);
    (0..10).for_each(|_| phone.hold(NEW));
    phone.hold(CODE);
    assert!(phone.outline().contains("Nothing is erased."), "{}", phone.outline());
    assert!(phone.deleted.is_empty() && vaults(&place).len() == 1);
}

#[test]
fn somebody_under_18_can_erase_too() {
    let place = Place::of(Age::Under18);
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    assert!(phone.is_covered() && vaults(&place).is_empty());
}

#[test]
fn a_key_store_that_refuses_is_asked_again_at_the_next_start_and_then_the_files_go() {
    let place = kept();
    let before = vaults(&place);
    let mut phone = at_the_code(&place);
    phone.deletes_keys = false;
    phone.hold(CODE);
    assert!(phone.is_covered());
    assert_eq!(vaults(&place), before);
    phone.hold(CODE);
    assert!(phone.is_covered());
    drop(phone);
    let phone = place.start();
    assert_eq!(phone.deleted, before);
    assert!(vaults(&place).is_empty());
}

#[test]
fn killed_after_any_step_the_next_start_goes_on_with_it() {
    for steps in 0..40 {
        let place = kept();
        let mut phone = at_the_code(&place);
        phone.performs = false;
        phone.hold(CODE);
        let is_over = !(0..steps).all(|_| phone.perform_one());
        drop(phone);
        let mut phone = place.start();
        if !vaults(&place).is_empty() {
            phone.tap("Type my code");
            phone.hold(CODE);
            assert_eq!(phone.page().id, "home", "neither erased nor whole after {steps}");
        }
        if is_over {
            assert!(vaults(&place).is_empty());
            return;
        }
    }
    panic!("it has no end");
}

#[test]
fn left_while_it_is_erased_the_key_goes_all_the_same() {
    let place = kept();
    let [vault] = vaults(&place).try_into().unwrap();
    let mut phone = at_the_code(&place);
    phone.performs = false;
    phone.hold(CODE);
    while vaults_are_whole(&place) {
        assert!(phone.perform_one());
    }
    phone.app.lock_now();
    phone.perform_all();
    assert_eq!(phone.deleted, [vault]);
    assert!(vaults(&place).is_empty() && phone.is_covered());
}
