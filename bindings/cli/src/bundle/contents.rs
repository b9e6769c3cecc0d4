//! Reads every file of a bag once, hashing it and keeping those whose content is checked.

use std::collections::{BTreeMap, HashMap};
use std::thread::{Builder, JoinHandle};

use handoff::bundle::Fingerprint;

use super::algorithm::Algorithm;
use super::findings::Findings;
use super::source::Source;
use super::statement::STATEMENT;
use super::summer::Summer;

pub(super) const ACCOUNT: &str = "data/account.txt";
/// The most bytes of a file that is kept as well as hashed.
const LONGEST_TEXT: u64 = 256 << 20;

/// What was read of a bag.
#[derive(Default)]
pub(super) struct Read {
    /// The hashes of each file.
    pub(super) sums: BTreeMap<String, HashMap<Algorithm, String>>,
    /// The bytes of the files whose content is checked.
    pub(super) texts: BTreeMap<String, Vec<u8>>,
    pub(super) sizes: BTreeMap<String, u64>,
    /// The fingerprint of the statement, computed on another thread.
    fingerprint: Option<JoinHandle<Fingerprint>>,
}

/// Computes the fingerprint of a statement: [`Fingerprint::from_statement`], or a version with a cache.
pub(super) type FingerprintOf = fn(&[u8]) -> Fingerprint;

pub(super) fn read(
    source: &mut Source,
    algorithms: &[Algorithm],
    compute: FingerprintOf,
    findings: &mut Findings,
) -> Read {
    let mut read = Read::default();
    for number in in_order(source) {
        let Some(file) = source.files.get(number) else { continue };
        let (path, size, fault) = (file.path.clone(), file.size, file.fault);
        findings.saw(&path);
        if let Some(fault) = fault {
            findings.file(&path, fault);
            continue;
        }
        if read.sizes.contains_key(&path) {
            findings.file(&path, "there twice");
            continue;
        }
        let mut text = is_text(&path, size).then(Vec::new);
        let mut sums = Summer::new(algorithms, size);
        let done = source.read(number, &mut |piece| {
            sums.update(piece);
            text.iter_mut().for_each(|text| text.extend_from_slice(piece));
        });
        let sums = sums.finish();
        match done {
            // A file without a hash would otherwise pass unnoticed.
            Ok(()) if sums.is_empty() => findings.file(&path, "could not be summed"),
            Ok(()) => drop(read.sums.insert(path.clone(), sums.into_iter().collect())),
            Err(cause) => findings.file(&path, cause.to_string()),
        }
        read.sizes.insert(path.clone(), size);
        if path == STATEMENT {
            read.fingerprint = text.clone().and_then(|text| beside(text, compute));
        }
        text.map(|text| read.texts.insert(path, text));
    }
    read
}

/// Returns the files with the statement first, so that the fingerprint is computed while the rest is read.
fn in_order(source: &Source) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..source.files.len()).collect();
    let is_statement = |number: &usize| source.files.get(*number).is_some_and(|file| file.path == STATEMENT);
    numbers.sort_by_key(|number| !is_statement(number));
    numbers
}

/// Computes the fingerprint on another thread; it takes a third of a second.
fn beside(statement: Vec<u8>, compute: FingerprintOf) -> Option<JoinHandle<Fingerprint>> {
    Builder::new().spawn(move || compute(&statement)).ok()
}

fn is_text(path: &str, size: u64) -> bool {
    let is_read = !path.starts_with("data/")
        || path.starts_with("data/records/")
        || ["data/custody.jsonl", ACCOUNT].contains(&path);
    is_read && size <= LONGEST_TEXT
}

impl Read {
    /// Returns the fingerprint of the given statement.
    pub(super) fn fingerprint(&mut self, statement: &[u8]) -> Fingerprint {
        let made = self.fingerprint.take().and_then(|thread| thread.join().ok());
        made.unwrap_or_else(|| Fingerprint::from_statement(statement))
    }

    /// Returns a file as text; `None` if there is no such file or it is not UTF-8.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    pub(super) fn sha256(&self, path: &str) -> Option<&str> {
        self.sums.get(path).and_then(|sums| sums.get(&Algorithm::Sha256)).map(String::as_str)
    }
}
