//! `alcove pack review`.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use guide::Audience;
use guide::page::{Block, Page};

use super::Source;
use crate::Failure;

/// Arguments of `alcove pack review`.
#[derive(Args)]
pub(crate) struct Review {
    /// Only claims last reviewed on or before this day (YYYY-MM-DD)
    #[arg(long, value_name = "DAY")]
    before: Option<String>,
    #[command(flatten)]
    source: Source,
}

/// A paragraph or list item that makes a claim.
struct Claim {
    reviewed: String,
    place: String,
    text: String,
    sources: String,
}

impl Review {
    /// Lists the claims, oldest first; within a day, by page.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        let mut claims = Vec::new();
        for who in Audience::ALL {
            for topic in guide.topics(who)? {
                claims.extend(claims_of(&guide.page(&topic.id, who)?));
            }
        }
        claims.retain(|claim| self.before.as_ref().is_none_or(|day| claim.reviewed <= *day));
        claims.sort_by(|a, b| (&a.reviewed, &a.place).cmp(&(&b.reviewed, &b.place)));
        let mut out = std::io::stdout().lock();
        for claim in &claims {
            writeln!(out, "{}  {}\n    {}\n    {}", claim.reviewed, claim.place, claim.text, claim.sources)?;
        }
        writeln!(out, "{} claims", claims.len())?;
        Ok(ExitCode::SUCCESS)
    }
}

fn claims_of(page: &Page) -> Vec<Claim> {
    let claims = page.blocks.iter().filter(|block| !block.sources().is_empty());
    claims.map(|block| claim(page, block)).collect()
}

fn claim(page: &Page, block: &Block) -> Claim {
    let named = |id: &String| page.sources.iter().find(|source| source.id == *id);
    let sources =
        block.sources().iter().filter_map(named).map(|source| format!("{} ({})", source.id, source.seen));
    Claim {
        reviewed: page.reviewed.clone(),
        place: format!("{}/{}", page.topic, page.audience.id()),
        text: block.text(),
        sources: sources.collect::<Vec<_>>().join(", "),
    }
}
