//! Help that is shown first whatever else is found, judged on words and the pairs that they form.
//!
//! What was typed is read word by word (text-speak, slips, words run together), words that only sound like danger are
//! taken out, and then patterns of words in order are looked for. Slips never lead from one real word to another.

mod learnt;
mod pattern;
mod reader;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dictionary::Dictionary;
use learnt::{KINDS, Learnt, Signs};
pub use learnt::{LEARNT, LearntData, MOST_LEARNT, Made, Sign, pattern_sign};
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
    /// Topics of questions that may be asking for help too, so that nothing is learnt from them here.
    #[serde(default)]
    pub unsure: Vec<String>,
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
pub struct Pins {
    reader: Reader,
    sets: Sets,
    signs: Signs,
    /// None in a pack without sentences to learn from: patterns decide alone.
    learnt: Option<Learnt>,
    calm: Vec<Pattern>,
    rows: Vec<(PinKind, Vec<String>, Vec<Pattern>)>,
}

/// What is known of a query before it is judged.
pub struct Said {
    /// Whether a pattern of each row was found.
    rows: Vec<bool>,
    /// The same for each kind.
    pub kinds: [bool; 2],
    /// Its signs, but for that.
    pub signs: Vec<Sign>,
}

impl Pins {
    /// Makes the data ready.
    pub fn new(data: PinData, learnt: Option<&LearntData>) -> Self {
        let mut sets = Sets::new(&data.sets);
        let mut patterns = |lines: &str| lines.lines().filter_map(|line| sets.pattern(line)).collect();
        let calm = patterns(&data.calm);
        let rows = data.pin.into_iter().map(|row| (row.id, row.lead, patterns(&row.said))).collect();
        Self {
            reader: Reader::new(&data.filler, &data.read, &sets),
            signs: Signs::new(&data.sets),
            learnt: learnt.and_then(Learnt::new),
            sets,
            calm,
            rows,
        }
    }

    /// The pages that come first, each with what it is for; every page once.
    pub(crate) fn pinned(&self, words: &[String], dictionary: &Dictionary) -> Vec<(PinKind, &str)> {
        let said = self.said(words, dictionary);
        let asked = self.asked(&said);
        let mut pinned: Vec<(PinKind, &str)> = Vec::new();
        for (place, (kind, lead, _)) in self.rows.iter().enumerate() {
            if self.comes(place, *kind, &said, asked) {
                let new = lead.iter().filter(|page| pinned.iter().all(|(_, known)| known != page));
                let new: Vec<_> = new.map(|page| (*kind, page.as_str())).collect();
                pinned.extend(new);
            }
        }
        pinned
    }

    /// Whether the pages of a row come first: its kind is asked for by its patterns or, where only the words ask for
    /// that kind, it is the last of it.
    fn comes(&self, place: usize, kind: PinKind, said: &Said, asked: [bool; 2]) -> bool {
        let number = usize::from(kind != KINDS[0]);
        let is_asked = asked.get(number) == Some(&true);
        let is_last = self.rows.iter().skip(place + 1).all(|(other, _, _)| *other != kind);
        let alone = is_last && said.kinds.get(number) == Some(&false);
        is_asked && (alone || said.rows.get(place) == Some(&true))
    }

    fn asked(&self, said: &Said) -> [bool; 2] {
        let Some(learnt) = &self.learnt else { return said.kinds };
        let patterns = said.kinds.iter().enumerate().filter(|(_, is_found)| **is_found);
        let signs: Vec<Sign> =
            said.signs.iter().copied().chain(patterns.map(|(kind, _)| pattern_sign(kind))).collect();
        learnt.asks(&signs)
    }

    /// Reads a query and looks for the patterns.
    pub fn said(&self, words: &[String], dictionary: &Dictionary) -> Said {
        let read = self.reader.read(words, dictionary);
        let mut places = self.sets.places(&read);
        self.calm(&mut places);
        let found = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.found(&places).is_some());
        let rows: Vec<bool> = self.rows.iter().map(|(_, _, patterns)| found(patterns)).collect();
        let of = |kind| self.rows.iter().zip(&rows).any(|((other, _, _), found)| *other == kind && *found);
        Said { kinds: KINDS.map(of), rows, signs: self.signs.of(words, &read) }
    }

    /// Takes out the words that only sound like danger. All are found before any is taken, so that their order is nothing.
    fn calm(&self, places: &mut Places) {
        let found: Vec<Vec<usize>> = self.calm.iter().flat_map(|pattern| pattern.every(places)).collect();
        places.remove(&found.concat());
    }
}

#[cfg(test)]
mod tests;
