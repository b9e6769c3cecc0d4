//! Keeping words.

use super::Session;
use crate::rows::{self, NewEntry};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Field, Provenance, Record, State, StoreError, keep};

impl Session {
    /// Keeps a record. When it returns, the record is durable, in the database and in the store of words beside it, and
    /// its row is in the custody record. About a millisecond and three fsyncs; the first in a session reads the store
    /// of words, about 1 ms for each thousand entries.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a kind that is a file (`begin_item` keeps those), more than 1 MiB, a zone that is
    /// none, a name that is blank or too long, or a time still to come; [`StoreError::NoSuchEntry`] for a note about
    /// something that is not there; [`StoreError::NoSpace`]; [`StoreError::Damaged`] of the database if that cannot
    /// take it; [`StoreError::Locked`]. Then nothing was kept.
    pub fn add_record(&self, record: &Record, told: &Provenance) -> Result<EntryId, StoreError> {
        self.add_record_as(EntryId::generate()?, record, told)
    }

    /// Keeps a record under the id that its draft carried. Keeping the same again, as after a crash before the draft
    /// was cleared, keeps nothing more; other words are kept as an entry of their own. Answers the id they are kept
    /// under.
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
