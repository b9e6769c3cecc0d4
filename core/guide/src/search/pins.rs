//! Decides whether help is shown first, whatever else is found.
//!
//! A query is read word by word (text-speak, misspellings, joined words), phrases that only sound like danger are
//! removed, and then patterns of words in order are matched. A real word is never corrected to another.

mod learnt;
mod pattern;
mod reader;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dictionary::Dictionary;
use learnt::{KINDS, Learnt, Signs};
pub use learnt::{LEARNT, LearntData, MOST_LEARNT, Made, Sign, long_sign, pattern_sign};
use pattern::{Pattern, Places, Sets};
use reader::Reader;

/// `data/pins.toml`: the words that put help first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinData {
    /// Words to skip.
    pub filler: String,
    /// Patterns that only sound like danger, one per line.
    pub calm: String,
    /// What is typed, and the words it is read as.
    pub read: BTreeMap<String, String>,
    /// Words that are interchangeable in a pattern.
    pub sets: BTreeMap<String, String>,
    /// Topics of questions that may also ask for help, so that nothing is learnt from those questions here.
    #[serde(default)]
    pub unsure: Vec<String>,
    /// The kinds of help, with the patterns for each.
    pub pin: Vec<PinRow>,
}

/// Help of one kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinRow {
    /// The reason for this help.
    pub id: PinKind,
    /// Ids of its pages, in order; pages that the reader does not have are left out.
    pub lead: Vec<String>,
    /// Patterns, one per line.
    pub said: String,
}

/// Why help is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PinKind {
    /// Self-harm or suicide, of oneself or of somebody else.
    Cope,
    /// Violence, or a dangerous person who is near or coming.
    Danger,
}

/// The compiled patterns and the learnt weights.
pub struct Pins {
    reader: Reader,
    sets: Sets,
    signs: Signs,
    /// `None` in a pack without training sentences: then the patterns decide alone.
    learnt: Option<Learnt>,
    calm: Vec<Pattern>,
    rows: Vec<(PinKind, Vec<String>, Vec<Pattern>)>,
}

/// What was found in a query.
pub struct Said {
    /// Whether a pattern of each row matched.
    rows: Vec<bool>,
    /// Whether a pattern of each kind matched.
    pub kinds: [bool; 2],
    /// The query's features, without those for matched patterns.
    pub signs: Vec<Sign>,
}

impl Pins {
    /// Compiles the data.
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

    /// Returns the pages to show first, each once, with the reason.
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

    /// Returns whether the pages of a row come first: its kind is asked for, and either one of its patterns matched or
    /// no pattern of that kind did and this is the kind's last row.
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

    /// Reads a query and matches the patterns.
    pub fn said(&self, words: &[String], dictionary: &Dictionary) -> Said {
        let read = self.reader.read(words, dictionary);
        let mut places = self.sets.places(&read);
        self.calm(&mut places);
        let found = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.found(&places).is_some());
        let rows: Vec<bool> = self.rows.iter().map(|(_, _, patterns)| found(patterns)).collect();
        let of = |kind| self.rows.iter().zip(&rows).any(|((other, _, _), found)| *other == kind && *found);
        Said { kinds: KINDS.map(of), rows, signs: self.signs.of(words, &read) }
    }

    /// Removes words that only sound like danger. All are found before any is removed, so that their order does not
    /// matter.
    fn calm(&self, places: &mut Places) {
        let found: Vec<Vec<usize>> = self.calm.iter().flat_map(|pattern| pattern.every(places)).collect();
        places.remove(&found.concat());
    }
}

#[cfg(test)]
mod tests;
