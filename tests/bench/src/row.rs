//! One measured figure and its bound.

use std::time::{Duration, Instant};

/// The good side of the bound.
#[derive(Clone, Copy)]
pub(crate) enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

/// Prints `name, value, unit, bound, met or missed`.
#[expect(clippy::print_stdout, reason = "the rows are this program's output")]
pub(crate) fn row(name: &str, value: f64, unit: &str, bound: Bound) {
    let (text, met) = match bound {
        Bound::AtLeast(least) => (format!("at least {least}"), value >= least),
        Bound::AtMost(most) => (format!("at most {most}"), value <= most),
    };
    println!("{name:<44} {value:>9.3} {unit:<12} {text:<14} {}", if met { "met" } else { "MISSED" });
}

/// Prints a figure without a bound.
#[expect(clippy::print_stdout, reason = "the rows are this program's output")]
pub(crate) fn note(name: &str, value: f64, unit: &str) {
    println!("{name:<44} {value:>9.3} {unit:<12}");
}

/// Returns the median.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Returns the value that a `share` (0 to 1) of all do not exceed.
pub(crate) fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index"
    )]
    let at = ((values.len() as f64 * share) as usize).min(values.len() - 1);
    values[at]
}

/// Returns how far two sets of values are apart, 0 to 1, whatever their distribution (Cliff's delta): the share of
/// pairs in which the one is greater minus the share in which it is less.
pub(crate) fn cliff(one: &[f64], other: &[f64]) -> f64 {
    let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
    let sum: f64 = pairs.map(|(one, other)| f64::from(i8::from(one > other) - i8::from(one < other))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pairs")]
    let all = (one.len() * other.len()).max(1) as f64;
    sum.abs() / all
}

/// Measures how long `work` takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// Runs `ours` and `theirs` in turn, `pairs` times; returns the median of the ratios theirs / ours (above 1: ours is
/// faster).
pub(crate) fn paired(
    pairs: usize,
    mut ours: impl FnMut() -> Duration,
    mut theirs: impl FnMut() -> Duration,
) -> f64 {
    median(
        (0..pairs)
            .map(|_| {
                let us = ours().as_secs_f64();
                theirs().as_secs_f64() / us
            })
            .collect(),
    )
}

/// Prints a sentence.
#[expect(clippy::print_stdout, reason = "the program's own words")]
pub(crate) fn say(text: &str) {
    println!("{text}");
}
