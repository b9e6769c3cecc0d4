//! Claims by the age of their review, for those who go through a pack by hand.

use chrono::NaiveDate;
use serde::Serialize;

use super::OWN;
use super::content::{Content, SourcePage};
use super::markdown::Parsed;
use guide::Audience;
use guide::page::Block;

/// One claim, and how old its last review is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Days since someone read the page against its sources; negative for a date that is still to come.
    pub age_days: i64,
    /// The day of that review.
    pub reviewed: NaiveDate,
    /// Path of the page.
    pub file: String,
    /// Line of the claim, from 1.
    pub line: usize,
    /// Topic id.
    pub topic: String,
    /// Whom the page speaks to.
    pub audience: Audience,
    /// Its words.
    pub text: String,
    /// What bears it out.
    pub sources: Vec<Backing>,
}

/// A source of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backing {
    /// Its id.
    pub id: String,
    /// The page's own date, else the day it was gathered.
    pub seen: String,
    /// How sure it is.
    pub confidence: String,
    /// Its address.
    pub url: String,
}

/// Every sourced claim of the content, the oldest review first.
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
