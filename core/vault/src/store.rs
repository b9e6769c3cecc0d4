//! The folder: who may use it, what is chosen, and where openings begin.

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

/// The app's private folder, held by this program alone until the last handle to it is dropped.
pub struct Store {
    pub(crate) shared: Arc<Shared>,
}

impl Store {
    /// Takes the folder, makes it if its parent exists, and repairs a lost copy of the settings. Deletes nothing.
    /// A few file operations; no cryptography. A disk without room for a first folder keeps nobody out: what is chosen
    /// is in memory, and the first change takes the folder, or says [`StoreError::NoSpace`].
    ///
    /// # Errors
    /// [`StoreError::InUse`] while another program has it; [`StoreError::NotOurs`] for a folder with files of something
    /// else and none of ours (nothing is touched); [`StoreError::TooNew`]; [`StoreError::TooOld`];
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
        // What cannot be looked at may be there.
        places::has_vault(&self.shared.root).unwrap_or(true)
    }

    /// The first task after [`Store::open`], off the main thread: what an attempt needs is made or repaired, and what a
    /// crash left of a making is finished. The first time on a phone this measures how fast it is, about as long as one
    /// attempt; later it reads two small files. An opening does it too, so it need not have been called.
    ///
    /// Answers the names of the keys that the phone's key store should have by now: one for each unused place. A key is
    /// made only where there is none; one that is there is never replaced.
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

    /// Begins to try a code. Touches no file yet. Works the same, and takes as long, whether there is a vault or not.
    pub fn begin_unlock(&self, code: Code) -> Opening {
        Opening::to_unlock(&self.shared, code)
    }

    /// Begins to try a recovery phrase that was typed on the calculator, as 48 digits; none if the digits are no
    /// phrase. The same writes, work and time as a code, and an attempt.
    pub fn begin_unlock_by_phrase(&self, phrase: Option<Entropy>) -> Opening {
        Opening::to_unlock_by_phrase(&self.shared, phrase)
    }

    /// Opens the space of a recovery phrase that was typed as words. It waits for nothing, spends no attempt and needs
    /// no key of the phone: 128 bits cannot be guessed. A session that was open until then ends.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if it opens nothing, or was replaced; [`StoreError::Locked`] if there was a locking
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
        // Looked at for the rule on weak codes; nothing of it is kept.
        if let Some(reason) = code.expose(weak_code) {
            return Err(StoreError::WeakCode(reason));
        }
        Ok(Opening::to_create(&self.shared, code, age))
    }

    /// Names of the keys in the phone's key store that are to be deleted: of places that were erased, now or before a
    /// crash. Asked after [`StoreError::Erased`] and [`Session::erase_everything`], and after each [`Store::prepare`].
    /// Delete each, then call [`Store::erased_key_gone`].
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub fn keys_to_delete(&self) -> Result<Vec<String>, StoreError> {
        erase::keys(&self.shared)
    }

    /// The key of an erased place was deleted, or was not there: its files go now, and the place is unused, under
    /// another name. [`Store::prepare`] then names the key to be made for it. Takes as long as the files take to be
    /// removed.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if no such place was erased: nothing is touched; [`StoreError::Storage`]: call again.
    pub fn erased_key_gone(&self, alias: &str) -> Result<(), StoreError> {
        erase::key_gone(&self.shared, Alias::from_text(alias).ok_or(StoreError::OutOfOrder)?)
    }

    /// Goes on after [`StoreError::Erased`], once the key is gone and another one is made: an opening that makes a new
    /// vault of the plain kind, which the same code opens from then on. It spends no attempt and stretches nothing.
    /// None if nothing was erased by a code, or there was a locking since; then the place stays unused.
    pub fn begin_again(&self) -> Option<Opening> {
        Opening::again(&self.shared)
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
        self.shared.session_slot.lock_now();
    }

    /// Grows with every opening and locking.
    pub fn generation(&self) -> u64 {
        self.shared.session_slot.generation()
    }
}

#[cfg(test)]
mod tests;
