//! Changes an input at random, in the same way for the same seed.

/// A pseudo-random generator (splitmix64).
pub(crate) struct Dice(u64);

/// The longest input made.
const LONGEST: usize = 1 << 20;
/// Numbers that readers often handle wrongly.
const EDGES: [u64; 12] = [
    0,
    1,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0xffff,
    0x7fff_ffff,
    0xffff_ffff,
    0x1_0000_0000,
    0x7fff_ffff_ffff_ffff,
    u64::MAX,
];

impl Dice {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below a bound that is not 0.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.roll() % bound.max(1) as u64).unwrap_or(0)
    }

    /// Returns one of several values, of which there must be at least one.
    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Returns the input, changed at one to four places.
pub(crate) fn changed(input: &[u8], corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.below(4) {
        change(&mut bytes, corpus, dice);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + 1 + dice.below(64)).min(bytes.len());
    match dice.below(9) {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
        1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = dice.roll().to_le_bytes()[0]),
        2 | 3 => number(bytes, at, dice),
        4 => bytes.truncate(at),
        5 => drop(bytes.drain(at.min(end)..end)),
        6 => {
            let piece = bytes[at.min(end)..end].to_vec();
            let to = dice.below(bytes.len() + 1);
            drop(bytes.splice(to..to, piece));
        }
        7 => {
            let new: Vec<u8> = (0..dice.below(16)).map(|_| dice.roll().to_le_bytes()[0]).collect();
            drop(bytes.splice(at..at, new));
        }
        _ => {
            let other = dice.pick(corpus);
            let from = dice.below(other.len() + 1);
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from..]);
        }
    }
}

/// Overwrites one, two, four or eight bytes with a number, in either byte order.
fn number(bytes: &mut [u8], at: usize, dice: &mut Dice) {
    let (number, width) = (*dice.pick(&EDGES), 1 << dice.below(4));
    let little: Vec<u8> = number.to_le_bytes().into_iter().take(width).collect();
    let is_big = dice.below(2) == 0;
    let ordered: Vec<u8> = if is_big { little.into_iter().rev().collect() } else { little };
    bytes.iter_mut().skip(at).zip(ordered).for_each(|(to, byte)| *to = byte);
}
