//! Keeping words.

use super::Session;
use crate::custody::{CustodyEvent, rows as chain};
use crate::rows::{self, NewEntry};
use crate::{EntryId, Field, Record, State, StoreError, Told, hex};

impl Session {
    /// Keeps a record. When it returns, the record is durable, and its row stands in the custody record. About a
    /// millisecond and two fsyncs.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a kind that is a file (`begin_item` keeps those), more than 1 MiB, a zone that is none,
    /// a name that is blank or too long, or a time still to come; [`StoreError::NoSuchEntry`] for a note about something that is not there; [`StoreError::NoSpace`];
    /// [`StoreError::Locked`]. Then nothing was kept.
    pub fn add_record(&self, record: &Record, told: &Told) -> Result<EntryId, StoreError> {
        self.add_record_as(EntryId::make()?, record, told)
    }

    /// Keeps a record under the id that its draft carried. Keeping the same again, as after a crash before the draft was
    /// cleared, keeps nothing more; other words are kept as an entry of their own. Answers the id they are kept under.
    ///
    /// # Errors
    /// As [`Session::add_record`].
    pub fn add_record_as(&self, id: EntryId, record: &Record, told: &Told) -> Result<EntryId, StoreError> {
        if record.kind().is_file() {
            return Err(StoreError::Invalid(Field::Kind));
        }
        let kept_ms = self.now_ms();
        told.check(kept_ms)?;
        let new = NewEntry { id, record, told, kept_ms, state: State::Kept };
        self.with(|live| live.transact(|db| add_once(db, new)))
    }
}

fn add_once(db: &rusqlite::Connection, mut new: NewEntry<'_>) -> Result<EntryId, StoreError> {
    match rows::same(db, &new)? {
        Some(true) => return Ok(new.id),
        Some(false) => new.id = EntryId::make()?,
        None => {}
    }
    add(db, &new)?;
    Ok(new.id)
}

fn add(db: &rusqlite::Connection, new: &NewEntry<'_>) -> Result<(), StoreError> {
    let body = rows::insert(db, new)?;
    let length = u64::try_from(body.len()).unwrap_or(u64::MAX);
    chain::append(db, &added(new, length, &seal::digest::sha256(&body)))?;
    Ok(())
}

/// The custody event of a new entry, of so many bytes with that SHA-256: of its file, or of its body for words.
pub(crate) fn added(new: &NewEntry<'_>, length: u64, sha256: &[u8; 32]) -> CustodyEvent {
    CustodyEvent::Added {
        entry: new.id,
        at_ms: new.kept_ms,
        zone_minutes: new.told.zone.minutes_east,
        kind: new.record.kind().code(),
        length,
        sha256: hex::encode(sha256),
    }
}
