//! Reading and replacing the two copies of the slots.

use std::io;
use std::path::Path;

use seal::slots::{FILE, SlotTable};

use crate::layout::Folder;
use crate::{Part, StoreError, checked, disk};

/// The slots as they were found.
pub(crate) struct Slots {
    pub(crate) table: SlotTable,
    needs_mending: bool,
}

impl Slots {
    /// Reads both copies; one is enough. The first was written first, so it is the later one.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if neither is whole; [`StoreError::Storage`] if neither can be had now;
    /// [`StoreError::TooNew`] if one is whole and of a later version.
    pub(crate) fn read(folder: &Folder) -> Result<Self, StoreError> {
        let [a, b] = folder.slots().map(|file| read_copy(&file));
        let needs_mending = match (&a, &b) {
            (Ok(a), Ok(b)) => a != b,
            _ => true,
        };
        match (a, b) {
            (Err(StoreError::TooNew), _) | (_, Err(StoreError::TooNew)) => Err(StoreError::TooNew),
            (Ok(table), _) | (_, Ok(table)) => Ok(Self { table, needs_mending }),
            (Err(error), _) => Err(error),
        }
    }

    /// Writes the lost copy again. A disk that refuses now must not keep anyone out.
    pub(crate) fn mend(&self, folder: &Folder) {
        if self.needs_mending {
            let _ = write(folder, &self.table);
        }
    }
}

/// Replaces both copies, one after the other, each by write, fsync, rename and fsync of the folder.
pub(crate) fn write(folder: &Folder, table: &SlotTable) -> Result<(), StoreError> {
    let bytes = table.encode();
    folder.slots().iter().try_for_each(|file| Ok(disk::replace(file, &bytes)?))
}

// A copy that is gone is damage; one that the system will not give now may be whole.
fn lost_or_refused(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound => StoreError::Damaged(Part::Slots),
        _ => error.into(),
    }
}

fn read_copy(file: &Path) -> Result<SlotTable, StoreError> {
    let bytes = disk::read_up_to(file, FILE + 1).map_err(lost_or_refused)?;
    // Only a whole file can be of a later version; a flipped bit cannot.
    if checked::open(&bytes).is_none() {
        return Err(StoreError::Damaged(Part::Slots));
    }
    SlotTable::decode(&bytes).map_err(|error| match error {
        seal::SealError::TooNew => StoreError::TooNew,
        _ => StoreError::Damaged(Part::Slots),
    })
}
