//! The table as a file. The head and each place have their own checksum, so that damage to one leaves the others whole.

use super::{PLACES, SLOT, SLOTS, SlotTable, VERSION};
use crate::stretch::Cost;
use crate::{SealError, digest};

/// Bytes of the file.
pub const FILE: usize = HEAD + PLACES * PLACE;

const SUM: usize = 32;
const ALIASES: usize = 52;
const HEAD: usize = ALIASES + PLACES * 16 + SUM;
const PLACE: usize = SLOTS * SLOT + SUM;

/// Version 1 held one vault and was never released.
const FIRST_VERSION: u32 = 1;
const FIRST_FILE: usize = 828;

/// A file as it was found, whole or not. A damaged one may still open a slot: each slot is authenticated separately.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadTable {
    /// The table in it.
    pub table: SlotTable,
    /// Whether the head matches its checksum.
    pub has_whole_head: bool,
    /// Which places match their checksums under this head.
    pub whole_places: [bool; PLACES],
    has_right_length: bool,
}

impl ReadTable {
    /// Returns whether the length and all checksums are right.
    pub fn is_whole(&self) -> bool {
        self.has_right_length && self.has_whole_head && self.whole_places == [true; PLACES]
    }
}

impl SlotTable {
    /// Returns the file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut file = Vec::with_capacity(FILE);
        file.extend_from_slice(&VERSION.to_be_bytes());
        file.extend_from_slice(&self.turn.to_be_bytes());
        file.extend_from_slice(&self.salt);
        file.extend_from_slice(&self.cost.bytes());
        file.extend_from_slice(self.aliases.as_flattened());
        let sum = digest::sha256(&file);
        file.extend_from_slice(&sum);
        for (place, slots) in self.places.iter().enumerate() {
            file.extend_from_slice(slots.as_flattened());
            file.extend_from_slice(&self.place_sum(place));
        }
        file
    }

    /// Reads a whole file.
    ///
    /// # Errors
    /// As [`SlotTable::read`], and `Damaged` if anything is not whole.
    pub fn decode(file: &[u8]) -> Result<Self, SealError> {
        let read = Self::read(file)?;
        if read.is_whole() { Ok(read.table) } else { Err(SealError::Damaged) }
    }

    /// Reads as much as there is of a file; missing bytes count as zeros.
    ///
    /// # Errors
    /// `TooNew` and `TooOld` for a whole head of another version; `Damaged` if no code could be stretched for it;
    /// `WeakParameters` under a whole head: nothing is allocated for them.
    pub fn read(file: &[u8]) -> Result<ReadTable, SealError> {
        let version = u32::from_be_bytes(array(file, 0)?);
        let head = file.get(..HEAD).unwrap_or_default();
        let has_whole_head = is_summed(head);
        match version {
            FIRST_VERSION if file.len() == FIRST_FILE && is_summed(file) => return Err(SealError::TooOld),
            later if later > VERSION && has_whole_head => return Err(SealError::TooNew),
            _ => {}
        }
        let has_right_length = file.len() == FILE;
        let mut file = file.to_vec();
        file.resize(FILE, 0);
        let file = &file[..];
        let table =
            Self::parse(file).map_err(|error| if has_whole_head { error } else { SealError::Damaged })?;
        let has_whole_head = has_whole_head && version == VERSION;
        let is_whole = |place: usize| array(file, place_at(place + 1) - SUM) == Ok(table.place_sum(place));
        let whole_places = std::array::from_fn(is_whole);
        Ok(ReadTable { table, has_whole_head, whole_places, has_right_length })
    }

    fn parse(file: &[u8]) -> Result<Self, SealError> {
        let cost = Cost::new(u32::from_be_bytes(array(file, 44)?), u32::from_be_bytes(array(file, 48)?))?;
        let mut table = Self {
            turn: u64::from_be_bytes(array(file, 4)?),
            salt: array(file, 12)?,
            cost,
            aliases: [[0; 16]; PLACES],
            places: [[[0; SLOT]; SLOTS]; PLACES],
        };
        for place in 0..PLACES {
            table.aliases[place] = array(file, ALIASES + place * 16)?;
            for slot in 0..SLOTS {
                table.places[place][slot] = array(file, place_at(place) + slot * SLOT)?;
            }
        }
        Ok(table)
    }

    /// Returns a place's bytes with their checksum, and their offset in the file, to overwrite only that place.
    pub fn place_bytes(&self, place: usize) -> (usize, Vec<u8>) {
        let mut bytes: Vec<u8> =
            self.places.get(place).map_or_else(Vec::new, |slots| slots.as_flattened().to_vec());
        bytes.extend_from_slice(&self.place_sum(place));
        (place_at(place), bytes)
    }

    /// Returns the checksum of a place. It also covers what the slots are bound to: a place under another head is not
    /// whole.
    pub fn place_sum(&self, place: usize) -> [u8; SUM] {
        let mut summed = self.bound(place);
        self.places.get(place).into_iter().for_each(|slots| summed.extend_from_slice(slots.as_flattened()));
        digest::sha256(&summed)
    }
}

fn place_at(place: usize) -> usize {
    HEAD + place * PLACE
}

fn is_summed(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<SUM>().is_some_and(|(body, sum)| digest::sha256(body) == *sum)
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], SealError> {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().ok_or(SealError::Damaged)
}
