//! The parts of a vault that can be damaged one without the other.

use crate::EntryId;

/// Which part cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The space's database, or the page of it that was asked for.
    Database,
    /// One entry; the rest stays readable.
    Entry(EntryId),
    /// The custody record: it is not whole, or shorter than once handed over.
    Custody,
    /// What was being typed: neither half of its file opens.
    Draft,
}
