//! Entries: their ids, what a list shows of them, and all of one.

use crate::{EntryId, Kind, Moment, OccurredAt, Record, Source};

/// Whether all of an entry exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// All of it is kept.
    Kept,
    /// Keeping it was interrupted; what was saved can be read.
    Unfinished,
    /// Some of what was kept is gone or altered; the rest can be read.
    Damaged,
}

impl State {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Kept => 0,
            Self::Unfinished => 1,
            Self::Damaged => 2,
        }
    }

    pub(crate) fn from_code(code: u8) -> Self {
        match code {
            0 => Self::Kept,
            1 => Self::Unfinished,
            _ => Self::Damaged,
        }
    }
}

/// An entry as a list shows it: words, never a picture.
#[derive(Clone, PartialEq)]
pub struct EntrySummary {
    /// The entry.
    pub id: EntryId,
    /// Grows with every entry added; pass the last one seen to get the next page.
    pub order: u64,
    /// What it is.
    pub kind: Kind,
    /// Its first words, at most 80 characters; may be empty.
    pub title: String,
    /// When it happened, as far as the person knows.
    pub happened: OccurredAt,
    /// When it was kept.
    pub kept: Moment,
    /// Where it came from.
    pub source: Source,
    /// Whether all of it exists.
    pub state: State,
    /// Bytes of its file; 0 for words.
    pub length: u64,
}

/// The length and hash of an entry's file when it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileFacts {
    /// True length in bytes.
    pub length: u64,
    /// SHA-256 of the true bytes.
    pub sha256: [u8; 32],
}

/// One whole entry.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// What a list shows of it.
    pub summary: EntrySummary,
    /// Its words and facts.
    pub record: Record,
    /// The notes written about it, oldest first.
    pub notes: Vec<EntryId>,
    /// Its file, if it has one.
    pub file: Option<FileFacts>,
}
