//! In which state the space's database is, and making it again.

use super::Session;
use crate::{DatabaseState, StoreError, reading, rebuild};

impl Session {
    /// In which state the database is, as far as it was looked at: the whole of it is with the first page of a list.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn database_state(&self) -> Result<DatabaseState, StoreError> {
        self.with(|unlocked| {
            Ok(if unlocked.is_behind { unlocked.state.max(DatabaseState::Damaged) } else { unlocked.state })
        })
    }

    /// Makes a damaged database again, from all that can be read of it and of what is beside it; the old one is kept
    /// beside the new one. A whole one stays as it is. The record of who did what goes on where all of it can be read,
    /// or says that it was lost. Files of which no row is left are read whole, at about 1 GB/s.
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
