//! The steps of an erasing that write, each of which can be done again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use seal::slots::{FILE, SlotTable};

use crate::hold::names;
use crate::layout::{self, Alias, Folder};
use crate::slots::Slots;
use crate::{StoreError, disk};

/// Continues interrupted erasures: overwrites the slots of marked places, and removes what is left of a folder whose
/// key is gone. Returns whether slots were written.
pub(crate) fn go_on(root: &Path, used: &[Alias], slots: &Slots) -> bool {
    let mut has_written = false;
    for alias in used.iter().filter(|alias| alias.folder(root).is_retired()) {
        // A failure must not block unlocking another place; the next task tries again.
        has_written |= go_on_with(root, slots, *alias).unwrap_or(true);
    }
    for name in names(root).unwrap_or_default() {
        let left = Alias::from_making(&name).map(|alias| alias.making(root)).filter(Folder::is_retired);
        left.into_iter().for_each(|left| drop(fs::remove_dir_all(left.0)));
    }
    has_written
}

fn go_on_with(root: &Path, slots: &Slots, alias: Alias) -> Result<bool, StoreError> {
    let folder = alias.folder(root);
    let mark = disk::read_up_to(&folder.retired(), 33).unwrap_or_default();
    let is_done =
        |table: &SlotTable| place_of(table, alias).is_none_or(|place| table.place_sum(place) == mark[..]);
    if is_done(&slots.table) && tables(root).iter().all(is_done) {
        return Ok(false);
    }
    // Overwriting has begun, so continue with the same bytes.
    let table = if is_done(&slots.table) { slots.table.clone() } else { fresh(slots, alias)? };
    let _ = retire(&folder, &mark_of(&table, alias));
    overwrite(root, &table, alias).map(|()| true)
}

// Returns the same table with new random bytes in the place.
pub(super) fn fresh(slots: &Slots, alias: Alias) -> Result<SlotTable, StoreError> {
    let mut table = slots.table.clone();
    if let Some(place) = place_of(&table, alias) {
        table.clear_place(place)?;
    }
    Ok(table)
}

pub(super) fn place_of(table: &SlotTable, alias: Alias) -> Option<usize> {
    table.aliases().iter().position(|held| *held == alias.0)
}

pub(super) fn mark_of(table: &SlotTable, alias: Alias) -> [u8; 32] {
    place_of(table, alias).map_or([0; 32], |place| table.place_sum(place))
}

pub(super) fn retire(folder: &Folder, mark: &[u8]) -> io::Result<()> {
    if !folder.is_retired() && folder.mark().exists() {
        fs::rename(folder.mark(), folder.retired())?;
        disk::sync_folder(&folder.0)?;
    }
    disk::overwrite_whole(&folder.retired(), mark)
}

// In place, not by a new file: the old slots must be gone from the disk's blocks, as far as a disk allows it.
pub(super) fn overwrite(root: &Path, table: &SlotTable, alias: Alias) -> Result<(), StoreError> {
    let [first, second] = layout::slots(root);
    for file in [first, second] {
        overwrite_one(&file, table, alias)?;
        #[cfg(test)]
        super::tests::reached(root, file.file_name().and_then(|name| name.to_str()).unwrap_or_default());
    }
    let aside =
        (1..u32::MAX).map(|number| layout::slots_aside(root, number)).take_while(|file| file.exists());
    aside.into_iter().try_for_each(|file| overwrite_one(&file, table, alias))?;
    for left_over in layout::slots(root) {
        remove_if_there(&disk::beside(&left_over))?;
    }
    Ok(disk::sync_folder(root)?)
}

// A file without that place, or that is not a table, holds nothing that opens.
fn overwrite_one(file: &Path, table: &SlotTable, alias: Alias) -> Result<(), StoreError> {
    let bytes = match disk::read_up_to(file, FILE + 1) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        bytes => bytes?,
    };
    let Ok(mut there) = SlotTable::read(&bytes).map(|read| read.table) else { return Ok(()) };
    let Some(place) = place_of(&there, alias) else { return Ok(()) };
    if there.is_same_table(table) {
        there.copy_place(place, table);
    } else {
        there.clear_place(place)?;
    }
    let (at, bytes) = there.place_bytes(place);
    Ok(disk::overwrite(file, u64::try_from(at).unwrap_or(u64::MAX), &bytes)?)
}

// Returns both tables, as far as they can be read.
fn tables(root: &Path) -> Vec<SlotTable> {
    let read = |file: &PathBuf| {
        let bytes = disk::read_up_to(file, FILE + 1).ok()?;
        Some(SlotTable::read(&bytes).ok()?.table)
    };
    layout::slots(root).iter().filter_map(read).collect()
}

pub(super) fn remove_if_there(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;
    use crate::testing::{CODE, Place};

    #[test]
    fn slots_that_cannot_be_read_are_not_taken_for_none() {
        let (place, store) = Place::made();
        let (alias, _) = place.slot_of(&store, CODE).unwrap();
        let table = places::ready(&store.shared).unwrap().table;
        assert!(overwrite_one(&place.root().join("none"), &table, alias).is_ok());
        // A folder opens as a file does, and cannot be read.
        assert!(overwrite_one(&place.root(), &table, alias).is_err());
    }
}
