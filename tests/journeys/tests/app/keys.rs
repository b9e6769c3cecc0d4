//! Keypads for choosing a code, and invalid answers of the phone's key store.

use app::testing::{CODE, ScriptedPhone};
use app::view::RowKind;
use app::{Act, Cause, Effect, Event, Key, Outcome};

use super::place::Place;

fn at_the_keys(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    ["Set up", "I have read this", "18 or over"].iter().for_each(|label| phone.tap(label));
    phone
}

fn display(phone: &ScriptedPhone) -> String {
    let mut keypads = phone.page().rows.into_iter().filter_map(|row| match row.kind {
        RowKind::Keypad(keypad) => Some(keypad.display),
        _ => None,
    });
    keypads.next().unwrap()
}

#[test]
fn they_calculate_and_open_no_help() {
    let mut phone = at_the_keys(&Place::new());
    phone.keys("2+3×4=");
    assert_eq!(display(&phone), "14");
    phone.hold("999");
    assert!(phone.reads("Too short. Use at least 6 digits."), "{}", phone.outline());
}

#[test]
fn a_sum_is_no_code() {
    let mut phone = at_the_keys(&Place::new());
    phone.hold(&format!("6+{CODE}"));
    assert!(phone.reads("Use digits only."), "{}", phone.outline());
}

#[test]
fn no_digit_of_a_code_shows_once_it_was_taken() {
    let mut phone = at_the_keys(&Place::new());
    for digits in [CODE, "582016"] {
        phone.hold(digits);
        assert_eq!(display(&phone), "0", "{digits}");
    }
}

#[test]
fn a_locking_forgets_what_was_typed_of_a_code() {
    let place = Place::new();
    let mut phone = at_the_keys(&place);
    phone.hold(CODE);
    phone.keys("48");
    phone.app.lock_now();
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    ["Set up", "18 or over"].iter().for_each(|label| phone.tap(label));
    assert_eq!(display(&phone), "0");
    phone.hold(CODE);
    assert!(phone.reads("Type it once more."), "the first typing is forgotten");
}

/// Runs tasks until the key store is asked; returns that effect.
fn asked(phone: &ScriptedPhone, mut effects: Vec<Effect>) -> u64 {
    loop {
        let Some(effect) = effects.pop() else { panic!("the keys are not asked") };
        match effect.act {
            Act::AnswerKeys { .. } => return effect.id,
            Act::Run(task) => effects.extend(phone.app.run(task)),
            _ => {}
        }
    }
}

#[test]
fn answers_of_another_length_or_number_open_nothing_and_look_like_a_wrong_code() {
    let place = Place::made();
    for answers in [
        vec![],
        vec![None; 3],
        vec![Some(vec![7; 31]); 3],
        vec![Some(vec![7; 33]); 3],
        vec![Some(vec![7; 32]); 4],
    ] {
        let mut phone = place.start();
        phone.tap("Type my code");
        phone.keys(CODE);
        let effect = asked(&phone, phone.app.send(Event::Held(Key::Equals)));
        phone.done(effect, Outcome::Answers(answers));
        assert!(phone.is_covered());
        phone.hold(CODE);
        assert_eq!(phone.page().id, "home");
    }
}
