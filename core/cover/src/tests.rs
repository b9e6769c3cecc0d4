//! The calculator against sums that every phone gets right and against a second calculation; what a held `=` offers and
//! what is left of it; and the words of this crate.

use super::*;

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

/// Steps every sign of `keys` from a new calculator; `H` is a held `=`.
fn type_keys(options: Options, keys: &str) -> (State, Then) {
    keys.chars().fold((State::new(options), Then::Stay), |(state, _), sign| {
        let event = if sign == 'H' { Event::HoldEquals } else { Event::Key(key(sign)) };
        let (state, outcome) = step(state, event);
        (state, outcome.then)
    })
}

/// Cases of a property test: a few hundred, or as many as `ALCOVE_CASES` says.
fn cases() -> u32 {
    std::env::var("ALCOVE_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(512)
}
