//! The events of the calculator, its options, and what it asks for.

use crate::digits::Digits;
use crate::key::Key;

/// What the calculator offers besides sums. Neither shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// 999 opens help. Set it to [`crate::AppLock::help_entry`].
    pub help_entry: bool,
    /// Three taps on `=` offer the digits as well, for people who cannot hold a key.
    pub three_presses: bool,
}

/// An event of the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A key was tapped.
    Key(Key),
    /// `=` was held.
    HoldEquals,
    /// The offered digits opened something: the calculator restarts at 0 and wipes the digits.
    Opened,
}

/// The label of the clear key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClearKey {
    /// C: clears the number being typed.
    Clear,
    /// AC: clears everything.
    AllClear,
}

/// What to do besides showing the display.
pub enum Then {
    /// Nothing.
    Stay,
    /// The digits may be a code. If they open something, step [`Event::Opened`]; if not, do nothing more.
    TryCode(Digits),
    /// Open help; then step [`Event::Opened`].
    OpenHelp,
}
