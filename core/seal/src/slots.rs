//! The slot table: decides who may open which space, without revealing how many may.
//!
//! It has three places for a vault from the first launch, each with eight slots in two blocks of four: code, phrase,
//! erase, spare. One block is the first space's, the other the second's, at random. An unused slot is random bytes, so
//! a used slot or place looks like an unused one. All slots share one salt, so that an attempt stretches a code once
//! and tries every slot, whatever exists. The format is frozen from the first release; a later one is another file.

use zeroize::Zeroizing;

use crate::device::Answer;
use crate::keys::SlotKek;
use crate::phrase::Entropy;
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::stretch::{Cost, Stretched};
use crate::{SealError, labels, random};

mod contents;
mod file;

pub use contents::{Role, SlotContents, Space};
pub use file::{FILE, ReadTable};

use contents::PLAIN;

/// Number of places for a vault.
pub const PLACES: usize = 3;
/// Number of slots of a place.
pub const SLOTS: usize = 8;
/// Number of slots of one space.
pub const BLOCK: usize = 4;
/// Bytes of a slot.
pub const SLOT: usize = NONCE + PLAIN + TAG;

const VERSION: u32 = 2;

type Slots = [[u8; SLOT]; SLOTS];

/// A slot that a code opened.
pub struct OpenedSlot {
    /// Its place, 0 to 2.
    pub place: usize,
    /// Its index in the place, 0 to 7.
    pub index: usize,
    /// Its contents.
    pub contents: SlotContents,
    /// Its key, which the space's own database stores.
    pub kek: SlotKek,
}

/// All slots of all places.
#[derive(Clone, PartialEq, Eq)]
pub struct SlotTable {
    turn: u64,
    salt: [u8; 32],
    cost: Cost,
    aliases: [[u8; 16]; PLACES],
    places: [Slots; PLACES],
}

