//! How strongly the words of a query ask for help of each kind, learnt from sentences while a pack is built.
//!
//! Every sign of a query (a word as it is read, two of them near each other, a set that a word is in, a piece of a
//! word, that a pattern was found) speaks for or against each kind. A sign is known by a hash; weights are whole
//! numbers.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::PinKind;
use super::reader::plain;
use crate::search::dictionary::more;
use crate::search::letters::{SHORT, letter, numbers};
use crate::search::text::stem;

/// The row of `data` that holds it.
pub const LEARNT: &str = "pins-learnt";
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
/// The most that a weight may be either way: there is no letter for more.
pub const MOST_LEARNT: f32 = 91.0;

/// `data` row `pins-learnt`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct LearntData {
    /// Four letters a sign, each in a text of its own, since like ones compress better: two of how far its hash is from
    /// that of the sign before, and one of its weight for each kind.
    pub signs: [String; 4],
    /// The least sum of weights that asks for each kind.
    pub least: [i32; 2],
}

impl LearntData {
    /// Writes signs, which are in the order of their hashes. One that is too far from the one before is reached over
    /// others that weigh nothing.
    pub fn new(signs: impl Iterator<Item = (u32, [i32; 2])>, least: [i32; 2]) -> Self {
        let mut data = Self { least, ..Self::default() };
        let mut last = 0;
        for (sign, weights) in signs {
            while sign - last >= SHORT * SHORT {
                last += SHORT * SHORT - 1;
                data.put(SHORT * SHORT - 1, [0; 2]);
            }
            data.put(sign - last, weights);
            last = sign;
        }
        data
    }

    fn put(&mut self, gap: u32, weights: [i32; 2]) {
        let [cope, danger] = weights.map(folded);
        for (text, number) in self.signs.iter_mut().zip([gap / SHORT, gap % SHORT, cope, danger]) {
            text.push(letter(usize::try_from(number).unwrap_or(0)));
        }
    }
}

/// 0, 1, -1, 2, -2 … as 0, 1, 2, 3, 4 …: the letters of small weights are short.
const fn folded(weight: i32) -> u32 {
    weight.unsigned_abs() * 2 - if weight > 0 { 1 } else { 0 }
}

fn unfolded(number: u32) -> i32 {
    let half = i32::try_from(number.div_ceil(2)).unwrap_or(0);
    if number % 2 == 1 { half } else { -half }
}

/// The weights, open.
pub(crate) struct Learnt {
    weights: HashMap<u32, [i32; 2]>,
    least: [i32; 2],
}

impl Learnt {
    /// Opens them; none if they cannot be read.
    pub(crate) fn new(data: &LearntData) -> Option<Self> {
        let numbers = numbers();
        let mut columns = data.signs.each_ref().map(|text| text.chars());
        let mut weights = HashMap::new();
        let mut sign = 0_u32;
        while let [Some(wide), Some(narrow), Some(cope), Some(danger)] =
            columns.each_mut().map(Iterator::next)
        {
            let number = |letter| numbers.get(&letter).copied();
            sign = sign.checked_add(number(wide)? * SHORT + number(narrow)?)?;
            weights.insert(sign, [unfolded(number(cope)?), unfolded(number(danger)?)]);
        }
        Some(Self { weights, least: data.least })
    }

    /// Whether the signs ask for help of each kind.
    pub(crate) fn asks(&self, signs: &[Sign]) -> [bool; 2] {
        let mut sums = [0; 2];
        for weights in signs.iter().filter_map(|(hash, _)| self.weights.get(hash)) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        [sums[0] >= self.least[0], sums[1] >= self.least[1]]
    }
}

/// What a sign is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    /// A word, or what is beside the words of any query.
    Word,
    /// Two words or sets.
    Pair,
    /// A set, or a piece of a word.
    Other,
}

/// A sign: its hash, and what it is made of.
pub type Sign = (u32, Made);

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
    pub(crate) fn of(&self, typed: &[String], read: &[String]) -> Vec<Sign> {
        let stems: Vec<String> = read.iter().map(|word| stem(word)).collect();
        let mut all = vec![(begin(ALWAYS), Made::Word)];
        for (place, (word, own)) in read.iter().zip(&stems).enumerate() {
            let sets = self.sets.get(word).map_or(&[][..], Vec::as_slice);
            all.push((begin(own), Made::Word));
            all.extend(sets.iter().map(|set| (*set, Made::Other)));
            for far in 1..=NEAR {
                if let (Some(word), Some(other)) = (read.get(place + far), stems.get(place + far)) {
                    let mut pairs = Vec::new();
                    self.pair((own, sets), (word, other), far, &mut pairs);
                    all.extend(pairs.into_iter().map(|pair| (pair, Made::Pair)));
                }
            }
        }
        let pieces = typed.iter().flat_map(|word| pieces(&plain(word)));
        all.extend(pieces.map(|piece| (piece, Made::Other)));
        let mut all: Vec<Sign> = all.into_iter().map(|(hash, made)| (short(hash), made)).collect();
        all.sort_unstable();
        all.dedup_by_key(|(hash, _)| *hash);
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
pub fn pattern_sign(kind: usize) -> Sign {
    (short(begin(FOUND.get(kind).copied().unwrap_or_default())), Made::Word)
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

fn pieces(word: &str) -> Vec<u32> {
    let letters: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
    let hash =
        |piece: &[char]| piece.iter().fold(begin("#"), |hash, c| more(hash, c.encode_utf8(&mut [0; 4])));
    letters.windows(PIECE).map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_come_back_with_their_weights_however_far_apart_they_are() {
        let signs = [(0, [0, 3]), (1, [-3, 0]), (7744, [91, -91]), (0x00FF_FFFF, [-1, 1])];
        let open = Learnt::new(&LearntData::new(signs.into_iter(), [0; 2])).unwrap();
        for (sign, weights) in signs {
            assert_eq!(open.weights.get(&sign), Some(&weights), "{sign}");
        }
        let mut others = open.weights.iter().filter(|(sign, _)| signs.iter().all(|(own, _)| own != *sign));
        assert!(others.all(|(_, weights)| *weights == [0; 2]));
    }
}
