//! `alcove pack search`.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{For, Source};
use crate::Failure;

/// Arguments of `alcove pack search`.
#[derive(Args)]
pub(crate) struct Search {
    /// What the person types
    words: String,
    /// Whom the answer is for
    #[arg(long = "for", value_enum, default_value = "adult")]
    who: For,
    /// Print an array of {id, title, score}, best first
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    title: &'a str,
    score: f64,
}

impl Search {
    /// Exit code 1 if nothing was found.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        let found = guide.search(&self.words, self.who.into())?;
        let hits: Vec<_> = found.all().collect();
        let mut out = std::io::stdout().lock();
        if self.json {
            let rows: Vec<_> =
                hits.iter().map(|hit| Found { id: &hit.id, title: &hit.title, score: hit.score }).collect();
            serde_json::to_writer(&mut out, &rows)?;
            writeln!(out)?;
        } else {
            for hit in &hits {
                writeln!(out, "{:8.3}  {:<24} {}", hit.score, hit.id, hit.title)?;
            }
        }
        Ok(if hits.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
