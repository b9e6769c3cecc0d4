//! Takes the app's folder, changes its settings and begins openings.

use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use seal::phrase::Entropy;
use seal::stretch::Code;

use crate::attempts::Attempts;
use crate::drafts::Drafts;
use crate::hold::{hold, is_bare};
use crate::layout::Alias;
use crate::opening::{Opening, open_by_phrase};
use crate::prefs::PrefsFile;
use crate::session_slot::SessionSlot;
use crate::shared::Shared;
use crate::{Age, Clock, Prefs, Session, StoreError, erase, layout, places, weak_code};

mod pack;

/// The app's private folder, locked for this process until the last handle is dropped.
pub struct Store {
    pub(crate) shared: Arc<Shared>,
}

impl Store {
    /// Locks the folder, creates it if its parent exists, and repairs a lost copy of the settings. Deletes nothing. A
    /// few file operations; no cryptography. Also succeeds when the disk has no room for a first folder: settings are
    /// then in memory, and the first change creates the folder or returns [`StoreError::NoSpace`].
    ///
    /// # Errors
    /// [`StoreError::InUse`] if another program keeps it for a second more; [`StoreError::NotOurs`] for a folder with
    /// files of something else and none of ours (nothing is touched); [`StoreError::TooNew`]; [`StoreError::TooOld`];
    /// [`StoreError::Storage`] if it is read-only or cannot be made; [`StoreError::NoSpace`] if only a lock is missing.
    pub fn open(root: &Path, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let lock = match hold(root) {
            Err(StoreError::NoSpace { .. }) if is_bare(root)? => None,
            held => Some(held?),
        };
        let prefs = match lock {
            Some(_) => PrefsFile::open(root, places::has_vault(root)?)?,
            None => PrefsFile::unsaved(root),
        };
        places::check_version(root)?;
        let shared = Shared {
            root: root.to_owned(),
            clock,
            session_slot: SessionSlot::default(),
            drafts: Drafts::default(),
            closer: OnceLock::new(),
            attempts: Attempts::at(layout::attempts(root)),
            prefs: Mutex::new(prefs),
            places: Mutex::default(),
            erased: Mutex::default(),
            again: Mutex::default(),
            making: Mutex::default(),
            lock: Mutex::new(lock),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Returns the settings as they are on disk.
    pub fn prefs(&self) -> Prefs {
        self.shared.prefs().prefs().clone()
    }

    /// Changes the settings; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a value out of range; [`StoreError::Storage`]. Then nothing has changed.
    pub fn set_prefs(&self, prefs: Prefs) -> Result<(), StoreError> {
        self.shared.changing()?.set(prefs)
    }

    /// Returns the highest content pack version seen so far; 0 before the first.
    pub fn pack_version(&self) -> u64 {
        self.shared.prefs().pack_version()
    }

    /// Records that a pack of this version was seen. The highest version never decreases.
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub fn saw_pack(&self, version: u64) -> Result<(), StoreError> {
        self.shared.changing()?.saw_pack(version)
    }

    /// Returns whether there is a vault that a code could open. Not for screens: the cover must not tell.
    pub fn has_vault(&self) -> bool {
        // If the folder cannot be read, assume that there is one.
        places::has_vault(&self.shared.root).unwrap_or(true)
    }

    /// Prepares for the first attempt: makes or repairs what an attempt needs, and finishes what a crash interrupted
    /// while a vault was being made. Call it off the main thread, first after [`Store::open`]. The first time on a
    /// phone it measures how fast the phone is, about as long as one attempt; later it reads two small files. An
    /// opening does this too, so the call may be left out.
    ///
    /// Returns the names of the keys that the phone's key store should have: one for each unused place. Make a key only
    /// where there is none; never replace one.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`] and [`StoreError::Storage`] if there is no table and none can be made;
    /// [`StoreError::TooNew`]; [`StoreError::TooOld`].
    pub fn prepare(&self) -> Result<Vec<String>, StoreError> {
        let slots = places::ready(&self.shared)?;
        places::clear_unfinished(&self.shared, &slots.table);
        let used = places::used(&self.shared.root)?;
        let aliases = slots.table.aliases().iter().map(|alias| Alias(*alias));
        Ok(aliases.filter(|alias| !used.contains(alias)).map(|alias| alias.text()).collect())
    }

    /// Begins to try a code. Touches no file yet. Takes the same steps and the same time whether there is a vault or
    /// not.
    pub fn begin_unlock(&self, code: Code) -> Opening {
        Opening::to_unlock(&self.shared, code)
    }

    /// Begins to try a recovery phrase typed on the calculator as 48 digits; `None` if the digits are not a phrase.
    /// Costs the same writes, work and time as a code, and an attempt.
    pub fn begin_unlock_by_phrase(&self, phrase: Option<Entropy>) -> Opening {
        Opening::to_unlock_by_phrase(&self.shared, phrase)
    }

    /// Opens the space of a recovery phrase typed as words, and ends any open session. It does not stretch the phrase,
    /// spends no attempt and needs no key of the phone: 128 bits cannot be guessed.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if it opens nothing, or was replaced; [`StoreError::Locked`] if the space was locked
    /// meanwhile; otherwise as [`Opening::finish`].
    pub fn open_by_phrase(&self, phrase: &Entropy) -> Result<Session, StoreError> {
        open_by_phrase(&self.shared, phrase)
    }

    /// Begins to make a vault in an unused place, with its first code. Touches no file yet. Other vaults stay as they
    /// are, and their own codes still open them.
    ///
    /// # Errors
    /// [`StoreError::NoPlace`] if all are used; [`StoreError::WeakCode`] with the reason.
    pub fn begin_create(&self, code: Code, age: Age) -> Result<Opening, StoreError> {
        if places::used(&self.shared.root)?.len() >= seal::slots::PLACES {
            return Err(StoreError::NoPlace);
        }
        // Exposed only to check for a weak code; no copy is kept.
        if let Some(reason) = code.expose(weak_code) {
            return Err(StoreError::WeakCode(reason));
        }
        Ok(Opening::to_create(&self.shared, code, age))
    }

    /// Returns the names of the keys to delete from the phone's key store: those of places erased now or before a
    /// crash. Call it after [`StoreError::Erased`], [`Session::erase_everything`] and each [`Store::prepare`]. Delete
    /// each key, then call [`Store::erased_key_gone`].
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub fn keys_to_delete(&self) -> Result<Vec<String>, StoreError> {
        erase::keys(&self.shared)
    }

    /// Removes the files of an erased place, once its key is deleted or was not there, and makes the place unused under
    /// another name. [`Store::prepare`] then names the key to make for it. Takes as long as removing the files.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if no such place was erased: nothing is touched; [`StoreError::Storage`]: call again.
    pub fn erased_key_gone(&self, alias: &str) -> Result<(), StoreError> {
        erase::key_gone(&self.shared, Alias::from_text(alias).ok_or(StoreError::OutOfOrder)?)
    }

    /// Begins to make a new vault of the plain kind after [`StoreError::Erased`], once the old key is gone and another
    /// one is made. The same code opens the new vault from then on. Spends no attempt and stretches nothing. `None` if
    /// no code erased anything, or the space was locked since; then the place stays unused.
    pub fn begin_again(&self) -> Option<Opening> {
        Opening::again(&self.shared)
    }

    /// Returns a handle that locks from any thread.
    pub fn locker(&self) -> Locker {
        Locker { shared: Arc::clone(&self.shared) }
    }
}

/// Locks from any thread. Cheap to clone and to store.
#[derive(Clone)]
pub struct Locker {
    shared: Arc<Shared>,
}

impl Locker {
    /// Ends the session at once: every handle answers [`StoreError::Locked`] for ever, and keys are wiped now or, if a
    /// call is running, as soon as it notices. Returns within a millisecond and cannot fail.
    pub fn lock_now(&self) {
        self.shared.session_slot.lock_now();
    }

    /// Returns a number that grows with every opening and locking.
    pub fn generation(&self) -> u64 {
        self.shared.session_slot.generation()
    }
}

#[cfg(test)]
mod tests;
