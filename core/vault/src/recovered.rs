//! An entry as it was found somewhere, when its rows cannot be relied on.

use crate::rec::Stored;
use crate::{EntryId, Kind};

/// An entry as it was found.
pub(crate) struct RecoveredEntry {
    pub(crate) id: EntryId,
    pub(crate) kind: Kind,
    pub(crate) title: String,
    /// With an empty body where the words are lost and the line is not.
    pub(crate) stored: Stored,
}

impl RecoveredEntry {
    /// What the store holds; nothing if its body is of no known form.
    pub(crate) fn from_stored(id: EntryId, stored: Stored) -> Option<Self> {
        let record = stored.record(id).ok()?;
        Some(Self { id, kind: record.kind(), title: record.title(), stored })
    }

    /// The entries it is about, if it is a note.
    pub(crate) fn about(&self) -> Vec<EntryId> {
        self.stored.record(self.id).map_or(Vec::new(), |record| record.about().to_vec())
    }
}
