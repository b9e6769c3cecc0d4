//! The folder: who may use it, which vault is current, what is chosen, and where openings begin.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use seal::stretch::Code;

use crate::layout::{Alias, Folder, LOCK, is_ours};
use crate::opening::Opening;
use crate::prefs::{Found, PrefsFile};
use crate::seat::Seat;
use crate::{Age, Clock, Prefs, StoreError, disk, easy, prefs};

mod pack;

/// The app's private folder, held by this program alone until the last handle to it is dropped.
pub struct Store {
    pub(crate) shared: Arc<Shared>,
}

/// What every handle needs.
pub(crate) struct Shared {
    pub(crate) root: PathBuf,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) seat: Seat,
    prefs: Mutex<PrefsFile>,
    // Last, so that it is let go when everything else is closed. None while there is no room for the folder.
    lock: Mutex<Option<Lock>>,
}

impl Store {
    /// Takes the folder, makes it if its parent exists, and mends a lost copy of the settings. Deletes nothing.
    /// A few file operations; no cryptography. A disk without room for a first folder keeps nobody out: what is chosen
    /// stands in memory, and the first change takes the folder, or says [`StoreError::NoSpace`].
    ///
    /// # Errors
    /// [`StoreError::InUse`] while another program has it; [`StoreError::NotOurs`] for a folder with files of something
    /// else and none of ours (nothing is touched); [`StoreError::TooNew`]; [`StoreError::Storage`] if it is read-only or
    /// cannot be made; [`StoreError::NoSpace`] if only a lock is missing.
    pub fn open(root: &Path, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let lock = match hold(root) {
            Err(StoreError::NoSpace { .. }) if is_bare(root)? => None,
            held => Some(held?),
        };
        let prefs = match lock {
            Some(_) => PrefsFile::open(root, clock.boot_ms(), latest_vault(root)?)?,
            None => PrefsFile::unsaved(root, clock.boot_ms())?,
        };
        let shared = Shared {
            root: root.to_owned(),
            clock,
            seat: Seat::default(),
            prefs: Mutex::new(prefs),
            lock: Mutex::new(lock),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// What was chosen, as it is on disk.
    pub fn prefs(&self) -> Prefs {
        self.shared.prefs().prefs().clone()
    }

    /// Chooses; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a value out of its bounds; [`StoreError::Storage`]. Then nothing has changed.
    pub fn set_prefs(&self, prefs: Prefs) -> Result<(), StoreError> {
        self.shared.changing()?.set(prefs)
    }

    /// The highest version of a content pack seen so far; 0 before the first.
    pub fn pack_version(&self) -> u64 {
        self.shared.prefs().pack_version()
    }

    /// Remembers that a pack of that version was seen. It never falls.
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub fn saw_pack(&self, version: u64) -> Result<(), StoreError> {
        self.shared.changing()?.saw_pack(version)
    }

    /// Whether there is a vault that a code could open. Not for screens: the cover must not tell.
    pub fn has_vault(&self) -> bool {
        self.shared.current().is_some()
    }

    /// Begins to try a code. Works the same, and takes as long, whether there is a vault or not.
    pub fn begin_unlock(&self, code: Code) -> Opening {
        Opening::to_unlock(&self.shared, code)
    }

    /// Begins to make the vault, with its first code.
    ///
    /// # Errors
    /// [`StoreError::AlreadyMade`] if there is one; [`StoreError::EasyCode`] with the reason.
    pub fn begin_create(&self, code: Code, age: Age) -> Result<Opening, StoreError> {
        if self.has_vault() {
            return Err(StoreError::AlreadyMade);
        }
        self.begin_anew(code, age)
    }

    /// The same beside a vault whose code and phrase are lost: that one stays, sealed and untouched, and is no longer
    /// tried from the cover.
    ///
    /// # Errors
    /// [`StoreError::EasyCode`] with the reason.
    pub fn begin_anew(&self, code: Code, age: Age) -> Result<Opening, StoreError> {
        // Looked at for the rule on easy codes; nothing of it is kept.
        if let Some(reason) = code.expose(easy) {
            return Err(StoreError::EasyCode(reason));
        }
        Opening::to_create(&self.shared, code, age)
    }

    /// A handle that locks from any thread.
    pub fn locker(&self) -> Locker {
        Locker { shared: Arc::clone(&self.shared) }
    }
}

/// Locks from any thread. Cheap to clone and to keep.
#[derive(Clone)]
pub struct Locker {
    shared: Arc<Shared>,
}

impl Locker {
    /// Ends the session at once: every handle answers [`StoreError::Locked`] for ever, the keys are wiped now or, where
    /// a call is running, as soon as it looks up. Returns within a millisecond and cannot fail.
    pub fn lock_now(&self) {
        self.shared.seat.lock_now();
    }

    /// Grows with every opening and locking.
    pub fn generation(&self) -> u64 {
        self.shared.seat.generation()
    }
}

impl Shared {
    pub(crate) fn prefs(&self) -> MutexGuard<'_, PrefsFile> {
        self.prefs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same to change them: takes the folder first if there was no room for it.
    pub(crate) fn changing(&self) -> Result<MutexGuard<'_, PrefsFile>, StoreError> {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_none() {
            *lock = Some(hold_anew(&self.root)?);
        }
        drop(lock);
        Ok(self.prefs())
    }

    /// The vault that the cover tries. A retired one is none.
    pub(crate) fn current(&self) -> Option<(Alias, Folder)> {
        let alias = self.prefs().current()?;
        let folder = alias.folder(&self.root);
        (!folder.is_retired()).then_some((alias, folder))
    }
}

fn hold(root: &Path) -> Result<Lock, StoreError> {
    if !root.try_exists()? {
        disk::make_folder(root)?;
    }
    check_ours(root)?;
    take_lock(root)
}

// What another program has set there meanwhile is not written over.
fn hold_anew(root: &Path) -> Result<Lock, StoreError> {
    let lock = hold(root)?;
    if prefs::look(root)? == Found::Missing { Ok(lock) } else { Err(StoreError::InUse) }
}

fn is_bare(root: &Path) -> Result<bool, StoreError> {
    Ok(!root.try_exists()? || names(root)?.is_empty())
}

// Ours: settings or a vault is there, or nothing but what we might have left behind.
fn check_ours(root: &Path) -> Result<(), StoreError> {
    let names = names(root)?;
    let has_vault = names.iter().any(|name| Alias::from_text(name).is_some());
    let is_known = has_vault || prefs::look(root)? == Found::Whole;
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

fn names(root: &Path) -> Result<Vec<String>, StoreError> {
    let entries = std::fs::read_dir(root)?;
    let name =
        |entry: std::io::Result<std::fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    entries.map(name).collect::<Result<_, std::io::Error>>().map_err(StoreError::from)
}

/// The folder's lock, held.
struct Lock(File);

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

// For when both copies of the settings are lost: the vault that was used last, by its attempts or its making.
fn latest_vault(root: &Path) -> Result<Option<Alias>, StoreError> {
    let vaults = names(root)?.into_iter().filter_map(|name| Alias::from_text(&name));
    let living = vaults.filter(|alias| !alias.folder(root).is_retired());
    Ok(living.max_by_key(|alias| last_used(&alias.folder(root))))
}

fn last_used(folder: &Folder) -> Option<std::time::SystemTime> {
    let time = |path: PathBuf| std::fs::metadata(path).and_then(|facts| facts.modified()).ok();
    time(folder.tries()).or_else(|| time(folder.0.clone()))
}

#[cfg(test)]
mod tests;
