//! What a worker does, known from numbers alone.

use crate::content::Dice;

/// The number of drafts typed.
pub const DRAFTS: u64 = 7;
/// The number of the draft that is discarded.
pub const CLEARED: u64 = 5;
/// The number of packs installed.
pub const PACKS: u64 = 3;

/// Returns the bytes of the pack with that number; it is unsigned, because the vault checks no signature.
pub fn pack(number: u64) -> Vec<u8> {
    let mut dice = Dice::from_number(number);
    let length = 20_000 + dice.below(60_000);
    (0..length).map(|_| dice.roll().to_le_bytes()[0]).collect()
}
