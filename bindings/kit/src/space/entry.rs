//! Entries: what a list shows, and what one entry is.

use super::kept::{Kept, KeptKind};
use super::moment::{Moment, Source, instant};
use crate::mirror::mirror;

mirror! {
    /// Whether all of an entry is there.
    EntryState = ::vault::State {
        /// All of it is kept.
        Kept,
        /// Keeping it was cut short; what came in can be read.
        Unfinished,
        /// Some of it was kept once and is gone or altered; the rest can be read.
        Damaged,
    }
}

/// One line of a list: words, never a picture.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct EntryLine {
    /// Id of the entry: 32 hex digits.
    pub id: String,
    /// Grows with every entry added; pass the last one seen to get the next page.
    pub order: u64,
    /// What it is.
    pub kind: KeptKind,
    /// The person's own first words of it, at most 80 characters; may be empty.
    pub title: String,
    /// When it happened, if told.
    pub happened: Option<Moment>,
    /// When it was kept.
    pub kept: Moment,
    /// Where it came from.
    pub source: Source,
    /// Whether all of it is there.
    pub state: EntryState,
    /// Bytes of its file; 0 for words.
    pub length_bytes: u64,
}

/// One entry, whole.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct Entry {
    /// What a list shows of it.
    pub line: EntryLine,
    /// Its words and facts.
    pub kept: Kept,
    /// Ids of the notes written about it, oldest first.
    pub notes: Vec<String>,
    /// Its file, if it has one.
    pub file: Option<FileFacts>,
}

/// What an entry's file was when it was kept.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct FileFacts {
    /// True length in bytes.
    pub length_bytes: u64,
    /// SHA-256 of the true bytes, 64 hex digits.
    pub sha256: String,
}

impl From<vault::EntrySummary> for EntryLine {
    fn from(summary: vault::EntrySummary) -> Self {
        Self {
            id: summary.id.hex(),
            order: summary.order,
            kind: summary.kind.into(),
            title: summary.title,
            happened: instant(summary.happened),
            kept: summary.kept.into(),
            source: summary.source.into(),
            state: summary.state.into(),
            length_bytes: summary.length,
        }
    }
}

impl From<vault::Entry> for Entry {
    fn from(entry: vault::Entry) -> Self {
        Self {
            line: entry.summary.into(),
            kept: entry.record.into(),
            notes: entry.notes.iter().map(|id| id.hex()).collect(),
            file: entry.file.map(FileFacts::from),
        }
    }
}

impl From<vault::FileFacts> for FileFacts {
    fn from(facts: vault::FileFacts) -> Self {
        Self { length_bytes: facts.length, sha256: hex(&facts.sha256) }
    }
}

/// Lower-case hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
