//! Locks the app's folder, so that one program has it at a time, and refuses a folder that is something else's.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use crate::layout::{Alias, LOCK, is_ours};
use crate::prefs::CopiesFound;
use crate::{StoreError, disk, prefs};

/// Locks the folder; creates it if its parent exists.
pub(crate) fn hold(root: &Path) -> Result<Lock, StoreError> {
    if !root.try_exists()? {
        disk::make_folder(root)?;
    }
    check_ours(root)?;
    take_lock(root)
}

/// Locks the folder later on, and refuses it if another program has written settings there meanwhile.
pub(crate) fn hold_again(root: &Path) -> Result<Lock, StoreError> {
    let lock = hold(root)?;
    if prefs::look(root)? == CopiesFound::Missing { Ok(lock) } else { Err(StoreError::InUse) }
}

/// Returns whether the folder is empty or does not exist.
pub(crate) fn is_bare(root: &Path) -> Result<bool, StoreError> {
    Ok(!root.try_exists()? || names(root)?.is_empty())
}

// Ours if it holds settings or a vault, or nothing except what we may have left behind.
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

// A first launch that was interrupted leaves an empty lock and perhaps half-written settings.
fn is_leftover(root: &Path, name: &str) -> bool {
    let length = std::fs::metadata(root.join(name)).map_or(u64::MAX, |facts| facts.len());
    match name {
        LOCK => length == 0,
        _ if crate::layout::PREFS.contains(&name) => length <= prefs::LENGTH,
        _ => is_ours(name),
    }
}

pub(crate) fn names(root: &Path) -> Result<Vec<String>, StoreError> {
    let entries = std::fs::read_dir(root)?;
    let name =
        |entry: std::io::Result<std::fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    entries.map(name).collect::<Result<_, std::io::Error>>().map_err(StoreError::from)
}

/// The folder's lock, held until dropped.
pub(crate) struct Lock(File);

impl Drop for Lock {
    // Closing the file is not enough: a child process that another thread is starting holds a copy of the descriptor
    // until it execs.
    fn drop(&mut self) {
        let _closed_in_any_case = self.0.unlock();
    }
}

/// How often a taken lock is tried again, and how long it waits in between: one second in all. A program that just closed
/// the folder may have a thread left that still reads for a copy.
const RETRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(10);

fn take_lock(root: &Path) -> Result<Lock, StoreError> {
    let path = root.join(LOCK);
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    for _ in 0..RETRIES {
        match file.try_lock() {
            Ok(()) => return Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Err(StoreError::InUse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_was_given_up_is_free_though_a_copy_of_its_descriptor_lives_on() {
        let folder = tempfile::tempdir().unwrap();
        let lock = take_lock(folder.path()).unwrap();
        let _copy = lock.0.try_clone().unwrap();
        drop(lock);
        assert!(take_lock(folder.path()).is_ok());
    }

    #[test]
    fn a_small_file_of_something_else_is_none_that_we_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("notes"), b"not ours").unwrap();
        assert!(matches!(check_ours(folder.path()), Err(StoreError::NotOurs)));
    }

    #[test]
    fn a_vault_or_settings_make_a_folder_ours_whatever_else_is_in_it() {
        let vault = |root: &Path| std::fs::create_dir(root.join(Alias([7; 16]).text())).unwrap();
        let settings = |root: &Path| drop(prefs::PrefsFile::open(root, false).unwrap());
        for make in [&vault as &dyn Fn(&Path), &settings] {
            let folder = tempfile::tempdir().unwrap();
            make(folder.path());
            std::fs::write(folder.path().join("notes"), b"not ours").unwrap();
            assert!(check_ours(folder.path()).is_ok());
        }
    }

    #[test]
    fn only_an_empty_folder_or_none_is_bare() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("app");
        assert!(is_bare(&inner).unwrap());
        std::fs::create_dir(&inner).unwrap();
        assert!(is_bare(&inner).unwrap());
        assert!(!is_bare(folder.path()).unwrap());
    }

    #[test]
    fn a_folder_that_got_settings_meanwhile_is_not_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        drop(hold_again(folder.path()).unwrap());
        prefs::PrefsFile::open(folder.path(), false).unwrap();
        assert!(matches!(hold_again(folder.path()), Err(StoreError::InUse)));
    }
}
