//! The contents of a slot: 96 bytes, each with one meaning or reserved.

use super::BLOCK;
use crate::keys::MasterKey;

/// Plaintext bytes of a slot.
pub(super) const PLAIN: usize = 96;

/// The purpose of a slot. A build acts on the roles that it implements and refuses every other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Opens the space by its code.
    Code,
    /// Opens the space by the recovery phrase.
    Phrase,
    /// Opens nothing: erases its place.
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

    /// Returns the slot of this role in a block, 0 or 1.
    pub fn slot_in(self, block: usize) -> usize {
        block * BLOCK + usize::from(self.byte()) - 1
    }
}

/// The kind of space that a slot opens. It is part of the slot's authenticated bytes and never guessed from anything
/// else.
pub enum Space {
    /// The first space: everything. Only its slots hold the other space's root key.
    Full {
        /// The root key of the plain space of the same vault.
        other: MasterKey,
    },
    /// The second space: a plain list of notes.
    Plain,
    /// None: the slot only erases. It is sealed like a slot of the first space, without the other's key.
    Closed,
}

impl Space {
    const FULL: u8 = 1;
    const PLAIN: u8 = 2;

    fn byte(&self) -> u8 {
        match self {
            Self::Full { .. } | Self::Closed => Self::FULL,
            Self::Plain => Self::PLAIN,
        }
    }
}

/// What a slot holds.
pub struct SlotContents {
    /// Its purpose.
    pub role: Role,
    /// The number of the database that it opens: 1 or 2.
    pub database: u8,
    /// Grows with every sealing of this slot.
    pub generation: u32,
    /// The space's root key. In an erase slot it opens nothing, so that someone forced to reveal the erase code reveals
    /// no key.
    pub master: MasterKey,
    /// The kind of space that it opens.
    pub space: Space,
}

impl SlotContents {
    /// Returns whether it may be in the slot of this index.
    pub(super) fn fits(&self, index: usize) -> bool {
        let is_closed = matches!(self.space, Space::Closed);
        index == self.role.slot_in(index / BLOCK)
            && (1..=2).contains(&self.database)
            && is_closed == (self.role == Role::Erase)
    }

    /// Returns the order of preference among slots that open, highest first: erasing is the last meaning that a code is
    /// given.
    pub fn rank(&self) -> (bool, u32) {
        (self.role != Role::Erase, self.generation)
    }

    /// Writes into zeros: role, database, kind, 0, generation, root key, the other's, zeros.
    pub(super) fn write(&self, plain: &mut [u8]) {
        plain[0] = self.role.byte();
        plain[1] = self.database;
        plain[2] = self.space.byte();
        plain[4..8].copy_from_slice(&self.generation.to_be_bytes());
        // Root keys move from one sealed place to another.
        self.master.expose(|master| plain[8..40].copy_from_slice(master));
        if let Space::Full { other } = &self.space {
            other.expose(|other| plain[40..72].copy_from_slice(other));
        }
    }

    /// Returns `None` for bytes that this build does not implement. Wipes the keys from `plain`.
    pub(super) fn read(plain: &mut [u8]) -> Option<Self> {
        let role = Role::from_byte(*plain.first()?)?;
        let (database, kind) = (*plain.get(1)?, *plain.get(2)?);
        let has_other = plain.get(40..72)?.iter().any(|byte| *byte != 0);
        let is_bare = plain.get(3) == Some(&0) && plain.get(72..)?.iter().all(|byte| *byte == 0);
        let generation = u32::from_be_bytes(*plain.get(4..8)?.first_chunk()?);
        let master = MasterKey::from_bytes(plain.get_mut(8..)?.first_chunk_mut()?);
        let other = MasterKey::from_bytes(plain.get_mut(40..)?.first_chunk_mut()?);
        let space = match (role, kind, has_other) {
            (Role::Erase, Space::FULL, false) => Space::Closed,
            (Role::Code | Role::Phrase, Space::FULL, true) => Space::Full { other },
            (Role::Code | Role::Phrase, Space::PLAIN, false) => Space::Plain,
            _ => return None,
        };
        is_bare.then_some(Self { role, database, generation, master, space })
    }
}
