//! The bundle: the chosen entries as one file, with everything needed to check it, for anyone who takes the report.
//!
//! ```text
//! begin ── Plan: what was chosen, looked through once ── Preview for the person
//!   pull ── originals ── records ── account ── custody record, schemas, manifest ── statement, signature, page
//!        ── the hand-over is written into the custody record, durably ── the zip's directory
//! ```
//! A zip without its directory cannot be opened: a bundle that was stopped never looks whole, and is not recorded as
//! handed over. `BUNDLE.md` in this crate's folder specifies the content byte by byte.

mod ahead;
mod bag;
mod custody;
mod fields;
mod fingerprint;
mod item;
mod original;
mod page;
mod plan;
mod preview;
mod reader;
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

/// What to hand over, and to whom.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// The entries, in any order; duplicates count once.
    pub entries: Vec<EntryId>,
    /// The recipient, as the custody record will name them.
    pub to: Party,
}

/// Why a bundle cannot be made or continued.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// No entry was chosen.
    #[error("nothing was chosen")]
    NothingChosen,
    /// The custody record or other data changed while the end of the bundle was written. Nothing was recorded; make the
    /// bundle again.
    #[error("something changed meanwhile")]
    Grown,
    /// An earlier step failed; the bytes so far are no bundle.
    #[error("already failed")]
    Failed,
    /// The bundle cannot be encrypted: there is no randomness.
    #[error("cannot be sealed")]
    Seal,
    /// The vault's error, most often [`StoreError::Locked`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The pack lacks messages for the account or the page; a checked pack does not.
    #[error(transparent)]
    Words(#[from] guide::GuideError),
}

/// Bytes of text after which a piece is full.
const FULL: usize = 1 << 18;

/// The name and text of the schemas that are in every bundle.
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
