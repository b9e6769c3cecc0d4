//! Erases everything that the code of the open space opens.

use super::Session;
use super::remove::{erase_row, unlink_and_forget};
use crate::settings::{self, Setting};
use crate::{SpaceKind, StoreError, erase, keep, layout::Alias, rows};

impl Session {
    /// Erases everything that this space's code opens, without asking. From the first space: its vault with both
    /// spaces; the session ends, none of its codes or phrases opens anything from then on, and
    /// [`crate::Store::keys_to_delete`] names the key to delete. From the second space: its notes and its draft; the
    /// session stays open, and no key has to be deleted. Other vaults stay as they are.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`]: the next task, or the next opening, finishes what was begun;
    /// [`StoreError::Damaged`] in the second space if its database cannot be written to.
    pub fn erase_everything(&self) -> Result<(), StoreError> {
        match self.space_kind() {
            SpaceKind::Full => {
                let vault = self.with(|unlocked| Ok(unlocked.ids.vault))?;
                erase::erase(&self.shared, self.generation, Alias(vault)).map(drop)
            }
            SpaceKind::Plain => self.erase_notes(),
        }
    }

    // In one transaction, so that a crash leaves all of them or none; files and the record store follow, as with any
    // removal.
    fn erase_notes(&self) -> Result<(), StoreError> {
        let at_ms = self.now_ms();
        let (items, ids) = self.with(|unlocked| {
            let ids = rows::ids(&unlocked.db)?;
            unlocked.transact(|db| {
                ids.iter().try_for_each(|id| erase_row(db, *id, at_ms))?;
                [Setting::Progress, Setting::Lost]
                    .into_iter()
                    .try_for_each(|setting| settings::remove(db, setting))
            })?;
            keep::was_changed(unlocked);
            Ok((unlocked.folder.items(), ids))
        })?;
        self.clear_draft()?;
        ids.into_iter().for_each(|id| unlink_and_forget(self, &items, id));
        Ok(())
    }
}
