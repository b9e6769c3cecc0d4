//! What happens to the calculator, and what it asks for.

use crate::digits::Digits;
use crate::key::Key;

/// What the calculator offers beside the sums. Neither shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// 999 opens help. Give it [`crate::AppLock::help_entry`].
    pub help_entry: bool,
    /// `=` tapped three times offers the digits as well, for those who cannot hold a key.
    pub three_presses: bool,
}

/// What happened to the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A key was tapped.
    Key(Key),
    /// `=` was held.
    HoldEquals,
    /// What was offered opened something: the calculator starts from 0 and keeps nothing of the digits.
    Opened,
}

/// What the one clear key reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClearKey {
    /// C: clears the number being typed.
    Clear,
    /// AC: clears everything.
    AllClear,
}

/// What to do beside showing the display.
pub enum Then {
    /// Nothing.
    Stay,
    /// The digits may be a code. If they open nothing, nothing more happens; if they do, step [`Event::Opened`].
    TryCode(Digits),
    /// Open help; then step [`Event::Opened`].
    OpenHelp,
}
