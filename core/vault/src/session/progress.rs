//! Stores the person's progress in the plan, which is never handed over.

use super::Session;
use crate::settings::{self, Setting};
use crate::{Field, StoreError};

/// Maximum length in bytes.
const MAX_PROGRESS: usize = 65_536;

impl Session {
    /// Returns the progress in the plan: the caller's own bytes, as last kept.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Damaged`].
    pub fn plan_progress(&self) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|unlocked| Ok(settings::get(&unlocked.db, Setting::Progress)?.map(|bytes| bytes.to_vec())))
    }

    /// Keeps the progress in the plan; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] beyond 64 KiB; [`StoreError::Locked`]; [`StoreError::NoSpace`].
    pub fn set_plan_progress(&self, progress: &[u8]) -> Result<(), StoreError> {
        if progress.len() > MAX_PROGRESS {
            return Err(StoreError::Invalid(Field::Progress));
        }
        self.with(|unlocked| unlocked.transact(|db| settings::put(db, Setting::Progress, progress)))
    }
}
