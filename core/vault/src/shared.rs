//! Shares the state of one folder between its handles: path, clock, session slot, settings.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::attempts::Attempts;
use crate::closer::Closer;
use crate::drafts::Drafts;
use crate::hold::{Lock, hold_again};
use crate::layout::Alias;
use crate::parts::Again;
use crate::prefs::PrefsFile;
use crate::session_slot::SessionSlot;
use crate::unlocked::UnlockedSpace;
use crate::{Clock, StoreError};

pub(crate) struct Shared {
    pub(crate) root: PathBuf,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) drafts: Drafts,
    pub(crate) session_slot: SessionSlot<UnlockedSpace>,
    pub(crate) closer: OnceLock<Arc<Closer>>,
    pub(crate) attempts: Attempts,
    pub(crate) prefs: Mutex<PrefsFile>,
    // Held while the table and the places are read or changed, so that one vault is made at a time.
    pub(crate) places: Mutex<()>,
    /// Places that this process erased and whose keys are not deleted yet.
    pub(crate) erased: Mutex<Vec<Alias>>,
    /// The code that erased, for the new vault that it is to open; dropped with its generation.
    pub(crate) again: Mutex<Option<Again>>,
    /// The place into which a copy is being imported.
    pub(crate) making: Mutex<Option<Alias>>,
    // Last, so that it is released after everything else is closed. `None` while the disk has no room for the folder.
    pub(crate) lock: Mutex<Option<Lock>>,
}

impl Shared {
    /// Returns the thread that drops what locking has no time for.
    pub(crate) fn closer(&self) -> Arc<Closer> {
        Arc::clone(self.closer.get_or_init(|| Arc::new(Closer::start())))
    }

    pub(crate) fn prefs(&self) -> MutexGuard<'_, PrefsFile> {
        self.prefs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the settings for a change; locks the folder first if there was no room for it before.
    pub(crate) fn changing(&self) -> Result<MutexGuard<'_, PrefsFile>, StoreError> {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_none() {
            *lock = Some(hold_again(&self.root)?);
        }
        drop(lock);
        Ok(self.prefs())
    }

    pub(crate) fn erased(&self) -> MutexGuard<'_, Vec<Alias>> {
        self.erased.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn again(&self) -> MutexGuard<'_, Option<Again>> {
        self.again.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the place into which a copy is being imported; hold it for an instant only.
    pub(crate) fn making(&self) -> MutexGuard<'_, Option<Alias>> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Locks the table and the places.
    pub(crate) fn places(&self) -> MutexGuard<'_, ()> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
