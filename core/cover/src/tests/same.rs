//! For every sequence of keys the display equals that of the second calculator, and holding `=` shows exactly what
//! tapping it shows.

use proptest::prelude::*;

use super::reference::Reference;
use super::*;

const SIGNS: &str = "0123456789.+-×÷%±=CA⌫";

fn agree(keys: &[char]) -> Result<(), TestCaseError> {
    let (mut state, mut reference) = (State::new(HOLD), Reference::new());
    for (index, sign) in keys.iter().enumerate() {
        state = step(state, Event::Key(key(*sign))).0;
        reference.press(*sign);
        let so_far: String = keys.iter().take(index + 1).collect();
        let display = state.display();
        prop_assert_eq!(display.as_str(), reference.display(), "{}", so_far);
    }
    Ok(())
}

/// Keys one by one, runs of one key, and whole numbers, so that sums are long, deep, large and small.
fn keys() -> impl Strategy<Value = Vec<char>> {
    let any = proptest::sample::select(SIGNS.chars().collect::<Vec<_>>()).prop_map(|sign| vec![sign]);
    let operator = proptest::sample::select(vec!['+', '-', '×', '÷', '=', '%']);
    let number = "[0-9]{1,6}|0{0,3}\\.0{0,8}[1-9]{1,3}|[0-9]{14,20}|[19]0{10,40}|9{30,50}|[0-9]{30,50}"
        .prop_map(|number| number.chars().collect::<Vec<_>>());
    let run = (proptest::sample::select(vec!['=', '⌫', '×', '%', '9']), 1_usize..30)
        .prop_map(|(sign, times)| vec![sign; times]);
    let sum = (number.clone(), operator).prop_map(|(mut number, operator)| {
        number.push(operator);
        number
    });
    proptest::collection::vec(prop_oneof![4 => any, 2 => number, 6 => sum, 1 => run], 0..24)
        .prop_map(|parts| parts.concat())
}

/// Checks every sequence of `length` signs.
fn all_of(signs: &str, length: u32, mut check: impl FnMut(&[char])) {
    let signs: Vec<char> = signs.chars().collect();
    for number in 0..signs.len().pow(length) {
        let places = (0..length).map(|place| number / signs.len().pow(place) % signs.len());
        check(&places.filter_map(|place| signs.get(place).copied()).collect::<Vec<_>>());
    }
}

#[test]
fn every_sequence_of_three_keys_shows_what_the_reference_shows() {
    all_of(SIGNS, 3, |keys| agree(keys).expect("the same display"));
}

#[test]
fn every_sequence_of_five_of_the_telling_keys_shows_what_the_reference_shows() {
    all_of("03.+×%=±C", 5, |keys| agree(keys).expect("the same display"));
}

#[test]
fn every_sequence_of_six_keys_that_take_back_shows_what_the_reference_shows() {
    all_of("5-×⌫=±", 6, |keys| agree(keys).expect("the same display"));
}

#[test]
fn the_reference_itself_gets_known_sums_right() {
    for (keys, shown) in
        [("0.1+0.2=", "0.3"), ("2+3×4=", "14"), ("100+10%=", "110"), ("1÷3=", "0.3333333333333333")]
    {
        let mut reference = Reference::new();
        keys.chars().for_each(|sign| reference.press(sign));
        assert_eq!(reference.display(), shown);
    }
}

/// Returns everything that can be seen or heard.
fn seen(outcome: &Outcome) -> ([String; 3], Option<Operator>, ClearKey) {
    let texts = [&outcome.display, &outcome.running, &outcome.spoken];
    (texts.map(|text| text.as_str().to_owned()), outcome.operator, outcome.clear)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sequence_of_keys_shows_what_the_reference_shows(keys in keys()) {
        agree(&keys)?;
    }

    #[test]
    fn no_number_stands_above_another_without_an_operator(keys in keys()) {
        let mut state = State::new(HOLD);
        for sign in keys {
            state = step(state, Event::Key(key(sign))).0;
            let running = state.running();
            let has_operator = running.as_str().contains([' ']);
            prop_assert!(running.as_str().is_empty() || has_operator, "{}", running.as_str());
        }
    }

    #[test]
    fn a_held_equals_differs_from_a_tapped_one_in_the_offer_alone(keys in keys(), help_entry: bool, presses: bool) {
        let mut tapped = State::new(HOLD);
        let mut held = State::new(Options { help_entry, three_presses: presses });
        for sign in keys {
            let tap = Event::Key(key(sign));
            let (next, plain) = step(tapped, tap);
            tapped = next;
            prop_assert!(matches!(plain.then, Then::Stay));
            let (next, other) = step(held, if sign == '=' { Event::HoldEquals } else { tap });
            held = next;
            prop_assert_eq!(seen(&plain), seen(&other));
        }
    }

    #[test]
    fn a_held_equals_offers_the_digits_since_clear_and_nothing_else(keys in keys(), help_entry: bool) {
        let mut reference = Reference::new();
        let mut state = State::new(Options { help_entry, ..HOLD });
        for sign in keys {
            let bare = reference.bare.clone().unwrap_or_default();
            let event = if sign == '=' { Event::HoldEquals } else { Event::Key(key(sign)) };
            let (next, outcome) = step(state, event);
            state = next;
            reference.press(sign);
            let fits = sign == '=' && ((6..=16).contains(&bare.len()) || bare.len() == 48);
            match outcome.then {
                Then::TryCode(digits) => digits.expose(|shown| {
                    prop_assert!(fits);
                    prop_assert_eq!(shown, bare.as_bytes());
                    Ok(())
                })?,
                Then::OpenHelp => prop_assert!(sign == '=' && bare == "999" && help_entry),
                Then::Stay => prop_assert!(!fits && (sign != '=' || bare != "999" || !help_entry)),
            }
        }
    }
}
