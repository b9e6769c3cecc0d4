//! Patterns of words in order.

use std::collections::{BTreeMap, HashMap};

use crate::search::text::plain;

/// How many other words may precede the next word of a pattern, unless the pattern says.
const GAP: usize = 2;

/// The words of the patterns, each with the numbers of the items it matches.
pub(crate) struct Sets {
    named: BTreeMap<String, String>,
    /// Numbers of the items of patterns, by their notation.
    items: HashMap<String, usize>,
    words: HashMap<String, Vec<usize>>,
    /// The items that match beginnings of words.
    starts: HashMap<String, Vec<usize>>,
}

/// An item of a pattern: a set of words, and how many other words may precede it.
struct Item {
    set: usize,
    gap: usize,
}

/// Items in order; the first may match anywhere.
pub(crate) struct Pattern {
    items: Vec<Item>,
}

impl Sets {
    pub(super) fn new(named: &BTreeMap<String, String>) -> Self {
        Self { named: named.clone(), items: HashMap::new(), words: HashMap::new(), starts: HashMap::new() }
    }

    /// Iterates over the whole words in patterns.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// Returns whether a word is in any pattern.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Parses a line of the data.
    pub(super) fn pattern(&mut self, line: &str) -> Option<Pattern> {
        let (mut items, mut gap) = (Vec::new(), GAP);
        for part in line.split_whitespace() {
            if let Some(count) = part.strip_prefix("..") {
                gap = count.parse().unwrap_or(GAP);
            } else {
                items.push(Item { set: self.item(part), gap });
                gap = GAP;
            }
        }
        (!items.is_empty()).then_some(Pattern { items })
    }

    fn item(&mut self, part: &str) -> usize {
        if let Some(number) = self.items.get(part) {
            return *number;
        }
        let number = self.items.len();
        self.items.insert(part.to_owned(), number);
        for word in part.split('|').filter(|word| !word.is_empty()) {
            let set = word.strip_prefix('@').and_then(|name| self.named.get(name)).cloned();
            let words = set.unwrap_or_else(|| word.to_owned());
            words.split_whitespace().for_each(|word| self.add(&plain(word), number));
        }
        number
    }

    fn add(&mut self, word: &str, number: usize) {
        let list = match word.strip_suffix('*') {
            Some(start) => self.starts.entry(start.to_owned()).or_default(),
            None => self.words.entry(word.to_owned()).or_default(),
        };
        if list.last() != Some(&number) {
            list.push(number);
        }
    }

    /// Returns the positions of the words of each item.
    pub(super) fn places(&self, read: &[String]) -> Places {
        let mut of = vec![Vec::new(); self.items.len()];
        for (place, word) in read.iter().enumerate() {
            let starts = word.char_indices().map(|(at, c)| at + c.len_utf8());
            let starts = starts.filter_map(|end| self.starts.get(word.get(..end)?));
            for number in self.words.get(word).into_iter().chain(starts).flatten() {
                if let Some(places) = of.get_mut(*number).filter(|places| places.last() != Some(&place)) {
                    places.push(place);
                }
            }
        }
        Places { of }
    }
}

/// The positions of the words of each item in a query.
pub(crate) struct Places {
    of: Vec<Vec<usize>>,
}

impl Places {
    /// Removes words by position; the positions of the others do not change.
    pub(super) fn remove(&mut self, gone: &[usize]) {
        if !gone.is_empty() {
            self.of.iter_mut().for_each(|places| places.retain(|place| !gone.contains(place)));
        }
    }

    fn of(&self, set: usize) -> &[usize] {
        self.of.get(set).map_or(&[], Vec::as_slice)
    }
}

impl Pattern {
    /// Returns the positions of the first match.
    pub(super) fn found(&self, places: &Places) -> Option<Vec<usize>> {
        self.every(places).next()
    }

    /// Iterates over matches, one for each position where the pattern begins.
    pub(super) fn every<'a>(&'a self, places: &'a Places) -> impl Iterator<Item = Vec<usize>> + 'a {
        let first = self.items.first();
        let starts = first.map_or(&[][..], |item| places.of(item.set));
        starts.iter().filter_map(move |start| {
            let mut found = vec![*start];
            self.follows(1, places, &mut found).then_some(found)
        })
    }

    fn follows(&self, next: usize, places: &Places, found: &mut Vec<usize>) -> bool {
        let (Some(item), Some(last)) = (self.items.get(next), found.last().copied()) else { return true };
        let near = |place: &&usize| (last + 1..=last + 1 + item.gap).contains(*place);
        for place in places.of(item.set).iter().filter(near) {
            found.push(*place);
            if self.follows(next + 1, places, found) {
                return true;
            }
            found.pop();
        }
        false
    }
}
