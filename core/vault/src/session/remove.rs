//! Removes entries. The shell has asked the person twice.

use std::io;
use std::path::Path;

use rusqlite::Connection;

use super::Session;
use crate::custody::{CustodyEvent, rows as chain};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, StoreError, disk, keep, rows};

/// In table `d`: the entry's file and its record in the store are still to be removed.
const REMOVING: i64 = 1;

impl Session {
    /// Removes an entry and its file, without asking. The custody record drops the details, and keeps that there was an
    /// entry and that it was removed. The file and the stored record go after the row: if interrupted, the next opening
    /// finishes.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`]; [`StoreError::Locked`]; [`StoreError::Storage`]. Then nothing was removed.
    pub fn remove(&self, id: EntryId) -> Result<(), StoreError> {
        let at_ms = self.now_ms();
        let items = self.with(|unlocked| {
            match unlocked.transact(|db| remove(db, id, at_ms)) {
                Err(StoreError::NoSpace { .. }) => remove_file_first(unlocked, id, at_ms)?,
                done => done?,
            }
            keep::was_changed(unlocked);
            Ok(unlocked.folder.items())
        })?;
        unlink_and_forget(self, &items, id);
        Ok(())
    }

    /// Drops what the custody record still tells about a removed entry: that it was removed. Commitments stay, so the
    /// record can still be checked.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`] if the record holds nothing about it, or it was not removed; [`StoreError::Locked`].
    pub fn forget_removed(&self, id: EntryId) -> Result<(), StoreError> {
        self.with(|unlocked| {
            unlocked.transact(|db| {
                let dropped = !rows::exists(db, id)? && chain::drop_bodies(db, id)? > 0;
                if dropped { Ok(()) } else { Err(StoreError::NoSuchEntry) }
            })
        })
    }
}

// With a full disk: notes the removal in the record store, over an existing block; deleting the file then makes the
// room that the row needs. If that is too little, the next opening continues.
fn remove_file_first(unlocked: &mut UnlockedSpace, id: EntryId, at_ms: i64) -> Result<(), StoreError> {
    if rows::file(&unlocked.db, id)?.is_none() {
        return Err(StoreError::NoSpace { needed_bytes: 65_536 });
    }
    unlocked.rec.change_meta(|meta| meta.removing = id.0)?;
    unlocked.rec.sync()?;
    unlink(&unlocked.folder.items(), id)?;
    let _next_opening_at_latest = finish_file_first(unlocked, at_ms);
    Ok(())
}

fn finish_file_first(unlocked: &mut UnlockedSpace, at_ms: i64) -> Result<(), StoreError> {
    let id = EntryId(unlocked.rec.meta().map(|meta| meta.removing).unwrap_or_default());
    if id.0 == [0; 16] {
        return Ok(());
    }
    unlocked.transact(|db| if rows::exists(db, id)? { remove(db, id, at_ms) } else { Ok(()) })?;
    unlocked.rec.change_meta(|meta| meta.removing = [0; 16])?;
    unlocked.rec.sync()
}

// The row is gone; if the file or the stored record cannot be removed now, the next opening does it.
pub(super) fn unlink_and_forget(session: &Session, items: &Path, id: EntryId) {
    if unlink(items, id).is_ok() {
        let _ = session.with(|unlocked| keep::wipe(unlocked, id).and_then(|()| forget_removal(unlocked, id)));
    }
}

/// Removes an entry, and the note that it was removed.
pub(super) fn erase_row(db: &Connection, id: EntryId, at_ms: i64) -> Result<(), StoreError> {
    remove(db, id, at_ms)?;
    chain::drop_bodies(db, id).map(drop)
}

fn remove(db: &Connection, id: EntryId, at_ms: i64) -> Result<(), StoreError> {
    rows::delete(db, id)?;
    chain::drop_bodies(db, id)?;
    chain::append(db, &CustodyEvent::Removed { entry: id, at_ms })?;
    let sql = "INSERT OR REPLACE INTO d (id, what, made, body) VALUES (?1, ?2, ?3, x'')";
    db.execute(sql, (id.0, REMOVING, at_ms))?;
    Ok(())
}

/// Removes the files and stored records of entries whose removal was interrupted.
pub(crate) fn finish_removals(unlocked: &mut UnlockedSpace, now_ms: i64) {
    let _ = finish_file_first(unlocked, now_ms);
    let items = unlocked.folder.items();
    for id in removals(&unlocked.db).unwrap_or_default() {
        if unlink(&items, id).is_ok() {
            let _ = keep::wipe(unlocked, id).and_then(|()| forget_removal(unlocked, id));
        }
    }
}

fn removals(db: &Connection) -> Result<Vec<EntryId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM d WHERE what = ?1")?;
    let found = statement.query_map([REMOVING], |row| row.get(0).map(EntryId))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn unlink(items: &Path, id: EntryId) -> io::Result<()> {
    match std::fs::remove_file(items.join(id.hex())) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => disk::sync_folder(items),
    }
}

fn forget_removal(unlocked: &UnlockedSpace, id: EntryId) -> Result<(), StoreError> {
    unlocked.transact(|db| {
        db.execute("DELETE FROM d WHERE id = ?1 AND what = ?2", (id.0, REMOVING))?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::tests::{file_of, keep};
    use crate::testing::Place;

    #[test]
    fn on_a_full_disk_the_file_goes_first_and_then_its_row() {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let id = keep(&session, b"what was kept");
        session.with(|unlocked| remove_file_first(unlocked, id, 5)).unwrap();
        assert!(!file_of(&place, id).exists());
        assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)));
        let noted = session.with(|unlocked| Ok(unlocked.rec.meta().map(|meta| meta.removing)));
        assert_eq!(noted.unwrap(), Some([0; 16]));
    }

    #[test]
    fn a_file_removed_before_a_full_disk_took_its_row_takes_it_at_the_next_opening() {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let id = keep(&session, b"what was kept");
        session.with(|unlocked| unlocked.rec.change_meta(|meta| meta.removing = id.0)).unwrap();
        std::fs::remove_file(file_of(&place, id)).unwrap();
        drop(session);
        assert!(matches!(place.unlock(&store).unwrap().entry(id), Err(StoreError::NoSuchEntry)));
    }
}
