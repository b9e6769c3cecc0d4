//! The shipped pack: opening it, and searching it with real queries.

use guide::answers::Answers;
use guide::{Audience, ENGLISH, Guide};

use crate::row::{Bound, median, note, quantile, row, timed};

/// Measures opening up to the first step of a plan, and search over the queries that its ranking is measured with.
pub(crate) fn advice() {
    let times = (0..21).map(|_| {
        let first_step = || {
            let opened = pack::open_shipped().expect("the shipped pack opens");
            let guide = Guide::open(&opened.image, ENGLISH).expect("its image opens");
            guide.plan(&Answers::default()).expect("a plan").steps.len()
        };
        timed(first_step).1.as_secs_f64() * 1e3
    });
    row("pack open to first step", median(times.collect()), "ms", Bound::AtMost(20.0));
    search();
}

fn search() {
    let opened = pack::open_shipped().expect("the shipped pack opens");
    let guide = Guide::open(&opened.image, ENGLISH).expect("its image opens");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../core/guide/content/queries.toml");
    let text = std::fs::read_to_string(path).expect("the queries are there");
    let queries: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("words = ")).collect();
    let mut times = Vec::new();
    for _ in 0..5 {
        for words in &queries {
            for audience in Audience::ALL {
                times.push(timed(|| guide.search(words, audience).expect("an answer")).1.as_secs_f64() * 1e3);
            }
        }
    }
    note("search, median", median(times.clone()), "ms");
    row("search, 99th percentile", quantile(times, 0.99), "ms", Bound::AtMost(1.0));
}
