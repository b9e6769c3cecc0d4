//! What was kept and cannot be read.

use super::kept::KeptKind;
use super::moment::Moment;
use crate::mirror::mirror;

mirror! {
    /// In which state a space's database was found.
    DatabaseState = ::vault::DatabaseState {
        /// Nothing of it was found to be lost.
        Whole,
        /// Some of it is lost, or it is older than what stands beside it. What can be read is shown.
        Damaged,
        /// None of it can be opened. What stands outside of it is shown; nothing can be kept.
        Lost,
    }
}

/// Entries that were kept, were not removed, and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Missing {
    /// How many.
    pub count: u64,
    /// There may be more: what counted them is lost too.
    pub at_least: bool,
    /// Those of them that the log still names, oldest first.
    pub named: Vec<Lost>,
}

/// One entry that is missing, as the log tells of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Lost {
    /// Id of the entry: 32 hex digits.
    pub id: String,
    /// What it was, if that is known.
    pub kind: Option<KeptKind>,
    /// When it was kept.
    pub kept: Moment,
    /// Bytes of its file; of its record for words.
    pub length_bytes: u64,
}

impl From<vault::Missing> for Missing {
    fn from(missing: vault::Missing) -> Self {
        let vault::Missing { count, at_least, named } = missing;
        Self { count, at_least, named: named.into_iter().map(Lost::from).collect() }
    }
}

impl From<vault::Lost> for Lost {
    fn from(lost: vault::Lost) -> Self {
        let vault::Lost { id, kind, kept, length } = lost;
        Self { id: id.hex(), kind: kind.map(KeptKind::from), kept: kept.into(), length_bytes: length }
    }
}
