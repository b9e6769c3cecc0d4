//! The parts of a vault that can be damaged independently.

use std::fmt;

use crate::EntryId;

/// The part that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DamagedPart {
    /// The space's database, or the requested page of it.
    Database,
    /// One entry; the rest stays readable.
    Entry(EntryId),
    /// The custody record: it has a gap, or is shorter than once handed over.
    Custody,
    /// The draft: neither half of its file opens.
    Draft,
    /// The slots of the open space: they belong to another table than when it was opened.
    Slots,
    /// A sealed copy: it is not one, or was cut short or altered.
    Copy,
}

// Errors show this text, so it ships: it is bland.
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
