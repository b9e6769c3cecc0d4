//! The keys of the calculator.

pub use ::cover::{ClearKey as Clear, Key, Operator};

use ::cover::ClearKey;

/// A key of the calculator.
#[uniffi::remote(Enum)]
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
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Times.
    Times,
    /// Divided by.
    Divide,
    /// Per cent.
    Percent,
    /// Turns the sign of what is shown.
    Sign,
    /// Equals, tapped.
    Equals,
    /// The one key that reads C or AC; `Face.clear` says which.
    Clear,
    /// Clears everything at once.
    AllClear,
    /// Takes back the last digit or point typed.
    Backspace,
}

/// The four operations.
#[uniffi::remote(Enum)]
pub enum Operator {
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Times.
    Times,
    /// Divided by.
    Divide,
}

/// What the one clear key reads.
#[uniffi::remote(Enum)]
#[uniffi(name = "Clear")]
pub enum ClearKey {
    /// C: clears the number being typed.
    Clear,
    /// AC: clears everything.
    AllClear,
}

/// What happened to the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Press {
    /// A key was tapped.
    Tap {
        /// Which.
        key: Key,
    },
    /// Equals was held.
    HoldEquals,
}

impl From<Press> for ::cover::Event {
    fn from(press: Press) -> Self {
        match press {
            Press::Tap { key } => Self::Key(key),
            Press::HoldEquals => Self::HoldEquals,
        }
    }
}
