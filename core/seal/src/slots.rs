//! The slot file: who may open which space, without telling how many may.
//!
//! Eight slots in two blocks of four: code, phrase, erase, spare. One block is the first space's, the other the second's,
//! at random; an unused slot is random bytes, so a used one cannot be told from it. The format is frozen: a later one
//! is another file.

use zeroize::Zeroizing;

use crate::device::Answer;
use crate::keys::{MasterKey, SlotKek};
use crate::phrase::Entropy;
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::stretch::{Cost, Stretched};
use crate::{SealError, digest, labels, random};

/// Slots in a file.
pub const SLOTS: usize = 8;
/// Slots of one space.
pub const BLOCK: usize = 4;
/// Bytes of a slot.
pub const SLOT: usize = NONCE + PLAIN + TAG;
/// Bytes of the file.
pub const FILE: usize = HEAD + SLOTS * SLOT + SUM;

const PLAIN: usize = 64;
const SUM: usize = 32;
const HEAD: usize = 4 + 16 + 32 + 8;
const VERSION: u32 = 1;

/// What a slot is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Opens the space by its code.
    Code,
    /// Opens the space by the recovery phrase.
    Phrase,
    /// Starts erasing.
    Erase,
}

impl Role {
    const fn byte(self) -> u8 {
        match self {
            Self::Code => 1,
            Self::Phrase => 2,
            Self::Erase => 3,
        }
    }

    fn from_byte(byte: u8) -> Option<Self> {
        [Self::Code, Self::Phrase, Self::Erase].into_iter().find(|role| role.byte() == byte)
    }

    /// The slot of this role in a block, 0 or 1.
    pub fn slot_in(self, block: usize) -> usize {
        block * BLOCK + usize::from(self.byte()) - 1
    }
}

/// What a slot holds.
pub struct SlotContents {
    /// What it is for.
    pub role: Role,
    /// Which database it opens: 1 or 2.
    pub database: u8,
    /// The space's root key.
    pub master: MasterKey,
}

/// A slot that a code opened.
pub struct OpenedSlot {
    /// Its place, 0 to 7.
    pub index: usize,
    /// What it held.
    pub contents: SlotContents,
    /// Its key, which the space's own database keeps.
    pub kek: SlotKek,
}

/// All slots of a vault.
#[derive(Clone, PartialEq, Eq)]
pub struct SlotTable {
    vault_id: [u8; 16],
    salt: [u8; 32],
    cost: Cost,
    slots: [[u8; SLOT]; SLOTS],
}

