//! Cross-validates search: `cargo run --release -p author --example folds -- 5`.
//!
//! Splits the sentences of `content/pins` and the questions of `content/queries.tsv` into that many parts, keeping
//! near-duplicates together. For each part, builds a pack from the others and measures it with that part. Prints the
//! misses, then one line per file.
#![expect(clippy::print_stdout, reason = "it prints what was found")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;

use guide::{Audience, Guide};

#[path = "../tests/common/corpus.rs"]
mod corpus;
#[path = "shared/files.rs"]
mod files;

#[derive(serde::Deserialize)]
struct Unsure {
    unsure: Vec<String>,
}

/// Returns the topics of questions that may correctly bring help to the top.
fn unsure(files: &[(String, String)]) -> Vec<String> {
    let pins = files.iter().find(|(path, _)| path == "data/pins.toml");
    pins.and_then(|(_, text)| toml::from_str::<Unsure>(text).ok()).map_or_else(Vec::new, |pins| pins.unsure)
}

/// Totals over all parts: correct, correct in first place, lines.
type Sums = BTreeMap<String, (usize, usize, usize)>;

fn main() -> ExitCode {
    let parts = std::env::args().nth(1).and_then(|parts| parts.parse().ok()).unwrap_or(5);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/content");
    let Ok(files) = files::read(&root) else { return ExitCode::from(2) };
    let unsure = unsure(&files);
    let mut sums = Sums::new();
    for part in 0..parts {
        if measure(&files, (part, parts), &unsure, &mut sums).is_none() {
            return ExitCode::FAILURE;
        }
    }
    for (name, (right, first, lines)) in sums {
        let of = |count: usize| count * 1000 / lines.max(1);
        println!(
            "{name}: right {right} of {lines} ({} in 1000), first {first} ({} in 1000)",
            of(right),
            of(first)
        );
    }
    ExitCode::SUCCESS
}

/// Builds a pack without a part and measures it with that part.
fn measure(files: &[(String, String)], part: (u32, u32), unsure: &[String], sums: &mut Sums) -> Option<()> {
    let mut left_out = Vec::new();
    let rest: Vec<(String, String)> = files.iter().map(|file| without(file, part, &mut left_out)).collect();
    let image = author::build(&rest, false).ok()?;
    let (english, welsh) = (Guide::open(&image, "en").ok()?, Guide::open(&image, "cy").ok()?);
    for (name, text) in left_out {
        let guide = if name.ends_with("-cy") { &welsh } else { &english };
        let figures = corpus::measure(guide, &name, &text);
        figures.missed.iter().for_each(|line| println!("  {name}: {line}"));
        add(sums, &name, &figures);
        if name == "queries" {
            add(sums, "queries that pin", &pinned(guide, &text, unsure));
        }
    }
    Some(())
}

fn add(sums: &mut Sums, name: &str, figures: &corpus::Figures) {
    let sum = sums.entry(name.to_owned()).or_default();
    *sum = (sum.0 + figures.right, sum.1 + figures.first, sum.2 + figures.lines);
}

/// Counts questions about other topics that bring help for danger or self-harm to the top.
fn pinned(guide: &Guide, text: &str, unsure: &[String]) -> corpus::Figures {
    let mut figures = corpus::Figures { lines: 0, right: 0, first: 0, missed: Vec::new() };
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [words, reader, topics, ..] = cells.as_slice() else { continue };
        if topics.split(',').any(|topic| unsure.iter().any(|one| one == topic)) {
            continue;
        }
        let found =
            guide.search(words, Audience::from_id(reader).unwrap_or(Audience::Adult)).unwrap_or_default();
        figures.lines += 1;
        figures.right += usize::from(!found.pinned.is_empty());
        if !found.pinned.is_empty() {
            println!("  pinned: {line}");
        }
    }
    figures
}

/// Removes the lines of a part from a file and collects them.
fn without(
    file: &(String, String),
    part: (u32, u32),
    left_out: &mut Vec<(String, String)>,
) -> (String, String) {
    let (path, text) = file;
    let is_learnt = path.ends_with(".tsv") && (path == "queries.tsv" || path.starts_with("pins/"));
    if !is_learnt {
        return file.clone();
    }
    let is_out = |line: &&str| !line.starts_with('#') && hash(line) % part.1 == part.0;
    let (out, rest): (Vec<&str>, Vec<&str>) = text.lines().partition(is_out);
    let name = path.trim_start_matches("pins/").trim_end_matches(".tsv").to_owned();
    left_out.push((name, out.join("\n")));
    (path.clone(), rest.join("\n"))
}

/// Hashes the longer words of a line, in any order.
fn hash(line: &str) -> u32 {
    let words = line.split('\t').next().unwrap_or_default().to_lowercase();
    let words: BTreeSet<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).collect();
    let text = words.into_iter().collect::<String>();
    text.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) >> 7
}
