//! Reads the source files of a pack, keeping line numbers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::kinds;
use super::markdown::{self, Parsed};
use super::messages::{self, MessageFile};
use super::report::{Finding, Place, Rule};
use super::tree::{self, Node};
use guide::meta::Meta;
use guide::page::is_id;
use guide::{Audience, ENGLISH};

/// The front matter of a page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// Title.
    pub(crate) title: String,
    /// One sentence.
    pub(crate) summary: String,
    /// The day someone last checked the page against its sources.
    pub(crate) reviewed: NaiveDate,
    /// Search words that people type.
    pub(crate) keywords: Vec<String>,
    /// Position in lists; lower comes first.
    #[serde(default = "default_order")]
    pub(crate) order: u32,
}

const fn default_order() -> u32 {
    100
}

/// A page as written.
#[derive(Debug)]
pub(crate) struct SourcePage {
    /// Path of the file.
    pub(crate) file: String,
    /// Language.
    pub(crate) locale: String,
    /// Topic id.
    pub(crate) topic: String,
    /// The reader it is written for.
    pub(crate) audience: Audience,
    /// The front matter.
    pub(crate) front: FrontMatter,
    /// The body, in blocks.
    pub(crate) body: Vec<Parsed>,
}

/// A source of claims, as in `sources.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceRow {
    /// Its id, used in source marks.
    pub(crate) id: String,
    /// Its web address.
    pub(crate) url: String,
    /// Its title.
    pub(crate) title: String,
    /// The web page's own date as precisely as it showed one (year, month or day), else the day it was stored.
    pub(crate) seen: String,
    /// How certain the source is.
    pub(crate) confidence: String,
    /// A note to reviewers.
    #[serde(default)]
    #[expect(dead_code, reason = "read so that it is allowed; for the eyes of reviewers only")]
    pub(crate) note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    source: Vec<SourceRow>,
}

/// A file of structured data.
#[derive(Debug)]
pub(crate) struct DataFile {
    /// Path of the file.
    pub(crate) file: String,
    /// Its values with their line numbers.
    pub(crate) tree: Node,
    /// The JSON for the image.
    pub(crate) json: serde_json::Value,
}

/// All content that could be read.
#[derive(Debug, Default)]
pub(crate) struct Content {
    /// `pack.toml`.
    pub(crate) meta: Option<Meta>,
    /// `sources.toml`, by id.
    pub(crate) sources: BTreeMap<String, SourceRow>,
    /// Every page, by file.
    pub(crate) pages: Vec<SourcePage>,
    /// `data/<name>.toml`, by name.
    pub(crate) data: BTreeMap<String, DataFile>,
    /// `<locale>/<name>.ftl`, by file.
    pub(crate) messages: Vec<MessageFile>,
    /// `queries.toml`.
    pub(crate) queries: Option<Node>,
    /// `queries.tsv`: more questions to train on.
    pub(crate) more_queries: String,
    /// `pins/<name>-<language>.tsv`: sentences to train on, which must or must not put help first, by file.
    pub(crate) sentences: Vec<(String, String)>,
}

/// Reads all files; reports what cannot be read as findings and leaves it out.
pub(crate) fn read(files: &[(String, String)], findings: &mut Vec<Finding>) -> Content {
    let mut sorted: Vec<_> = files.iter().collect();
    sorted.sort();
    let mut content = Content::default();
    for (file, text) in sorted {
        if let Err(finding) = content.take(file, text, findings) {
            findings.push(finding);
        }
    }
    content
}

impl Content {
    fn take(&mut self, file: &str, text: &str, findings: &mut Vec<Finding>) -> Result<(), Finding> {
        let parts: Vec<&str> = file.split('/').collect();
        match parts.as_slice() {
            [.., "README.md" | "PUBLISH.md"] => {}
            // Only translation tools use the list of translated sources.
            [locale, "source.tsv"] if is_locale(locale) => {}
            ["pack.toml"] => self.meta = Some(tree::load(file, text)?),
            ["sources.toml"] => self.sources = read_sources(file, text, findings)?,
            ["queries.toml"] => self.queries = Some(tree::parse(file, text)?),
            ["queries.tsv"] => text.clone_into(&mut self.more_queries),
            ["pins", name] if name.ends_with(".tsv") => {
                self.sentences.push((name.to_string(), text.to_owned()))
            }
            ["data", name] if toml_name(name).is_some() => self.take_data(file, name, text)?,
            [locale, name] if is_locale(locale) && name.ends_with(".ftl") => {
                self.messages.push(messages::read(file, locale, text, findings));
            }
            [locale, "topics", topic, name]
                if is_locale(locale) && is_id(topic) && audience(name).is_some() =>
            {
                self.pages.extend(read_page(file, (locale, topic, name), text, findings)?);
            }
            _ => return Err(stray(file)),
        }
        Ok(())
    }

