//! Which sealing of each slot a space expects: a slot put back from an older copy opens nothing.
//!
//! The slot is written first, then what is expected of it; so a crash between the two leaves a slot newer than expected,
//! which is accepted. A slot that was copied unchanged keeps its generation, so nothing looks older that is not.

use rusqlite::Connection;
use seal::keys::{MasterKey, SlotKek};
use seal::slots::{OpenedSlot, Space};

use crate::StoreError;
use crate::settings::{self, Setting};

/// The generation of a slot that was sealed once.
pub(crate) const FIRST: u32 = 1;

/// What the database of a space keeps of the slot that opened it.
pub(crate) struct Held {
    index: u8,
    generation: u32,
    kek: SlotKek,
    /// The other space's root key, in the first space.
    other: Option<MasterKey>,
}

impl Held {
    pub(crate) fn of(slot: &OpenedSlot) -> Self {
        // The keys go from one place of an open space to another.
        let kek = slot.kek.expose(|kek| SlotKek::from_bytes(&mut kek.to_owned()));
        let other = match &slot.contents.space {
            Space::Full { other } => Some(other.expose(|key| MasterKey::from_bytes(&mut key.to_owned()))),
            Space::Plain => None,
        };
        Self { index: index_of(slot), generation: slot.contents.generation, kek, other }
    }

    /// Keeps it where only the space's own key opens it, so that the slots can be sealed again.
    pub(crate) fn keep(&self, db: &Connection) -> Result<(), StoreError> {
        self.kek.expose(|kek| settings::put(db, Setting::Kek(self.index), kek))?;
        expect(db, self.index, self.generation)?;
        let Some(other) = &self.other else { return Ok(()) };
        other.expose(|master| settings::put(db, Setting::Other, master))
    }
}

/// Writes down which generation of a slot is the latest.
pub(crate) fn expect(db: &Connection, index: u8, generation: u32) -> Result<(), StoreError> {
    settings::put(db, Setting::Expected(index), &generation.to_be_bytes())
}

/// What is expected of a slot, as far as it can be read.
pub(crate) fn expected(db: &Connection, index: u8) -> Option<u32> {
    let bytes = settings::get(db, Setting::Expected(index)).ok().flatten()?;
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

/// Refuses a slot that is older than its space expects, as a wrong code is refused. A newer one is noted.
pub(crate) fn check(db: &Connection, slot: &OpenedSlot) -> Result<(), StoreError> {
    let index = index_of(slot);
    let generation = slot.contents.generation;
    match expected(db, index) {
        Some(expected) if generation < expected => Err(StoreError::Denied),
        Some(expected) if generation == expected => Ok(()),
        _ => {
            // A disk that refuses now must not keep anyone out; the next opening notes it.
            let _ = expect(db, index, generation);
            Ok(())
        }
    }
}

fn index_of(slot: &OpenedSlot) -> u8 {
    u8::try_from(slot.index).unwrap_or(u8::MAX)
}
