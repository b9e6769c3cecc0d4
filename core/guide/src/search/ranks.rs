//! What a word counts for a page, calculated from counts that are written while a pack is built.
//!
//! It is what FTS5's bm25 answers, to the last bit. Asking FTS5 takes hundreds of small pieces of memory a search, each
//! of which SQLCipher locks and wipes once a vault was open in the same process; that made a search three times as
//! slow.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The columns of the index, and what a word in each of them counts.
pub const COLUMNS: [(&str, u32); 5] =
    [("title", 6), ("keywords", 5), ("summary", 3), ("headings", 2), ("body", 1)];

/// Constants of bm25, as FTS5 has them.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// What a word counts that is on most pages.
const LEAST: f64 = 1e-6;

/// `data` row `ranks-<locale>`: where each word is. A page is named by its place among those of its language.
#[derive(Default, Serialize, Deserialize)]
pub struct Counts {
    /// How many words each page has.
    pub lengths: Vec<u32>,
    /// Words, and the list of their stem.
    pub words: BTreeMap<String, usize>,
    /// For each stem the pages that hold it and how often, by what its columns count.
    pub stems: Vec<Vec<(usize, u32)>>,
}

/// The name of that row.
pub fn ranks_row(locale: &str) -> String {
    format!("ranks-{locale}")
}

/// For each word the pages that hold it, and what it counts there.
pub(crate) struct Ranks {
    words: BTreeMap<String, usize>,
    stems: Vec<Vec<(usize, f64)>>,
}

impl Ranks {
    /// Reckons all of them.
    pub(crate) fn new(counts: Counts) -> Self {
        let Counts { lengths, words, stems } = counts;
        let pages = real(lengths.len());
        let average = lengths.iter().copied().map(f64::from).sum::<f64>() / pages;
        let of_stem = |held: Vec<(usize, u32)>| {
            let rarity = ((pages - real(held.len()) + 0.5) / (real(held.len()) + 0.5)).ln();
            let rarity = if rarity > 0.0 { rarity } else { LEAST };
            let score = |(page, count): (usize, u32)| {
                let length = lengths.get(page).copied().map_or(average, f64::from);
                let count = f64::from(count);
                (page, rarity * ((count * (K1 + 1.0)) / (count + K1 * (1.0 - B + B * length / average))))
            };
            held.into_iter().map(score).collect()
        };
        Self { words, stems: stems.into_iter().map(of_stem).collect() }
    }

    /// The pages that hold a word or its other forms; none if the word was not counted.
    pub(crate) fn pages(&self, word: &str) -> Option<&[(usize, f64)]> {
        self.stems.get(*self.words.get(word)?).map(Vec::as_slice)
    }
}

/// A count as a number to calculate with.
fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
