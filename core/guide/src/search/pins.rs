//! Help that is shown first whatever else is found, judged on words and the pairs that they form.
//!
//! What was typed is read word by word (text-speak, slips, words run together), words that only sound like danger are
//! taken out, and then patterns of words in order are looked for. Slips never lead from one real word to another.

mod pattern;
mod reader;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dictionary::Dictionary;
use pattern::{Pattern, Places, Sets};
use reader::Reader;

/// `data/pins.toml`: which words ask for help that must come first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinData {
    /// Words that are passed over.
    pub filler: String,
    /// Patterns that only sound like it, one a line.
    pub calm: String,
    /// What is typed, and the words it is read as.
    pub read: BTreeMap<String, String>,
    /// Words that may be put for each other in a pattern.
    pub sets: BTreeMap<String, String>,
    /// The kinds of help and the patterns that ask for each.
    pub pin: Vec<PinRow>,
}

/// Help of one kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinRow {
    /// What it is for.
    pub id: PinKind,
    /// Its pages, the first on top; one that the reader does not have is left out.
    pub lead: Vec<String>,
    /// Patterns, one a line.
    pub said: String,
}

/// What help that comes first is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PinKind {
    /// Self-harm or suicide, of oneself or of somebody else.
    Cope,
    /// Violence, or somebody who is near or coming.
    Danger,
}

/// The patterns, ready.
pub(crate) struct Pins {
    reader: Reader,
    sets: Sets,
    calm: Vec<Pattern>,
    rows: Vec<(PinKind, Vec<String>, Vec<Pattern>)>,
}

impl Pins {
    /// Makes the data ready.
    pub(crate) fn new(data: PinData) -> Self {
        let mut sets = Sets::new(&data.sets);
        let mut patterns = |lines: &str| lines.lines().filter_map(|line| sets.pattern(line)).collect();
        let calm = patterns(&data.calm);
        let rows = data.pin.into_iter().map(|row| (row.id, row.lead, patterns(&row.said))).collect();
        Self { reader: Reader::new(&data.filler, &data.read, &sets), sets, calm, rows }
    }

    /// The pages that come first, each with what it is for; every page once.
    pub(crate) fn pinned(&self, words: &[String], dictionary: &Dictionary) -> Vec<(PinKind, &str)> {
        let read = self.reader.read(words, dictionary);
        let mut places = self.sets.places(&read);
        self.calm(&mut places);
        let mut pinned: Vec<(PinKind, &str)> = Vec::new();
        for (kind, lead, patterns) in &self.rows {
            if patterns.iter().any(|pattern| pattern.found(&places).is_some()) {
                let new = lead.iter().filter(|page| pinned.iter().all(|(_, known)| known != page));
                let new: Vec<_> = new.map(|page| (*kind, page.as_str())).collect();
                pinned.extend(new);
            }
        }
        pinned
    }

    /// Takes out the words that only sound like danger. All are found before any is taken, so that their order is nothing.
    fn calm(&self, places: &mut Places) {
        let found: Vec<Vec<usize>> = self.calm.iter().flat_map(|pattern| pattern.every(places)).collect();
        places.remove(&found.concat());
    }
}

#[cfg(test)]
mod tests;
