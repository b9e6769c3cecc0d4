//! Reports the state of the space's database, and rebuilds it.

use super::Session;
use crate::{DatabaseState, StoreError, reading, rebuild};

impl Session {
    /// Returns the state of the database as far as it was read; the first page of a list reads all of it.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn database_state(&self) -> Result<DatabaseState, StoreError> {
        self.with(|unlocked| {
            Ok(if unlocked.is_behind { unlocked.state.max(DatabaseState::Damaged) } else { unlocked.state })
        })
    }

    /// Rebuilds a damaged database from all that can be read in it, the record store and the item files; the old
    /// database is kept beside the new one. A whole one stays as it is. The custody record continues if all of it can
    /// be read, or says that it was lost. Files without a row are read whole, at about 1 GB/s.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Storage`], and then nothing has changed; [`StoreError::Locked`].
    pub fn rebuild(&self) -> Result<(), StoreError> {
        let now_ms = self.now_ms();
        self.with(|unlocked| {
            reading::missing(unlocked)?;
            if unlocked.is_whole() { Ok(()) } else { rebuild::rebuild(unlocked, now_ms) }
        })
    }
}
