//! Checks the calculator against sums that every phone gets right and against a second implementation; what holding `=`
//! offers and what is left of it; and the words of this crate.

use super::*;

mod fuzzed;
mod offers;
mod reference;
mod remains;
mod same;
mod sums;
mod words;

const HOLD: Options = Options { help_entry: true, three_presses: false };

fn key(sign: char) -> Key {
    Key::from_sign(sign).unwrap_or_else(|| panic!("no key {sign}"))
}

/// Applies every sign of `keys` to a new calculator; `H` holds `=`.
fn type_keys(options: Options, keys: &str) -> (State, Then) {
    keys.chars().fold((State::new(options), Then::Stay), |(state, _), sign| {
        let event = if sign == 'H' { Event::HoldEquals } else { Event::Key(key(sign)) };
        let (state, outcome) = step(state, event);
        (state, outcome.then)
    })
}

/// Returns the cases of a property test: a few hundred, or `ALCOVE_CASES`.
fn cases() -> u32 {
    std::env::var("ALCOVE_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(512)
}
