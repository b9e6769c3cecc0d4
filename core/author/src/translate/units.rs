//! Extracts the translatable texts of a pack.

use std::collections::BTreeMap;

use super::content::{FrontMatter, front_matter, split};
use crate::markdown;

/// A text to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Its place: the file without its language, and the message or block.
    pub(crate) context: String,
    /// The English.
    pub(crate) text: String,
    /// The most characters a translation may have.
    pub(crate) longest: usize,
    /// File and line of the English.
    pub(crate) place: String,
    /// A note to the translator.
    pub(crate) note: String,
}

/// A piece of a Fluent file.
pub(super) enum Piece<'a> {
    /// Comments and blank lines.
    Other(&'a str),
    /// A message: its id, its text as written, and its line.
    Message(&'a str, String, usize),
}

/// A page: its front matter and its blocks, each with the sign that begins it.
pub(super) struct PageText {
    /// The front matter.
    pub(super) front: FrontMatter,
    /// Sign (`## `, `- `, `1. ` or nothing), text and line of every block.
    pub(super) blocks: Vec<(String, String, usize)>,
}

/// Returns every text of a language, by file and line.
pub(super) fn all(files: &[(String, String)], locale: &str) -> Vec<Unit> {
    let mut sorted: Vec<_> = files.iter().collect();
    sorted.sort();
    let start = format!("{locale}/");
    let own = sorted.into_iter().filter_map(|(file, text)| Some((file.strip_prefix(&start)?, file, text)));
    own.flat_map(|(short, file, text)| of_file(short, file, text)).collect()
}

/// Returns the translations of a language by context; of a page only if its blocks match the English page.
pub(super) fn translated(files: &[(String, String)], locale: &str) -> BTreeMap<String, String> {
    let english = all(files, guide::ENGLISH);
    let own = all(files, locale);
    let shape = |units: &[Unit], file: &str| {
        let signs = units.iter().filter(|unit| file_of(&unit.context) == file && file.ends_with(".md"));
        signs.map(|unit| unit.note.clone()).collect::<Vec<_>>()
    };
    let same = |unit: &&Unit| {
        let file = file_of(&unit.context);
        shape(&english, file) == shape(&own, file)
    };
    own.iter().filter(same).map(|unit| (unit.context.clone(), unit.text.clone())).collect()
}

/// Returns the file of a context.
pub(super) fn file_of(context: &str) -> &str {
    context.split_once('#').map_or(context, |(file, _)| file)
}

fn of_file(short: &str, file: &str, text: &str) -> Vec<Unit> {
    if short.ends_with(".ftl") {
        let message = |piece| match piece {
            Piece::Message(id, value, line) => {
                Some(unit(short, id, value, (file, line), "A message of a screen"))
            }
            Piece::Other(_) => None,
        };
        return pieces(text).into_iter().filter_map(message).collect();
    }
    let page = short.starts_with("topics/").then(|| page(file, text)).flatten();
    page.map(|page| of_page(short, file, page)).unwrap_or_default()
}

fn of_page(short: &str, file: &str, page: PageText) -> Vec<Unit> {
    let head = [
        ("title", page.front.title, "Title of a page"),
        ("summary", page.front.summary, "Summary of a page, one sentence"),
        ("keywords", page.front.keywords.join("\n"), "What people type to find the page, one a line; free"),
    ];
    let head = head.into_iter().map(|(id, text, note)| unit(short, id, text, (file, 2), note));
    let blocks = page.blocks.into_iter().zip(1_usize..).map(|((sign, text, line), number)| {
        let note = match sign.trim_end() {
            "" => "Paragraph".to_owned(),
            sign => format!("Block that begins with {sign}"),
        };
        unit(short, &format!("{number:02}"), text, (file, line), &note)
    });
    head.chain(blocks).collect()
}

/// Returns the length in characters as shown; of a text with variants (one, many) that of the longest, because
/// languages have different numbers of variants.
pub(super) fn length(text: &str) -> usize {
    let is_choice = text.contains("->");
    let shown = |part: &str| part.trim().chars().count();
    if is_choice { text.lines().map(shown).max().unwrap_or(0) } else { shown(text) }
}

fn unit(short: &str, id: &str, text: String, (file, line): (&str, usize), note: &str) -> Unit {
    let length = length(&text);
    Unit {
        context: format!("{short}#{id}"),
        // Short words grow most in translation.
        longest: (2 * length).max(length + 24),
        text,
        place: format!("{file}:{line}"),
        note: note.to_owned(),
    }
}

/// Parses a page; `None` if it cannot be parsed, which the check reports.
pub(super) fn page(file: &str, text: &str) -> Option<PageText> {
    let (head, body, first) = split(file, text).ok()?;
    Some(PageText { front: front_matter(file, head).ok()?, blocks: markdown::blocks(file, body, first) })
}

/// Splits a Fluent file into pieces; indented lines continue a message.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let indented = line.starts_with([' ', '}']) && !line.trim().is_empty();
        match (pieces.last_mut(), message(line)) {
            (_, Some((id, value))) => pieces.push(Piece::Message(id, value.to_owned(), number)),
            (Some(Piece::Message(_, value, _)), None) if indented => {
                value.push('\n');
                value.push_str(line.trim_end_matches('\n'));
            }
            _ => pieces.push(Piece::Other(line)),
        }
    }
    pieces
}

fn message(line: &str) -> Option<(&str, &str)> {
    let (id, value) = line.split_once(" =")?;
    let named = id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    named
        .then(|| (id, value.trim_end_matches('\n').strip_prefix(' ').unwrap_or(value.trim_end_matches('\n'))))
}
