//! Hands entries over: reads them without recording a viewing, writes the custody row, signs with the space's key.

use std::collections::HashSet;

use rusqlite::Connection;
use seal::sign::{PUBLIC, SIGNATURE, SigningKey};
use zeroize::Zeroizing;

use super::custody::append;
use super::{Session, entry};
use crate::custody::{CustodyEvent, CustodyHead, CustodyRow, rows as chain};
use crate::settings::{self, Setting};
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, DatabaseState, Entry, EntryId, Party, StoreError, reading, rows};

/// Maximum number of rows of the custody record read at once.
pub const MAX_ROWS: u32 = 1000;

/// A custody row for a handover, made but not yet written.
pub struct HandOver {
    before: CustodyHead,
    row: CustodyRow,
}

impl HandOver {
    /// Returns the row as it will be in the custody record.
    pub fn row(&self) -> &CustodyRow {
        &self.row
    }

    /// Returns the head of the custody record with this row at its end.
    pub fn head(&self) -> CustodyHead {
        CustodyHead { count: self.row.seq, hash: self.row.hash }
    }
}

impl Session {
    /// Reads an entry to hand it over, without recording a viewing: nobody looks at it now. About 30 µs.
    ///
    /// # Errors
    /// As [`Session::entry`].
    pub fn entry_unseen(&self, id: EntryId) -> Result<Entry, StoreError> {
        entry::read_whole(self, id, |_| ())
    }

    /// Returns the body of an entry, byte for byte as it was kept: for words, the bytes that the custody record's hash
    /// covers. About 20 µs.
    ///
    /// # Errors
    /// As [`Session::entry`].
    pub fn body_unseen(&self, id: EntryId) -> Result<Vec<u8>, StoreError> {
        self.with(|unlocked| reading::read(unlocked, |db| rows::body(db, id)))
    }

    /// Returns up to [`MAX_ROWS`] rows of the custody record after number `seq`, oldest first, fewer if they are long;
    /// none at the end.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Damaged`].
    pub fn custody_after(&self, seq: u64) -> Result<Vec<CustodyRow>, StoreError> {
        self.with(|unlocked| {
            must_be_readable(unlocked)?;
            chain::after(&unlocked.db, seq, MAX_ROWS)
        })
    }

    /// Records that entries were handed over, each once, and remembers the head: from now on a shorter record fails the
    /// check. Returns the head that goes with the handover.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] if one of them does not exist; [`StoreError::Invalid`] for a name or id that is
    /// blank or longer than 1 KiB; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn handed_over(&self, to: &Party, entries: &[EntryId]) -> Result<CustodyHead, StoreError> {
        let made = self.make_hand_over(to, entries)?;
        self.finish_hand_over(&made)
    }

    /// Makes the row for handing entries over, each once, and writes nothing: the handover may still be cancelled.
    ///
    /// # Errors
    /// As [`Session::handed_over`].
    pub fn make_hand_over(&self, to: &Party, entries: &[EntryId]) -> Result<HandOver, StoreError> {
        to.check()?;
        let at_ms = self.now_ms();
        let mut once = HashSet::new();
        let entries: Vec<EntryId> = entries.iter().copied().filter(|id| once.insert(*id)).collect();
        self.with(|unlocked| {
            unlocked.check_writable()?;
            make(&unlocked.db, at_ms, to, entries)
        })
    }

    /// Writes the row, durably, and remembers its head.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if the record has grown since the row was made: nothing was written, make another;
    /// [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn finish_hand_over(&self, made: &HandOver) -> Result<CustodyHead, StoreError> {
        self.with(|unlocked| {
            let head = append(unlocked, |db| write(db, made))?;
            unlocked.rec.sync().map(|()| head)
        })
    }

    /// Signs bytes with the space's own key (Ed25519), and returns its public key and the signature.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if the key cannot be read; [`StoreError::Locked`].
    pub fn sign(&self, bytes: &[u8]) -> Result<([u8; PUBLIC], [u8; SIGNATURE]), StoreError> {
        let key = self.with(signing_key)?;
        Ok((key.public()?, key.sign(bytes)?))
    }

    /// Returns the public half of the space's own key.
    ///
    /// # Errors
    /// As [`Session::sign`].
    pub fn public_key(&self) -> Result<[u8; PUBLIC], StoreError> {
        Ok(self.with(signing_key)?.public()?)
    }
}

fn must_be_readable(unlocked: &UnlockedSpace) -> Result<(), StoreError> {
    if unlocked.state == DatabaseState::Lost {
        Err(StoreError::Damaged(DamagedPart::Custody))
    } else {
        Ok(())
    }
}

fn make(db: &Connection, at_ms: i64, to: &Party, entries: Vec<EntryId>) -> Result<HandOver, StoreError> {
    for entry in &entries {
        if !rows::exists(db, *entry)? {
            return Err(StoreError::NoSuchEntry);
        }
    }
    let before = chain::last(db)?;
    let (count, head) = (before.count, crate::hex::encode(&before.hash));
    let event = CustodyEvent::Exported { at_ms, to: to.clone(), count, head, entries };
    Ok(HandOver { before, row: chain::make_row(before, &event)? })
}

fn write(db: &Connection, made: &HandOver) -> Result<CustodyHead, StoreError> {
    if chain::last(db)? != made.before {
        return Err(StoreError::OutOfOrder);
    }
    chain::copy_in(db, &made.row)?;
    chain::hand_over(db, &made.head())?;
    Ok(made.head())
}

fn signing_key(unlocked: &mut UnlockedSpace) -> Result<SigningKey, StoreError> {
    let lost = || StoreError::Damaged(DamagedPart::Database);
    let seed = reading::read(unlocked, |db| settings::get(db, Setting::Sign))?.ok_or_else(lost)?;
    let mut seed = Zeroizing::new(seed.as_slice().try_into().map_err(|_| lost())?);
    Ok(SigningKey::from_bytes(&mut seed))
}
