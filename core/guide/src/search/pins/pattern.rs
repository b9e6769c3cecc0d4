//! Patterns of words in order.

use std::collections::{BTreeMap, HashMap};

use super::reader::plain;

/// Words that may be before the next of a pattern, where it does not say how many.
const GAP: usize = 2;

/// Words, each by the numbers of the sets that it is in.
pub(crate) struct Sets {
    named: BTreeMap<String, String>,
    /// Numbers of the items of patterns, by how they are written.
    items: HashMap<String, usize>,
    words: HashMap<String, Vec<usize>>,
    /// Beginnings of words.
    starts: HashMap<String, Vec<usize>>,
}

/// A place of a pattern: one of a set of words, and how many words may be before it.
struct Item {
    set: usize,
    gap: usize,
}

/// Words in order; the first may be anywhere.
pub(crate) struct Pattern {
    items: Vec<Item>,
}

impl Sets {
    pub(super) fn new(named: &BTreeMap<String, String>) -> Self {
        Self { named: named.clone(), items: HashMap::new(), words: HashMap::new(), starts: HashMap::new() }
    }

    /// The words that patterns name in full.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// Whether a word is in any pattern.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// A pattern as a line of the data writes it.
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

    /// Where the words of each set are.
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

/// Where the words of each set are in what was read.
pub(crate) struct Places {
    of: Vec<Vec<usize>>,
}

impl Places {
    /// Takes words out by their places; the others stay where they are.
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
    /// The places of its words, where it first occurs.
    pub(super) fn found(&self, places: &Places) -> Option<Vec<usize>> {
        self.every(places).next()
    }

    /// The places of its words, once for each place where it begins.
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
