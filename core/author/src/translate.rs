//! Translates a pack through gettext PO: one file per language, exported to translators, imported and checked.
//!
//! Every translator's tool opens PO, free ones too, and a text editor can read it. The context is the text's place in
//! the pack and the id is the English, so a translation of outdated English is noticed immediately.

mod apply;
mod fault;
mod faults;
mod po;
mod pseudo;
mod units;

use std::collections::BTreeMap;

use super::content;
pub use fault::Fault;
use guide::ENGLISH;
use guide::format::name_hash;
pub use pseudo::{PSEUDO, with_pseudo};
use units::Unit;

/// Source files: path from the content folder, and text.
type Files = Vec<(String, String)>;

/// The list of the English from which each text of a language was translated.
const SOURCES: &str = "source.tsv";

/// A language imported from a PO file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Its tag.
    pub locale: String,
    /// Files that are new or changed: path from the content folder, and text. Empty if there is a fault.
    pub files: Vec<(String, String)>,
    /// What must be corrected first.
    pub faults: Vec<Fault>,
    /// Texts without a translation, which stay English.
    pub missing: usize,
}

/// Exports the PO file of a language: every text of the pack with its translation so far. A translation whose English
/// has changed since it was imported is marked fuzzy.
pub fn export(files: &[(String, String)], locale: &str) -> String {
    let units = units::all(files, ENGLISH);
    let done = units::translated(files, locale);
    let known = read_sources(files, locale);
    let entries = units.iter().map(|unit| {
        let text = done.get(&unit.context).cloned().unwrap_or_default();
        let stale = known.get(&unit.context).is_some_and(|number| *number != number_of(&unit.text));
        po::entry(unit, &text, stale && !text.is_empty())
    });
    po::head(locale) + &entries.collect::<String>()
}

/// Imports a PO file into a pack. With `partial`, texts without a translation stay English; otherwise each is a fault.
pub fn import(files: &[(String, String)], po: &str, name: &str, partial: bool) -> Imported {
    let (locale, entries, mut faults) = po::read(po);
    let units: BTreeMap<String, Unit> =
        units::all(files, ENGLISH).into_iter().map(|unit| (unit.context.clone(), unit)).collect();
    faults.extend(faults::of_locale(&locale));
    faults.extend(faults::of_entries(&units, &entries, partial));
    let texts: BTreeMap<String, String> = entries
        .into_iter()
        .filter(|entry| !entry.text.is_empty() && !entry.fuzzy)
        .map(|entry| (entry.context, entry.text))
        .collect();
    let missing = units.len().saturating_sub(texts.len());
    faults.sort();
    let files = if faults.is_empty() { changed(files, &locale, name, &texts) } else { Files::new() };
    Imported { locale, files, faults, missing }
}

/// Returns the files that translations change: texts, the list of their sources, and the sign-off.
fn changed(files: &[(String, String)], locale: &str, name: &str, texts: &BTreeMap<String, String>) -> Files {
    let mut out = apply::texts(files, locale, texts);
    if out.is_empty() {
        return out;
    }
    let rows = units::all(files, ENGLISH).into_iter().filter(|unit| texts.contains_key(&unit.context));
    let sources = rows.map(|unit| format!("{}\t{:016x}\n", unit.context, number_of(&unit.text))).collect();
    out.push((format!("{locale}/{SOURCES}"), sources));
    out.extend(apply::signed_off_by_nobody(files, locale, name));
    out
}

fn read_sources(files: &[(String, String)], locale: &str) -> BTreeMap<String, u64> {
    let path = format!("{locale}/{SOURCES}");
    let text = files.iter().find(|(file, _)| *file == path).map_or("", |(_, text)| text);
    let row = |line: &str| {
        let (context, number) = line.split_once('\t')?;
        Some((context.to_owned(), u64::from_str_radix(number, 16).ok()?))
    };
    text.lines().filter_map(row).collect()
}

/// Hashes an English text; not for secrets.
fn number_of(text: &str) -> u64 {
    name_hash(text)
}

#[cfg(test)]
mod tests;
