//! Faults of a translation, by line of the PO file.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Fault;
use super::po::Entry;
use super::units::{self, Unit};

/// Checks the language tag: two or three letters, and not English, the source language.
pub(super) fn of_locale(locale: &str) -> Option<Fault> {
    let is_tag = (2..=3).contains(&locale.len()) && locale.bytes().all(|b| b.is_ascii_lowercase());
    let good = is_tag && locale != guide::ENGLISH;
    (!good).then(|| Fault::new(1, format!("`Language: {locale}` is no language to translate into")))
}

/// Returns all faults of the entries; with `partial` not those that are missing.
pub(super) fn of_entries(units: &BTreeMap<String, Unit>, entries: &[Entry], partial: bool) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        entries.iter().filter_map(|entry| fault(units.get(&entry.context), entry, partial)).collect();
    faults.extend(twice(entries));
    let there: BTreeSet<&str> = entries.iter().map(|entry| entry.context.as_str()).collect();
    let gone = units.keys().filter(|context| !partial && !there.contains(context.as_str()));
    faults.extend(gone.map(|context| Fault::new(1, format!("{context} is missing from the file"))));
    faults
}

fn twice(entries: &[Entry]) -> impl Iterator<Item = Fault> {
    let mut seen = BTreeSet::new();
    entries
        .iter()
        .filter(move |entry| !seen.insert(entry.context.as_str()))
        .map(|entry| Fault::new(entry.line, format!("{} is there twice", entry.context)))
}

fn fault(unit: Option<&Unit>, entry: &Entry, partial: bool) -> Option<Fault> {
    let said = |what: String| Some(Fault::new(entry.line, format!("{}: {what}", entry.context)));
    let Some(unit) = unit else { return said("the pack has no such text".to_owned()) };
    if entry.text.is_empty() || entry.fuzzy {
        let what = if entry.fuzzy { "marked fuzzy: translate it again" } else { "not translated" };
        return if partial { None } else { said(what.to_owned()) };
    }
    if entry.english != unit.text {
        return said("the English has changed since: export again".to_owned());
    }
    let length = units::length(&entry.text);
    if length > unit.longest {
        return said(format!("{length} characters, at most {} fit", unit.longest));
    }
    if !entry.context.ends_with("#keywords") {
        return changed_parts(&unit.text, &entry.text).and_then(said);
    }
    None
}

/// Returns a difference in something that must be the same in every language.
fn changed_parts(english: &str, text: &str) -> Option<String> {
    let is_choice = english.contains("->");
    for (name, parts) in [
        ("values in braces", values as fn(&str) -> Vec<String>),
        ("links", links),
        ("source marks", marks),
        ("numbers", numbers),
    ] {
        // Languages differ in plural forms, which may state or omit a number.
        if is_choice && name == "numbers" {
            continue;
        }
        let (mut ours, mut theirs) = (parts(text), parts(english));
        ours.sort();
        theirs.sort();
        if is_choice {
            ours.dedup();
            theirs.dedup();
        }
        if ours != theirs {
            return Some(format!("{name} differ: {} here, {} in English", said(&ours), said(&theirs)));
        }
    }
    let broken = text.matches('{').count() != text.matches('}').count();
    broken.then(|| "a brace is not closed".to_owned())
}

fn said(parts: &[String]) -> String {
    if parts.is_empty() { "none".to_owned() } else { parts.join(" ") }
}

/// Returns the names of variables in `{ }`.
fn values(text: &str) -> Vec<String> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split(['}', '-', '\n', ',']).next());
    let plain = |inner: &str| inner.trim().trim_end_matches(|c: char| c.is_whitespace()).to_owned();
    inside.map(plain).filter(|inner| inner.starts_with('$')).collect()
}

/// Returns the targets of links.
fn links(text: &str) -> Vec<String> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(str::to_owned).collect()
}

fn marks(text: &str) -> Vec<String> {
    text.split("[^").skip(1).filter_map(|rest| rest.split(']').next()).map(str::to_owned).collect()
}

/// Returns the digits outside links, marks and braces.
fn numbers(text: &str) -> Vec<String> {
    let (mut depth, mut plain) = (0_u32, String::new());
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '(' if before == ']' => depth += 1,
            '^' if before == '[' => depth += 1,
            '}' | ')' | ']' if depth > 0 => depth -= 1,
            _ => {}
        }
        plain.push(if depth == 0 { letter } else { ' ' });
        before = letter;
    }
    plain.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
