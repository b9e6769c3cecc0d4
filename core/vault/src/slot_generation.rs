//! Knows which sealing of each slot a space expects, so that a slot put back from an older copy opens nothing.
//!
//! The slot is written first, then its expected generation, in the space's database and in its record store; a crash
//! between them leaves a slot newer than expected, which is accepted and noted. A slot that was copied unchanged keeps
//! its generation, so a current slot never looks older. If the database or the record store cannot be read, the other
//! counts; if neither can, the space opens as a damaged one.
//!
//! What is recorded before a slot is written is in `begun`.

use rusqlite::Connection;
use seal::keys::{MasterKey, SlotKek};
use seal::slots::{OpenedSlot, Role, SLOTS, SlotContents, SlotTable, Space};

use crate::StoreError;
use crate::rec::Rec;
use crate::settings::{self, Setting};

mod begun;

use begun::Begun;
pub(crate) use begun::{begin, finish, next, settle};

/// The generation of a slot that was sealed once.
pub(crate) const FIRST: u32 = 1;

/// What an open space holds of the slot that opened it; its database holds the same except the root key.
pub(crate) struct Held {
    index: u8,
    generation: u32,
    kek: SlotKek,
    database: u8,
    master: MasterKey,
    /// The other space's root key, in the first space.
    pub(crate) other: Option<MasterKey>,
}

impl Held {
    pub(crate) fn from_slot(slot: &OpenedSlot) -> Self {
        // The keys move from one part of an open space to another.
        let kek = slot.kek.expose(|kek| SlotKek::from_bytes(&mut kek.to_owned()));
        let contents = &slot.contents;
        let other = match &contents.space {
            Space::Full { other } => Some(again(other)),
            Space::Plain | Space::Closed => None,
        };
        Self {
            index: index_of(slot),
            generation: contents.generation,
            kek,
            database: contents.database,
            master: again(&contents.master),
            other,
        }
    }

    /// Returns the index of the slot within its place.
    pub(crate) fn index(&self) -> u8 {
        self.index
    }

    /// Returns the generation of this slot if it has that index, otherwise 0.
    pub(crate) fn generation_of(&self, index: u8) -> u32 {
        if self.index == index { self.generation } else { 0 }
    }

    /// Returns the contents of a slot of the same space in that role.
    pub(crate) fn contents(&self, role: Role, generation: u32) -> Result<SlotContents, StoreError> {
        let (master, space) = match (role, &self.other) {
            // A random key that opens nothing.
            (Role::Erase, _) => (MasterKey::generate()?, Space::Closed),
            (_, Some(other)) => (again(&self.master), Space::Full { other: again(other) }),
            (_, None) => (again(&self.master), Space::Plain),
        };
        Ok(SlotContents { role, database: self.database, generation, master, space })
    }

    /// Returns the contents of the slot that the second space's code opens; only the first space can.
    pub(crate) fn contents_of_second(&self, generation: u32) -> Result<SlotContents, StoreError> {
        let master = again(self.other.as_ref().ok_or(StoreError::NotAllowed)?);
        let database = 3 - self.database;
        Ok(SlotContents { role: Role::Code, database, generation, master, space: Space::Plain })
    }

    /// Updates the key and the generation from the database, after the slot was sealed again.
    pub(crate) fn renew(&mut self, db: &Connection) {
        if let (Some(kek), Some(generation)) = (kek(db, self.index), expected(db, self.index)) {
            (self.kek, self.generation) = (kek, generation);
        }
    }

    /// Stores the slot's key if the database holds another one: the space was opened after an interrupted change, or on
    /// another phone.
    pub(crate) fn keep_if_new(&self, db: &Connection) -> Result<(), StoreError> {
        // Compares two keys of one slot, both already known here.
        let is_kept =
            kek(db, self.index).is_some_and(|kept| kept.expose(|kept| self.kek.expose(|kek| kek == kept)));
        if is_kept { Ok(()) } else { self.kek.expose(|kek| settings::put(db, Setting::Kek(self.index), kek)) }
    }

    /// Stores the keys where only the space's own key opens them, so that the slots can be sealed again.
    pub(crate) fn keep(&self, db: &Connection) -> Result<(), StoreError> {
        self.kek.expose(|kek| settings::put(db, Setting::Kek(self.index), kek))?;
        expect(db, self.index, self.generation)?;
        let Some(other) = &self.other else { return Ok(()) };
        other.expose(|master| settings::put(db, Setting::Other, master))
    }
}

/// Records in the database which generation of a slot is the latest.
pub(crate) fn expect(db: &Connection, index: u8, generation: u32) -> Result<(), StoreError> {
    settings::put(db, Setting::Expected(index), &generation.to_be_bytes())
}

/// Refuses a slot that is older than the record store expects.
pub(crate) fn check_store(store: &mut Rec, slot: &OpenedSlot) -> Result<(), StoreError> {
    refuse_older(slot, expected_by_store(store, slot))
}

