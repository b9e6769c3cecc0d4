//! `alcove pack show`.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use guide::page::{Block, Page, Span};
use guide::{Audience, Guide};

use super::{For, Source};
use crate::{Failure, clock};

/// Arguments of `alcove pack show`.
#[derive(Args)]
pub(crate) struct Show {
    /// The topic; without it, lists every topic
    topic: Option<String>,
    /// The reader of the page
    #[arg(long = "for", value_enum, default_value = "adult")]
    who: For,
    /// Print every page for every reader in turn, with its sources: for reviewers
    #[arg(long, conflicts_with = "topic")]
    all: bool,
    #[command(flatten)]
    source: Source,
}

impl Show {
    /// Prints the page or list. Exit code 2 with a message if there is no such page.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        let mut out = std::io::stdout().lock();
        match &self.topic {
            Some(topic) => page(&guide, topic, self.who.into(), &mut out)?,
            None if self.all => every_page(&guide, &mut out)?,
            None => list(&guide, self.who.into(), &mut out)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn list(guide: &Guide, who: Audience, out: &mut impl Write) -> Result<(), Failure> {
    for topic in guide.topics(who)? {
        writeln!(out, "{:<28} {}", topic.id, topic.title)?;
    }
    Ok(())
}

fn every_page(guide: &Guide, out: &mut impl Write) -> Result<(), Failure> {
    for who in Audience::ALL {
        for topic in guide.topics(who)? {
            page(guide, &topic.id, who, out)?;
            writeln!(out, "\n{}\n", "=".repeat(78))?;
        }
    }
    Ok(())
}

fn page(guide: &Guide, topic: &str, who: Audience, out: &mut impl Write) -> Result<(), Failure> {
    let missing = || {
        Failure::Input(format!("there is no page '{topic}' for {}; `alcove pack show` lists them", who.id()))
    };
    let page = guide.page(topic, who).map_err(|error| match error {
        guide::GuideError::NoSuchPage => missing(),
        other => other.into(),
    })?;
    head(guide, &page, out)?;
    for block in &page.blocks {
        writeln!(out, "{}", wrapped(&block_text(&page, block)))?;
    }
    foot(&page, out)
}

fn head(guide: &Guide, page: &Page, out: &mut impl Write) -> Result<(), Failure> {
    let notices = guide.notices(clock::unix_ms());
    for (shown, word) in [
        (notices.draft, "notice-draft"),
        (notices.expired, "notice-expired"),
        (page.fallback, "notice-fallback"),
    ] {
        if shown {
            writeln!(out, "[{}]", guide.word(word, &[])?)?;
        }
    }
    writeln!(out, "# {}  ({}, for {})\n{}\n", page.title, page.topic, page.audience.id(), page.summary)?;
    Ok(())
}

fn foot(page: &Page, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "\nRead against its sources on {}.", page.reviewed)?;
    for (at, source) in page.sources.iter().enumerate() {
        writeln!(out, "[{}] {} ({}) {}", at + 1, source.title, source.seen, source.url)?;
    }
    Ok(())
}

fn block_text(page: &Page, block: &Block) -> String {
    let words: String = block.spans().iter().map(span_text).collect();
    match block {
        Block::Heading { .. } => format!("\n## {words}"),
        Block::Paragraph { .. } => format!("{words}{}", marks(page, block)),
        Block::Item { number: Some(number), .. } => format!("  {number}. {words}{}", marks(page, block)),
        Block::Item { number: None, .. } => format!("  - {words}{}", marks(page, block)),
    }
}

fn span_text(span: &Span) -> String {
    match span {
        Span::Text { text } => text.clone(),
        Span::Strong { text } => format!("*{text}*"),
        Span::Link { text, target } => format!("{text} <{}:{}>", target.kind(), target.id()),
    }
}

fn marks(page: &Page, block: &Block) -> String {
    let place = |id: &String| page.sources.iter().position(|source| source.id == *id);
    let marks = block.sources().iter().filter_map(place).map(|at| format!("[{}]", at + 1));
    let marks: String = marks.collect();
    if marks.is_empty() { marks } else { format!(" {marks}") }
}

/// Wraps a text at 78 characters for a terminal.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > 78 {
            lines.push(String::from("    "));
        } else if line > 0 {
            push(&mut lines, " ");
        }
        push(&mut lines, word);
    }
    lines.join("\n")
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}
