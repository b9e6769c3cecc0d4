//! Erases one place: nothing of it opens after the first durable step, and every later step can be repeated.
//!
//! ```text
//! `mark` renamed `retired` ── slots.a ── slots.b ── copies set aside ── slots.*~ gone ─── the key is deleted, by the caller
//!                                                     ── files gone but `retired` ── n-<alias>, gone ── another alias
//! ```
//! `retired` holds the checksum that the place's slots should have, so that the first task after start-up knows whether
//! they were overwritten. It is `mark` renamed, which needs no room on a full disk.

use std::fs;
use std::path::Path;

use crate::hold::names;
use crate::layout::{Alias, Folder};
use crate::session_slot::OpenPermit;
use crate::shared::Shared;
use crate::{StoreError, disk, places};

pub(crate) mod steps;

use steps::{fresh, mark_of, overwrite, place_of, remove_if_there, retire};

/// Erases a place as far as possible before its key is deleted, and ends the open session.
///
/// # Errors
/// [`StoreError::Locked`]; [`StoreError::Storage`]: if the slots cannot be read, nothing was begun and the session
/// stays open; if they cannot be overwritten now, the next task continues if the first step was done.
pub(crate) fn erase(shared: &Shared, generation: u64, alias: Alias) -> Result<OpenPermit, StoreError> {
    let held = shared.places();
    let slots = places::ready_held(shared, &held)?;
    let table = fresh(&slots, alias)?;
    let permit = shared.session_slot.vacate(generation)?;
    // If marking fails, erase all the same; only a crash could then not be continued.
    let _ = retire(&alias.folder(&shared.root), &mark_of(&table, alias));
    #[cfg(test)]
    tests::reached(&shared.root, "retired");
    shared.erased().push(alias);
    overwrite(&shared.root, &table, alias)?;
    Ok(permit)
}

/// Returns the names of the keys to delete: those of places that are erased except for their key.
pub(crate) fn keys(shared: &Shared) -> Result<Vec<String>, StoreError> {
    let marked =
        places::used(&shared.root)?.into_iter().filter(|alias| alias.folder(&shared.root).is_retired());
    let mut all: Vec<Alias> = marked.chain(shared.erased().iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all.iter().map(Alias::text).collect())
}

/// Removes the files of a place whose key is deleted, and gives the place another alias.
pub(crate) fn key_gone(shared: &Shared, alias: Alias) -> Result<(), StoreError> {
    let held = shared.places();
    let folder = alias.folder(&shared.root);
    if !folder.is_retired() && !shared.erased().contains(&alias) {
        return Err(StoreError::OutOfOrder);
    }
    let slots = places::ready_held(shared, &held)?;
    unlink(&shared.root, &folder, alias)?;
    shared.erased().retain(|erased| *erased != alias);
    let mut table = slots.table.clone();
    let Some(place) = place_of(&table, alias) else { return Ok(()) };
    table.renew_place(place)?;
    slots.replace(&shared.root, table)
}

// `retired` goes last, so that a half-removed folder is still recognised.
fn unlink(root: &Path, folder: &Folder, alias: Alias) -> Result<(), StoreError> {
    if !folder.0.exists() {
        return Ok(());
    }
    for name in names(&folder.0)? {
        let path = folder.0.join(&name);
        if path == folder.retired() {
            continue;
        }
        if path.is_dir() {
            fs::remove_dir_all(path)?
        } else {
            remove_if_there(&path)?
        }
        #[cfg(test)]
        tests::reached(root, &name);
    }
    let left = alias.making(root);
    let _none_or_ours = fs::remove_dir_all(&left.0);
    fs::rename(&folder.0, &left.0)?;
    disk::sync_folder(root)?;
    #[cfg(test)]
    tests::reached(root, "renamed");
    let _goes_at_the_next_task_at_latest = fs::remove_dir_all(&left.0);
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
