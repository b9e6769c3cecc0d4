//! The parts of a vault that can be damaged one without the other.

use std::fmt;

use crate::EntryId;

/// Which part cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DamagedPart {
    /// The space's database, or the page of it that was asked for.
    Database,
    /// One entry; the rest stays readable.
    Entry(EntryId),
    /// The custody record: it is not whole, or shorter than once handed over.
    Custody,
    /// What was being typed: neither half of its file opens.
    Draft,
    /// The slots of the open space: they are of another table than when it was opened.
    Slots,
    /// A sealed copy: it is none, or was cut short or altered.
    Copy,
}

// Errors show it, so its words ship: they are bland.
impl fmt::Debug for DamagedPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Database => "store",
            Self::Entry(_) => "row",
            Self::Custody => "chain",
            Self::Draft => "draft",
            Self::Slots => "slots",
            Self::Copy => "copy",
        })
    }
}
