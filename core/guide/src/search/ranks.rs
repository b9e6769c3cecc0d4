//! The score of a word for a page, computed from counts that are written when a pack is built.
//!
//! It equals FTS5's bm25 to the last bit. A search with FTS5 makes hundreds of small allocations, each of which
//! SQLCipher locks and wipes once a vault has been open in the same process; that made a search three times as slow.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The columns of the index and the weight of a word in each.
pub const COLUMNS: [(&str, u32); 5] =
    [("title", 6), ("keywords", 5), ("summary", 3), ("headings", 2), ("body", 1)];

/// The constants of bm25 in FTS5.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// The rarity of a word that is on most pages.
const LEAST: f64 = 1e-6;

/// `data` row `ranks-<locale>`: where each word is. Pages are numbered by their position within the language.
#[derive(Default, Serialize, Deserialize)]
pub struct Counts {
    /// The number of words of each page.
    pub lengths: Vec<u32>,
    /// Words, each with the index of its stem in `stems`.
    pub words: BTreeMap<String, usize>,
    /// For each stem the pages that have it, with its count weighted by column.
    pub stems: Vec<Vec<(usize, u32)>>,
}

/// Returns the name of that row.
pub fn ranks_row(locale: &str) -> String {
    format!("ranks-{locale}")
}

/// For each word the pages that have it, with its score.
pub(crate) struct Ranks {
    words: BTreeMap<String, usize>,
    stems: Vec<Vec<(usize, f64)>>,
}

impl Ranks {
    /// Computes all scores.
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

    /// Returns the pages that have a word or its other forms, with its score; `None` if the word was not counted.
    pub(crate) fn pages(&self, word: &str) -> Option<&[(usize, f64)]> {
        self.stems.get(*self.words.get(word)?).map(Vec::as_slice)
    }
}

/// Converts a count to a float.
fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
