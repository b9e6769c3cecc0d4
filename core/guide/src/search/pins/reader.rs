//! Reads a query as words of the patterns.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::Sets;
use crate::search::dictionary::Dictionary;
use crate::search::near::{Known, nearest};
use crate::search::text::plain;

/// Shorter words are never split.
const LEAST_RUN: usize = 6;
/// Shorter words are not corrected: they are too similar to others.
const LEAST_NEAR: usize = 5;
/// The most words that one word is split into.
const MOST_PIECES: usize = 5;

/// Reads words: skips filler, expands text-speak, corrects, splits and joins.
pub(crate) struct Reader {
    filler: BTreeSet<String>,
    read: BTreeMap<String, Vec<String>>,
    known: BTreeSet<String>,
    near: Vec<Known>,
}

impl Reader {
    pub(super) fn new(filler: &str, read: &BTreeMap<String, String>, sets: &Sets) -> Self {
        let words = |text: &str| text.split_whitespace().map(plain).collect::<Vec<_>>();
        let known: BTreeSet<String> = sets.words().map(str::to_owned).collect();
        Self {
            filler: words(filler).into_iter().filter(|word| !sets.knows(word) || word == "just").collect(),
            read: read.iter().map(|(typed, meant)| (plain(typed), words(meant))).collect(),
            near: known
                .iter()
                .filter(|word| word.len() >= LEAST_NEAR)
                .map(|word| Known::new(word, 0))
                .collect(),
            known,
        }
    }

    /// Returns the words as read, in the order of the query.
    pub(super) fn read(&self, words: &[String], dictionary: &Dictionary) -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| plain(word)).collect();
        let mut read = Vec::new();
        let mut rest = words.as_slice();
        while let [word, after @ ..] = rest {
            if let Some(joined) = after.first().and_then(|next| self.joined(word, next)) {
                read.push(joined);
                rest = after.get(1..).unwrap_or_default();
            } else {
                read.extend(self.word(word, dictionary));
                rest = after;
            }
        }
        read.retain(|word| !self.filler.contains(word));
        read
    }

    /// Joins a word that was typed as two: `my self`.
    fn joined(&self, word: &str, next: &str) -> Option<String> {
        let joined = format!("{word}{next}");
        let is_one = joined.len() >= LEAST_RUN && next.len() > 1 && self.known.contains(&joined);
        is_one.then_some(joined)
    }

    fn word(&self, word: &str, dictionary: &Dictionary) -> Vec<String> {
        if let Some(meant) = self.read.get(word) {
            return meant.clone();
        }
        if self.is_word(word, dictionary) {
            return vec![word.to_owned()];
        }
        let single = single(word);
        if single != word && (self.known.contains(&single) || self.read.contains_key(&single)) {
            return self.read.get(&single).cloned().unwrap_or_else(|| vec![single]);
        }
        if let Some(near) = nearest(&self.near, word).first() {
            return vec![(*near).to_owned()];
        }
        self.pieces(word, dictionary).unwrap_or_else(|| vec![word.to_owned()])
    }

    fn is_word(&self, word: &str, dictionary: &Dictionary) -> bool {
        self.known.contains(word) || self.filler.contains(word) || dictionary.has(word)
    }

    /// Splits joined words into as few as possible: `killmyself`.
    fn pieces(&self, word: &str, dictionary: &Dictionary) -> Option<Vec<String>> {
        if word.len() < LEAST_RUN || !word.is_ascii() {
            return None;
        }
        let mut best: Vec<Option<Vec<&str>>> = vec![Some(Vec::new())];
        for end in 1..=word.len() {
            let ways = (0..end).filter_map(|start| {
                let piece = word.get(start..end)?;
                let before = best.get(start)?.as_ref()?;
                let fits = before.len() < MOST_PIECES && self.is_piece(piece);
                fits.then(|| before.iter().copied().chain([piece]).collect::<Vec<_>>())
            });
            let fewest = ways.min_by_key(Vec::len);
            best.push(fewest);
        }
        let pieces = best.pop().flatten()?;
        Some(pieces.into_iter().flat_map(|piece| self.word(piece, dictionary)).collect())
    }

    /// Returns whether a joined word may hold this one. Other real words are no sign that it was joined: they are in
    /// many long ones.
    fn is_piece(&self, piece: &str) -> bool {
        let is_listed = self.known.contains(piece);
        match piece.len() {
            1 => piece == "i",
            2 => is_listed,
            _ => is_listed || self.filler.contains(piece) || self.read.contains_key(piece),
        }
    }
}

/// Removes repeated letters: `diie` becomes `die`.
fn single(word: &str) -> String {
    let mut out = String::new();
    for letter in word.chars() {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}