impl SlotTable {
    /// Makes a table of unused places; every slot is random.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate(cost: Cost) -> Result<Self, SealError> {
        Self::make_with(random::bytes()?, cost, [random::bytes()?, random::bytes()?, random::bytes()?])
    }

    /// Makes such a table with a salt and aliases that are in use already.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make_with(salt: [u8; 32], cost: Cost, aliases: [[u8; 16]; PLACES]) -> Result<Self, SealError> {
        let mut places = [[[0; SLOT]; SLOTS]; PLACES];
        for slot in places.iter_mut().flatten() {
            random::fill(slot)?;
        }
        Ok(Self { turn: 1, salt, cost, aliases, places })
    }

    /// Returns the number of this writing of the table: of two copies the higher one is the later.
    pub fn turn(&self) -> u64 {
        self.turn
    }

    /// Numbers this writing after another.
    pub fn set_turn_after(&mut self, turn: u64) {
        self.turn = turn.saturating_add(1);
    }

    /// Returns the salt of every code of every place.
    pub fn salt(&self) -> &[u8; 32] {
        &self.salt
    }

    /// Returns the cost of stretching every code of every place.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Returns the places' aliases: each is the id of the vault in that place, if there is one.
    pub fn aliases(&self) -> &[[u8; 16]; PLACES] {
        &self.aliases
    }

    /// Returns whether both are writings of one table: only turn and slots may differ.
    pub fn is_same_table(&self, other: &Self) -> bool {
        self.stretches_alike(other) && self.aliases == other.aliases
    }

    /// Returns whether a code stretched for one table is valid for the other.
    pub fn stretches_alike(&self, other: &Self) -> bool {
        self.salt == other.salt && self.cost == other.cost
    }

    /// Gives a place another alias and new random slots: nothing sealed for it opens any more.
    ///
    /// # Errors
    /// `NoRandomness`; `WrongSlot` if there is no such place.
    pub fn renew_place(&mut self, place: usize) -> Result<(), SealError> {
        *self.aliases.get_mut(place).ok_or(SealError::WrongSlot)? = random::bytes()?;
        self.clear_place(place)
    }

    /// Fills one slot with random bytes: it no longer opens, and looks like any.
    ///
    /// # Errors
    /// `NoRandomness`; `WrongSlot` if there is no such slot.
    pub fn clear_slot(&mut self, place: usize, index: usize) -> Result<(), SealError> {
        let slot = self.places.get_mut(place).and_then(|slots| slots.get_mut(index));
        random::fill(slot.ok_or(SealError::WrongSlot)?)
    }

    /// Fills a place with new random slots.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn clear_place(&mut self, place: usize) -> Result<(), SealError> {
        self.places.get_mut(place).into_iter().flatten().try_for_each(|slot| random::fill(slot))
    }

    /// Copies a place's slots from another table, unchanged.
    pub fn copy_place(&mut self, place: usize, from: &Self) {
        if let (Some(ours), Some(theirs)) = (self.places.get_mut(place), from.places.get(place)) {
            *ours = *theirs;
        }
    }

    /// Derives the key of a code's slot, from the stretched code and the answer of the place's device key.
    pub fn code_kek(&self, place: usize, index: usize, stretched: &Stretched, answer: &Answer) -> SlotKek {
        let mut secret = Zeroizing::new([0; 64]);
        secret[..32].copy_from_slice(&stretched.0[..]);
        secret[32..].copy_from_slice(&answer.0[..]);
        self.kek(labels::SLOT, place, index, &secret[..])
    }

    /// Derives the key of a phrase's slot: without a device answer, so it works on a new phone.
    pub fn phrase_kek(&self, place: usize, index: usize, entropy: &Entropy) -> SlotKek {
        // The bits become the slot's key here and go no further.
        entropy.expose(|bits| self.kek(labels::PHRASE, place, index, bits))
    }

    fn kek(&self, label: &[u8], place: usize, index: usize, secret: &[u8]) -> SlotKek {
        let version = VERSION.to_be_bytes();
        let alias = self.aliases.get(place).map_or(&[][..], |alias| &alias[..]);
        let info = [label, &version, alias, &index_byte(index), &self.cost.bytes()];
        #[cfg(test)]
        tests::WORK.with(|work| work.borrow_mut().push(tests::Work::Derived(place, index)));
        SlotKek::derived(&self.salt, secret, &info)
    }

    /// Seals contents in a slot. The key must have been derived for exactly this slot.
    ///
    /// # Errors
    /// `NoRandomness`; `WrongSlot` if there is no such place, slot or database, or the slot has another role.
    pub fn seal_slot(
        &mut self,
        place: usize,
        index: usize,
        kek: &SlotKek,
        contents: &SlotContents,
    ) -> Result<(), SealError> {
        let is_there = place < PLACES && index < SLOTS;
        if !is_there || !contents.fits(index) {
            return Err(SealError::WrongSlot);
        }
        let mut slot = Zeroizing::new([0; SLOT]);
        random::fill(&mut slot[..NONCE])?;
        contents.write(&mut slot[NONCE..NONCE + PLAIN]);
        // Only the cipher sees the slot's key.
        kek.expose(|key| seal_in_place(key, &self.bound_slot(place, index), &mut slot[..]))?;
        self.places[place][index] = *slot;
        Ok(())
    }

    /// Tries a code on every slot of every place, with the answer of each place's device key: the same work whatever it
    /// opens. Of several slots that open, returns the one with the highest generation; an erase slot only if no other
    /// opens.
    pub fn open_code(&self, stretched: &Stretched, answers: &[&Answer; PLACES]) -> Option<OpenedSlot> {
        let kek_of = |place, index| self.code_kek(place, index, stretched, answers[place]);
        self.open_with(&[Role::Code, Role::Erase], kek_of)
    }

    /// Tries a phrase on every slot of every place: the same work whatever it opens.
    pub fn open_phrase(&self, entropy: &Entropy) -> Option<OpenedSlot> {
        self.open_with(&[Role::Phrase], |place, index| self.phrase_kek(place, index, entropy))
    }

    fn open_with(&self, roles: &[Role], kek_of: impl Fn(usize, usize) -> SlotKek) -> Option<OpenedSlot> {
        let mut best: Option<OpenedSlot> = None;
        for (place, index) in (0..PLACES).flat_map(|place| (0..SLOTS).map(move |index| (place, index))) {
            let kek = kek_of(place, index);
            let Ok(contents) = self.open_slot(place, index, &kek) else { continue };
            let is_better = best.as_ref().is_none_or(|best| best.contents.rank() < contents.rank());
            if roles.contains(&contents.role) && is_better {
                best = Some(OpenedSlot { place, index, contents, kek });
            }
        }
        best
    }

    /// Opens one slot with its key.
    ///
    /// # Errors
    /// `NotAuthentic`; `WrongSlot` if there is no such slot; `Damaged` if this version does not implement its contents:
    /// another role or kind, or reserved bytes that are set. Their meaning in a later version is never guessed.
    pub fn open_slot(&self, place: usize, index: usize, kek: &SlotKek) -> Result<SlotContents, SealError> {
        let sealed = self.places.get(place).and_then(|slots| slots.get(index)).ok_or(SealError::WrongSlot)?;
        let mut slot = Zeroizing::new(*sealed);
        #[cfg(test)]
        tests::WORK.with(|work| work.borrow_mut().push(tests::Work::Tried(place, index)));
        // Only the cipher sees the slot's key.
        let plain = kek.expose(|key| open_in_place(key, &self.bound_slot(place, index), &mut slot[..]))?;
        SlotContents::read(plain).filter(|contents| contents.fits(index)).ok_or(SealError::Damaged)
    }

    /// Returns what every slot of a place is bound to, and of no other place: version, salt, cost, alias.
    fn bound(&self, place: usize) -> Vec<u8> {
        let mut bound = VERSION.to_be_bytes().to_vec();
        bound.extend_from_slice(&self.salt);
        bound.extend_from_slice(&self.cost.bytes());
        self.aliases.get(place).into_iter().for_each(|alias| bound.extend_from_slice(alias));
        bound
    }

    fn bound_slot(&self, place: usize, index: usize) -> Vec<u8> {
        let mut bound = self.bound(place);
        bound.extend_from_slice(&index_byte(index));
        bound
    }
}

fn index_byte(index: usize) -> [u8; 1] {
    [u8::try_from(index).unwrap_or(u8::MAX)]
}

#[cfg(test)]
mod chance;
#[cfg(test)]
mod tests;
