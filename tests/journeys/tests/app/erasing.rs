//! Erasing everything from settings, and the erase code: the page before it, what is deleted, and what continues after
//! a crash.

use std::fs;

use app::testing::{CODE, ScriptedPhone};
use app::{Event, Outcome};
use vault::{Age, Medium, Party};

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

fn vaults_are_whole(place: &Place) -> bool {
    vaults(place).iter().all(|vault| !place.root().join(vault).join("retired").exists())
}

fn make_erase_code(phone: &mut ScriptedPhone) {
    phone.tap("Code that erases");
    phone.tap("I understand that it erases everything, for good");
    phone.tap("Choose a code that erases");
    phone.hold(CODE);
    phone.hold(ERASES);
    phone.hold(ERASES);
}

/// A place with an erase code.
fn with_erase_code() -> Place {
    let place = kept();
    let mut phone = settings(&place);
    make_erase_code(&mut phone);
    assert!(phone.reads("Your code that erases is set."), "{}", phone.outline());
    drop(phone);
    place
}

fn on_the_cover(place: &Place, code: &str) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(code);
    phone
}

#[test]
fn what_a_code_that_erases_does_is_said_before_it_can_be_chosen() {
    let place = kept();
    let mut phone = settings(&place);
    phone.tap("Code that erases");
    for said in [
        "Typing it destroys everything you kept, for good. Think carefully first.",
        "It doesn't ask first. Anyone who types it, even by mistake, erases everything your own code opens.",
        "Someone violent may notice that something was erased. Think about what they might do.",
        "Erasing after a report, or when police ask for your phone, may be an offence. Ask a lawyer first.",
        "Someone who examines the phone can see that something was erased.",
        "Sealed copies and files you have handed over stay where they are, and still open.",
    ] {
        assert!(phone.reads(said), "{said}: {}", phone.outline());
    }
    assert!(!has(&phone, "Choose a code that erases"));
}

#[test]
fn typed_on_the_cover_it_erases_and_opens_an_empty_list_of_notes() {
    let place = with_erase_code();
    let [vault] = vaults(&place).try_into().unwrap();
    let mut phone = on_the_cover(&place, ERASES);
    assert_eq!(phone.page().id, "notes");
    assert!(phone.reads("No notes yet."), "{}", phone.outline());
    assert_eq!(phone.deleted, std::slice::from_ref(&vault));
    assert!(!vaults(&place).contains(&vault));
    phone.tap("New note");
    phone.write("Your note", "milk");
    phone.tap("Save");
    phone.send(Event::Back);
    phone.hold(CODE);
    assert!(phone.is_covered());
    drop(phone);
    let phone = on_the_cover(&place, ERASES);
    assert!(has(&phone, "milk"), "{}", phone.outline());
}

#[test]
fn until_it_opens_the_calculator_shows_nothing_but_the_sum() {
    let place = with_erase_code();
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.performs = false;
    phone.hold(ERASES);
    let shown = phone.outline();
    while phone.perform_one() {
        assert!(!phone.is_covered() || phone.outline() == shown, "{}", phone.outline());
    }
    assert_eq!(phone.page().id, "notes");
}

#[test]
fn killed_after_any_step_of_it_nothing_is_half_erased() {
    let mut was_erased = false;
    for steps in 0..40 {
        let place = with_erase_code();
        let mut phone = place.start();
        phone.tap("Type my code");
        phone.performs = false;
        phone.hold(ERASES);
        let is_over = !(0..steps).all(|_| phone.perform_one());
        drop(phone);
        let mut phone = on_the_cover(&place, CODE);
        let is_erased = phone.is_covered();
        assert!(is_erased || phone.page().id == "home");
        assert!(is_erased || !was_erased, "once erased it stays so");
        was_erased |= is_erased;
        if is_erased {
            phone.hold(ERASES);
            assert!(phone.is_covered() || phone.page().id == "notes");
        }
        if is_over {
            assert!(is_erased && !phone.is_covered());
            return;
        }
    }
    panic!("it has no end");
}

#[test]
fn a_key_store_that_refuses_leaves_a_calculator_that_opens_nothing() {
    let place = with_erase_code();
    let mut phone = place.start();
    phone.deletes_keys = false;
    phone.tap("Type my code");
    for code in [ERASES, ERASES, CODE] {
        phone.hold(code);
        assert!(phone.is_covered());
    }
    drop(phone);
    assert_eq!(place.start().deleted.len(), 1);
    assert!(vaults(&place).is_empty());
}

