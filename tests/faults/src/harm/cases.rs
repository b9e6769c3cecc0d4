//! The kinds of corruption, and running them.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::finding::{Finding, Sum, look};
use super::small::write_all;
use super::{Files, Small};
use crate::content::Dice;

/// Files up to this length are corrupted at every byte.
const SMALL: usize = 4096;
/// Bytes per page of a database.
const PAGE: usize = 4096;

/// One corruption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Case {
    /// That bit of that byte is flipped.
    Flip(PathBuf, usize, u8),
    /// The file is truncated there.
    Cut(PathBuf, usize),
    /// These files are replaced by earlier versions.
    Old(Vec<PathBuf>),
}

impl Case {
    fn harm(&self, small: &Small) -> Files {
        let mut files = small.files.clone();
        match self {
            Self::Flip(name, at, bit) => {
                let byte = files.get_mut(name).and_then(|bytes| bytes.get_mut(*at));
                byte.into_iter().for_each(|byte| *byte ^= 1 << bit);
            }
            Self::Cut(name, length) => {
                files.get_mut(name).into_iter().for_each(|bytes| bytes.truncate(*length));
            }
            Self::Old(names) => {
                for name in names {
                    match small.earlier.get(name) {
                        Some(bytes) => files.insert(name.clone(), bytes.clone()),
                        None => files.remove(name),
                    };
                }
            }
        }
        files
    }

    /// Whether only a database and its store of words are old, which cannot be detected: a limit stated in THREATS.
    fn is_beyond(&self) -> bool {
        let Self::Old(names) = self else { return false };
        let numbered = |kind| names.iter().find(|name| name.extension().is_some_and(|found| found == kind));
        let (database, words) = (numbered("db"), numbered("rec"));
        database.is_some() && database.map(|name| name.file_stem()) == words.map(|name| name.file_stem())
    }
}

// The device key is a file here, and not one of the vault's.
fn names(files: &Files) -> impl Iterator<Item = (&PathBuf, &Vec<u8>)> {
    files.iter().filter(|(name, _)| name.starts_with("app"))
}

/// Flips a bit in every byte of small files, and in one byte of every page of the others.
pub fn flips(small: &Small, seed: u64) -> Vec<Case> {
    let mut dice = Dice::from_number(seed);
    let mut cases = Vec::new();
    for (name, bytes) in names(&small.files) {
        let step = if bytes.len() <= SMALL { 1 } else { PAGE };
        for start in (0..bytes.len()).step_by(step) {
            let room = step.min(bytes.len() - start);
            let at = start + below(&mut dice, room);
            cases.push(Case::Flip(name.clone(), at, u8::try_from(dice.below(8)).unwrap_or(0)));
        }
    }
    cases
}

/// Truncates small files to every length, others to one within every page and at the pages' edges.
pub fn truncations(small: &Small, seed: u64) -> Vec<Case> {
    let mut dice = Dice::from_number(seed);
    let mut cases = Vec::new();
    for (name, bytes) in names(&small.files) {
        let step = if bytes.len() <= SMALL { 1 } else { PAGE };
        for start in (0..bytes.len()).step_by(step) {
            cases.push(Case::Cut(name.clone(), start));
            if step > 1 {
                let room = step.min(bytes.len() - start);
                cases.push(Case::Cut(name.clone(), start + below(&mut dice, room)));
            }
        }
    }
    cases
}

/// Replaces every file that changed, alone and in pairs, by its earlier version. A file that did not exist is deleted.
pub fn old_copies(small: &Small) -> Vec<Case> {
    let all: BTreeSet<&PathBuf> =
        names(&small.files).chain(names(&small.earlier)).map(|(name, _)| name).collect();
    let changed: Vec<&PathBuf> =
        all.into_iter().filter(|name| small.files.get(*name) != small.earlier.get(*name)).collect();
    let pairs = changed.iter().enumerate().flat_map(|(at, one)| {
        let others = changed.iter().skip(at + 1);
        others.map(move |other| vec![(*one).clone(), (*other).clone()])
    });
    let alone = changed.iter().map(|name| vec![(*name).clone()]);
    alone.chain(pairs).map(Case::Old).filter(|case| !case.is_beyond()).collect()
}

fn below(dice: &mut Dice, bound: usize) -> usize {
    usize::try_from(dice.below(bound.max(1) as u64)).unwrap_or(0)
}

/// Draws at most that many, by the seed.
pub(super) fn some<T>(mut cases: Vec<T>, most: usize, seed: u64) -> Vec<T> {
    let mut dice = Dice::from_number(!seed);
    while cases.len() > most {
        let at = below(&mut dice, cases.len());
        cases.swap_remove(at);
    }
    cases
}

/// Tries at most that many, each on its own copy, on two threads; reports each wrong result.
///
/// # Errors
/// If a copy cannot be written.
pub fn run_all(
    small: &Small,
    cases: Vec<Case>,
    (most, seed): (usize, u64),
    tell: &(dyn Fn(&Case, &Finding) + Sync),
) -> io::Result<Sum> {
    let cases = some(cases, most, seed);
    let (next, sum) = (AtomicUsize::new(0), Mutex::new(Sum::default()));
    let work = || -> io::Result<()> {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
            let folder = tempfile::tempdir()?;
            write_all(&case.harm(small), folder.path())?;
            let finding = look(small, folder.path());
            tell(case, &finding);
            sum.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).add(&finding);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let both = [scope.spawn(work), scope.spawn(work)];
        both.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("a trial panicked")))
        })
    })?;
    Ok(sum.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner()))
}
