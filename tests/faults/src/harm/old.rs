//! Checks whether older copies of one or two files bring back codes or phrases that were given up.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use seal::phrase::Entropy;
use vault::{Code, DatabaseState, Session, Store, StoreError};

use super::Files;
use super::cases::some;
use super::small::write_all;
use crate::Place;

/// What is typed to open a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secret {
    /// A code.
    Code(&'static [u8]),
    /// A recovery phrase.
    Words([u8; 16]),
}

/// A phone's files before and after something was given up.
pub struct Story {
    /// What was done.
    pub name: &'static str,
    /// The files before.
    pub earlier: Files,
    /// The files after.
    pub now: Files,
    /// What must not open anything any more.
    pub given_up: Vec<Secret>,
    /// What still opens.
    pub left: Vec<Secret>,
    /// Keys of the phone that were deleted.
    pub deleted: Vec<String>,
    /// The beginnings of titles that were erased.
    pub erased: Vec<&'static str>,
}

/// The results for older copies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Copies put back.
    pub tried: u64,
    /// How often a current code or phrase opened.
    pub opened: u64,
    /// What opened and should not have.
    pub wrong: Vec<String>,
    /// What was erased and shown again without a report.
    pub back: Vec<String>,
}

impl Story {
    /// Lists every file that changed, and both copies of the slots together, each alone and in pairs.
    pub fn cases(&self) -> Vec<Vec<PathBuf>> {
        let names = |files: &Files| {
            files.keys().filter(|name| name.starts_with("app")).cloned().collect::<BTreeSet<_>>()
        };
        let all = &names(&self.now) | &names(&self.earlier);
        let changed = all.into_iter().filter(|name| self.now.get(name) != self.earlier.get(name));
        let mut parts: Vec<Vec<PathBuf>> = changed.map(|name| vec![name]).collect();
        parts.push(["slots.a", "slots.b"].map(|name| Path::new("app").join(name)).to_vec());
        let pairs = parts.iter().enumerate().flat_map(|(at, one)| {
            parts.iter().skip(at + 1).map(move |other| one.iter().chain(other).cloned().collect())
        });
        let pairs: BTreeSet<Vec<PathBuf>> = pairs.map(sorted).chain(parts.iter().cloned()).collect();
        pairs.into_iter().collect()
    }

    /// Returns the phone's files with these replaced by earlier versions; one that did not exist is deleted.
    pub fn put_back(&self, names: &[PathBuf]) -> Files {
        let mut files = self.now.clone();
        for name in names {
            match self.earlier.get(name) {
                Some(bytes) => files.insert(name.clone(), bytes.clone()),
                None => files.remove(name),
            };
        }
        files
    }

    // The limits that THREATS states. Both copies of the slots bring an erase code back: somebody who can do that can
    // delete the files as well. What was erased opens by the words, which need no key, from a copy of its slots and of
    // its files.
    fn is_beyond(&self, names: &[PathBuf], secret: Secret) -> bool {
        let slots = names.iter().filter(|name| name.to_string_lossy().contains("slots.")).count();
        match secret {
            Secret::Code(digits) => digits == crate::turns::ERASE && slots == 2,
            Secret::Words(_) => !self.deleted.is_empty() && slots > 0,
        }
    }

    /// Puts these files back on a phone in an empty folder, and tries everything.
    ///
    /// # Errors
    /// If the files cannot be written.
    pub fn look(&self, names: &[PathBuf], folder: &Path) -> io::Result<Found> {
        write_all(&self.put_back(names), folder)?;
        let (place, mut found) = (Place::at(folder), Found { tried: 1, ..Found::default() });
        self.try_given_up(&place, names, &mut found);
        self.try_left(&place, names, &mut found);
        // Again, after the correct ones have repaired the files.
        self.try_given_up(&place, names, &mut found);
        Ok(found)
    }

    fn try_given_up(&self, place: &Place, names: &[PathBuf], found: &mut Found) {
        let Ok(store) = place.open() else { return };
        for secret in self.given_up.iter().filter(|secret| !self.is_beyond(names, **secret)) {
            match open(place, &store, *secret, &self.deleted) {
                Ok(_) | Err(StoreError::Erased) => {
                    found.wrong.push(format!("{}: {secret:?} opens after {names:?}", self.name));
                }
                Err(_) => {}
            }
        }
    }

    fn try_left(&self, place: &Place, names: &[PathBuf], found: &mut Found) {
        let Ok(store) = place.open() else { return };
        for secret in &self.left {
            let Ok(session) = open(place, &store, *secret, &self.deleted) else { continue };
            found.opened += 1;
            if !is_a_pair(names) && self.shows_erased(&session).unwrap_or(true) {
                found.back.push(format!("{}: {secret:?} after {names:?}", self.name));
            }
        }
    }

    /// Returns whether something erased is listed and nothing reports that the files are not as they were left.
    fn shows_erased(&self, session: &Session) -> Result<bool, StoreError> {
        let page = session.list(None, 100)?;
        let is_said = !page.missing.is_nothing() || session.database_state()? != DatabaseState::Whole;
        let is_back = page.iter().any(|line| self.erased.iter().any(|title| line.title.starts_with(title)));
        Ok(is_back && !is_said)
    }
}

/// Opens a space, where the keys of these names do not answer.
///
/// # Errors
/// The errors of [`vault::Opening::finish`] and [`Store::open_by_phrase`].
pub(super) fn open(
    place: &Place,
    store: &Store,
    secret: Secret,
    deleted: &[String],
) -> Result<Session, StoreError> {
    match secret {
        Secret::Words(mut bits) => store.open_by_phrase(&Entropy::from_bytes(&mut bits)),
        Secret::Code(digits) => {
            let mut opening = store.begin_unlock(Code::parse(digits)?);
            let asked = opening.challenge()?;
            place.answer_without(opening, &asked, deleted)
        }
    }
}

/// Tries the story's cases, at most that many, on two threads.
///
/// # Errors
/// If a copy cannot be written.
pub fn put_all_back(story: &Story, (most, seed): (usize, u64)) -> io::Result<Found> {
    let cases = some(story.cases(), most, seed);
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Found::default()));
    let work = || -> io::Result<()> {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
            let folder = tempfile::tempdir()?;
            let of_case = story.look(case, folder.path())?;
            found.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).add(of_case);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let both = [scope.spawn(work), scope.spawn(work)];
        both.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("a trial panicked")))
        })
    })?;
    Ok(found.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner()))
}

impl Found {
    fn add(&mut self, other: Self) {
        self.tried += other.tried;
        self.opened += other.opened;
        self.wrong.extend(other.wrong);
        self.back.extend(other.back);
    }
}

// A database and its store of words that are both old do not contradict each other: a limit stated in THREATS.
fn is_a_pair(names: &[PathBuf]) -> bool {
    let numbered = |kind| {
        let name = names.iter().find(|name| name.extension().is_some_and(|found| found == kind));
        name.map(|name| name.with_extension(""))
    };
    numbered("db").is_some() && numbered("db") == numbered("rec")
}

fn sorted(mut names: Vec<PathBuf>) -> Vec<PathBuf> {
    names.sort_unstable();
    names.dedup();
    names
}
