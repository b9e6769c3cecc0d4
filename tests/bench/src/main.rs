//! Figures measured by hand, as `tests/bench/run` describes. Nothing here is a test.

mod advice;
mod app;
mod bundle;
mod codes;
mod copy;
mod keep;
mod lock;
mod peers;
mod place;
mod row;
mod scale;

/// A named group of rows.
type Group = (&'static str, fn());

const GROUPS: [Group; 13] = [
    ("keep", keep::keep),
    ("disk", keep::disk),
    ("copy", copy::copy),
    ("codes", codes::codes),
    ("erase", codes::erase),
    ("memory", keep::memory),
    ("scale", scale::scale),
    ("advice", advice::advice),
    ("lock", lock::lock),
    ("app", app::app),
    ("import", app::import),
    ("bundle", bundle::bundle),
    ("bundle-memory", bundle::memory_here),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| GROUPS.iter().all(|(group, _)| group != name)) {
        let names: Vec<_> = GROUPS.iter().map(|(name, _)| *name).collect();
        row::say(&format!("there is no group '{unknown}'; there are {}", names.join(", ")));
        std::process::exit(2);
    }
    for (name, run) in GROUPS {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            run();
        }
    }
}
