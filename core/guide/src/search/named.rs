//! Finds services that a query names by name or number.

use std::collections::BTreeSet;

use super::dictionary::Dictionary;
use super::near::{Spelt, forgiven};
use super::text::tokens;
use super::{SearchData, ServiceHit};
use crate::services::{Service, Services};

/// The fewest digits of a number that can name a service.
const LEAST_DIGITS: usize = 3;

/// Every service with its names and numbers.
pub(crate) struct Named {
    all: Vec<One>,
    /// Words used with a name that ask for nothing more: `number`, `ring`.
    beside: BTreeSet<String>,
}

struct One {
    hit: ServiceHit,
    names: Vec<Vec<Spelt>>,
    numbers: Vec<String>,
}

impl Named {
    /// Collects the names of a pack's services.
    pub(crate) fn new(services: &Services, data: &[SearchData]) -> Self {
        let called = |id: &str| {
            let rows = data.iter().flat_map(|data| &data.called).filter(|called| called.service == id);
            rows.flat_map(|called| called.words.clone()).collect::<Vec<_>>()
        };
        let beside = data.iter().flat_map(|data| data.beside.iter().chain(&data.stop));
        Self {
            all: services.all.iter().map(|service| One::new(service, called(&service.id))).collect(),
            beside: beside.flat_map(|word| tokens(word)).collect(),
        }
    }

    /// Returns the service with that id.
    pub(crate) fn hit(&self, id: &str) -> Option<ServiceHit> {
        self.all.iter().find(|one| one.hit.id == id).map(|one| one.hit.clone())
    }

    /// Returns the services that the query names, longest names first, and whether the query says nothing else.
    pub(crate) fn found(&self, words: &[String], dictionary: &Dictionary) -> (Vec<ServiceHit>, bool) {
        let spelt: Vec<(Spelt, bool)> =
            words.iter().map(|word| (Spelt::new(word), dictionary.has(word))).collect();
        let numbers = numbers(words);
        let mut said = BTreeSet::new();
        let mut found: Vec<(usize, &One)> = Vec::new();
        for one in &self.all {
            let places = one.places(&spelt, &numbers);
            if !places.is_empty() {
                found.push((places.len(), one));
                said.extend(places);
            }
        }
        found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        let is_said = |(place, word): (usize, &String)| said.contains(&place) || self.beside.contains(word);
        let named = !found.is_empty() && words.iter().enumerate().all(is_said);
        (found.into_iter().map(|(_, one)| one.hit.clone()).collect(), named)
    }
}

impl One {
    fn new(service: &Service, called: Vec<String>) -> Self {
        let own = [service.name.clone(), service.id.replace('-', " ")];
        let names = own.iter().chain(&called).map(|name| tokens(name)).filter(|name| !name.is_empty());
        Self {
            hit: ServiceHit { id: service.id.clone(), name: service.name.clone() },
            names: names.map(|name| name.iter().map(|word| Spelt::new(word)).collect()).collect(),
            numbers: service.numbers(),
        }
    }

    /// Returns the positions of the words that name the service; empty if none do.
    fn places(&self, words: &[(Spelt, bool)], numbers: &[(String, Vec<usize>)]) -> Vec<usize> {
        let by_number = numbers.iter().find(|(number, _)| self.numbers.contains(number));
        if let Some((_, places)) = by_number {
            return places.clone();
        }
        let says = |name: &&Vec<Spelt>, from: usize| {
            name.iter()
                .enumerate()
                .all(|(at, word)| words.get(from + at).is_some_and(|typed| is(typed, word)))
        };
        let found = |name: &Vec<Spelt>| {
            let from = (0..words.len()).find(|from| says(&name, *from))?;
            Some((from..from + name.len()).collect::<Vec<_>>())
        };
        self.names.iter().filter_map(found).max_by_key(Vec::len).unwrap_or_default()
    }
}

/// Returns whether a typed word matches a word of a name. Words not in the dictionary may be misspelt.
fn is((typed, is_word): &(Spelt, bool), name: &Spelt) -> bool {
    let most = if *is_word || name.len() <= 4 { 0 } else { forgiven(name.len()) };
    typed.slips(name, most).is_some()
}

/// Joins every run of words that are digits (`116 123`); returns each number with its positions.
fn numbers(words: &[String]) -> Vec<(String, Vec<usize>)> {
    let mut all = Vec::new();
    for from in 0..words.len() {
        let mut number = String::new();
        for (place, word) in words.iter().enumerate().skip(from) {
            if !word.bytes().all(|byte| byte.is_ascii_digit()) {
                break;
            }
            number.push_str(word);
            if number.len() >= LEAST_DIGITS {
                all.push((number.clone(), (from..=place).collect()));
            }
        }
    }
    all
}
