//! Reads and checks the custody record of the open space.

use super::Session;
use crate::custody::{CustodyCheck, CustodyEvent, CustodyHead, CustodyRow, rows as chain};
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, DatabaseState, Medium, Party, StoreError, completeness, keep};

impl Session {
    /// Returns every row of the custody record, oldest first, unchecked. Check them with [`CustodyRow::follow`].
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Damaged`].
    pub fn custody(&self) -> Result<Vec<CustodyRow>, StoreError> {
        self.with(|unlocked| {
            if unlocked.state == DatabaseState::Lost {
                return Err(StoreError::Damaged(DamagedPart::Custody));
            }
            let mut rows = Vec::new();
            chain::each(&unlocked.db, |row| {
                rows.push(row);
                Ok(())
            })?;
            Ok(rows)
        })
    }

    /// Checks the whole custody record against the head stored beside it, the last head handed over, and every entry:
    /// what was added and not removed must exist, as it was added. Files are checked by their rows only;
    /// [`Session::verify`] reads one. About 10 µs a row.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of [`crate::DamagedPart::Custody`] if anything differs; [`StoreError::Locked`].
    pub fn check_custody(&self) -> Result<CustodyCheck, StoreError> {
        self.with(|unlocked| {
            if unlocked.state == DatabaseState::Lost {
                return Err(StoreError::Damaged(DamagedPart::Custody));
            }
            let head = chain::check(&unlocked.db)?;
            Ok(CustodyCheck { head, missing: completeness::check(unlocked)? })
        })
    }

    /// Records that somebody was called or written to, and through which medium.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a name or id that is blank or longer than 1 KiB; [`StoreError::Locked`];
    /// [`StoreError::NoSpace`]; [`StoreError::Storage`].
    pub fn contact_made(&self, who: &Party, via: Medium) -> Result<CustodyHead, StoreError> {
        who.check()?;
        let event = CustodyEvent::Contacted { at_ms: self.now_ms(), who: who.clone(), via };
        self.with(|unlocked| append(unlocked, |db| chain::append(db, &event)))
    }
}

pub(super) fn append(
    unlocked: &mut UnlockedSpace,
    act: impl FnOnce(&rusqlite::Connection) -> Result<CustodyHead, StoreError>,
) -> Result<CustodyHead, StoreError> {
    let head = unlocked.transact(act)?;
    let _said_at_the_next_opening_at_latest = keep::say(unlocked);
    Ok(head)
}
