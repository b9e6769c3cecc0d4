//! Gives a reader corrupted and random bytes, and counts the results.
//!
//! ```text
//! corpus/NAME/* ── as they are, then changed by chance ──▶ reads(bytes) ── returns, or panics, or takes too long
//! ```
//! A target is a test next to the code that it tries: `fuzz::holds("zip", |bytes| …)`. Every run of the tests tries the
//! corpus and a few hundred changes of it, always the same; `tests/fuzz/run zip --seconds 60` tries others for that
//! long, and `--led` keeps those that reach new code, to change them further.

mod answer;
mod change;
#[cfg(led)]
mod led;
#[cfg(not(led))]
#[path = "unled.rs"]
mod led;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use answer::Answer;
use answer::Answers;
use change::{Dice, changed};
use led::Reached;

/// The number of changes that every run tries.
const FEW: u64 = 300;
/// The longest time for an input, on a machine with other work too.
const SLOW: Duration = Duration::from_secs(10);
/// The number of changes on top of each other before another input of the corpus is taken.
const DEEPEST: u64 = 8;

/// The results.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Inputs tried.
    pub tried: u64,
    /// Of those, inputs that the reader said it accepted.
    pub accepted: u64,
    /// Inputs that made the reader panic.
    pub panics: u64,
    /// Inputs that took the reader more than ten seconds.
    pub slow: u64,
}

/// Tries a reader with the corpus of that name, then with changes of it. `ALCOVE_FUZZ_SECONDS` sets how long, starting
/// from the seed `ALCOVE_FUZZ_SEED`.
///
/// # Panics
/// If the reader panicked or was slow even once, or if there is no corpus, or none that the reader accepts, or none that
/// it refuses. The failing input is in `build/fuzz`.
pub fn holds<A: Answer>(name: &str, reads: impl Fn(&[u8]) -> A) {
    let reads = |bytes: &[u8]| reads(bytes).is_accepted();
    let corpus = corpus(name);
    let answers = Answers::of(&corpus, reads);
    let counts = tried(name, &corpus, &reads);
    let Counts { tried, accepted, panics, slow } = counts;
    say(&format!("{name}: {tried} tried, {accepted} accepted, panics {panics}, slow {slow}"));
    assert!(!corpus.is_empty(), "{name} has no corpus");
    assert_eq!((panics, slow), (0, 0), "{name}: see build/fuzz");
    assert!(answers.is_telling(), "{name}: a corpus needs what is accepted and what is refused: {answers:?}");
}

fn tried(name: &str, corpus: &[Vec<u8>], reads: &Reads) -> Counts {
    let (mut counts, mut pool, mut reached) = (Counts::default(), corpus.to_vec(), Reached::new());
    for input in corpus {
        reached.begin();
        one(name, input, reads, &mut counts);
        reached.is_further();
    }
    let seconds = number_of("ALCOVE_FUZZ_SECONDS");
    let (mut dice, start) = (Dice::of(number_of("ALCOVE_FUZZ_SEED").unwrap_or(1)), Instant::now());
    let goes_on = |tried: u64| match seconds {
        Some(seconds) => start.elapsed().as_secs() < seconds,
        None => tried < FEW,
    };
    let (mut input, mut changes) = (Vec::new(), 0);
    while !pool.is_empty() && goes_on(changes) {
        if changes.is_multiple_of(DEEPEST) {
            input.clone_from(dice.pick(&pool));
        }
        input = changed(&input, &pool, &mut dice);
        reached.begin();
        one(name, &input, reads, &mut counts);
        if reached.is_further() {
            pool.push(input.clone());
        }
        changes += 1;
    }
    led::keep_smallest(name, pool, corpus.len(), reads);
    counts
}

/// Tries an input; returns nothing if it panicked or cannot be told accepted from refused.
type Reads<'a> = dyn Fn(&[u8]) -> Option<bool> + 'a;

fn one(name: &str, input: &[u8], reads: &Reads, counts: &mut Counts) {
    let start = Instant::now();
    let answer = catch_unwind(AssertUnwindSafe(|| reads(input)));
    let is_slow = start.elapsed() > SLOW;
    counts.tried += 1;
    counts.accepted += u64::from(matches!(answer, Ok(Some(true))));
    counts.panics += u64::from(answer.is_err());
    counts.slow += u64::from(is_slow);
    if answer.is_err() || is_slow {
        keep(name, input, counts.tried);
    }
}

/// Saves an input that failed, to be tried again: add it to the corpus once it is repaired.
fn keep(name: &str, input: &[u8], number: u64) {
    let folder = root().join("../../build/fuzz");
    let path = folder.join(format!("{name}-{number}"));
    match std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, input)) {
        Ok(()) => say(&format!("{name}: kept as {}", path.display())),
        Err(error) => say(&format!("{name}: could not be kept: {error}")),
    }
}

/// Reads the inputs of a corpus, in the order of their names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(root().join("corpus").join(name)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn number_of(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]
fn say(line: &str) {
    println!("{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_panics_at_a_change_is_found() {
        let corpus = [b"one".to_vec(), b"two".to_vec()];
        let counts = tried("itself", &corpus, &|bytes: &[u8]| {
            assert!(bytes.len() < 10);
            None
        });
        assert!(counts.panics > 0 && counts.tried == FEW + 2, "{counts:?}");
    }

    #[test]
    fn a_reader_that_takes_anything_is_fine() {
        let counts = tried("itself", &[vec![1; 40]], &|_: &[u8]| Some(true));
        assert_eq!(counts, Counts { tried: FEW + 1, accepted: FEW + 1, panics: 0, slow: 0 });
    }
}
