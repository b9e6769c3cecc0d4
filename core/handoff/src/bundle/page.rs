//! `open-me.html`: one file that shows a bundle in any browser, and checks the zip that it came in. It asks nobody.
//!
//! ```text
//! Page::begin ── Page::account ── Page::records ── Page::record for each ── Page::rows ── Page::row for each ── Page::end
//! ```
//! What people wrote is in it as JSON that no browser takes for markup; its policy lets run what this crate holds and
//! nothing else, and reach nothing.

use std::collections::BTreeMap;

use base64ct::{Base64, Encoding};
use guide::{Arg, Guide, GuideError};
use seal::veiled;
use serde::Serialize;

fn template() -> &'static str {
    veiled!(include_str!("page/page.html"))
}

fn style() -> &'static str {
    veiled!(concat!(include_str!("page/tokens.css"), include_str!("page/page.css")))
}

fn script() -> &'static str {
    veiled!(concat!(
        "'use strict';\n{\n",
        include_str!("page/digest.js"),
        include_str!("page/hasher.js"),
        include_str!("page/work.js"),
        include_str!("page/exact.js"),
        include_str!("page/zip.js"),
        include_str!("page/bag.js"),
        include_str!("page/draw.js"),
        include_str!("page/held.js"),
        include_str!("page/check.js"),
        include_str!("page/records.js"),
        include_str!("page/files.js"),
        include_str!("page/custody.js"),
        include_str!("page/main.js"),
        "}\n"
    ))
}

/// All that the page holds beside account, records and custody rows.
#[derive(Clone, Serialize)]
pub(super) struct Around<'a> {
    /// When the bundle was made, RFC 3339: as the statement says it.
    pub(super) made: &'a str,
    /// The characters to be read out, as six groups joined by hyphens.
    pub(super) fingerprint: &'a str,
    /// The exact text of `statement.json`.
    pub(super) statement: &'a str,
    /// Its signature, 128 hex digits.
    pub(super) signature: &'a str,
}

#[derive(Serialize)]
struct Data<'a> {
    language: &'a str,
    words: BTreeMap<String, String>,
    #[serde(flatten)]
    around: &'a Around<'a>,
}

/// A page in the making: every call answers the text that comes next.
#[derive(Default)]
pub(super) struct Page {
    /// Whether a comma is before the next value.
    goes_on: bool,
}

impl Page {
    /// The page up to its account, in the guide's language.
    ///
    /// # Errors
    /// `NoSuchWord` if the pack lacks a message; a checked pack lacks none.
    pub(super) fn begin(&mut self, around: &Around<'_>, guide: &Guide) -> Result<String, GuideError> {
        let data = Data { language: guide.locale(), words: words(guide)?, around };
        // Texts and lists of texts: there is nothing in them that JSON cannot hold.
        let json = serde_json::to_string(&data).unwrap_or_default();
        let open = json.strip_suffix('}').unwrap_or_default();
        let (before, _) = halves();
        Ok(format!("{}{},", filled(before, guide)?, inert(open)))
    }

    /// A piece of the account: two members of an object of JSON.
    pub(super) fn account(&mut self, json: &str) -> String {
        inert(json)
    }

    /// From the account to the first record.
    pub(super) fn records(&mut self) -> &'static str {
        ",\"records\":["
    }

    /// A record: the JSON that is in its own file.
    pub(super) fn record(&mut self, json: &str) -> String {
        let comma = if std::mem::replace(&mut self.goes_on, true) { "," } else { "" };
        format!("{comma}{}", inert(json))
    }

    /// From the records to the first row of the custody record.
    pub(super) fn rows(&mut self) -> &'static str {
        self.goes_on = false;
        veiled!("],\"custody\":[")
    }

    /// A row: its line of `custody.jsonl`.
    pub(super) fn row(&mut self, json: &str) -> String {
        self.record(json.trim_end())
    }

    /// The rest.
    ///
    /// # Errors
    /// As [`Page::begin`].
    pub(super) fn end(self, guide: &Guide) -> Result<String, GuideError> {
        let (_, after) = halves();
        Ok(format!("]}}{}", filled(after, guide)?))
    }
}

/// The template before and after the data.
fn halves() -> (&'static str, &'static str) {
    template().split_once("{data}").unwrap_or((template(), ""))
}

/// The template with its words put in. What is put in is not looked through again.
fn filled(template: &str, guide: &Guide) -> Result<String, GuideError> {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        out.push_str(before);
        out.push_str(&part(name, guide)?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn part(name: &str, guide: &Guide) -> Result<String, GuideError> {
    Ok(match name {
        "policy" => policy(),
        "style" => style().to_owned(),
        "script" => script().to_owned(),
        "language" => guide.locale().to_owned(),
        "direction" => if guide::is_right_to_left(guide.locale()) { "rtl" } else { "ltr" }.to_owned(),
        word => escaped(&guide.word(word, &[])?),
    })
}

/// Lets the page's own style and script run, by their hashes, shows what it made itself, and reaches nothing.
fn policy() -> String {
    let hash =
        |text: &str| format!("'sha256-{}'", Base64::encode_string(&seal::digest::sha256(text.as_bytes())));
    format!(
        "default-src 'none'; style-src {}; script-src {}; worker-src blob:; img-src blob: data:; media-src blob:; \
         base-uri 'none'; form-action 'none'",
        hash(style()),
        hash(script())
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON of the same meaning in which no browser finds the end of a script, a comment or a line: these signs are in
/// texts alone.
fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => out.push(sign),
        }
    }
    out
}

/// Messages that need values, which the page puts in itself.
const VALUED: &[(&str, &[&str])] = &[
    ("bundle-made", &["time"]),
    ("bundle-progress", &["done", "total"]),
    ("bundle-same-files", &["count"]),
    ("bundle-same-rows", &["count"]),
    ("bundle-bad-line", &["row"]),
    ("bundle-bad-row", &["row"]),
    ("bundle-bad-body", &["row"]),
    ("bundle-happened-about", &["words"]),
    ("bundle-damaged", &["read", "length"]),
    ("bundle-file-of", &["name"]),
    ("bundle-file-save", &["name"]),
    ("bundle-bytes", &["count"]),
];
/// Screens and parts of the pack of which the page shows some words.
const OTHERS: &[(&str, &str)] =
    &[("kept", "kept-kind-"), ("keep", "keep-way-"), ("keep", "keep-words-"), ("medium", "medium-")];

/// The words that the page's script shows: by message, with `{name}` where a value goes.
///
/// # Errors
/// As [`Page::begin`].
pub(super) fn words(guide: &Guide) -> Result<BTreeMap<String, String>, GuideError> {
    let mut words: BTreeMap<String, String> = guide.words("bundle").into_iter().collect();
    for (screen, prefix) in OTHERS {
        words.extend(guide.words(screen).into_iter().filter(|(id, _)| id.starts_with(prefix)));
    }
    for (id, names) in VALUED {
        let marks: Vec<_> = names.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
        let args: Vec<_> = marks.iter().map(|(name, mark)| (*name, Arg::Text(mark))).collect();
        words.insert((*id).to_owned(), guide.word(id, &args)?);
    }
    Ok(words)
}

#[cfg(test)]
mod tests;
