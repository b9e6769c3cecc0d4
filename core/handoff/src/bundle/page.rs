//! `open-me.html`: one file that shows a bundle in any browser and checks the zip it came in, without the network.
//!
//! ```text
//! Page::begin ── Page::account ── Page::records ── Page::record for each ── Page::rows ── Page::row for each ── Page::end
//! ```
//! People's words are embedded as JSON that no browser can take for markup. The page's policy allows only the style
//! and script of this crate, and no connection.

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

/// The page's data besides account, records and custody rows.
#[derive(Clone, Serialize)]
pub(super) struct Around<'a> {
    /// When the bundle was made, RFC 3339, as in the statement.
    pub(super) made: &'a str,
    /// The fingerprint, as six groups joined by hyphens.
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

/// A page being written: every method returns the next text of the page.
#[derive(Default)]
pub(super) struct Page {
    /// Whether the next value needs a comma before it.
    goes_on: bool,
}

impl Page {
    /// Returns the page up to its account, in the guide's language.
    ///
    /// # Errors
    /// `NoSuchWord` if the pack lacks a message; a checked pack does not.
    pub(super) fn begin(&mut self, around: &Around<'_>, guide: &Guide) -> Result<String, GuideError> {
        let data = Data { language: guide.locale(), words: words(guide)?, around };
        // Texts and lists of texts: serialising cannot fail.
        let json = serde_json::to_string(&data).unwrap_or_default();
        let open = json.strip_suffix('}').unwrap_or_default();
        let (before, _) = halves();
        Ok(format!("{}{},", filled(before, guide)?, inert(open)))
    }

    /// Returns a piece of the account: two members of a JSON object.
    pub(super) fn account(&mut self, json: &str) -> String {
        inert(json)
    }

    /// Returns what is between the account and the first record.
    pub(super) fn records(&mut self) -> &'static str {
        ",\"records\":["
    }

    /// Returns a record: the JSON of its own file.
    pub(super) fn record(&mut self, json: &str) -> String {
        let comma = if std::mem::replace(&mut self.goes_on, true) { "," } else { "" };
        format!("{comma}{}", inert(json))
    }

    /// Returns what is between the records and the first row of the custody record.
    pub(super) fn rows(&mut self) -> &'static str {
        self.goes_on = false;
        veiled!("],\"custody\":[")
    }

    /// Returns a row: its line of `custody.jsonl`.
    pub(super) fn row(&mut self, json: &str) -> String {
        self.record(json.trim_end())
    }

    /// Returns the rest of the page.
    ///
    /// # Errors
    /// The errors of [`Page::begin`].
    pub(super) fn end(self, guide: &Guide) -> Result<String, GuideError> {
        let (_, after) = halves();
        Ok(format!("]}}{}", filled(after, guide)?))
    }
}

/// Splits the template at the data.
fn halves() -> (&'static str, &'static str) {
    template().split_once("{data}").unwrap_or((template(), ""))
}

/// Fills the messages into the template. Does not search the filled-in text for placeholders.
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

/// Returns the page's content security policy: allows its own style and script by their hashes and media that it makes
/// itself, and no connection.
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

/// Escapes JSON so that no browser finds the end of a script, a comment or a line in it. These characters occur only
/// inside JSON strings, so the meaning does not change.
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

/// Messages with placeholders that the page's script fills in.
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
/// Screens, and parts of them, whose messages the page uses too.
const OTHERS: &[(&str, &str)] =
    &[("kept", "kept-kind-"), ("keep", "keep-way-"), ("keep", "keep-words-"), ("medium", "medium-")];

/// Returns the messages that the page's script shows, by id, with `{name}` for a value.
///
/// # Errors
/// The errors of [`Page::begin`].
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
