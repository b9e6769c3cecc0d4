//! Reads one whole entry.

use rusqlite::Connection;

use super::{Session, list, note_viewed};
use crate::rows::{self, EntryLine};
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, Entry, EntryId, FileFacts, Record, StoreError, reading};

struct Read {
    line: EntryLine,
    record: Record,
    notes: Vec<EntryId>,
    file: Option<FileFacts>,
}

impl Session {
    /// Reads an entry and, the first time in this session, records that it was viewed; a failure to record that does
    /// not block reading. [`Session::read`] reads its file.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`]; [`StoreError::Damaged`] of that entry; [`StoreError::Locked`].
    pub fn entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let at_ms = self.now_ms();
        read_whole(self, id, |unlocked| note_viewed(unlocked, id, at_ms))
    }
}

/// Reads an entry; runs `also` while the space is held.
pub(super) fn read_whole(
    session: &Session,
    id: EntryId,
    also: impl FnOnce(&mut UnlockedSpace),
) -> Result<Entry, StoreError> {
    let (read, items) = session.with(|unlocked| {
        let read =
            reading::read(unlocked, |db| read(db, id)).map_err(|error| lost_or(unlocked, id, error))?;
        also(unlocked);
        Ok((read, unlocked.folder.items()))
    })?;
    let summary = list::check_file(read.line, &items);
    Ok(Entry { summary, record: read.record, notes: read.notes, file: read.file })
}

fn read(db: &Connection, id: EntryId) -> Result<Read, StoreError> {
    let (line, record) = rows::entry(db, id)?;
    Ok(Read { line, record, notes: rows::notes(db, id)?, file: rows::file(db, id)? })
}

// An entry known to be missing existed once, so it is damaged.
fn lost_or(unlocked: &UnlockedSpace, id: EntryId, error: StoreError) -> StoreError {
    let is_named = unlocked.missing.iter().flat_map(|missing| &missing.named).any(|lost| lost.id == id);
    match error {
        StoreError::NoSuchEntry if is_named => StoreError::Damaged(DamagedPart::Entry(id)),
        error => error,
    }
}
