//! How strongly a query asks for each kind of help: weights learnt from sentences when a pack is built.
//!
//! Every feature of a query (a word as read, two words near each other, a set that contains a word, a piece of a word,
//! a matched pattern) has a weight for each kind. Features are identified by a hash; weights are whole numbers.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::PinKind;
use crate::search::dictionary::more;
use crate::search::letters::{Numbers, SHORT, letter};
use crate::search::text::plain;
use crate::search::text::stem;

/// The row of `data` that holds the weights.
pub const LEARNT: &str = "pins-learnt";
/// The kinds, in the order of the weights.
pub(crate) const KINDS: [PinKind; 2] = [PinKind::Cope, PinKind::Danger];
/// The features for a matched pattern of each kind; no word can equal them.
pub(crate) const FOUND: [&str; 2] = ["!cope", "!danger"];
/// The feature that every query has.
const ALWAYS: &str = "!";
/// The feature of a query with more words than a beginning of a sentence has.
const LONG: &str = "!long";
/// The most words of such a beginning.
const BEGINNING: usize = 4;
/// The largest distance between two words that form a pair; for pairs of sets it is one less.
const NEAR: usize = 3;
/// The number of letters in a piece of a word.
const PIECE: usize = 4;
/// The largest weight, positive or negative; larger ones cannot be encoded.
pub const MOST_LEARNT: f32 = 91.0;

/// `data` row `pins-learnt`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct LearntData {
    /// Four characters for each feature, each in a separate text because similar characters compress better: two for
    /// the distance from the previous feature's hash, one for the weight of each kind.
    pub signs: [String; 4],
    /// The least sum of weights that asks for each kind.
    pub least: [i32; 2],
}

impl LearntData {
    /// Encodes features, which must be sorted by hash. A distance too large for two characters is bridged with entries
    /// of weight 0.
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

/// Maps 0, 1, -1, 2, -2 … to 0, 1, 2, 3, 4 …, so that small weights get single-byte characters.
const fn folded(weight: i32) -> u32 {
    weight.unsigned_abs() * 2 - if weight > 0 { 1 } else { 0 }
}

fn unfolded(number: u32) -> i32 {
    let half = i32::try_from(number.div_ceil(2)).unwrap_or(0);
    if number % 2 == 1 { half } else { -half }
}

/// The decoded weights.
pub(crate) struct Learnt {
    /// By hash, in order.
    weights: Vec<(u32, [i32; 2])>,
    least: [i32; 2],
}

impl Learnt {
    /// Decodes the weights; `None` if they cannot be decoded.
    pub(crate) fn new(data: &LearntData) -> Option<Self> {
        let numbers = Numbers::new();
        let mut columns = data.signs.each_ref().map(|text| text.chars());
        let mut weights = Vec::with_capacity(data.signs.first().map_or(0, String::len));
        let mut sign = 0_u32;
        while let [Some(wide), Some(narrow), Some(cope), Some(danger)] =
            columns.each_mut().map(Iterator::next)
        {
            let number = |letter| numbers.of(letter);
            sign = sign.checked_add(number(wide)? * SHORT + number(narrow)?)?;
            weights.push((sign, [unfolded(number(cope)?), unfolded(number(danger)?)]));
        }
        Some(Self { weights, least: data.least })
    }

    fn of(&self, sign: u32) -> Option<&[i32; 2]> {
        let place = self.weights.binary_search_by_key(&sign, |(hash, _)| *hash).ok()?;
        self.weights.get(place).map(|(_, weights)| weights)
    }

    /// Returns whether the features ask for help of each kind.
    pub(crate) fn asks(&self, signs: &[Sign]) -> [bool; 2] {
        let mut sums = [0; 2];
        for weights in signs.iter().filter_map(|(hash, _)| self.of(*hash)) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        [sums[0] >= self.least[0], sums[1] >= self.least[1]]
    }
}

/// What a feature is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    /// A word, or the feature that every query has.
    Word,
    /// Two words or sets.
    Pair,
    /// A set, or a piece of a word.
    Other,
}

/// A feature: its hash, and what it is made from.
pub type Sign = (u32, Made);

/// The sets that each word is in, as the start of a hash.
pub(crate) struct Signs {
    sets: HashMap<String, Vec<u32>>,
}

impl Signs {
    /// Collects the sets of the patterns, without entries that are only the beginning of a word.
    pub(crate) fn new(named: &BTreeMap<String, String>) -> Self {
        let mut sets: HashMap<String, Vec<u32>> = HashMap::new();
        for (name, words) in named {
            for word in words.split_whitespace().filter(|word| !word.ends_with('*')).map(plain) {
                sets.entry(word).or_default().push(more(begin("@"), name));
            }
        }
        Self { sets }
    }

    /// Returns the features of a query, from its words as typed and as read.
    pub(crate) fn of(&self, typed: &[String], read: &[String]) -> Vec<Sign> {
        let stems: Vec<String> = read.iter().map(|word| stem(word)).collect();
        let mut all = vec![(begin(ALWAYS), Made::Word)];
        all.extend((typed.len() > BEGINNING).then(|| (begin(LONG), Made::Word)));
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

    /// Adds the features of two words at that distance.
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

/// Returns the feature for a matched pattern of a kind.
pub fn pattern_sign(kind: usize) -> Sign {
    (short(begin(FOUND.get(kind).copied().unwrap_or_default())), Made::Word)
}

/// Returns the hash of the feature of a query that is longer than a beginning of a sentence.
pub fn long_sign() -> u32 {
    short(begin(LONG))
}

fn begin(text: &str) -> u32 {
    more(0x811C_9DC5, text)
}

/// Appends the hash of a set to another hash.
const fn join(one: u32, other: u32) -> u32 {
    (one ^ other.rotate_left(7)).wrapping_mul(0x0100_0193)
}

/// Shortens a hash to 24 bits.
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
    fn only_a_query_longer_than_a_beginning_has_the_sign_of_one() {
        let words: Vec<String> = ["he", "said", "he", "will", "come"].map(str::to_owned).into();
        let has = |words: &[String]| {
            Signs::new(&BTreeMap::new()).of(words, words).iter().any(|(hash, _)| *hash == long_sign())
        };
        assert_eq!([has(&words[..BEGINNING]), has(&words)], [false, true]);
    }

    #[test]
    fn signs_come_back_with_their_weights_however_far_apart_they_are() {
        let signs = [(0, [0, 3]), (1, [-3, 0]), (7744, [91, -91]), (0x00FF_FFFF, [-1, 1])];
        let open = Learnt::new(&LearntData::new(signs.into_iter(), [0; 2])).unwrap();
        for (sign, weights) in signs {
            assert_eq!(open.of(sign), Some(&weights), "{sign}");
        }
        let mut others = open.weights.iter().filter(|(sign, _)| signs.iter().all(|(own, _)| own != sign));
        assert!(others.all(|(_, weights)| *weights == [0; 2]));
    }
}
