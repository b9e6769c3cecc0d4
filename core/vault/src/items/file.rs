//! Finds and removes an item's file, and names what its header is bound to.

use std::io;
use std::path::PathBuf;

use seal::item::ItemContext;

use crate::ids::Ids;
use crate::layout::Folder;
use crate::{EntryId, StoreError, disk};

/// Removes a file durably; a missing one counts as removed.
pub(super) fn unlink(folder: &Folder, id: EntryId) -> Result<(), StoreError> {
    match std::fs::remove_file(path(folder, id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(disk::sync_folder(&folder.items())?),
    }
}

pub(super) fn path(folder: &Folder, id: EntryId) -> PathBuf {
    folder.items().join(id.hex())
}

pub(super) fn context(ids: Ids, id: EntryId) -> ItemContext {
    ItemContext { vault: ids.vault, space: ids.space, item: id.0 }
}
