//! What work with the open space finds out for a page.

use std::sync::Arc;

use vault::{
    Contact, DatabaseState, Entry, EntrySummary, FoundPage, Kind, LastCopy, Missing, Moment, Session,
    StoreError,
};
use zeroize::Zeroizing;

use crate::view::MediaKind;

/// A part of a list.
pub(crate) struct Listed {
    /// The number of the filter it was read for; results for an earlier one are dropped.
    pub(crate) of: u64,
    pub(crate) side: Side,
    pub(crate) page: Result<FoundPage, StoreError>,
    pub(crate) around: Option<Around>,
}

/// Which part of a list was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The whole window again.
    All,
    /// Older entries, after it.
    Below,
    /// Newer entries, before it.
    Above,
}

/// What is shown around the list.
pub(crate) struct Around {
    pub(crate) kinds: Vec<(Kind, u64)>,
    pub(crate) missing: Missing,
    pub(crate) state: DatabaseState,
}

/// An entry with its notes.
pub(crate) struct Content {
    pub(crate) entry: Entry,
    pub(crate) notes: Vec<EntrySummary>,
    pub(crate) missing: Missing,
}

/// What can be shown of a file, judged by its contents.
pub(crate) enum Seen {
    /// Its text, and whether the rest is lost.
    Words(Zeroizing<String>, bool),
    /// A picture, video or sound.
    Media(Arc<Session>, MediaKind),
    /// Nothing that can be shown.
    Nothing,
}

/// The noted calls and reports, newest first, and what cannot be read in the whole space.
pub(crate) struct Contacts {
    pub(crate) noted: Vec<Noted>,
    pub(crate) missing: Missing,
}

pub(crate) struct Noted {
    pub(crate) contact: Contact,
    pub(crate) kept: Moment,
}

/// What a page about copies has to know.
pub(crate) struct CopyFacts {
    pub(crate) has_phrase: bool,
    pub(crate) last: Option<LastCopy>,
}

/// What to say before everything is erased.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EraseWarnings {
    /// Whether there is a second space.
    pub(crate) has_second: bool,
    /// Whether someone was told or got a hand-over.
    pub(crate) was_told: bool,
}
