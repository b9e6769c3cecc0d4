//! An entry that was recovered when its rows cannot be relied on.

use crate::rec::Stored;
use crate::{EntryId, Kind};

pub(crate) struct RecoveredEntry {
    pub(crate) id: EntryId,
    pub(crate) kind: Kind,
    pub(crate) title: String,
    /// With an empty body if the words are lost and the row is not.
    pub(crate) stored: Stored,
}

impl RecoveredEntry {
    /// Makes an entry from the record store; `None` if its body's format is unknown.
    pub(crate) fn from_stored(id: EntryId, stored: Stored) -> Option<Self> {
        let record = stored.record(id).ok()?;
        Some(Self { id, kind: record.kind(), title: record.title(), stored })
    }

    /// Returns the entries it is about, if it is a note.
    pub(crate) fn about(&self) -> Vec<EntryId> {
        self.stored.record(self.id).map_or(Vec::new(), |record| record.about().to_vec())
    }
}
