//! Changing the code, the recovery phrase, and recovering a forgotten code with it.

use std::sync::Arc;

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use app::view::RowKind;
use vault::SoftwareKey;

use super::place::Place;

const NEW: &str = "739184";

fn leave_and_type(phone: &mut ScriptedPhone, code: &str) {
    phone.send(Event::Leave);
    phone.hold(code);
}

fn change_code(phone: &mut ScriptedPhone, code: &str) {
    phone.tap("Settings");
    phone.tap("Change my code");
    phone.hold(code);
    phone.hold(code);
}

/// Returns the words that are shown, without their numbers.
fn words(phone: &ScriptedPhone) -> Vec<String> {
    let shown = phone.page().rows.into_iter().find_map(|row| match row.kind {
        RowKind::Words(words) => Some(words),
        _ => None,
    });
    let word = |word: &String| word.split(' ').next().unwrap().to_owned();
    shown.unwrap().iter().map(word).collect()
}

fn to_the_words(phone: &mut ScriptedPhone, make: &str) -> Vec<String> {
    phone.tap("Settings");
    phone.tap("My twelve words");
    phone.tap(make);
    words(phone)
}

/// Types the words that are asked for.
fn answer(phone: &mut ScriptedPhone, words: &[String]) {
    phone.tap("I've written them down");
    for (at, word) in words.iter().enumerate() {
        let label = format!("Word {}", at + 1);
        if phone.field(&label).is_some() {
            phone.write(&label, word);
        }
    }
    phone.tap("Check");
}

/// Makes a space with a recovery phrase; returns the words.
fn with_words(place: &Place) -> Vec<String> {
    let mut phone = place.inside();
    let words = to_the_words(&mut phone, "Show me the words");
    answer(&mut phone, &words);
    assert!(phone.reads("Your twelve words are set."), "{}", phone.outline());
    words
}

fn type_words(phone: &mut ScriptedPhone, typed: &str) {
    phone.tap("Help now");
    phone.tap("I forgot my code");
    phone.tap("Use my twelve words");
    phone.write("Your words", typed);
    phone.tap("Open it");
}

/// Types other words instead.
fn type_again(phone: &mut ScriptedPhone, typed: &str) {
    let field = phone.page().rows.iter().find_map(|row| Some(row.fields().first()?.id.clone())).unwrap();
    phone.send(Event::Typed { field, text: typed.to_owned(), caret: 0 });
    phone.tap("Open it");
}

