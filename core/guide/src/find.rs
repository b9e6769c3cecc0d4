//! Finds the police force of a place that a person types: town, council, county, force or outward postcode.
//!
//! Exact names are tried first, then beginnings of names, then misspellings. A single misspelt match is offered only if
//! the name is long and the place big enough that another place is unlikely. If several places share a name, each is
//! returned.

mod gazetteer;
mod near;
mod postcode;
mod text;

use crate::forces::Forces;
use crate::places::{Places, Size};
use gazetteer::{Entry, Gazetteer};
use text::Typed;
pub use text::{IDLE_WORDS, JOINT_WORDS};

/// A force that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForceMatch {
    /// Id of the force.
    pub id: String,
    /// The force's official name.
    pub name: String,
    /// The place, name or postcode that matched, with its county if several forces were found.
    pub matched: String,
    /// How well it matches, 1 to 100; 100 is an exact match.
    pub score: u32,
}

/// The most matches returned.
const MOST: usize = 4;

/// Finds forces. Built once from the forces and places of a pack.
#[derive(Debug, Default)]
pub struct Finder {
    names: Vec<(String, String)>,
    gazetteer: Gazetteer,
    places: Places,
}

/// A candidate: the force's index, the name that matched, its county and size, and the score.
#[derive(Debug, Clone)]
struct Choice {
    force: usize,
    matched: String,
    county: String,
    size: Size,
    score: u32,
}

impl Finder {
    /// Indexes the names of forces and places. Takes a few milliseconds.
    pub fn new(forces: &Forces, places: &Places) -> Self {
        let names = forces.all.iter().map(|force| (force.id.clone(), force.name.clone())).collect();
        Self { names, gazetteer: Gazetteer::new(forces, places), places: places.clone() }
    }

    /// Finds the force of a place; returns at most four matches, best first, none if nothing fits. Reads only the first
    /// 200 characters.
    pub fn find(&self, words: &str) -> Vec<ForceMatch> {
        let typed = Typed::new(words);
        let named = self.exact(&typed);
        let choices = match self.postcode(&typed) {
            Some(coded) => both(coded, &named),
            None if !named.is_empty() => named,
            None => near::begun(&self.gazetteer, &typed)
                .unwrap_or_else(|| near::misspelt(&self.gazetteer, &typed)),
        };
        self.found(choices)
    }

    /// Finds places named exactly.
    fn exact(&self, typed: &Typed) -> Vec<Choice> {
        let segments = self.gazetteer.segments(&typed.words);
        let used: usize = segments.iter().map(|segment| segment.length).sum();
        let biggest = segments.iter().flat_map(|segment| &segment.entries).map(|entry| entry.size).max();
        // An ordinary word, or part of a name that the gazetteer lacks, may also be the name of a village.
        let weak = match biggest {
            Some(Size::Village) => 2 * used <= typed.words.len(),
            Some(Size::Small) => 2 * used < typed.words.len(),
            _ => false,
        };
        if weak {
            return Vec::new();
        }
        let choices = segments.iter().map(|segment| by_force(&segment.entries)).collect::<Vec<_>>();
        choices.into_iter().reduce(both_or_either).unwrap_or_default()
    }

    fn postcode(&self, typed: &Typed) -> Option<Vec<Choice>> {
        let (outward, forces) = postcode::read(&self.places, typed)?;
        let force = |id: &&str| self.names.iter().position(|(own, _)| own == id);
        let choice = |(place, force): (usize, usize)| Choice {
            force,
            matched: outward.clone(),
            county: String::new(),
            size: Size::Named,
            score: if place == 0 { 100 } else { 90 },
        };
        Some(forces.iter().filter_map(force).enumerate().map(choice).collect())
    }

    fn found(&self, mut choices: Vec<Choice>) -> Vec<ForceMatch> {
        choices.sort_by_key(|choice| std::cmp::Reverse(choice.score));
        choices.truncate(MOST);
        let several = choices.len() > 1;
        let found = |choice: Choice| {
            let (id, name) = self.names.get(choice.force)?.clone();
            let with_county = several && !choice.county.is_empty() && choice.county != choice.matched;
            let matched = match with_county {
                true => format!("{}, {}", choice.matched, choice.county),
                false => choice.matched,
            };
            Some(ForceMatch { id, name, matched, score: choice.score })
        };
        choices.into_iter().filter_map(found).collect()
    }
}

/// Returns the best place of each force: bigger places first, then whole names.
fn by_force(entries: &[&Entry]) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut sorted = entries.to_vec();
    sorted.sort_by_key(|entry| std::cmp::Reverse(entry.worth()));
    for entry in sorted {
        match choices.iter_mut().find(|choice| choice.force == entry.force) {
            Some(choice) if choice.county.is_empty() => choice.county.clone_from(&entry.county),
            Some(_) => {}
            None => choices.push(Choice {
                force: entry.force,
                matched: entry.name.clone(),
                county: entry.county.clone(),
                size: entry.size,
                score: 100,
            }),
        }
    }
    rank(&mut choices);
    choices
}

/// Lowers the score of later choices by 2 each, at most 20, so that sorting by score keeps their order.
fn rank(choices: &mut [Choice]) {
    for (choice, less) in choices.iter_mut().zip(0..) {
        choice.score = choice.score.saturating_sub(2 * u32::min(less, 10));
    }
}

/// Returns the `others` whose force is also in `first`; if there is none, `first`.
fn both(first: Vec<Choice>, others: &[Choice]) -> Vec<Choice> {
    let shared: Vec<Choice> = others
        .iter()
        .filter(|other| first.iter().any(|choice| choice.force == other.force))
        .cloned()
        .collect();
    if shared.is_empty() { first } else { shared }
}

/// Combines two named places: the forces that cover both (`Ashford, Surrey`), else all of them.
fn both_or_either(all: Vec<Choice>, more: Vec<Choice>) -> Vec<Choice> {
    let in_both = |choice: &&Choice| more.iter().any(|other| other.force == choice.force);
    let shared: Vec<Choice> = all.iter().filter(in_both).cloned().collect();
    if !shared.is_empty() {
        return shared;
    }
    let mut either = all;
    either.extend(more);
    either.sort_by_key(|choice| std::cmp::Reverse((choice.size, choice.score)));
    either.iter_mut().for_each(|choice| choice.score = 100);
    rank(&mut either);
    either
}

#[cfg(test)]
mod tests;
