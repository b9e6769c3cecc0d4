//! What holding `=`, or three taps, offer.

use super::*;

const TAPS: Options = Options { help_entry: true, three_presses: true };
const NO_DOOR: Options = Options { help_entry: false, three_presses: false };

/// Describes what the last key offered.
fn offered(options: Options, keys: &str) -> String {
    match type_keys(options, keys).1 {
        Then::Stay => "nothing".to_owned(),
        Then::OpenHelp => "help".to_owned(),
        Then::TryCode(digits) => digits.expose(|digits| digits.iter().copied().map(char::from).collect()),
    }
}

const HELD: &str = "
    123456H | 123456
    12345H | nothing
    000123H | 000123
    000000H | 000000
    1234567890123456H | 1234567890123456
    12345678901234567H | nothing
    123456789012345678901234567890123456789012345678H | 123456789012345678901234567890123456789012345678
    12345678901234567890123456789012345678901234567H | nothing
    1234567890123456789012345678901234567890123456789H | nothing
    999H | help
    0999H | nothing
    9990H | nothing
    99H | nothing
    999= | nothing
    123456= | nothing
    123456=H | nothing
    123456HH | nothing
    123456H123456H | 123456
    2+3=123456H | 123456
    1÷0=999H | help
    2+123456H | nothing
    123456.H | nothing
    .123456H | nothing
    123456±H | nothing
    123456±±H | nothing
    123456%H | nothing
    123456+H | nothing
    ±±123456H | nothing
    7C123456H | 123456
    7+A123456H | 123456
    7+1C123456H | nothing
    7+1CC123456H | 123456
    12345⌫56H | 123456
    000⌫123456H | 123456
    0001⌫000123H | 000123
    1.⌫23456H | nothing
    1.⌫⌫123456H | 123456
    123456+⌫H | nothing
    1+⌫23456H | nothing
    1+⌫⌫123456H | 123456
    0+⌫123456H | 123456
";

#[test]
fn a_held_equals_offers_bare_digits_alone() {
    for row in HELD.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (keys, expected) = row.split_once(" | ").expect("a row has two cells");
        assert_eq!(offered(HOLD, keys), expected, "{keys}");
    }
}

#[test]
fn with_the_door_off_999_is_a_number() {
    assert_eq!(offered(NO_DOOR, "999H"), "nothing");
    assert_eq!(offered(NO_DOOR, "123456H"), "123456");
    let (state, _) = type_keys(HOLD, "999");
    assert!(matches!(step(state.with(NO_DOOR), Event::HoldEquals).1.then, Then::Stay));
}

#[test]
fn three_taps_stand_for_holding_where_that_was_chosen() {
    assert_eq!(offered(TAPS, "001234==="), "001234");
    assert_eq!(offered(TAPS, "999==="), "help");
    assert_eq!(offered(TAPS, "123456=="), "nothing");
    assert_eq!(offered(TAPS, "123456===="), "nothing");
    assert_eq!(offered(TAPS, "123456======"), "nothing");
    assert_eq!(offered(TAPS, "123456=±=="), "nothing");
    assert_eq!(offered(TAPS, "123456==7=="), "nothing");
    assert_eq!(offered(TAPS, "0+123456==="), "nothing");
    assert_eq!(offered(TAPS, "123456H"), "123456");
    assert_eq!(offered(HOLD, "123456==="), "nothing");
}

#[test]
fn forty_eight_digits_are_shown_and_offered() {
    let digits = "0012".repeat(12);
    assert_eq!(offered(HOLD, &format!("{digits}H")), digits);
    let shown = type_keys(HOLD, &digits).0.display().as_str().replace(',', "");
    assert_eq!(format!("00{shown}"), digits);
}

#[test]
fn a_screen_reader_hears_keys_and_results() {
    let said = |keys: &str| {
        let (last, before) = keys.chars().next_back().zip(keys.get(..keys.len() - 1)).expect("ASCII keys");
        let event = if last == 'H' { Event::HoldEquals } else { Event::Key(key(last)) };
        step(type_keys(HOLD, before).0, event).1.spoken.as_str().to_owned()
    };
    assert_eq!(said("2+3"), "3");
    assert_eq!(said("2+"), "plus");
    assert_eq!(said("2+3="), "5");
    assert_eq!(said("2-3="), "minus 1");
    assert_eq!(said("50%"), "0.5");
    assert_eq!(said("123456H"), "123,456");
    assert_eq!(said("999H"), "999");
    assert_eq!(said("0-1000000000="), "minus 1,000,000,000");
    let (far, _) = type_keys(HOLD, "1÷20000000±");
    assert_eq!(step(far, Event::Key(Key::Equals)).1.spoken.as_str(), "minus 5 times ten to the minus 8");
}

#[test]
fn the_clear_key_says_what_it_does() {
    let reads = |keys: &str, last: char| step(type_keys(HOLD, keys).0, Event::Key(key(last))).1.clear;
    assert_eq!(reads("", '5'), ClearKey::Clear);
    assert_eq!(reads("5", 'C'), ClearKey::AllClear);
    assert_eq!(reads("5", '+'), ClearKey::AllClear);
    assert_eq!(reads("5+", '3'), ClearKey::Clear);
    assert_eq!(reads("5+3", '='), ClearKey::AllClear);
}

#[test]
fn an_operator_is_drawn_as_chosen_until_its_right_side_begins() {
    let chosen = |keys: &str, last: char| step(type_keys(HOLD, keys).0, Event::Key(key(last))).1.operator;
    assert_eq!(chosen("5", '×'), Some(Operator::Times));
    assert_eq!(chosen("5+", '-'), Some(Operator::Minus));
    assert_eq!(chosen("5×", '-'), None);
    assert_eq!(chosen("5+3⌫", '×'), Some(Operator::Times));
    assert_eq!(chosen("5×", '2'), None);
    assert_eq!(chosen("5×2", '='), None);
}
