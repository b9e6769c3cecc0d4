//! Finds phrases in a query, tolerating misspellings. Each word of the query is compared once with every word of the
//! phrases; matching a phrase then only compares positions.

use std::collections::BTreeMap;

use super::dictionary::Dictionary;
use super::near::{Spelt, forgiven};

/// A phrase: its words by number.
pub(crate) type Phrase = Vec<usize>;

/// Shorter words are matched only exactly, because they are too similar to other words.
const LONG: usize = 5;

/// The words that the phrases consist of.
#[derive(Default)]
pub(crate) struct PhraseWords {
    numbers: BTreeMap<String, usize>,
    /// The words in which misspellings are tolerated, by length.
    long: Vec<Vec<(Spelt, usize)>>,
}

impl PhraseWords {
    /// Numbers the words of a phrase.
    pub(crate) fn phrase(&mut self, words: &[String]) -> Phrase {
        words.iter().map(|word| self.number(word)).collect()
    }

    fn number(&mut self, word: &str) -> usize {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(word.to_owned(), number);
        self.shelve(Spelt::new(word), number);
        number
    }

    fn shelve(&mut self, word: Spelt, number: usize) {
        let length = word.len();
        if length < LONG {
            return;
        }
        if self.long.len() <= length {
            self.long.resize_with(length + 1, Vec::new);
        }
        if let Some(shelf) = self.long.get_mut(length) {
            shelf.push((word, number));
        }
    }

    /// Finds the words in a query.
    pub(crate) fn heard(&self, words: &[String], dictionary: &Dictionary) -> Heard {
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); self.numbers.len()];
        for (place, word) in words.iter().enumerate() {
            for number in self.alike(word, dictionary) {
                if let Some(places) = places.get_mut(number) {
                    places.push(place);
                }
            }
        }
        Heard { places }
    }

    /// Returns the numbers of the words that this word may stand for: itself and, if it is not in the dictionary,
    /// similar words.
    fn alike(&self, word: &str, dictionary: &Dictionary) -> impl Iterator<Item = usize> {
        let is_word = dictionary.has(word);
        let itself = self.numbers.get(word).copied();
        let word = Spelt::new(word);
        let near = word.len().saturating_sub(2)..=word.len() + 2;
        let lengths = near.filter_map(|length| self.long.get(length)).flatten();
        let others = lengths.filter(move |(other, number)| {
            !is_word && itself != Some(*number) && word.slips(other, forgiven(other.len())).is_some()
        });
        itself.into_iter().chain(others.map(|(_, number)| *number))
    }
}

/// The positions of the phrases' words in a query.
pub(crate) struct Heard {
    places: Vec<Vec<usize>>,
}

impl Heard {
    /// Returns whether the query has the words of a phrase in order, with at most one other word between two of them.
    pub(crate) fn says(&self, phrase: &[usize]) -> bool {
        let Some((first, rest)) = phrase.split_first() else { return false };
        self.places(*first).iter().any(|place| self.follows(*place, rest))
    }

    fn follows(&self, place: usize, rest: &[usize]) -> bool {
        let next = |place: usize, word: &usize| {
            self.places(*word).iter().copied().find(|next| (place + 1..=place + 2).contains(next))
        };
        rest.iter().try_fold(place, next).is_some()
    }

    fn places(&self, word: usize) -> &[usize] {
        self.places.get(word).map_or(&[], Vec::as_slice)
    }
}