/// Refuses a slot that is older than the space's database or its record store expects, like a wrong code, and leaves a
/// warning for the next session that opens.
pub(crate) fn check(db: &Connection, store: &mut Rec, slot: &OpenedSlot) -> Result<(), StoreError> {
    let is_new_enough =
        refuse_older(slot, expected(db, index_of(slot))).and_then(|()| check_store(store, slot));
    is_new_enough.inspect_err(|_| leave_word(db))
}

/// Returns whether a slot is no older than the space's database expects.
pub(crate) fn is_new_enough(db: &Connection, slot: &OpenedSlot) -> bool {
    refuse_older(slot, expected(db, index_of(slot))).is_ok()
}

/// Raises the expected generations, in both, to the highest that either knows or that was met.
pub(crate) fn raise(db: &Connection, store: &mut Rec, slot: &OpenedSlot) -> Result<(), StoreError> {
    let beside = store.generations().unwrap_or_default();
    let mut all = beside;
    for (index, generation) in (0u8..).zip(&mut all) {
        let known = expected(db, index);
        let met = if index == index_of(slot) { slot.contents.generation } else { 0 };
        *generation = met.max(*generation).max(known.unwrap_or(0));
        if *generation > known.unwrap_or(0) {
            expect(db, index, *generation)?;
        }
    }
    if all == beside { Ok(()) } else { store.set_generations(all) }
}

/// Says in the store of words which generation the database of the same space expects of each slot.
pub(crate) fn say_beside(db: &Connection, store: &mut Rec) -> Result<(), StoreError> {
    let beside = store.generations().unwrap_or_default();
    let mut now = beside;
    for (index, generation) in (0u8..).zip(&mut now) {
        *generation = expected(db, index).unwrap_or(0).max(*generation);
    }
    if now == beside { Ok(()) } else { store.set_generations(now) }
}

/// Returns whether the database holds the key of a slot, and the table holds that slot.
pub(crate) fn has(db: &Connection, table: &SlotTable, place: usize, index: u8) -> bool {
    kek(db, index).is_some_and(|kek| table.open_slot(place, usize::from(index), &kek).is_ok())
}

/// Compares the other slots of the space, as far as it holds their keys, with their expected generations; leaves a
/// warning if one is older or is not the one that was sealed. Runs after an opening.
pub(crate) fn look(db: &Connection, vault: &[u8; 16], table: &SlotTable, opened_by: usize) {
    let Some(place) = table.aliases().iter().position(|alias| alias == vault) else { return };
    let is_as_expected = |index: usize| {
        let number = u8::try_from(index).unwrap_or(u8::MAX);
        let (Some(kek), Some(expected)) = (kek(db, number), expected(db, number)) else { return true };
        if Begun::pending(db, number).is_some() {
            return true;
        }
        table.open_slot(place, index, &kek).is_ok_and(|contents| contents.generation >= expected)
    };
    if !(0..SLOTS).filter(|index| *index != opened_by).all(is_as_expected) {
        leave_word(db);
    }
}

/// Returns whether there is an unread warning about slots older than expected.
pub(crate) fn has_word(db: &Connection) -> Result<bool, StoreError> {
    Ok(settings::get(db, Setting::Older)?.is_some_and(|value| value[..] == [1]))
}

/// Clears the warning.
pub(crate) fn word_was_read(db: &Connection) -> Result<(), StoreError> {
    settings::put(db, Setting::Older, &[0])
}

fn leave_word(db: &Connection) {
    // A failed write must neither block unlocking nor distinguish an old code from a wrong one.
    let _ = settings::put(db, Setting::Older, &[1]);
}

fn refuse_older(slot: &OpenedSlot, expected: Option<u32>) -> Result<(), StoreError> {
    let is_older = expected.is_some_and(|expected| slot.contents.generation < expected);
    if is_older { Err(StoreError::Denied) } else { Ok(()) }
}

fn expected_by_store(store: &mut Rec, slot: &OpenedSlot) -> Option<u32> {
    store.generations().and_then(|all| all.get(slot.index).copied())
}

fn expected(db: &Connection, index: u8) -> Option<u32> {
    let bytes = settings::get(db, Setting::Expected(index)).ok().flatten()?;
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

fn kek(db: &Connection, index: u8) -> Option<SlotKek> {
    let kek = settings::get(db, Setting::Kek(index)).ok().flatten()?;
    let mut bytes = *kek.first_chunk()?;
    Some(SlotKek::from_bytes(&mut bytes))
}

fn again(key: &MasterKey) -> MasterKey {
    // The key moves from one part of an open space to another.
    key.expose(|key| MasterKey::from_bytes(&mut key.to_owned()))
}

fn index_of(slot: &OpenedSlot) -> u8 {
    u8::try_from(slot.index).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
