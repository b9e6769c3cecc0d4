//! Inputs that reach new code, by counters that the compiler puts at every branch (`tests/fuzz/run TARGET --led`).
//!
//! ```text
//! compiler ── a byte a branch ──▶ counters ── cleared before an input, read after it ──▶ a branch, or a number of times, that is new
//! ```

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// Addresses of the counters, and how many there are: the compiler's own, one block for each object.
static COUNTERS: Mutex<BTreeMap<usize, usize>> = Mutex::new(BTreeMap::new());

/// Called by each object of the program before `main`.
#[unsafe(no_mangle)]
#[expect(unsafe_code, reason = "the name is the compiler's")]
extern "C" fn __sanitizer_cov_8bit_counters_init(start: *mut u8, stop: *mut u8) {
    let many = stop.addr().saturating_sub(start.addr());
    COUNTERS.lock().unwrap_or_else(PoisonError::into_inner).insert(start.expose_provenance(), many);
}

/// Reads every counter that is not 0, and clears it.
fn take_each(mut reached: impl FnMut(usize, u8)) {
    let mut before = 0;
    for (start, many) in COUNTERS.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        let first = std::ptr::with_exposed_provenance_mut::<u8>(*start);
        for block in (0..*many).step_by(8) {
            let width = 8.min(many - block);
            let eight = take_eight(first.wrapping_add(block), width);
            let hit = eight.into_iter().zip(before + block..).filter(|(times, _)| *times > 0);
            hit.for_each(|(times, at)| reached(at, times));
        }
        before += many;
    }
}

/// Reads and clears up to eight counters. No reference: this code counts itself meanwhile.
#[expect(
    unsafe_code,
    reason = "the compiler's bytes, which outlive the program, and one thread at a time is tried"
)]
fn take_eight(from: *mut u8, width: usize) -> [u8; 8] {
    let mut eight = [0; 8];
    // SAFETY: the addresses are those that the compiler gave, and no more of them.
    unsafe {
        from.copy_to_nonoverlapping(eight.as_mut_ptr(), width);
        if eight != [0; 8] {
            from.write_bytes(0, width);
        }
    }
    eight
}

/// What was reached so far: for each branch, a bit for once, twice, three times, up to 7, 15, 31, 127, more.
pub(crate) struct Reached(Vec<u8>);

impl Reached {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    /// Forgets what was counted between two inputs: that was not the reader.
    pub(crate) fn begin(&self) {
        take_each(|_, _| ());
    }

    /// Returns whether the last input reached what none before it did.
    pub(crate) fn is_further(&mut self) -> bool {
        let mut is_new = false;
        take_each(|at, times| {
            if self.0.len() <= at {
                self.0.resize(at + 1, 0);
            }
            is_new |= self.0[at] & bit(times) == 0;
            self.0[at] |= bit(times);
        });
        is_new
    }
}

fn bit(times: u8) -> u8 {
    match times {
        0..=1 => 1,
        2 => 2,
        3 => 4,
        4..8 => 8,
        8..16 => 16,
        16..32 => 32,
        32..128 => 64,
        _ => 128,
    }
}

/// Saves the smallest of the inputs that were found to `build/fuzz/led`, to choose from for the corpus: each reaches a
/// branch that no smaller one does. The first of the pool are the corpus. Named by how much each adds: `0` the most, and
/// those that add nothing to the ones before it are left out.
pub(crate) fn keep_smallest(name: &str, mut pool: Vec<Vec<u8>>, first: usize, reads: &super::Reads) {
    let mut branches = Vec::new();
    let mut found = pool.split_off(first);
    for input in &pool {
        is_needed(input, reads, &mut branches);
    }
    let (all, corpus) = (found.len(), branches.clone());
    found.sort_by_key(Vec::len);
    found.retain(|input| is_needed(input, reads, &mut branches));
    let fewest = fewest(found, corpus, reads);
    let adds: Vec<usize> = fewest.iter().map(|(_, adds)| *adds).collect();
    super::say(&format!(
        "{name}: {all} reached further, {} cover all that is new, adding {adds:?}",
        fewest.len()
    ));
    let folder = super::root().join("../../build/fuzz/led").join(name);
    if std::fs::create_dir_all(&folder).is_ok() {
        for (number, (input, _)) in fewest.iter().enumerate() {
            let _kept = std::fs::write(folder.join(format!("{number}")), input).is_ok();
        }
    }
}

/// Takes the input that adds most, then the one that adds most to it, and so on.
fn fewest(found: Vec<Vec<u8>>, mut known: Vec<bool>, reads: &super::Reads) -> Vec<(Vec<u8>, usize)> {
    let mut left: Vec<_> = found.into_iter().map(|input| (reached(&input, reads), input)).collect();
    let mut chosen = Vec::new();
    loop {
        let is_new = |at: &usize| !known.get(*at).copied().unwrap_or(false);
        let adds = |branches: &[usize]| branches.iter().filter(|at| is_new(at)).count();
        let most = (0..left.len()).max_by_key(|at| adds(&left[*at].0));
        let Some((at, most)) = most.map(|at| (at, adds(&left[at].0))).filter(|(_, most)| *most > 0) else {
            return chosen;
        };
        let (branches, input) = left.swap_remove(at);
        known.resize(known.len().max(branches.iter().max().map_or(0, |last| last + 1)), false);
        branches.iter().for_each(|at| known[*at] = true);
        chosen.push((input, most));
    }
}

/// The branches that an input reaches.
fn reached(input: &[u8], reads: &super::Reads) -> Vec<usize> {
    take_each(|_, _| ());
    let _panicked = catch_unwind(AssertUnwindSafe(|| reads(input))).is_err();
    let mut branches = Vec::new();
    take_each(|at, _| branches.push(at));
    branches
}

fn is_needed(input: &[u8], reads: &super::Reads, branches: &mut Vec<bool>) -> bool {
    let mut is_new = false;
    for at in reached(input, reads) {
        if branches.len() <= at {
            branches.resize(at + 1, false);
        }
        is_new |= !std::mem::replace(&mut branches[at], true);
    }
    is_new
}