    /// Reads a data file. If its type does not match, the rules still check its values and report more precisely.
    fn take_data(&mut self, file: &str, name: &str, text: &str) -> Result<(), Finding> {
        let tree = tree::parse(file, text)?;
        let name = toml_name(name).unwrap_or(name).to_owned();
        let read = kinds::to_json(&name, file, text);
        let json = read.as_ref().map_or(serde_json::Value::Null, Clone::clone);
        self.data.insert(name, DataFile { file: file.to_owned(), tree, json });
        read.map(drop)
    }

    /// Returns the values of `data/<name>.toml`.
    pub(crate) fn tree(&self, name: &str) -> Option<&Node> {
        self.data.get(name).map(|data| &data.tree)
    }

    /// Returns whether a topic has a page for the audience, in that language or in English.
    pub(crate) fn has_page(&self, locale: &str, topic: &str, audience: Audience) -> bool {
        self.pages.iter().any(|page| {
            page.topic == topic
                && page.audience == audience
                && (page.locale == locale || page.locale == ENGLISH)
        })
    }

    /// Returns whether a topic has a page for any audience.
    pub(crate) fn has_topic(&self, topic: &str) -> bool {
        self.pages.iter().any(|page| page.topic == topic)
    }
}

fn is_locale(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase())
}

fn toml_name(name: &str) -> Option<&str> {
    name.strip_suffix(".toml").filter(|stem| is_id(stem))
}

fn audience(name: &str) -> Option<Audience> {
    name.strip_suffix(".md").and_then(Audience::from_id)
}

fn stray(file: &str) -> Finding {
    let mend = "Move or remove it; content/README.md says what belongs where";
    Finding::new(Place { file, line: 1 }, Rule::File, "the file has no place in a pack", mend)
}

fn read_sources(
    file: &str,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Result<BTreeMap<String, SourceRow>, Finding> {
    let read: SourceFile = tree::load(file, text)?;
    let lines = tree::parse(file, text)?;
    let mut sources = BTreeMap::new();
    for (row, node) in read.source.into_iter().zip(lines.rows("source")) {
        let place = Place { file, line: node.line };
        if !is_id(&row.id) || row.id == super::OWN {
            findings.push(Finding::new(
                place,
                Rule::Data,
                format!("`{}` cannot be a source id", row.id),
                "Rename it",
            ));
        }
        if !is_day_month_or_year(&row.seen) {
            let what = format!("`{}` is no date", row.seen);
            findings.push(Finding::new(place, Rule::Data, what, "Write YYYY, YYYY-MM or YYYY-MM-DD"));
        }
        if let Some(before) = sources.insert(row.id.clone(), row) {
            findings.push(Finding::new(
                place,
                Rule::Data,
                format!("a second source `{}`", before.id),
                "Rename one",
            ));
        }
    }
    Ok(sources)
}

fn is_day_month_or_year(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.len() == 10 && whole.parse::<NaiveDate>().is_ok()
}

fn read_page(
    file: &str,
    (locale, topic, name): (&str, &str, &str),
    text: &str,
    findings: &mut Vec<Finding>,
) -> Result<Option<SourcePage>, Finding> {
    let Some(audience) = audience(name) else { return Ok(None) };
    let (head, body, first) = split(file, text)?;
    let front = front_matter(file, head)?;
    let body = markdown::parse(file, body, first, findings);
    let page = SourcePage {
        file: file.to_owned(),
        locale: locale.to_owned(),
        topic: topic.to_owned(),
        audience,
        front,
        body,
    };
    Ok(Some(page))
}

/// Splits a page into front matter and body; returns them with the line on which the body starts.
pub(crate) fn split<'t>(file: &str, text: &'t str) -> Result<(&'t str, &'t str, usize), Finding> {
    let parts = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let Some((head, body)) = parts else {
        let mend = "Begin with a line `+++`, then title, summary, reviewed and keywords, then a line `+++`";
        return Err(Finding::new(Place { file, line: 1 }, Rule::FrontMatter, "no front matter", mend));
    };
    Ok((head, body, head.lines().count() + 3))
}

/// Parses the front matter of a page.
pub(crate) fn front_matter(file: &str, head: &str) -> Result<FrontMatter, Finding> {
    let front: FrontMatter = tree::load(file, head).map_err(|mut finding| {
        finding.line += 1;
        finding.rule = Rule::FrontMatter;
        finding
    })?;
    let place = Place { file, line: 2 };
    for (name, empty) in [
        ("title", front.title.trim().is_empty()),
        ("summary", front.summary.trim().is_empty()),
        ("keywords", front.keywords.is_empty()),
    ] {
        if empty {
            return Err(Finding::new(place, Rule::FrontMatter, format!("`{name}` is empty"), "Fill it"));
        }
    }
    Ok(front)
}
