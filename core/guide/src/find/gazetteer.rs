//! Index of every name under which a force can be found.

use std::collections::HashMap;

use super::text::name_words;
use crate::forces::{Force, Forces};
use crate::places::{Places, Size};

/// The most words in a name.
const WORDS: usize = 6;

/// A name of a place, council, county or force.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its words, normalised and joined by spaces.
    pub(super) key: String,
    /// The letters of the words, without spaces.
    pub(super) letters: Vec<char>,
    /// The name to show.
    pub(super) name: String,
    /// Its county; empty if the name alone is enough.
    pub(super) county: String,
    /// Index of its force.
    pub(super) force: usize,
    /// Its size.
    pub(super) size: Size,
    /// Whether the words are only the first part of the name.
    pub(super) is_short: bool,
}

impl Entry {
    /// Sort key for entries that match equally: bigger places first, then whole names, then names shared with the
    /// county.
    pub(super) fn worth(&self) -> (Size, bool, bool) {
        (self.size, !self.is_short, self.county == self.name || self.county.is_empty())
    }
}

/// Consecutive words of the query that name something.
pub(super) struct Segment<'a> {
    /// The number of words.
    pub(super) length: usize,
    /// The entries they name.
    pub(super) entries: Vec<&'a Entry>,
}

/// The index of all names.
#[derive(Debug, Default)]
pub(super) struct Gazetteer {
    /// Every entry, one per name and force.
    pub(super) entries: Vec<Entry>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Gazetteer {
    pub(super) fn new(forces: &Forces, places: &Places) -> Self {
        let mut gazetteer = Self::default();
        for (place, force) in forces.all.iter().enumerate() {
            gazetteer.add_force(place, force);
        }
        for area in &places.areas {
            let Some(force) = forces.all.iter().position(|force| force.id == area.force) else { continue };
            for (size, own, others) in area.places() {
                for name in std::iter::once(own).chain(others) {
                    gazetteer.add(force, size, (own, name), &area.county);
                }
            }
        }
        gazetteer
    }

    fn add_force(&mut self, place: usize, force: &Force) {
        let short = [force.host(), force.short.as_deref()].into_iter().flatten();
        for name in short.chain([force.name.as_str()]) {
            self.add(place, Size::Named, (&force.name, name), "");
        }
        for name in &force.places {
            self.add(place, Size::Named, (name, name), "");
        }
    }

    /// Adds a name of a place and its short form: Newcastle for Newcastle upon Tyne.
    fn add(&mut self, force: usize, size: Size, (own, name): (&str, &str), county: &str) {
        let (words, short) = name_words(name);
        let own_of_short = short.filter(|_| size > Size::Village);
        let keys = [(Some(words), false), (own_of_short, true)];
        for (words, is_short) in keys.into_iter().filter_map(|(words, is_short)| Some((words?, is_short))) {
            self.insert(Entry {
                key: words.join(" "),
                letters: words.concat().chars().collect(),
                name: own.to_owned(),
                county: county.to_owned(),
                force,
                size,
                is_short,
            });
        }
    }

    fn insert(&mut self, entry: Entry) {
        if entry.key.is_empty() {
            return;
        }
        let place = self.entries.len();
        let run: String = entry.letters.iter().collect();
        if run != entry.key && run.chars().count() > 5 {
            self.by_key.entry(run).or_default().push(place);
        }
        self.by_key.entry(entry.key.clone()).or_default().push(place);
        self.entries.push(entry);
    }

    /// Finds the names in a query from left to right, taking the longest at each word.
    pub(super) fn segments(&self, words: &[String]) -> Vec<Segment<'_>> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let segment = self.longest(words.get(at..).unwrap_or_default(), words.len());
            // New York is not York, and New South Wales is not South Wales.
            let is_new =
                at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word == "new");
            at += segment.as_ref().map_or(1, |segment| segment.length);
            found.extend(segment.filter(|_| !is_new));
        }
        found
    }

    fn longest(&self, words: &[String], all: usize) -> Option<Segment<'_>> {
        (1..=words.len().min(WORDS)).rev().find_map(|length| {
            let key = words.get(..length)?.join(" ");
            // A name of two letters counts only if it is the whole query.
            let entries = self.by_key.get(&key).filter(|_| key.len() > 2 || length == all)?;
            let entries = entries.iter().filter_map(|place| self.entries.get(*place)).collect();
            Some(Segment { length, entries })
        })
    }
}
