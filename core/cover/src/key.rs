//! The keys of the calculator.

/// A key. Holding `=` is a separate event ([`crate::Event::HoldEquals`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// 0
    Zero,
    /// 1
    One,
    /// 2
    Two,
    /// 3
    Three,
    /// 4
    Four,
    /// 5
    Five,
    /// 6
    Six,
    /// 7
    Seven,
    /// 8
    Eight,
    /// 9
    Nine,
    /// The decimal point.
    Point,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `×`
    Times,
    /// `÷`
    Divide,
    /// `%`
    Percent,
    /// `±`: changes the sign of the number on the display.
    Sign,
    /// `=`, tapped.
    Equals,
    /// The key labelled C or AC (see [`crate::ClearKey`]): clears the number being typed, then everything.
    Clear,
    /// Clears everything at once.
    AllClear,
    /// Deletes the digit, point or operator typed last.
    Backspace,
}

/// The four operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `×`
    Times,
    /// `÷`
    Divide,
}

/// Every key with its sign; the first ten are the digits in order.
const SIGNS: [(Key, char); 21] = [
    (Key::Zero, '0'),
    (Key::One, '1'),
    (Key::Two, '2'),
    (Key::Three, '3'),
    (Key::Four, '4'),
    (Key::Five, '5'),
    (Key::Six, '6'),
    (Key::Seven, '7'),
    (Key::Eight, '8'),
    (Key::Nine, '9'),
    (Key::Point, '.'),
    (Key::Plus, '+'),
    (Key::Minus, '-'),
    (Key::Times, '×'),
    (Key::Divide, '÷'),
    (Key::Percent, '%'),
    (Key::Sign, '±'),
    (Key::Equals, '='),
    (Key::Clear, 'C'),
    (Key::AllClear, 'A'),
    (Key::Backspace, '⌫'),
];

impl Key {
    /// Returns all keys, the digits first and in order.
    pub fn all() -> impl Iterator<Item = Self> {
        SIGNS.into_iter().map(|(key, _)| key)
    }

    /// Returns the key with this sign (`A` for all clear); `None` for any other character.
    #[must_use]
    pub fn from_sign(sign: char) -> Option<Self> {
        SIGNS.into_iter().find(|(_, its)| *its == sign).map(|(key, _)| key)
    }

    /// Returns the key's sign.
    #[must_use]
    pub fn sign(self) -> char {
        SIGNS.into_iter().find(|(key, _)| *key == self).map_or(' ', |(_, sign)| sign)
    }

    /// Returns the key's label: its sign, or `AC` for all clear.
    #[must_use]
    pub fn shown(self) -> String {
        if self == Self::AllClear { "AC".to_owned() } else { self.sign().to_string() }
    }

    /// Returns the ASCII digit that a digit key types.
    pub(crate) fn digit(self) -> Option<u8> {
        u8::try_from(self.sign()).ok().filter(u8::is_ascii_digit)
    }

    pub(crate) fn operator(self) -> Option<Operator> {
        match self {
            Self::Plus => Some(Operator::Plus),
            Self::Minus => Some(Operator::Minus),
            Self::Times => Some(Operator::Times),
            Self::Divide => Some(Operator::Divide),
            _ => None,
        }
    }
}

impl Operator {
    /// Returns the operator as written in a sum.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Times => "×",
            Self::Divide => "÷",
        }
    }

    /// Returns whether it takes precedence: `×` and `÷` go before `+` and `-`.
    pub(crate) fn goes_first(self) -> bool {
        matches!(self, Self::Times | Self::Divide)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_key_is_found_by_its_sign_and_has_a_name_of_its_own() {
        assert!(Key::all().all(|key| Key::from_sign(key.sign()) == Some(key)));
        assert_eq!((Key::AllClear.shown(), Key::Seven.shown()), ("AC".to_owned(), "7".to_owned()));
        let names: BTreeSet<_> = Key::all().map(Key::spoken).collect();
        assert_eq!(names.len(), SIGNS.len());
        assert!(names.iter().all(|name| !name.is_empty()));
    }

    #[test]
    fn no_other_character_is_a_key() {
        assert!(['a', ' ', '/', '*', '٣'].into_iter().all(|sign| Key::from_sign(sign).is_none()));
    }
}
