//! Finding the police force of a place from what a person types: name, county, district or town, typos forgiven.

use crate::forces::{Force, Forces};
use crate::mark::mark;

/// A force that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Id of the force.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// The place or name that matched.
    pub matched: String,
    /// How well, 1 to 100; 100 is every word typed right.
    pub score: u32,
}

/// Words that say nothing about the place.
const IDLE: [u64; 33] = [
    mark("police"),
    mark("constabulary"),
    mark("service"),
    mark("force"),
    mark("the"),
    mark("of"),
    mark("and"),
    mark("in"),
    mark("on"),
    mark("upon"),
    mark("near"),
    mark("i"),
    mark("im"),
    mark("m"),
    mark("am"),
    mark("live"),
    mark("at"),
    mark("from"),
    mark("my"),
    mark("is"),
    mark("a"),
    mark("county"),
    mark("council"),
    mark("district"),
    mark("borough"),
    mark("royal"),
    mark("area"),
    mark("under"),
    mark("heddlu"),
    mark("isle"),
    mark("isles"),
    mark("where"),
    mark("town"),
];

/// More are never worth reading.
const MOST: usize = 8;

impl Forces {
    /// The forces that best match the words, best first, eight at most. Nothing that fits: empty.
    pub fn find(&self, words: &str) -> Vec<Found> {
        let typed = tokens(words);
        let mut found: Vec<Found> = self.all.iter().filter_map(|force| best(force, &typed)).collect();
        found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.name.cmp(&b.name)));
        let enough = found.first().map_or(0, |best| best.score * 4 / 5);
        found.retain(|hit| hit.score >= enough);
        found.truncate(MOST);
        found
    }
}

fn best(force: &Force, typed: &[String]) -> Option<Found> {
    let short = [host(force), force.short.as_deref()].into_iter().flatten();
    // Of equal ones the last is taken: rather the full name than the short one.
    let names = short.chain(force.places.iter().map(String::as_str)).chain([force.name.as_str()]);
    let scored = names.map(|name| (score(&tokens(name), typed), name));
    let (score, name) = scored.filter(|(score, _)| *score > 0).max_by_key(|(score, _)| *score)?;
    Some(Found { id: force.id.clone(), name: force.name.clone(), matched: name.to_owned(), score })
}

/// The first part of its web address, which is the short name that many use: northants, gmp, herts.
fn host(force: &Force) -> Option<&str> {
    force.home_url.as_deref()?.strip_prefix("https://www.")?.split('.').next()
}

/// The words that matter, in lower case and plain letters.
fn tokens(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let plain = words.map(|word| if word == "saint" { "st".to_owned() } else { word.to_owned() });
    plain.filter(|word| !IDLE.contains(&mark(word))).collect()
}

/// How well the typed words name a place: the mean over the place's words, or a little less for its first word alone
/// (Brighton for Brighton and Hove); less what was typed besides.
fn score(place: &[String], typed: &[String]) -> u32 {
    if place.is_empty() || typed.is_empty() {
        return 0;
    }
    let likeness = |word: &String| typed.iter().map(|other| alike(word, other)).max().unwrap_or(0);
    let matched = place.iter().map(likeness).collect::<Vec<u32>>();
    let sum: u32 = matched.iter().sum();
    let first = matched.first().map_or(0, |likeness| likeness * 17 / 20);
    let named = first.max(sum / count(place.len()));
    let unused = typed.iter().filter(|word| !place.iter().any(|own| alike(own, word) > 0)).count();
    named.saturating_sub(3 * count(unused.min(5)))
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// How alike two words are: 100 the same, less for a beginning or a slip, 0 for anything further. Hardly anyone slips on
/// the first letter, so Barrow is not Harrow.
fn alike(own: &str, typed: &str) -> u32 {
    if own == typed {
        return 100;
    }
    let (long, short) = (own.chars().count(), typed.chars().count());
    if short >= 4 && own.starts_with(typed) {
        return 80;
    }
    let allowed = match long.min(short) {
        _ if own.chars().next() != typed.chars().next() => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let slips = distance(own, typed, allowed);
    slips.map_or(0, |slips| 90 - 10 * slips)
}

/// Slips between two words (letter missing, extra, wrong, or two swapped), if there are no more than `most`.
fn distance(a: &str, b: &str, most: u32) -> Option<u32> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if count(a.len().abs_diff(b.len())) > most || a.len().max(b.len()) > 40 {
        return None;
    }
    let mut before: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..=count(b.len())).collect();
    for (i, letter) in a.iter().enumerate() {
        let row = next_row(&a, &b, i, *letter, &last, &before);
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// One row of the table of optimal string alignment distances.
fn next_row(a: &[char], b: &[char], i: usize, letter: char, last: &[u32], before: &[u32]) -> Vec<u32> {
    let mut row = vec![count(i + 1)];
    for (j, other) in b.iter().enumerate() {
        let change = last[j] + u32::from(letter != *other);
        let mut least = change.min(last[j + 1] + 1).min(row[j] + 1);
        if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == *other {
            least = least.min(before[j - 1] + 1);
        }
        row.push(least);
    }
    row
}

#[cfg(test)]
mod tests;
