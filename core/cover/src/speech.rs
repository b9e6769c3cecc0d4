//! What a screen reader says: the key, or the result.

use crate::calculator::{Event, State};
use crate::key::Key;
use crate::text::Text;

/// The words for an event that has just been stepped.
pub(crate) fn spoken(event: Event, state: &State) -> Text {
    match event {
        Event::Key(key) => name(key).map_or_else(|| aloud(&state.display()), Text::of),
        Event::HoldEquals | Event::Opened => aloud(&state.display()),
    }
}

/// The name of a key; none for one that gives a result.
fn name(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::Zero => "0",
        Key::One => "1",
        Key::Two => "2",
        Key::Three => "3",
        Key::Four => "4",
        Key::Five => "5",
        Key::Six => "6",
        Key::Seven => "7",
        Key::Eight => "8",
        Key::Nine => "9",
        Key::Point => "point",
        Key::Plus => "plus",
        Key::Minus => "minus",
        Key::Times => "times",
        Key::Divide => "divided by",
        Key::Clear => "clear",
        Key::AllClear => "all clear",
        Key::Percent | Key::Sign | Key::Equals | Key::Backspace => return None,
    })
}

/// A number as it is said: `-1.5E-7` is "minus 1.5 times ten to the minus 7".
fn aloud(display: &Text) -> Text {
    let (signed, power) = display.as_str().split_once('E').unwrap_or((display.as_str(), ""));
    let mut text = Text::new();
    push_signed(&mut text, signed);
    if !power.is_empty() {
        text.push(" times ten to the ");
        push_signed(&mut text, power);
    }
    text
}

fn push_signed(text: &mut Text, signed: &str) {
    match signed.strip_prefix('-') {
        Some(number) => {
            text.push("minus ");
            text.push(number);
        }
        None => text.push(signed),
    }
}
