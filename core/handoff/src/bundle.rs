//! The bundle: what was chosen, with all that is needed to check it, as one file for anyone who takes the report.
//!
//! ```text
//! begin ── Plan: what was chosen, looked through once ── Preview for the person
//!   pull ── originals ── records ── account ── custody record, schemas, manifest ── statement, signature, page
//!        ── the hand-over is written into the custody record, durably ── the zip's directory
//! ```
//! A zip without its directory opens nowhere: what was stopped never looks whole, and is not noted as handed over.
//! `BUNDLE.md` beside this crate says what is in it, byte by byte.

mod ahead;
mod bag;
mod custody;
mod fields;
mod fingerprint;
mod original;
mod page;
mod plan;
mod preview;
mod record;
mod safe_name;
mod sealing;
mod shown;
mod signed;
mod sources;
mod statement;
mod sums;
mod told;
mod words;
mod write;
mod zip;

use seal::veiled;
use vault::{EntryId, Party, StoreError};

pub use fingerprint::Fingerprint;
pub use preview::{Listed, Others, Preview};
pub use sealing::{Sealed, Sealing, make_passphrase};
pub use write::{Bundle, Progress};

#[cfg(test)]
mod tests;

/// What is to be handed over, and to whom.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// The entries, in any order; each counts once.
    pub entries: Vec<EntryId>,
    /// To whom, as the custody record will say.
    pub to: Party,
}

/// A bundle cannot be made, or not made further.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// No entry was chosen.
    #[error("nothing was chosen")]
    NothingChosen,
    /// The custody record grew, or something else changed, while the end of the bundle went out: nothing was noted,
    /// make it again.
    #[error("something changed meanwhile")]
    Grown,
    /// An earlier step failed; what went out is no bundle.
    #[error("already failed")]
    Failed,
    /// The seal cannot be made: no randomness.
    #[error("cannot be sealed")]
    Seal,
    /// The vault refused: above all [`StoreError::Locked`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The pack lacks words for the account or the page; a checked pack lacks none.
    #[error(transparent)]
    Words(#[from] guide::GuideError),
}

/// Bytes of words that are enough for one piece.
const FULL: usize = 1 << 18;

/// The schemas, as they go into every bundle: name and text.
fn schemas() -> [(&'static str, &'static str); 3] {
    [
        ("record", veiled!(include_str!("../schema/record.schema.json"))),
        (veiled!("custody"), veiled!(include_str!("../schema/custody.schema.json"))),
        ("statement", veiled!(include_str!("../schema/statement.schema.json"))),
    ]
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
