//! Prepares what is handed over: links with the trace each leaves, the account of what happened, the call sheet, the
//! bundle, and a card that another phone can scan.
//!
//! ```text
//! kept entries -> Account (asking order) -> call_sheet: large cards
//!                                        -> text: to paste into a force's form
//! guide's ways in -> Link: tel: https: sms: mailto:, and what using it leaves behind
//! chosen entries -> Bundle: one file with everything, and with what is needed to check it
//! guide's card    -> TakeAway: numbers and first steps, as text and as a QR code
//! ```
//!
//! # Where to start
//!
//! [`Account::read`] reads a whole session; [`call_sheet`] and [`text`] show it. [`Link::from_method`] makes a link and
//! [`Link::trace_words`] names its trace. [`bundle::Bundle::begin`] starts a bundle, which is then pulled piece by
//! piece; `BUNDLE.md` beside this crate describes its bytes. [`take_away()`] needs a [`guide::Guide`] alone.
//!
//! # Limits
//!
//! - Nothing is sent from here: links and texts are values that a shell hands to the system when the person taps.
//! - A line of the account is the person's own words beside a message of the pack; this crate adds no words to them.
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
