//! The code that erases.

use super::*;

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
fn a_key_store_that_is_slow_is_asked_once_for_each_key() {
    let place = with_erase_code();
    let mut phone = on_the_cover(&place, CODE);
    phone.send(Event::Leave);
    phone.deletes_keys = false;
    phone.hold(ERASES);
    phone.is_slow = true;
    (0..2).for_each(|_| phone.send(Event::Launched));
    let asked = |(_, act): &&(u64, Act)| matches!(act, Act::DeleteKey { .. });
    assert_eq!(phone.others.iter().filter(asked).count(), 1);
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
