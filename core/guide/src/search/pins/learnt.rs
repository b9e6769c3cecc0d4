//! How strongly the words of a query ask for help of each kind, learnt from sentences while a pack is built.
//!
//! Every sign of a query (a word as it is read, two of them near each other, a set that a word is in, a piece of a word,
//! that a pattern was found) speaks for or against each kind. A sign is known by a hash; weights are whole numbers.

use std::collections::{BTreeMap, HashMap};

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use super::PinKind;
use super::reader::plain;
use crate::search::dictionary::more;
use crate::search::text::stem;

/// The row of `data` that holds it.
pub(crate) const LEARNT: &str = "pins-learnt";
/// The kinds, in the order in which weights are written.
pub(crate) const KINDS: [PinKind; 2] = [PinKind::Cope, PinKind::Danger];
/// What says that a pattern of each kind was found; no word is written so.
pub(crate) const FOUND: [&str; 2] = ["!cope", "!danger"];
/// In every query.
const ALWAYS: &str = "!";
/// Words so far apart are a pair; those of sets must be nearer by one.
const NEAR: usize = 3;
/// Letters of a piece of a word.
const PIECE: usize = 4;
/// Bytes of a sign: its hash and two weights.
const BYTES: usize = 5;

/// `data` row `pins-learnt`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct LearntData {
    /// Five bytes a sign, in base64: its hash, the lowest byte first, then its weight for each kind, plus 128.
    pub(crate) signs: String,
    /// The least sum of weights that asks for each kind.
    pub(crate) least: [i32; 2],
}

/// The weights, open.
pub(crate) struct Learnt {
    weights: HashMap<u32, [i32; 2]>,
    least: [i32; 2],
}

impl Learnt {
    /// Opens them; none if they cannot be read.
    pub(crate) fn new(data: &LearntData) -> Option<Self> {
        let bytes = Base64::decode_vec(&data.signs).ok()?;
        let one = |sign: &[u8]| match sign {
            [low, middle, high, cope, danger] => {
                let weights = [cope, danger].map(|weight| i32::from(*weight) - 128);
                Some((u32::from_le_bytes([*low, *middle, *high, 0]), weights))
            }
            _ => None,
        };
        Some(Self { weights: bytes.chunks(BYTES).filter_map(one).collect(), least: data.least })
    }

    /// Whether the signs ask for help of each kind.
    pub(crate) fn asks(&self, signs: &[u32]) -> [bool; 2] {
        let mut sums = [0; 2];
        for weights in signs.iter().filter_map(|sign| self.weights.get(sign)) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        [sums[0] >= self.least[0], sums[1] >= self.least[1]]
    }
}

/// Which sets each word is in, as the beginnings of their hashes.
pub(crate) struct Signs {
    sets: HashMap<String, Vec<u32>>,
}

impl Signs {
    /// From the sets of the patterns; beginnings of words are left out.
    pub(crate) fn new(named: &BTreeMap<String, String>) -> Self {
        let mut sets: HashMap<String, Vec<u32>> = HashMap::new();
        for (name, words) in named {
            for word in words.split_whitespace().filter(|word| !word.ends_with('*')).map(plain) {
                sets.entry(word).or_default().push(more(begin("@"), name));
            }
        }
        Self { sets }
    }

    /// The signs of a query, from its words as they were typed and as they were read.
    pub(crate) fn of(&self, typed: &[String], read: &[String]) -> Vec<u32> {
        let stems: Vec<String> = read.iter().map(|word| stem(word)).collect();
        let mut all = vec![begin(ALWAYS)];
        for (place, (word, own)) in read.iter().zip(&stems).enumerate() {
            let sets = self.sets.get(word).map_or(&[][..], Vec::as_slice);
            all.push(begin(own));
            all.extend(sets);
            for far in 1..=NEAR {
                if let (Some(word), Some(other)) = (read.get(place + far), stems.get(place + far)) {
                    self.pair((own, sets), (word, other), far, &mut all);
                }
            }
        }
        typed.iter().for_each(|word| pieces(&plain(word), &mut all));
        let mut all: Vec<u32> = all.into_iter().map(short).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Signs of two words, so far apart.
    fn pair(&self, (own, sets): (&str, &[u32]), (word, other): (&str, &str), far: usize, all: &mut Vec<u32>) {
        let own = begin(own);
        if far == 1 {
            all.push(more(more(own, " "), other));
        }
        all.push(more(more(own, "_"), other));
        if far < NEAR {
            let others = self.sets.get(word).map_or(&[][..], Vec::as_slice);
            all.extend(sets.iter().map(|set| more(more(*set, "_"), other)));
            for one in std::iter::once(&own).chain(sets) {
                all.extend(others.iter().map(|other| join(*one, *other)));
            }
        }
    }
}

/// The sign that a pattern was found.
pub(crate) fn found(kind: usize) -> u32 {
    short(begin(FOUND.get(kind).copied().unwrap_or_default()))
}

fn begin(text: &str) -> u32 {
    more(0x811C_9DC5, text)
}

/// A set after another sign.
const fn join(one: u32, other: u32) -> u32 {
    (one ^ other.rotate_left(7)).wrapping_mul(0x0100_0193)
}

/// 24 bits of a hash.
const fn short(hash: u32) -> u32 {
    (hash ^ (hash >> 24)) & 0x00FF_FFFF
}

fn pieces(word: &str, all: &mut Vec<u32>) {
    let letters: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
    let hash =
        |piece: &[char]| piece.iter().fold(begin("#"), |hash, c| more(hash, c.encode_utf8(&mut [0; 4])));
    all.extend(letters.windows(PIECE).map(hash));
}
