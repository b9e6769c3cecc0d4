//! Calculates like any phone's calculator, and decides what is on screen: the disguise, help or a session. Pure: no
//! clock, no files, no threads.
//!
//! ```text
//! keys ──> step(State, Event) ──> State, Outcome: display, speech, and Then: stay, try a code, open help
//! events ─> AppLock ────────────> Transition: what to draw, whether to lock, how long to wait
//! ```
//! Start at [`step()`] for the calculator and at [`AppLock`] for the screen.
//!
//! # The calculator
//! [`step()`] takes a [`State`] and an [`Event`] and returns the next state with what to show and say. It calculates
//! with 38 significant decimal digits and shows 16, so `0.1 + 0.2` is `0.3`. Multiplication goes before addition. A
//! percentage is taken of the left side of `+` or `-`, and is a hundredth after `×`, `÷` or nothing. Another `=`
//! repeats the last operation. A digit after a result starts a new sum, as after a clear. An operator pressed after an
//! operator replaces it, but a `-` after `×` or `÷` is a sign: `8 × - 2` is `-16`. Backspace deletes operators too.
//! Above the number is the sum so far, once there is an operator, and never a number alone. What is shown is what is
//! calculated: a missing right side is the number on the display.
//!
//! Holding `=` always does what tapping it does. In addition it offers the digits pressed since the last clear, if
//! nothing else was pressed: 6 to 16 of them, or 48, as [`Then::TryCode`], and exactly 999 as [`Then::OpenHelp`] while
//! [`Options::help_entry`] is on. A number can have up to 48 digits, all of them shown.
//!
//! ```
//! use cover::{Event, Key, Options, State, Then, step};
//!
//! let mut state = State::new(Options { help_entry: true, three_presses: false });
//! for key in "2+3×4=".chars().filter_map(Key::from_sign) {
//!     let (next, outcome) = step(state, Event::Key(key));
//!     assert!(matches!(outcome.then, Then::Stay));
//!     state = next;
//! }
//! assert_eq!(state.display().as_str(), "14");
//! ```
//!
//! # Limits
//! Numbers are written with a point and commas, whatever the phone's language. The text of the display goes to the
//! shell, whose strings are not wiped.
//!
//! # What is on screen
//! [`AppLock`] changes with [`LockEvent`]s. Its test checks this table of every event in every position:
#![doc = include_str!("app_lock/table.md")]

mod app_lock;
mod calculation;
mod calculator;
mod digits;
mod event;
mod key;
mod line;
mod number;
mod speech;
mod step;
mod text;
mod typed;

pub use app_lock::{AppLock, Cause, LockEvent, Minutes, Reason, Settings, Show, Transition};
pub use calculator::{Outcome, State, step};
pub use digits::Digits;
pub use event::{ClearKey, Event, Options, Then};
pub use key::{Key, Operator};
pub use text::Text;

#[cfg(test)]
mod tests;
