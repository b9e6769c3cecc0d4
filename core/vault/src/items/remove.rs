//! Removing an entry's file, because the person asked for it.

use std::fs;
use std::io;

use super::{intent, path};
use crate::layout::Folder;
use crate::live::Live;
use crate::{CustodyEvent, EntryId, StoreError, custody, disk, rows};

/// Takes an entry away: in one transaction it leaves the tables, its custody rows lose what they say, and the removal is
/// written down; then its file goes. A crash between leaves the intent, and the next opening takes the file.
pub(crate) fn remove(live: &Live, id: EntryId, now_ms: i64) -> Result<(), StoreError> {
    let had_file = live.transact(|db| {
        let had_file = rows::delete(db, id)?;
        custody::rows::drop_bodies(db, id)?;
        custody::rows::append(db, &CustodyEvent::Removed { entry: id, at_ms: now_ms })?;
        if had_file {
            intent::removing(db, id, now_ms)?;
        }
        Ok(had_file)
    })?;
    if had_file { finish(live, id) } else { Ok(()) }
}

/// The file goes, then its intent.
pub(super) fn finish(live: &Live, id: EntryId) -> Result<(), StoreError> {
    unlink(&live.folder, id)?;
    live.transact(|db| intent::settled(db, id))
}

/// Takes the file away durably; one that is not there is gone already.
pub(super) fn unlink(folder: &Folder, id: EntryId) -> Result<(), StoreError> {
    match fs::remove_file(path(folder, id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(disk::sync_folder(&folder.items())?),
    }
}