#[test]
fn a_late_answer_of_the_key_store_is_taken_once() {
    let place = kept();
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    (0..40).for_each(|effect| phone.done(effect, Outcome::Performed));
    assert!(phone.is_covered() && phone.deleted.len() == 1);
}

#[test]
fn it_needs_the_own_code_and_may_not_be_like_it() {
    let place = kept();
    let mut phone = settings(&place);
    phone.tap("Code that erases");
    phone.tap("I understand that it erases everything, for good");
    phone.tap("Choose a code that erases");
    let mut attempt = |own: &str, erases: &str, said: &str| {
        phone.hold(own);
        phone.hold(erases);
        phone.hold(erases);
        assert!(phone.reads(said), "{}", phone.outline());
    };
    attempt(NEW, ERASES, "That isn't your own code, or there were too many attempts. Nothing has changed.");
    attempt(CODE, "483921", "The two codes are too alike. You could mix them up in a hurry. Choose another.");
    attempt(CODE, ERASES, "Your code that erases is set.");
}

#[test]
fn it_is_taken_away_after_it_was_asked_and_then_erases_nothing() {
    let place = with_erase_code();
    let mut phone = settings(&place);
    phone.tap("Code that erases");
    phone.tap("Remove the code that erases");
    phone.tap("Remove");
    assert!(phone.outline().contains("The code that erases is removed."), "{}", phone.outline());
    phone.send(Event::Leave);
    phone.hold(ERASES);
    assert!(phone.is_covered() && phone.deleted.is_empty());
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

fn change_code(phone: &mut ScriptedPhone) {
    phone.tap("Change my code");
    phone.hold(NEW);
    phone.hold(NEW);
}

#[test]
fn a_change_of_code_asks_for_it_and_keeps_it() {
    let place = with_erase_code();
    let mut phone = settings(&place);
    change_code(&mut phone);
    assert!(phone.reads("Keep your code that erases?"), "{}", phone.outline());
    phone.hold(ERASES);
    assert!(phone.reads("You have a new code.") && !phone.outline().contains("switched off"));
    phone.send(Event::Leave);
    phone.hold(ERASES);
    assert_eq!(phone.page().id, "notes");
}

#[test]
fn a_change_of_code_switches_it_off_only_when_told_to_and_says_so() {
    let place = with_erase_code();
    let mut phone = settings(&place);
    change_code(&mut phone);
    phone.hold(SECOND);
    let said = "That isn't your code that erases, or there were too many attempts. Nothing has changed.";
    assert!(phone.reads(said), "{}", phone.outline());
    phone.hold(NEW);
    phone.hold(NEW);
    phone.tap("Switch it off");
    assert!(phone.reads("The code that erases is switched off. Typing it does nothing now."));
    phone.send(Event::Leave);
    phone.hold(ERASES);
    assert!(phone.is_covered() && phone.deleted.is_empty());
    phone.hold(NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn a_change_of_code_asks_nothing_where_there_is_none() {
    let place = kept();
    let mut phone = settings(&place);
    change_code(&mut phone);
    assert!(phone.reads("You have a new code.") && !phone.outline().contains("erases"));
}

#[test]
fn other_places_on_the_phone_stay_as_they_are() {
    let place = kept();
    let mut phone = place.start();
    for id in ["help", "forgot", "new", "understood", "adult"] {
        phone.tap_id(id);
    }
    phone.hold(NEW);
    phone.hold(NEW);
    assert_eq!(vaults(&place).len(), 2, "{}", phone.outline());
    drop(phone);
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    assert_eq!(vaults(&place).len(), 1);
    phone.hold(NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn words_of_the_twelve_open_nothing_after_it() {
    let place = kept();
    let words = vault::Entropy::generate().unwrap();
    place.session().set_phrase(&words).unwrap();
    let mut typed = Vec::new();
    words.each_word(|word, _| typed.push(word.to_owned()));
    let mut phone = at_the_code(&place);
    phone.hold(CODE);
    drop(phone);
    let mut phone = place.start();
    for id in ["help", "forgot", "phrase"] {
        phone.tap_id(id);
    }
    phone.write("Your words", &typed.join(" "));
    phone.tap_id("open");
    assert!(phone.outline().contains("These words don't open anything here."), "{}", phone.outline());
}

#[test]
fn nothing_in_the_second_space_leads_to_erasing() {
    let place = kept();
    give_second_code(&place);
    let mut phone = on_the_cover(&place, SECOND);
    let visit = phone.page().visit;
    for id in ["settings", "settings-erase", "settings-erase-code", "settings-second"] {
        phone.send(Event::Tapped(format!("{visit}/{id}")));
        assert_eq!(phone.page().id, "notes");
    }
}
