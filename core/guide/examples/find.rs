//! Searches the content of this crate as a phone would and times it:
//! `cargo run --release -p guide --features author --example find -- adult "i payed and they want more"`, or without words
//! the whole set of `content/queries.toml` with its score and the time of each search.
#![expect(clippy::print_stdout, reason = "it prints what was found")]

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use guide::answers::Answers;
use guide::{Audience, Guide};
use serde::Deserialize;

#[path = "shared/files.rs"]
mod files;

#[derive(Deserialize)]
struct Queries {
    query: Vec<Query>,
}

#[derive(Deserialize)]
struct Query {
    words: String,
    audience: Audience,
    topic: Topics,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Topics {
    One(String),
    Any(Vec<String>),
}

impl Topics {
    fn has(&self, id: &str) -> bool {
        match self {
            Self::One(one) => one == id,
            Self::Any(any) => any.iter().any(|one| one == id),
        }
    }
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let Ok(files) = files::read(&root) else { return ExitCode::from(2) };
    let image = match guide::author::build(&files, false) {
        Ok(image) => image,
        Err(report) => {
            report.findings.iter().for_each(|finding| println!("{finding}"));
            return ExitCode::FAILURE;
        }
    };
    let start = Instant::now();
    let Ok(guide) = Guide::open(&image, "en") else { return ExitCode::FAILURE };
    println!("image {} bytes, opened in {:?}", image.len(), start.elapsed());
    let Ok(plan) = guide.plan(&Answers::default()) else { return ExitCode::FAILURE };
    let first = plan.steps.first().map(|step| guide.word(&step.word, &[]));
    println!("first step in {:?} from the start: {first:?}", start.elapsed());
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [audience, words] => show(&guide, audience, words),
        _ => measure(&guide, &root),
    }
}

fn show(guide: &Guide, audience: &str, words: &str) -> ExitCode {
    let audience = Audience::from_id(audience).unwrap_or(Audience::Adult);
    let Ok(found) = guide.search(words, audience) else { return ExitCode::FAILURE };
    found.all().for_each(|hit| println!("{:9.3}  {:24} {}", hit.score, hit.id, hit.title));
    ExitCode::SUCCESS
}

/// The fastest of five, so that other work on the machine is not counted.
fn fastest(guide: &Guide, query: &Query) -> Duration {
    let time = || {
        let start = Instant::now();
        let _found = guide.search(&query.words, query.audience);
        start.elapsed()
    };
    (0..5).map(|_| time()).min().unwrap_or_default()
}

fn measure(guide: &Guide, root: &Path) -> ExitCode {
    let text = std::fs::read_to_string(root.join("queries.toml")).unwrap_or_default();
    let Ok(queries) = toml::from_str::<Queries>(&text) else { return ExitCode::from(2) };
    let (mut right, mut first, mut times) = (0, 0, Vec::new());
    for query in &queries.query {
        let Ok(found) = guide.search(&query.words, query.audience) else { return ExitCode::FAILURE };
        times.push(fastest(guide, query));
        let ids: Vec<&str> = found.all().map(|hit| hit.id.as_str()).collect();
        let place = ids.iter().position(|id| query.topic.has(id));
        right += u32::from(place.is_some_and(|place| place < 3));
        first += u32::from(place == Some(0));
        if place.is_none_or(|place| place >= 3) {
            let top: Vec<&str> = ids.into_iter().take(4).collect();
            println!("{:?} place {place:?}: {} -> {top:?}", query.audience, query.words);
        }
    }
    times.sort();
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    println!("{right} of {} among the first three, {first} first", queries.query.len());
    println!("search: median {:?}, 99th percentile {:?}", at(50), at(99));
    ExitCode::SUCCESS
}
