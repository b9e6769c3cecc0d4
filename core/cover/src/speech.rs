//! What a screen reader says: the key, or the result.

use crate::event::Event;
use crate::key::Key;
use crate::text::Text;

/// Returns the words for an event that was just applied.
pub(crate) fn spoken(event: Event, display: &Text) -> Text {
    match event {
        Event::Key(key) => name(key).map_or_else(|| aloud(display), Text::from_words),
        Event::HoldEquals | Event::Opened => aloud(display),
    }
}

/// Returns the name of a key; `None` for one that gives a result.
fn name(key: Key) -> Option<&'static str> {
    let gives_result = matches!(key, Key::Percent | Key::Sign | Key::Equals | Key::Backspace);
    (!gives_result).then(|| key.spoken())
}

impl Key {
    /// Returns what a screen reader calls the key before it is pressed.
    #[must_use]
    pub fn spoken(self) -> &'static str {
        match self {
            Self::Zero => "0",
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::Four => "4",
            Self::Five => "5",
            Self::Six => "6",
            Self::Seven => "7",
            Self::Eight => "8",
            Self::Nine => "9",
            Self::Point => "point",
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::Times => "times",
            Self::Divide => "divided by",
            Self::Percent => "per cent",
            Self::Sign => "change sign",
            Self::Equals => "equals",
            Self::Clear => "clear",
            Self::AllClear => "all clear",
            Self::Backspace => "delete",
        }
    }
}

/// Spells a number out: `-1.5E-7` is "minus 1.5 times ten to the minus 7".
pub(crate) fn aloud(display: &Text) -> Text {
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
