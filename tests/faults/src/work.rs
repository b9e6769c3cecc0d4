//! What a worker does, known from numbers alone.

use crate::content::Dice;

/// So many drafts are typed.
pub const DRAFTS: u64 = 7;
/// This one throws away what was typed.
pub const CLEARED: u64 = 5;
/// So many packs are installed.
pub const PACKS: u64 = 3;

/// The bytes of the pack of that number: nobody's signature, since the vault checks none.
pub fn pack(number: u64) -> Vec<u8> {
    let mut dice = Dice::from_number(number);
    let length = 20_000 + dice.below(60_000);
    (0..length).map(|_| dice.roll().to_le_bytes()[0]).collect()
}
