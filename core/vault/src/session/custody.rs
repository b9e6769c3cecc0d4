//! The custody record of the open space.

use std::collections::HashSet;

use super::Session;
use crate::custody::{CustodyCheck, CustodyEvent, CustodyHead, CustodyRow, rows as chain};
use crate::live::Live;
use crate::{DatabaseState, EntryId, Medium, Part, Party, StoreError, completeness, keep};

impl Session {
    /// Every row of the custody record, oldest first, as it stands. Follow them with [`CustodyRow::follow`].
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Damaged`].
    pub fn custody(&self) -> Result<Vec<CustodyRow>, StoreError> {
        self.with(|live| {
            if live.state == DatabaseState::Lost {
                return Err(StoreError::Damaged(Part::Custody));
            }
            let mut rows = Vec::new();
            chain::each(&live.db, |row| {
                rows.push(row);
                Ok(())
            })?;
            Ok(rows)
        })
    }

    /// Follows the whole record, and holds it against the head written beside it, the last one handed over, and every
    /// entry: what it says was added and not removed must be there, and be what was added. Files are held by what their
    /// rows say; [`Session::verify`] looks into one. About 10 µs a row.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of [`crate::Part::Custody`] if anything does not fit; [`StoreError::Locked`].
    pub fn check_custody(&self) -> Result<CustodyCheck, StoreError> {
        self.with(|live| {
            if live.state == DatabaseState::Lost {
                return Err(StoreError::Damaged(Part::Custody));
            }
            let head = chain::check(&live.db)?;
            Ok(CustodyCheck { head, missing: completeness::check(live)? })
        })
    }

    /// Writes down that somebody was called or written to, and by which way.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a name or id that is blank or longer than 1 KiB; [`StoreError::Locked`];
    /// [`StoreError::NoSpace`]; [`StoreError::Storage`].
    pub fn contact_made(&self, who: &Party, via: Medium) -> Result<CustodyHead, StoreError> {
        who.check()?;
        let event = CustodyEvent::Contacted { at_ms: self.now_ms(), who: who.clone(), via };
        self.with(|live| append(live, |db| chain::append(db, &event)))
    }

    /// Writes down that entries were handed over, each once, and remembers the head: from now on a shorter record is a
    /// failure. Answers the head that goes with what was handed over.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] if one of them is not there; [`StoreError::Invalid`] for a name or id that is blank or
    /// longer than 1 KiB; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn handed_over(&self, to: &Party, entries: &[EntryId]) -> Result<CustodyHead, StoreError> {
        to.check()?;
        let at_ms = self.now_ms();
        let mut once = HashSet::new();
        let entries: Vec<EntryId> = entries.iter().copied().filter(|id| once.insert(*id)).collect();
        self.with(|live| {
            let head = append(live, |db| hand_over(db, at_ms, to, &entries))?;
            live.rec.sync().map(|()| head)
        })
    }
}

fn append(
    live: &mut Live,
    act: impl FnOnce(&rusqlite::Connection) -> Result<CustodyHead, StoreError>,
) -> Result<CustodyHead, StoreError> {
    let head = live.transact(act)?;
    let _said_at_the_next_opening_at_latest = keep::say(live);
    Ok(head)
}

fn hand_over(
    db: &rusqlite::Connection,
    at_ms: i64,
    to: &Party,
    entries: &[EntryId],
) -> Result<CustodyHead, StoreError> {
    for entry in entries {
        if !crate::rows::exists(db, *entry)? {
            return Err(StoreError::NoSuchEntry);
        }
    }
    let before = chain::last(db)?;
    let (count, head) = (before.count, crate::hex::encode(&before.hash));
    let event = CustodyEvent::Exported { at_ms, to: to.clone(), count, head, entries: entries.to_vec() };
    let after = chain::append(db, &event)?;
    chain::hand_over(db, &after)?;
    Ok(after)
}
