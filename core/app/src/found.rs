//! What work with the open space finds out for a page.

use std::sync::Arc;

use vault::{
    Contact, DatabaseState, Entry, EntrySummary, FoundPage, Kind, LastCopy, Missing, Moment, Session,
    StoreError,
};
use zeroize::Zeroizing;

use crate::view::MediaKind;

/// A part of a list, as it was read.
pub(crate) struct Listed {
    /// Which narrowing it is of: what is of an earlier one is dropped.
    pub(crate) of: u64,
    pub(crate) side: Side,
    pub(crate) page: Result<FoundPage, StoreError>,
    pub(crate) around: Option<Around>,
}

/// Which part of a list was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// All of the window again.
    All,
    /// What comes after it: older ones.
    Below,
    /// What comes before it: newer ones.
    Above,
}

/// What is said around the list.
pub(crate) struct Around {
    pub(crate) kinds: Vec<(Kind, u64)>,
    pub(crate) missing: Missing,
    pub(crate) state: DatabaseState,
}

/// What is read of it.
pub(crate) struct Content {
    pub(crate) entry: Entry,
    pub(crate) notes: Vec<EntrySummary>,
    pub(crate) missing: Missing,
}

/// What of a file can be shown, told by what is in it.
pub(crate) enum Seen {
    /// Its words; whether the rest of them is lost.
    Words(Zeroizing<String>, bool),
    /// Something to look at or to hear.
    Media(Arc<Session>, MediaKind),
    /// Nothing that can be shown.
    Nothing,
}

/// What was noted, newest first, and what of the whole space cannot be read.
pub(crate) struct Contacts {
    pub(crate) noted: Vec<Noted>,
    pub(crate) missing: Missing,
}

pub(crate) struct Noted {
    pub(crate) contact: Contact,
    pub(crate) kept: Moment,
}

/// What there is already.
pub(crate) struct CopyFacts {
    pub(crate) has_words: bool,
    pub(crate) last: Option<LastCopy>,
}

/// What is to be said before.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Before {
    /// The second space opens too.
    pub(crate) has_second: bool,
    /// Somebody was told, or something was handed over.
    pub(crate) was_told: bool,
}
