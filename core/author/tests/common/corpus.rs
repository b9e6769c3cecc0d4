//! Measures search with a corpus; `tests/corpora/README.md` describes the kinds of file.

use std::fmt;

use guide::search::{PinKind, SearchResults};
use guide::{Audience, Guide};

/// The results for a corpus.
pub(crate) struct Figures {
    /// Lines read.
    pub(crate) lines: usize,
    /// Correct lines: pinned, not pinned, or the right page or service among the first three.
    pub(crate) right: usize,
    /// Lines whose first page below the pins is correct.
    pub(crate) first: usize,
    /// The other lines, with what was found.
    pub(crate) missed: Vec<String>,
}

impl Figures {
    /// The share of correct lines, in thousandths.
    pub(crate) fn right_in_1000(&self) -> usize {
        self.right * 1000 / self.lines.max(1)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |count: usize| format!("{count} of {}", self.lines);
        write!(
            f,
            "right {} ({} in 1000), in first place {} ({} in 1000)",
            part(self.right),
            self.right_in_1000(),
            part(self.first),
            self.first * 1000 / self.lines.max(1)
        )
    }
}

/// Measures one corpus; its name gives its kind.
pub(crate) fn measure(guide: &Guide, name: &str, text: &str) -> Figures {
    let mut figures = Figures { lines: 0, right: 0, first: 0, missed: Vec::new() };
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let judged = match (name, cells.as_slice()) {
            ("queries" | "services", [words, reader, ids, ..]) => row(guide, name, words, (reader, ids)),
            (_, [words, pins, ..]) => pinned(guide, words, pins),
            _ => (false, false, "cannot be read".to_owned()),
        };
        figures.lines += 1;
        figures.right += usize::from(judged.0);
        figures.first += usize::from(judged.1);
        if !judged.0 {
            figures.missed.push(format!("{line} -> {}", judged.2));
        }
    }
    figures
}

/// Returns whether a right row is among the first three, and whether it is first.
fn row(guide: &Guide, name: &str, words: &str, (reader, ids): (&str, &str)) -> (bool, bool, String) {
    let found = search(guide, words, Audience::from_id(reader).unwrap_or(Audience::Adult));
    let rows: Vec<&str> = match name {
        "services" => found.services.iter().map(|hit| hit.id.as_str()).collect(),
        _ => found.hits.iter().map(|hit| hit.id.as_str()).collect(),
    };
    let place = rows.iter().position(|row| ids.split(',').any(|id| id == *row));
    let top: Vec<&str> = rows.into_iter().take(4).collect();
    (place.is_some_and(|place| place < 3), place == Some(0), top.join(" "))
}

/// Returns whether every expected pin is at the top; if none is expected, nothing may be pinned.
fn pinned(guide: &Guide, words: &str, pins: &str) -> (bool, bool, String) {
    let readers = Audience::ALL.map(|reader| search(guide, words, reader));
    let kinds: Vec<PinKind> =
        readers.iter().flat_map(|found| found.pinned.iter().filter_map(|hit| hit.pin)).collect();
    let has = |pin: &str| match pin {
        "none" => kinds.is_empty(),
        "cope" => kinds.contains(&PinKind::Cope),
        "danger" => kinds.contains(&PinKind::Danger),
        _ => false,
    };
    let right = pins.split('+').all(has);
    (right, right, format!("{kinds:?}"))
}

fn search(guide: &Guide, words: &str, reader: Audience) -> SearchResults {
    guide.search(words, reader).unwrap_or_default()
}
