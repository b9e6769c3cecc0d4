//! Which sealing of each slot a space expects: a slot put back from an older copy opens nothing.
//!
//! The slot is written first, then what is expected of it, in the space's database and in its store of words; so a crash
//! between them leaves a slot newer than expected, which is accepted and noted. A slot that was copied unchanged keeps its
//! generation, so nothing looks older that is not. Where one of the two cannot be read the other counts; where neither can,
//! the space opens as a damaged one does.

use rusqlite::Connection;
use seal::keys::{MasterKey, SlotKek};
use seal::slots::{OpenedSlot, SLOTS, SlotTable, Space};

use crate::StoreError;
use crate::live::Live;
use crate::rec::Rec;
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

/// Writes down in the database which generation of a slot is the latest.
pub(crate) fn expect(db: &Connection, index: u8, generation: u32) -> Result<(), StoreError> {
    settings::put(db, Setting::Expected(index), &generation.to_be_bytes())
}

/// Refuses a slot that is older than the store of words expects.
pub(crate) fn check_store(store: &mut Rec, slot: &OpenedSlot) -> Result<(), StoreError> {
    refuse_older(slot, expected_by_store(store, slot))
}

/// Refuses a slot that is older than the space's database or its store of words expects, as a wrong code is refused, and
/// leaves word of it for the next session that may open.
pub(crate) fn check(db: &Connection, store: &mut Rec, slot: &OpenedSlot) -> Result<(), StoreError> {
    let is_new_enough =
        refuse_older(slot, expected(db, index_of(slot))).and_then(|()| check_store(store, slot));
    is_new_enough.inspect_err(|_| leave_word(db))
}

/// Raises what is expected, in both, to the highest that either knows or that was met.
pub(crate) fn raise(live: &mut Live, slot: &OpenedSlot) -> Result<(), StoreError> {
    let beside = live.rec.generations().unwrap_or_default();
    let mut all = beside;
    for (index, generation) in (0u8..).zip(&mut all) {
        let known = expected(&live.db, index);
        let met = if index == index_of(slot) { slot.contents.generation } else { 0 };
        *generation = met.max(*generation).max(known.unwrap_or(0));
        if *generation > known.unwrap_or(0) {
            expect(&live.db, index, *generation)?;
        }
    }
    if all == beside { Ok(()) } else { live.rec.set_generations(all) }
}

/// Compares the other slots of the space, as far as it holds their keys, with what it expects of them; leaves word if one is
/// older or is not the one that was sealed. Looked at after an opening.
pub(crate) fn look(live: &Live, table: &SlotTable, opened_by: usize) {
    if !live.is_whole() {
        return;
    }
    let (db, vault) = (&live.db, &live.ids.vault);
    let Some(place) = table.aliases().iter().position(|alias| alias == vault) else { return };
    let is_as_expected = |index: usize| {
        let number = u8::try_from(index).unwrap_or(u8::MAX);
        let (Some(kek), Some(expected)) = (kek(db, number), expected(db, number)) else { return true };
        table.open_slot(place, index, &kek).is_ok_and(|contents| contents.generation >= expected)
    };
    if !(0..SLOTS).filter(|index| *index != opened_by).all(is_as_expected) {
        leave_word(db);
    }
}

/// Whether there is word of slots that were older than expected, and nobody has read it.
pub(crate) fn has_word(db: &Connection) -> Result<bool, StoreError> {
    Ok(settings::get(db, Setting::Older)?.is_some_and(|value| value[..] == [1]))
}

/// The word was read.
pub(crate) fn word_was_read(db: &Connection) -> Result<(), StoreError> {
    settings::put(db, Setting::Older, &[0])
}

fn leave_word(db: &Connection) {
    // A disk that refuses now must not keep anyone out, nor tell an old code from a wrong one.
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

fn index_of(slot: &OpenedSlot) -> u8 {
    u8::try_from(slot.index).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
