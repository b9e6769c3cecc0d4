//! Parses the strict subset of Markdown that a page may use (described in `content/README.md`).
//!
//! Anything else is a finding, never a guess: a reader must not see half-parsed advice.

use super::inline::{self, Inline};
use super::report::{Finding, Place, Rule};
use guide::page::{Block, Span};

/// A block with its first line and all of its marks, including `own`.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// Line in the file, from 1.
    pub(crate) line: usize,
    /// The block; its sources are the marks other than `own`.
    pub(crate) block: Block,
    /// Every mark as written.
    pub(crate) marks: Vec<String>,
}

/// The lines of one block, before its text is parsed.
struct Raw {
    line: usize,
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading(u32),
    Paragraph,
    Item(Option<u32>),
}

/// Parses a body that starts on line `first` of the file.
pub(crate) fn parse(file: &str, body: &str, first: usize, findings: &mut Vec<Finding>) -> Vec<Parsed> {
    let raws = collect(file, body, first, findings);
    raws.into_iter().map(|raw| finish(file, raw, findings)).collect()
}

/// Splits a body into blocks as written: the sign that begins each, its text on one line, and its line in the file.
pub(crate) fn blocks(file: &str, body: &str, first: usize) -> Vec<(String, String, usize)> {
    let sign = |kind| match kind {
        Kind::Heading(2) => "## ".to_owned(),
        Kind::Heading(_) => "### ".to_owned(),
        Kind::Paragraph => String::new(),
        Kind::Item(None) => "- ".to_owned(),
        Kind::Item(Some(number)) => format!("{number}. "),
    };
    let raws = collect(file, body, first, &mut Vec::new());
    raws.into_iter().map(|raw| (sign(raw.kind), raw.text, raw.line)).collect()
}

fn collect(file: &str, body: &str, first: usize, findings: &mut Vec<Finding>) -> Vec<Raw> {
    let mut raws: Vec<Raw> = Vec::new();
    let mut open = false;
    for (index, text) in body.lines().enumerate() {
        let line = first + index;
        let place = Place { file, line };
        if text.trim().is_empty() {
            open = false;
        } else if let Some((kind, rest)) = starts(text) {
            raws.push(Raw { line, kind, text: rest.trim().to_owned() });
            open = !matches!(kind, Kind::Heading(_));
        } else if let Some(raw) = raws.last_mut().filter(|raw| open && continues(raw.kind, text)) {
            raw.text.push(' ');
            raw.text.push_str(text.trim());
        } else {
            findings.extend(foreign(place, text));
            raws.push(Raw { line, kind: Kind::Paragraph, text: text.trim().to_owned() });
            open = true;
        }
    }
    raws
}

fn starts(text: &str) -> Option<(Kind, &str)> {
    if let Some(rest) = text.strip_prefix("## ") {
        return Some((Kind::Heading(2), rest));
    }
    if let Some(rest) = text.strip_prefix("### ") {
        return Some((Kind::Heading(3), rest));
    }
    if let Some(rest) = text.strip_prefix("- ") {
        return Some((Kind::Item(None), rest));
    }
    let (number, rest) = text.split_once(". ")?;
    let digits = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| number.parse().ok()).flatten().map(|n| (Kind::Item(Some(n)), rest))
}

/// Returns whether a line continues a block: paragraphs continue unindented, items indented.
fn continues(kind: Kind, text: &str) -> bool {
    let indented = text.starts_with("  ");
    match kind {
        Kind::Paragraph => !indented && foreign_sign(text).is_none(),
        Kind::Item(_) => indented && starts(text.trim_start()).is_none(),
        Kind::Heading(_) => false,
    }
}

fn foreign_sign(text: &str) -> Option<&'static str> {
    const SIGNS: [(&str, &str); 10] = [
        ("# ", "a first-level heading; the title stands in the front matter"),
        ("#", "a heading of a level other than 2 or 3"),
        ("> ", "a quote"),
        ("```", "code"),
        ("|", "a table"),
        ("* ", "an item with `*`; use `-`"),
        ("+ ", "an item with `+`; use `-`"),
        ("---", "a rule"),
        ("[^", "a footnote; sources stand in sources.toml"),
        ("  ", "an indented line that continues nothing"),
    ];
    SIGNS.iter().find(|(sign, _)| text.starts_with(sign)).map(|(_, name)| *name)
}

fn foreign(place: Place<'_>, text: &str) -> Option<Finding> {
    let name = foreign_sign(text)?;
    let mend = "Use only headings `##`, paragraphs, lists, bold and links";
    Some(Finding::new(place, Rule::Markdown, format!("a page cannot hold {name}"), mend))
}

fn finish(file: &str, raw: Raw, findings: &mut Vec<Finding>) -> Parsed {
    let place = Place { file, line: raw.line };
    let Inline { spans, marks } = inline::parse(place, &raw.text, findings);
    let sources = marks.iter().filter(|mark| *mark != super::OWN).cloned().collect();
    Parsed { line: raw.line, block: block(raw.kind, spans, sources), marks }
}

fn block(kind: Kind, spans: Vec<Span>, sources: Vec<String>) -> Block {
    match kind {
        Kind::Heading(level) => Block::Heading { level, spans },
        Kind::Paragraph => Block::Paragraph { spans, sources },
        Kind::Item(number) => Block::Item { number, spans, sources },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts of an author that nobody meant: `tests/fuzz` says how.
    #[test]
    fn fuzzed_markdown() {
        fuzz::holds("markdown", |bytes| {
            let text = String::from_utf8_lossy(bytes);
            let mut findings = Vec::new();
            let parsed = parse("page.md", &text, 1, &mut findings);
            let lines = text.lines().count();
            assert!(parsed.iter().all(|block| (1..=lines).contains(&block.line)));
            assert_eq!(parsed.len(), blocks("page.md", &text, 1).len());
            findings.is_empty()
        });
    }
}
