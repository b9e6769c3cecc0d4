//! `alcove pack search`.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use clap::Args;
use guide::Guide;
use guide::search::{Hit, PinKind, SearchResults, ServiceHit};
use serde::Serialize;

use super::{For, Source};
use crate::Failure;

/// Arguments of `alcove pack search`.
#[derive(Args)]
pub(crate) struct Search {
    /// What the person types; - reads queries from standard input, one per line
    words: String,
    /// The reader to answer for
    #[arg(long = "for", value_enum, default_value = "adult")]
    who: For,
    /// Print an array of {id, title, score, kind, pin, fallback}, best first
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

/// A row: a page, or a service that the query names.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    score: f64,
    kind: &'static str,
    pin: Option<PinKind>,
    /// Whether nothing was found and this is the starting page for everybody.
    fallback: bool,
}

impl Search {
    /// Searches the pack. Exit code 1 if nothing was found for the words.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        if self.words != "-" {
            return self.say(&guide, &self.words);
        }
        for line in std::io::stdin().lock().lines() {
            self.say(&guide, &line?)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn say(&self, guide: &Guide, words: &str) -> Result<ExitCode, Failure> {
        let found = guide.search(words, self.who.into())?;
        let rows = rows(&found);
        let mut out = std::io::stdout().lock();
        if self.json {
            serde_json::to_writer(&mut out, &rows)?;
            writeln!(out)?;
        } else {
            for row in &rows {
                writeln!(out, "{:8.3}  {:<24} {}", row.score, row.id, row.title)?;
            }
        }
        Ok(if rows.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// Returns pinned pages, then services if the query names only those, then pages, else services last.
fn rows(found: &SearchResults) -> Vec<Row<'_>> {
    let page = |hit| page(hit, found.fallback);
    let services = || found.services.iter().map(service);
    let (before, after) = if found.named { (Some(services()), None) } else { (None, Some(services())) };
    let pinned = found.pinned.iter().map(page);
    let before = before.into_iter().flatten();
    pinned.chain(before).chain(found.hits.iter().map(page)).chain(after.into_iter().flatten()).collect()
}

fn page(hit: &Hit, fallback: bool) -> Row<'_> {
    Row { id: &hit.id, title: &hit.title, score: hit.score, kind: "topic", pin: hit.pin, fallback }
}

fn service(hit: &ServiceHit) -> Row<'_> {
    Row { id: &hit.id, title: &hit.name, score: 0.0, kind: "service", pin: None, fallback: false }
}
