//! Prepares what a person hands over: links with the traces they leave, the account of what happened, the call sheet,
//! the bundle, and a card that another phone can scan.
//!
//! ```text
//! kept entries -> Account (asking order) -> call_sheet: large cards
//!                                        -> text: to paste into a force's form
//! guide's contact methods -> Link: tel: https: sms: mailto:, and the traces it leaves
//! chosen entries -> Bundle: one file with everything, including what is needed to check it
//! guide's card    -> TakeAway: numbers and first steps, as text and as a QR code
//! ```
//!
//! # Where to start
//!
//! [`Account::read`] reads a whole session; [`call_sheet`] and [`text`] show it. [`Link::from_method`] makes a link and
//! [`Link::trace_words`] names its trace. [`bundle::Bundle::begin`] starts a bundle, which is then pulled piece by
//! piece; `BUNDLE.md` in this crate's folder describes its bytes. [`take_away()`] needs only a [`guide::Guide`].
//!
//! # Limits
//!
//! - This crate sends nothing: links and texts are values that a shell passes to the system when the person taps.
//! - A line of the account is the person's own words next to a message of the pack; this crate adds no words to them.
//! - A bundle proves that it is unchanged since its fingerprint was read out, not who made it nor that its times are
//!   true.

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
