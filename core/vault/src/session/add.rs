//! Keeps words.

use super::Session;
use crate::rows::{self, NewEntry};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Field, Provenance, Record, State, StoreError, keep};

impl Session {
    /// Keeps a record: durable when it returns, in the database and the record store, with a row in the custody record.
    /// About a millisecond and three fsyncs; the first call in a session reads the record store, about 1 ms for each
    /// thousand entries.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a kind that is a file (`begin_item` keeps those), more than 1 MiB, an invalid zone,
    /// a name that is blank or too long, or a time in the future; [`StoreError::NoSuchEntry`] for a note about an entry
    /// that does not exist; [`StoreError::NoSpace`]; [`StoreError::Damaged`] of the database if it cannot be written
    /// to; [`StoreError::Locked`]. Then nothing was kept.
    pub fn add_record(&self, record: &Record, told: &Provenance) -> Result<EntryId, StoreError> {
        self.add_record_as(EntryId::generate()?, record, told)
    }

    /// Keeps a record under the id of its draft, and returns the id under which it is kept. Keeping the same record
    /// again, as after a crash before the draft was cleared, adds nothing; a different record becomes a separate entry.
    ///
    /// # Errors
    /// As [`Session::add_record`].
    pub fn add_record_as(
        &self,
        id: EntryId,
        record: &Record,
        told: &Provenance,
    ) -> Result<EntryId, StoreError> {
        if record.kind().is_file() {
            return Err(StoreError::Invalid(Field::Kind));
        }
        let kept_ms = self.now_ms();
        told.check(kept_ms)?;
        let new = NewEntry { id, record, told, kept_ms, state: State::Kept };
        self.with(|unlocked| add_once(unlocked, new))
    }
}

fn add_once(unlocked: &mut UnlockedSpace, mut new: NewEntry<'_>) -> Result<EntryId, StoreError> {
    match rows::same(&unlocked.db, &new)? {
        Some(true) => return Ok(new.id),
        Some(false) => new.id = EntryId::generate()?,
        None => {}
    }
    keep::keep(unlocked, &new, None, |_| Ok(()))?;
    Ok(new.id)
}
