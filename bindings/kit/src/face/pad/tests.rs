//! Choosing a first code, key by key.

use super::*;
use crate::{Key, Kit};

const CODE: &str = "48391027";

fn with_a_pad(act: impl FnOnce(&Kit, &CodePad)) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("files");
    let kit = Kit::open(path.to_str().expect("a path").to_owned()).expect("a kit");
    act(&kit, &kit.choose_code(Age::Adult).expect("a pad"));
}

fn tap(pad: &CodePad, key: Key) -> PadFace {
    pad.press(Press::Tap { key }).expect("a face")
}

/// These digits, then equals held.
fn hold(pad: &CodePad, digits: &str) -> Result<PadFace, KitError> {
    for digit in digits.chars() {
        tap(pad, ::cover::Key::from_sign(digit).expect("a digit"));
    }
    pad.press(Press::HoldEquals)
}

fn then(pad: &CodePad, digits: &str) -> PadThen {
    hold(pad, digits).expect("a face").then
}

fn unfit(pad: &CodePad, digits: &str) -> Field {
    match then(pad, digits) {
        PadThen::Unfit { field } => field,
        _ => panic!("{digits} is fit"),
    }
}

#[test]
fn a_code_typed_twice_is_chosen_and_makes_the_space() {
    with_a_pad(|kit, pad| {
        assert!(matches!(then(pad, CODE), PadThen::Again));
        let PadThen::Chosen { opening } = then(pad, CODE) else { panic!("not chosen") };
        assert!(!kit.has_code().expect("an answer"));
        opening.challenge().expect("a challenge");
        opening.finish(&[7; 32], &[7; 32], &[7; 32]).expect("a session");
        assert!(kit.has_code().expect("an answer"));
    });
}

#[test]
fn two_that_differ_are_both_forgotten() {
    with_a_pad(|_, pad| {
        assert!(matches!(then(pad, CODE), PadThen::Again));
        assert!(matches!(then(pad, "48391028"), PadThen::Differs));
        assert!(matches!(then(pad, "48391028"), PadThen::Again));
    });
}

#[test]
fn one_that_is_unfit_says_why_and_forgets_the_first() {
    with_a_pad(|_, pad| {
        let unfit_ones = [
            ("12345", Field::Code),
            ("123456", Field::CodeRun),
            ("777777", Field::CodeRepeat),
            ("", Field::Code),
        ];
        for (digits, why) in unfit_ones {
            assert!(matches!(then(pad, CODE), PadThen::Again), "{digits}");
            assert_eq!(unfit(pad, digits), why, "{digits}");
        }
        assert!(matches!(then(pad, CODE), PadThen::Again));
    });
}

#[test]
fn a_sum_is_no_code() {
    with_a_pad(|_, pad| {
        tap(pad, Key::Six);
        tap(pad, Key::Plus);
        assert_eq!(unfit(pad, CODE), Field::Code);
    });
}

#[test]
fn no_digit_of_a_code_shows_after_it_was_taken() {
    with_a_pad(|_, pad| {
        for digits in [CODE, "48391028", "123456", "12"] {
            assert_eq!(hold(pad, digits).expect("a face").display, "0", "{digits}");
            assert_eq!(pad.display().expect("a display"), "0", "{digits}");
        }
    });
}

#[test]
fn a_locking_ends_the_pad_and_the_opening_that_was_chosen_on_it() {
    with_a_pad(|kit, pad| {
        assert!(matches!(then(pad, CODE), PadThen::Again));
        let PadThen::Chosen { opening } = then(pad, CODE) else { panic!("not chosen") };
        tap(pad, Key::Seven);
        kit.lock_now().expect("locked");
        assert_eq!(pad.display(), Err(KitError::Locked));
        assert_eq!(pad.press(Press::Tap { key: Key::Seven }).err(), Some(KitError::Locked));
        assert_eq!(opening.challenge().err(), Some(KitError::Locked));
        let next = kit.choose_code(Age::Adult).expect("a pad");
        assert_eq!(next.display().expect("a display"), "0");
        assert!(matches!(then(&next, CODE), PadThen::Again));
    });
}

#[test]
fn it_calculates_and_opens_no_help() {
    with_a_pad(|_, pad| {
        for key in [Key::Two, Key::Plus, Key::Three, Key::Times, Key::Four] {
            assert!(matches!(tap(pad, key).then, PadThen::Stay));
        }
        assert_eq!(tap(pad, Key::Equals).display, "14");
        assert_eq!(unfit(pad, "999"), Field::Code);
    });
}

#[test]
fn once_there_is_a_code_another_can_be_chosen_but_not_the_same() {
    with_a_pad(|kit, _| {
        let opening = kit.begin_create(CODE.as_bytes(), Age::Adult).expect("an opening");
        opening.challenge().expect("a challenge");
        opening.finish(&[7; 32], &[7; 32], &[7; 32]).expect("a session");
        let again = kit.begin_create(CODE.as_bytes(), Age::Adult).expect("an opening");
        again.challenge().expect("a challenge");
        let refused = again.finish(&[7; 32], &[7; 32], &[7; 32]).err();
        assert_eq!(refused, Some(KitError::Invalid { field: Field::CodeTaken }));
        let pad = kit.choose_code(Age::Adult).expect("a pad");
        assert!(matches!(then(&pad, "90572618"), PadThen::Again));
    });
}
