//! Lists claims by the age of their review, for reviewing a pack by hand.

use chrono::NaiveDate;
use serde::Serialize;

use super::OWN;
use super::content::{Content, SourcePage};
use super::markdown::Parsed;
use guide::Audience;
use guide::page::Block;

/// A claim and the age of its last review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Days since someone checked the page against its sources; negative if the date is in the future.
    pub age_days: i64,
    /// The day of that review.
    pub reviewed: NaiveDate,
    /// Path of the page.
    pub file: String,
    /// Line of the claim, from 1.
    pub line: usize,
    /// Topic id.
    pub topic: String,
    /// The reader of the page.
    pub audience: Audience,
    /// Its text.
    pub text: String,
    /// Its sources.
    pub sources: Vec<Backing>,
}

/// A source of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backing {
    /// Its id.
    pub id: String,
    /// The web page's own date, else the day it was stored.
    pub seen: String,
    /// How certain the source is.
    pub confidence: String,
    /// Its web address.
    pub url: String,
}

/// Lists every sourced claim of the content, oldest review first.
pub(crate) fn claims(content: &Content, today: NaiveDate) -> Vec<Claim> {
    let mut claims: Vec<Claim> =
        content.pages.iter().flat_map(|page| of_page(content, page, today)).collect();
    claims.sort_by(|a, b| (a.reviewed, &a.file, a.line).cmp(&(b.reviewed, &b.file, b.line)));
    claims
}

fn of_page(content: &Content, page: &SourcePage, today: NaiveDate) -> Vec<Claim> {
    let sourced = |parsed: &&Parsed| {
        !matches!(parsed.block, Block::Heading { .. }) && parsed.marks.iter().any(|mark| mark != OWN)
    };
    page.body.iter().filter(sourced).map(|parsed| claim(content, page, parsed, today)).collect()
}

fn claim(content: &Content, page: &SourcePage, parsed: &Parsed, today: NaiveDate) -> Claim {
    Claim {
        age_days: (today - page.front.reviewed).num_days(),
        reviewed: page.front.reviewed,
        file: page.file.clone(),
        line: parsed.line,
        topic: page.topic.clone(),
        audience: page.audience,
        text: parsed.block.text(),
        sources: parsed.block.sources().iter().filter_map(|id| backing(content, id)).collect(),
    }
}

fn backing(content: &Content, id: &str) -> Option<Backing> {
    content.sources.get(id).map(|source| Backing {
        id: source.id.clone(),
        seen: source.seen.clone(),
        confidence: source.confidence.clone(),
        url: source.url.clone(),
    })
}
