//! The enums of the calculator, declared for the boundary.

use cover::{Cause, Key};

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
    /// Changes the sign of the number on the display.
    Sign,
    /// Equals.
    Equals,
    /// The key labelled C or AC; `KeyFace.shown` says which.
    Clear,
    /// Clears everything at once.
    AllClear,
    /// Deletes the digit, point or operator typed last.
    Backspace,
}

/// Why the app went into the background.
#[uniffi::remote(Enum)]
pub enum Cause {
    /// Another app came into the foreground.
    Switched,
    /// The screen went off, and no call is active or ringing: locks at once, whatever the wait.
    ScreenOff,
    /// A call is ringing or active.
    Call,
}
