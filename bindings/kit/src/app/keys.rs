//! The enums of the calculator, declared for the boundary.

use ::cover::{Cause, Key};

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
    /// Changes the sign of the number shown.
    Sign,
    /// Equals.
    Equals,
    /// The key labelled C or AC; `KeyFace.shown` says which.
    Clear,
    /// Clears everything at once.
    AllClear,
    /// Removes the last digit or point typed.
    Backspace,
}

/// Why the app is no longer in front.
#[uniffi::remote(Enum)]
pub enum Cause {
    /// Another app is in front.
    Switched,
    /// The screen went off; not for the ear sensor in a call.
    ScreenOff,
    /// A call rings or is active.
    Call,
}
