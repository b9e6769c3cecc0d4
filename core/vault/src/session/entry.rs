//! One entry, whole.

use super::{Session, list, note_viewed, salvage};
use crate::live::Live;
use crate::rows::{self, Line};
use crate::{Entry, EntryId, FileFacts, Record, StoreError};

struct Read {
    line: Line,
    record: Record,
    notes: Vec<EntryId>,
    file: Option<FileFacts>,
}

impl Session {
    /// Reads an entry and, the first time in this session, writes down that it was looked at; failing to write that
    /// never keeps anyone from reading. Its file is read with `read`.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`]; [`StoreError::Damaged`] of that entry; [`StoreError::Locked`].
    pub fn entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let at_ms = self.now_ms();
        let (read, items) = self.with(|live| {
            let read = read(live, id)?;
            note_viewed(live, id, at_ms);
            Ok((read, live.folder.items()))
        })?;
        let summary = list::check_file(read.line, &items);
        Ok(Entry { summary, record: read.record, notes: read.notes, file: read.file })
    }
}

fn read(live: &mut Live, id: EntryId) -> Result<Read, StoreError> {
    let (line, record) = match rows::entry(&live.db, id) {
        Err(StoreError::Damaged(_) | StoreError::Database(_)) => salvage::entry(live, id)?,
        read => read?,
    };
    // What stands on other pages may be lost where the entry is not.
    let notes = rows::notes(&live.db, id).unwrap_or_default();
    let file = rows::file(&live.db, id).unwrap_or_default();
    Ok(Read { line, record, notes, file })
}
