//! Stores `pack`: a content pack newer than the compiled-in one. Its bytes are sealed; `seal` opens them.

use super::Store;
use crate::layout::PACK;
use crate::{Field, StoreError, disk};

/// Maximum length of a pack in bytes.
const MAX_PACK: usize = 64 << 20;

impl Store {
    /// Returns the bytes of the installed content pack, if any, unchecked.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if it is longer than 64 MiB; [`StoreError::Storage`].
    pub fn installed_pack(&self) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = match disk::read_up_to(&self.shared.root.join(PACK), MAX_PACK + 1) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            read => read?,
        };
        check_length(&bytes)?;
        Ok(Some(bytes))
    }

    /// Installs a content pack whose signature and version the caller has checked. Atomic: afterwards the new pack is
    /// whole, or the previous one still is.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for more than 64 MiB; [`StoreError::NoSpace`]; [`StoreError::Storage`].
    pub fn install_pack(&self, bytes: &[u8]) -> Result<(), StoreError> {
        check_length(bytes)?;
        let needed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let replaced = disk::replace(&self.shared.root.join(PACK), bytes);
        replaced.map_err(|error| StoreError::from_io(error, needed))
    }
}

fn check_length(bytes: &[u8]) -> Result<(), StoreError> {
    if bytes.len() > MAX_PACK { Err(StoreError::Invalid(Field::Length)) } else { Ok(()) }
}
