//! Taking the app's folder, so that one program has it at a time, and touching no folder of something else.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::layout::{Alias, LOCK, is_ours};
use crate::prefs::CopiesFound;
use crate::{StoreError, disk, prefs};

/// Takes the folder; makes it if its parent exists.
pub(crate) fn hold(root: &Path) -> Result<Lock, StoreError> {
    if !root.try_exists()? {
        disk::make_folder(root)?;
    }
    check_ours(root)?;
    take_lock(root)
}

/// The same later on. What another program has set there meanwhile is not written over.
pub(crate) fn hold_anew(root: &Path) -> Result<Lock, StoreError> {
    let lock = hold(root)?;
    if prefs::look(root)? == CopiesFound::Missing { Ok(lock) } else { Err(StoreError::InUse) }
}

/// Whether nothing is in the folder, or it is not there.
pub(crate) fn is_bare(root: &Path) -> Result<bool, StoreError> {
    Ok(!root.try_exists()? || names(root)?.is_empty())
}

// Ours: settings or a vault is there, or nothing but what we might have left behind.
fn check_ours(root: &Path) -> Result<(), StoreError> {
    let names = names(root)?;
    let has_vault = names.iter().any(|name| Alias::from_text(name).is_some());
    let is_known = has_vault || prefs::look(root)? == CopiesFound::Whole;
    if is_known || names.iter().all(|name| is_leftover(root, name)) {
        Ok(())
    } else {
        Err(StoreError::NotOurs)
    }
}

// A first launch that was cut short leaves an empty lock and perhaps settings half written.
fn is_leftover(root: &Path, name: &str) -> bool {
    let length = std::fs::metadata(root.join(name)).map_or(u64::MAX, |facts| facts.len());
    match name {
        LOCK => length == 0,
        _ if crate::layout::PREFS.contains(&name) => length <= prefs::LENGTH,
        _ => is_ours(name),
    }
}

/// The names in a folder.
pub(crate) fn names(root: &Path) -> Result<Vec<String>, StoreError> {
    let entries = std::fs::read_dir(root)?;
    let name =
        |entry: std::io::Result<std::fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    entries.map(name).collect::<Result<_, std::io::Error>>().map_err(StoreError::from)
}

/// The folder's lock, held.
pub(crate) struct Lock(File);

impl Drop for Lock {
    // Closing the file is not enough: a program that another thread is starting has a copy of it until it runs.
    fn drop(&mut self) {
        let _closed_in_any_case = self.0.unlock();
    }
}

fn take_lock(root: &Path) -> Result<Lock, StoreError> {
    let path = root.join(LOCK);
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