#[test]
fn a_code_is_changed_and_the_old_one_opens_nothing() {
    let place = Place::made();
    let mut phone = place.inside();
    change_code(&mut phone, NEW);
    assert!(phone.reads("You have a new code."), "{}", phone.outline());
    phone.hold(NEW);
    assert!(phone.reads("That's it. On the calculator, that opens it."));
    leave_and_type(&mut phone, CODE);
    assert!(phone.is_covered());
    phone.hold(NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn a_code_that_opens_something_already_is_refused_and_nothing_changes() {
    let place = Place::made();
    let mut phone = place.inside();
    change_code(&mut phone, CODE);
    assert!(phone.reads("Choose another code."), "{}", phone.outline());
    leave_and_type(&mut phone, CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn left_while_a_code_is_being_set_one_of_the_two_opens_it() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    phone.tap("Change my code");
    phone.performs = false;
    phone.hold(NEW);
    phone.hold(NEW);
    phone.app.lock_now();
    phone.performs = true;
    phone.perform_all();
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn words_are_set_only_once_three_of_them_were_typed_right() {
    let place = Place::made();
    let mut phone = place.inside();
    let words = to_the_words(&mut phone, "Show me the words");
    assert_eq!(words.len(), 12);
    let wrong = vec!["abandon".to_owned(); 12];
    answer(&mut phone, &wrong);
    assert!(phone.reads("One of them isn't right. Check your paper, or look at the words again."));
    phone.tap("Show me the words again");
    assert_eq!(self::words(&phone), words);
    drop(phone);
    assert!(!place.session().has_phrase().unwrap());
}

#[test]
fn the_words_open_a_forgotten_space_and_a_new_code_is_chosen() {
    let place = Place::made();
    let words = with_words(&place);
    let mut phone = place.start();
    type_words(&mut phone, &words.join(" ").to_uppercase());
    assert!(phone.reads("Choose a new code"), "{}", phone.outline());
    phone.hold(NEW);
    phone.hold(NEW);
    assert!(phone.reads("You have a new code."), "{}", phone.outline());
    phone.tap("Done");
    assert_eq!(phone.page().id, "home");
    leave_and_type(&mut phone, CODE);
    assert!(phone.is_covered());
    phone.hold(NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn they_open_it_where_the_phones_key_is_gone_and_a_new_key_is_made() {
    let mut place = Place::made();
    let words = with_words(&place);
    place.key = Arc::new(SoftwareKey::generate().unwrap());
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(CODE);
    assert!(phone.is_covered());
    drop(phone);
    let mut phone = place.start();
    type_words(&mut phone, &words.join(" "));
    phone.hold(NEW);
    phone.hold(NEW);
    assert!(phone.reads("You have a new code."), "{}", phone.outline());
    leave_and_type(&mut phone, NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn new_words_end_the_old_ones() {
    let place = Place::made();
    let old = with_words(&place);
    let mut phone = place.inside();
    let new = to_the_words(&mut phone, "Make new words");
    answer(&mut phone, &new);
    drop(phone);
    let mut phone = place.start();
    type_words(&mut phone, &old.join(" "));
    assert!(phone.reads("These words don't open anything here. Check each word and its place."));
    type_again(&mut phone, &new.join(" "));
    assert!(phone.reads("Choose a new code"));
}

#[test]
fn a_wrong_word_is_named_by_its_place() {
    let place = Place::new();
    let mut phone = place.start();
    type_words(&mut phone, "legal winner thank nobody wave sausage worth useful legal winner thank yellow");
    assert!(phone.reads("Check word 4. It isn't one of the words."), "{}", phone.outline());
    for (typed, said) in [
        ("legal winner", "That's 2 words. There should be twelve."),
        ("", "Type your words first."),
        ("1234 56", "That's 6 digits. There should be 48."),
        (
            "legal winner thank year wave sausage worth useful legal winner thank year",
            "These words don't belong together. Check their order.",
        ),
    ] {
        type_again(&mut phone, typed);
        assert!(phone.reads(said), "{typed}: {}", phone.outline());
    }
}

#[test]
fn words_of_nobody_are_answered_alike_whether_there_is_a_space_or_not() {
    const NOBODYS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    let shown = |place: Place| {
        let mut phone = place.start();
        type_words(&mut phone, NOBODYS);
        phone.outline()
    };
    let without = shown(Place::new());
    assert!(without.contains("These words don't open anything here."), "{without}");
    assert_eq!(without, shown(Place::made()));
}

#[test]
fn settings_say_that_there_are_no_words_until_there_are() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Settings");
    let missing = "Not made yet. Without them nobody can help if you forget your code.";
    assert!(phone.outline().contains(missing));
    phone.send(Event::Back);
    let words = to_the_words(&mut phone, "Show me the words");
    answer(&mut phone, &words);
    phone.tap("Done");
    assert!(phone.outline().contains("Written down") && !phone.outline().contains(missing));
}

/// Returns the numbers shown next to the words.
fn numbers(words: &[String]) -> String {
    let phrase = vault::Entropy::from_words(&words.join(" ")).unwrap();
    let mut numbers = String::new();
    phrase.each_word(|_, number| numbers.push_str(&format!("{number:04}")));
    numbers
}

#[test]
fn typed_on_the_calculator_their_numbers_open_it_and_a_new_code_is_chosen() {
    let mut place = Place::made().hidden();
    let words = {
        let mut phone = place.start();
        phone.hold(CODE);
        let words = to_the_words(&mut phone, "Show me the words");
        answer(&mut phone, &words);
        words
    };
    place.key = Arc::new(SoftwareKey::generate().unwrap());
    let mut phone = place.start();
    phone.hold(&numbers(&words));
    assert!(phone.reads("Choose a new code"), "{}", phone.outline());
    phone.hold(NEW);
    phone.hold(NEW);
    phone.tap("Done");
    assert_eq!(phone.page().id, "home");
    leave_and_type(&mut phone, NEW);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn other_numbers_of_that_length_show_a_sum_and_nothing_else() {
    for place in [Place::new().hidden(), Place::made().hidden()] {
        let mut phone = place.start();
        phone.hold(&"0000".repeat(12));
        assert!(phone.is_covered());
        phone.hold(&"12".repeat(24));
        assert!(phone.is_covered());
    }
}
