//! The folder: who may use it, which vault is current, what is chosen, and where openings begin.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use seal::stretch::Code;

use crate::drafts::Drafts;
use crate::hold::{hold, is_bare, names};
use crate::layout::{Alias, Folder};
use crate::opening::Opening;
use crate::prefs::PrefsFile;
use crate::seat::Seat;
use crate::shared::Shared;
use crate::{Age, Clock, Prefs, StoreError, easy};

mod pack;

/// The app's private folder, held by this program alone until the last handle to it is dropped.
pub struct Store {
    pub(crate) shared: Arc<Shared>,
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
            drafts: Drafts::default(),
            closer: OnceLock::new(),
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
