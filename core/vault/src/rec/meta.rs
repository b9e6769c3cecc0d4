//! The summary of a space in its record store: what a rebuild needs and no entry holds.

use zeroize::Zeroizing;

use super::{PAGE, PLAIN};
use crate::{Age, CustodyHead, checksum};

/// A boxed key: moving its owner leaves no copy behind.
pub(crate) type Key = Box<Zeroizing<[u8; 32]>>;

/// Everything about a space that is stored outside its database, except entries.
#[derive(Clone, PartialEq)]
pub(crate) struct Meta {
    pub(super) turn: u64,
    pub(crate) age: Age,
    /// Number of entries kept.
    pub(crate) entries: u64,
    /// Head of the custody record.
    pub(crate) head: CustodyHead,
    /// Head at the last handover.
    pub(crate) handed_over: CustodyHead,
    /// Seed of the signing key; zeros for none.
    pub(crate) sign: Key,
    /// Root key of the other space; zeros for none.
    pub(crate) other: Key,
    /// The expected generation of each slot.
    pub(crate) generations: [u32; 8],
    /// An entry that is being removed and whose row could not be, for lack of room; zeros for none.
    pub(crate) removing: [u8; 16],
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            turn: 0,
            age: Age::NotSaid,
            entries: 0,
            head: CustodyHead::START,
            handed_over: CustodyHead::START,
            sign: no_key(),
            other: no_key(),
            generations: [0; 8],
            removing: [0; 16],
        }
    }
}

/// Copies a key, if there is one of the right length.
pub(crate) fn copy_key(from: Option<&[u8]>, to: &mut Key) {
    from.filter(|from| from.len() == to.len()).into_iter().for_each(|from| to.copy_from_slice(from));
}

fn no_key() -> Key {
    Box::new(Zeroizing::new([0; 32]))
}

impl Meta {
    /// Returns the number of the block for this copy.
    pub(super) fn place(&self) -> u32 {
        if self.turn & 1 == 1 { 0 } else { PAGE }
    }

    pub(super) fn encode(&self) -> Zeroizing<[u8; PLAIN]> {
        let mut bytes = Zeroizing::new([0; PLAIN]);
        bytes[..8].copy_from_slice(&self.turn.to_be_bytes());
        bytes[8] = self.age.code();
        bytes[9..17].copy_from_slice(&self.entries.to_be_bytes());
        bytes[17..57].copy_from_slice(&self.head.encode());
        bytes[57..97].copy_from_slice(&self.handed_over.encode());
        bytes[97..129].copy_from_slice(&self.sign[..]);
        bytes[129..161].copy_from_slice(&self.other[..]);
        for (to, generation) in bytes[161..193].chunks_exact_mut(4).zip(self.generations) {
            to.copy_from_slice(&generation.to_be_bytes());
        }
        bytes[193..209].copy_from_slice(&self.removing);
        bytes
    }

    pub(super) fn decode(bytes: &[u8; PLAIN]) -> Self {
        let number = |at| checksum::u64_at(bytes, at).unwrap_or(0);
        let key = |at: usize| {
            let mut key = no_key();
            bytes.get(at..at + 32).into_iter().for_each(|bytes| key.copy_from_slice(bytes));
            key
        };
        let head = |at| CustodyHead {
            count: number(at),
            hash: checksum::array_at(bytes, at + 8).unwrap_or([0; 32]),
        };
        let generation =
            |slot| u32::from_be_bytes(checksum::array_at(bytes, 161 + 4 * slot).unwrap_or([0; 4]));
        Self {
            turn: number(0),
            age: Age::from_code(bytes[8]),
            entries: number(9),
            head: head(17),
            handed_over: head(57),
            sign: key(97),
            other: key(129),
            generations: std::array::from_fn(generation),
            removing: checksum::array_at(bytes, 193).unwrap_or_default(),
        }
    }
}
