//! Phrases in a query, slips forgiven. Each word of a query is compared once with every word that phrases are made of;
//! whether it says a phrase is then only a matter of places.

use std::collections::BTreeMap;

use super::dictionary::Dictionary;
use super::near::{Spelt, forgiven};

/// A phrase: each of its words by its number.
pub(crate) type Phrase = Vec<usize>;

/// Words of fewer letters are too easily another word.
const LONG: usize = 5;

/// The words that phrases are made of.
#[derive(Default)]
pub(crate) struct PhraseWords {
    numbers: BTreeMap<String, usize>,
    /// Those in which a slip is forgiven, by how many letters they have.
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

    /// Finds them in the words of a query.
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

    /// The numbers of the words that this one may be: itself, and if it is no word of the dictionary those from which
    /// it is few slips away.
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

/// Where the words of phrases are in a query.
pub(crate) struct Heard {
    places: Vec<Vec<usize>>,
}

impl Heard {
    /// Whether the words of a phrase are in the query in order, each at most one word behind the last.
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
