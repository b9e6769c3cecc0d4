//! Handing over: links for the system with the trace each leaves, the account of what happened, and the bundle.
//!
//! ```text
//! kept entries -> Account (asking order) -> call_sheet: large cards
//!                                        -> text: to paste into a force's form
//! guide's ways in -> Link: tel: https: sms: mailto:, and what using it leaves behind
//! chosen entries -> Bundle: one file with everything, and with what is needed to check it
//! guide's card    -> TakeAway: numbers and first steps, as text and as a QR code
//! ```
//!
//! Nothing here is sent anywhere: links and texts are values that a shell hands to the system when the person taps.
//! A line of the account is the person's own words beside a message of the pack; this crate adds no words of its own.

pub mod account;
pub mod bundle;
pub mod link;
mod missing;
pub mod sheet;
pub mod take_away;
mod time;

pub use account::{Account, medium_word, way_word};
pub use link::{Link, LinkError};
pub use missing::{kind_word, missing_words};
pub use sheet::{Card, Leaf, Run, adult_card, call_sheet, leaves, reached, text};
pub use take_away::{TakeAway, TakeAwayError, take_away};

#[cfg(test)]
mod tests;
