//! A vault in the making, of what comes in with a copy.

use std::fs;
use std::sync::Arc;

use seal::copy::CopyRecipient;
use seal::keys::{MasterKey, SlotKek};
use seal::slots::BLOCK;

use crate::cells::Cell;
use crate::create::Lots;
use crate::layout::{Alias, Folder};
use crate::shared::Shared;
use crate::{Age, SpaceKind, StoreError};

/// A whole imported copy, in a folder that is not a vault yet.
pub(crate) struct Restored {
    pub(super) came: Came,
    pub(super) making: Cell<Making>,
    pub(super) _unfinished: Unfinished,
}

/// The facts of a copy that was imported whole.
pub(super) struct Came {
    pub(super) kind: SpaceKind,
    pub(super) age: Age,
}

pub(super) struct Making {
    pub(super) alias: Alias,
    pub(super) folder: Folder,
    pub(super) database: u8,
    /// The slot of its code.
    pub(super) index: usize,
    pub(super) master: MasterKey,
    /// The other space's root key.
    pub(super) other: MasterKey,
    /// The copy's phrase, unless it already opens something here.
    pub(super) words: Option<Words>,
}

/// What a vault stores of a phrase: the key of its slot, and the recipient of copies.
pub(super) struct Words {
    pub(super) kek: SlotKek,
    pub(super) recipient: CopyRecipient,
}

impl Making {
    pub(super) fn new(shared: &Shared, alias: Alias) -> Result<Self, StoreError> {
        let lots = Lots::draw()?;
        let (master, other) = (MasterKey::generate()?, MasterKey::generate()?);
        let (database, index) = (lots.database, lots.block * BLOCK);
        Ok(Self { alias, folder: alias.making(&shared.root), database, index, master, other, words: None })
    }

    /// Returns the slot of its phrase, beside that of its code.
    pub(super) fn phrase_index(&self) -> usize {
        self.index + 1
    }
}

/// Reserves the place for a vault that is being made. On drop, removes the folder unless it became a vault.
pub(super) struct Unfinished {
    shared: Arc<Shared>,
    pub(super) folder: Folder,
}

impl Unfinished {
    pub(super) fn claim(shared: &Arc<Shared>, alias: Alias) -> Result<Self, StoreError> {
        let mut making = shared.making();
        if making.is_some() {
            return Err(StoreError::OutOfOrder);
        }
        *making = Some(alias);
        drop(making);
        Ok(Self { shared: Arc::clone(shared), folder: alias.making(&shared.root) })
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // A folder that became a vault has another name by now. One that cannot be removed goes at the next start.
        let _gone = fs::remove_dir_all(&self.folder.0);
        *self.shared.making() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Place;

    #[test]
    fn the_slot_of_the_words_is_beside_that_of_the_code_whichever_block_was_drawn() {
        let (_place, store) = Place::made();
        let draws = (0..64).map(|_| Making::new(&store.shared, Alias([7; 16])).unwrap());
        let slots: Vec<_> = draws.map(|making| (making.index, making.phrase_index())).collect();
        assert!(slots.contains(&(0, 1)) && slots.contains(&(BLOCK, BLOCK + 1)));
        assert!(slots.iter().all(|slot| [(0, 1), (BLOCK, BLOCK + 1)].contains(slot)));
    }
}
