//! Matches beginnings of names and misspelt names.

use super::gazetteer::{Entry, Gazetteer};
use super::text::Typed;
use super::{Choice, MOST, by_force};
use crate::places::Size;

/// The fewest letters for which a beginning is tried.
const LEAST: usize = 4;

/// Finds names that begin with the whole query. Returns `None` if there is no such name or there are too many to be
/// useful.
pub(super) fn begun(gazetteer: &Gazetteer, typed: &Typed) -> Option<Vec<Choice>> {
    let start = typed.words.join(" ");
    let length = start.chars().count();
    let all: Vec<&Entry> = gazetteer
        .entries
        .iter()
        .filter(|entry| length >= LEAST && entry.key.starts_with(&start) && entry.size > Size::Village)
        .collect();
    let big: Vec<&Entry> = all.iter().copied().filter(|entry| entry.size > Size::Small).collect();
    let choices =
        [all, big].into_iter().map(|entries| by_force(&entries)).find(|choices| choices.len() <= MOST)?;
    let is_sure = choices.len() > 1 || choices.iter().any(|choice| is_most(gazetteer, choice, &start));
    (!choices.is_empty()).then(|| if is_sure { lower(choices, 15) } else { Vec::new() })
}

/// Returns whether the query is at least three fifths of a name of this force, or its whole first word.
fn is_most(gazetteer: &Gazetteer, choice: &Choice, start: &str) -> bool {
    let of_force = |entry: &&Entry| entry.force == choice.force && entry.key.starts_with(start);
    gazetteer.entries.iter().filter(of_force).any(|entry| {
        let whole_word = entry.key.strip_prefix(start).is_some_and(|rest| rest.starts_with(' '));
        start.len() > LEAST && (whole_word || 5 * start.len() >= 3 * entry.key.len())
    })
}

/// Finds names that differ from words of the query by one or two edits.
pub(super) fn misspelt(gazetteer: &Gazetteer, typed: &Typed) -> Vec<Choice> {
    let windows = (1..=3_usize).rev().flat_map(|length| typed.words.windows(length));
    let tried = windows.map(|window| {
        let letters: Vec<char> = window.concat().chars().collect();
        nearest(gazetteer, &letters, window.len() == typed.words.len())
    });
    let best = tried.flatten().min_by_key(|(slips, _)| *slips);
    best.map(|(slips, entries)| lower(by_force(&entries), 10 + 10 * slips)).unwrap_or_default()
}

/// Returns the nearest names and their number of edits, unless another place is likely to be meant.
fn nearest<'a>(gazetteer: &'a Gazetteer, letters: &[char], is_all: bool) -> Option<(u32, Vec<&'a Entry>)> {
    let most = match letters.len() {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    let measured = gazetteer.entries.iter().filter_map(|entry| {
        let same_start = entry.letters.first() == letters.first();
        let slips = if same_start { distance(&entry.letters, letters, most)? } else { return None };
        (slips > 0).then_some((slips, entry))
    });
    let measured: Vec<(u32, &Entry)> = measured.collect();
    let least = measured.iter().map(|(slips, _)| *slips).min()?;
    let entries: Vec<&Entry> =
        measured.into_iter().filter(|(slips, _)| *slips == least).map(|(_, entry)| entry).collect();
    is_trusted(&entries, letters.len(), least, is_all).then_some((least, entries))
}

/// Returns whether a misspelt match can be trusted. A short word, or one within a sentence, counts only for a big
/// place: the person may mean a small place that the gazetteer lacks, or no place at all.
fn is_trusted(entries: &[&Entry], length: usize, slips: u32, is_all: bool) -> bool {
    let least = match (length, slips) {
        (0..=6, _) => Size::City,
        (7..=9, 1) => Size::Town,
        (_, 1) => Size::Small,
        (0..=10, _) => Size::City,
        _ => Size::Town,
    };
    let least = if is_all { least } else { least.max(Size::Town) };
    entries.iter().any(|entry| entry.size >= least) && (is_all || length > 5)
}

fn lower(mut choices: Vec<Choice>, by: u32) -> Vec<Choice> {
    for choice in &mut choices {
        choice.score = choice.score.saturating_sub(by).max(1);
    }
    choices
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Counts the edits between two words (a letter missing, extra or wrong, or two swapped); `None` if more than `most`.
pub(super) fn distance(a: &[char], b: &[char], most: u32) -> Option<u32> {
    if count(a.len().abs_diff(b.len())) > most || a.len().max(b.len()) > 40 {
        return None;
    }
    let mut before: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..=count(b.len())).collect();
    for (i, letter) in a.iter().enumerate() {
        let row = next_row((a, b), i, *letter, &last, &before);
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// Computes one row of the table of optimal string alignment distances.
fn next_row((a, b): (&[char], &[char]), i: usize, letter: char, last: &[u32], before: &[u32]) -> Vec<u32> {
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