impl SlotTable {
    /// A table of a new vault; every slot is random.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make(cost: Cost) -> Result<Self, SealError> {
        let mut slots = [[0; SLOT]; SLOTS];
        for slot in &mut slots {
            random::fill(slot)?;
        }
        Ok(Self { vault_id: random::bytes()?, salt: random::bytes()?, cost, slots })
    }

    /// Id of the vault.
    pub fn vault_id(&self) -> &[u8; 16] {
        &self.vault_id
    }

    /// Salt of every code of the vault.
    pub fn salt(&self) -> &[u8; 32] {
        &self.salt
    }

    /// Stretching of every code of the vault.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The key of a code's slot, from the code as it was stretched and the device's answer to it.
    pub fn code_kek(&self, index: usize, stretched: &Stretched, answer: &Answer) -> SlotKek {
        let mut secret = Zeroizing::new([0; 64]);
        secret[..32].copy_from_slice(&stretched.0[..]);
        secret[32..].copy_from_slice(&answer.0[..]);
        self.kek(labels::SLOT, index, &secret[..])
    }

    /// The key of a phrase's slot: no device answer, so it works on a new phone.
    pub fn phrase_kek(&self, index: usize, entropy: &Entropy) -> SlotKek {
        // The bits become the slot's key here and go no further.
        entropy.expose(|bits| self.kek(labels::PHRASE, index, bits))
    }

    fn kek(&self, label: &[u8], index: usize, secret: &[u8]) -> SlotKek {
        let version = VERSION.to_be_bytes();
        SlotKek::derived(&self.salt, secret, &[label, &version, &index_byte(index), &self.cost.bytes()])
    }

    /// Replaces a slot. The key must have been derived for this very slot.
    ///
    /// # Errors
    /// `NoRandomness`; `WrongSlot` if there is no such slot or database, or the slot is not one of that role.
    pub fn seal_slot(
        &mut self,
        index: usize,
        kek: &SlotKek,
        contents: &SlotContents,
    ) -> Result<(), SealError> {
        let fits = index < SLOTS && index == contents.role.slot_in(index / BLOCK);
        if !fits || !(1..=2).contains(&contents.database) {
            return Err(SealError::WrongSlot);
        }
        let mut slot = Zeroizing::new([0; SLOT]);
        random::fill(&mut slot[..NONCE])?;
        // The master key goes from one sealed place to another.
        contents.master.expose(|master| slot[NONCE + 2..NONCE + 34].copy_from_slice(master));
        slot[NONCE] = contents.role.byte();
        slot[NONCE + 1] = contents.database;
        // Only the cipher sees the slot's key.
        kek.expose(|key| seal_in_place(key, &self.bound(index), &mut slot[..]))?;
        self.slots[index] = *slot;
        Ok(())
    }

    /// Tries a code on every slot: the same work whatever it opens.
    pub fn open_any(&self, stretched: &Stretched, answer: &Answer) -> Option<OpenedSlot> {
        self.open_with(|index| self.code_kek(index, stretched, answer))
    }

    /// Tries a phrase on every slot: the same work whatever it opens.
    pub fn open_phrase(&self, entropy: &Entropy) -> Option<OpenedSlot> {
        self.open_with(|index| self.phrase_kek(index, entropy))
    }

    fn open_with(&self, kek_of: impl Fn(usize) -> SlotKek) -> Option<OpenedSlot> {
        let mut opened = None;
        for index in 0..SLOTS {
            let kek = kek_of(index);
            if let Ok(contents) = self.open_slot(index, &kek) {
                opened = Some(OpenedSlot { index, contents, kek });
            }
        }
        opened
    }

    /// Opens one slot with its key.
    ///
    /// # Errors
    /// `NotAuthentic`; `WrongSlot` if there is no such slot; `Damaged` if what it holds is of no known kind.
    pub fn open_slot(&self, index: usize, kek: &SlotKek) -> Result<SlotContents, SealError> {
        let mut slot = Zeroizing::new(*self.slots.get(index).ok_or(SealError::WrongSlot)?);
        // Only the cipher sees the slot's key.
        let plain = kek.expose(|key| open_in_place(key, &self.bound(index), &mut slot[..]))?;
        let role = Role::from_byte(plain[0]).filter(|role| index == role.slot_in(index / BLOCK));
        let role = role.ok_or(SealError::Damaged)?;
        let database = plain[1];
        if !(1..=2).contains(&database) {
            return Err(SealError::Damaged);
        }
        let master = plain[2..].first_chunk_mut::<32>().ok_or(SealError::Damaged)?;
        Ok(SlotContents { role, database, master: MasterKey::from_bytes(master) })
    }

    /// The file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut file = Vec::with_capacity(FILE);
        file.extend_from_slice(&self.head());
        self.slots.iter().for_each(|slot| file.extend_from_slice(slot));
        let sum = digest::sha256(&file);
        file.extend_from_slice(&sum);
        file
    }

    /// Reads a file.
    ///
    /// # Errors
    /// `TooNew`; `Damaged`: wrong length or checksum; `WeakParameters`: nothing is allocated for them.
    pub fn decode(file: &[u8]) -> Result<Self, SealError> {
        let version = file.first_chunk::<4>().map(|bytes| u32::from_be_bytes(*bytes));
        if version.is_some_and(|version| version > VERSION) {
            return Err(SealError::TooNew);
        }
        let (body, sum) = file.split_last_chunk::<SUM>().ok_or(SealError::Damaged)?;
        if file.len() != FILE || version != Some(VERSION) || digest::sha256(body) != *sum {
            return Err(SealError::Damaged);
        }
        let word = |at: usize| u32::from_be_bytes([body[at], body[at + 1], body[at + 2], body[at + 3]]);
        let mut table = Self {
            vault_id: [0; 16],
            salt: [0; 32],
            cost: Cost::new(word(52), word(56))?,
            slots: [[0; SLOT]; SLOTS],
        };
        table.vault_id.copy_from_slice(&body[4..20]);
        table.salt.copy_from_slice(&body[20..52]);
        for (slot, bytes) in table.slots.iter_mut().zip(body[HEAD..].chunks_exact(SLOT)) {
            slot.copy_from_slice(bytes);
        }
        Ok(table)
    }

    fn head(&self) -> [u8; HEAD] {
        let mut head = [0; HEAD];
        head[..4].copy_from_slice(&VERSION.to_be_bytes());
        head[4..20].copy_from_slice(&self.vault_id);
        head[20..52].copy_from_slice(&self.salt);
        head[52..].copy_from_slice(&self.cost.bytes());
        head
    }

    /// What a slot is bound to: the whole head (version, vault, salt, parameters) and its place.
    fn bound(&self, index: usize) -> Vec<u8> {
        let mut bound = self.head().to_vec();
        bound.extend_from_slice(&index_byte(index));
        bound
    }
}

fn index_byte(index: usize) -> [u8; 1] {
    [u8::try_from(index).unwrap_or(u8::MAX)]
}

#[cfg(test)]
mod tests;
