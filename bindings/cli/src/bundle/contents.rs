//! What is in a bag: every file read once, for its sums and for what is looked into.

use std::collections::{BTreeMap, HashMap};
use std::thread::{Builder, JoinHandle};

use handoff::bundle::Fingerprint;

use super::algorithm::Algorithm;
use super::findings::Findings;
use super::source::Source;
use super::statement::STATEMENT;
use super::summer::Summer;

pub(super) const ACCOUNT: &str = "data/account.txt";
/// Texts that are read besides being hashed: at most so long.
const LONGEST_TEXT: u64 = 256 << 20;

/// What was read of a bag.
#[derive(Default)]
pub(super) struct Read {
    /// The sums of each file.
    pub(super) sums: BTreeMap<String, HashMap<Algorithm, String>>,
    /// The bytes of those that are looked into.
    pub(super) texts: BTreeMap<String, Vec<u8>>,
    pub(super) sizes: BTreeMap<String, u64>,
    /// That of the statement, on its way.
    fingerprint: Option<JoinHandle<Fingerprint>>,
}

/// Computes the fingerprint of a statement: [`Fingerprint::from_statement`], or what remembers it.
pub(super) type Reckon = fn(&[u8]) -> Fingerprint;

pub(super) fn read(
    source: &mut Source,
    algorithms: &[Algorithm],
    reckon: Reckon,
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
            // Without a sum nothing would be said of it.
            Ok(()) if sums.is_empty() => findings.file(&path, "could not be summed"),
            Ok(()) => drop(read.sums.insert(path.clone(), sums.into_iter().collect())),
            Err(cause) => findings.file(&path, cause.to_string()),
        }
        read.sizes.insert(path.clone(), size);
        if path == STATEMENT {
            read.fingerprint = text.clone().and_then(|text| beside(text, reckon));
        }
        text.map(|text| read.texts.insert(path, text));
    }
    read
}

/// The statement first: the fingerprint is made of it while all else is read.
fn in_order(source: &Source) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..source.files.len()).collect();
    let is_statement = |number: &usize| source.files.get(*number).is_some_and(|file| file.path == STATEMENT);
    numbers.sort_by_key(|number| !is_statement(number));
    numbers
}

/// A third of a second, on another thread.
fn beside(statement: Vec<u8>, reckon: Reckon) -> Option<JoinHandle<Fingerprint>> {
    Builder::new().spawn(move || reckon(&statement)).ok()
}

fn is_text(path: &str, size: u64) -> bool {
    let is_read = !path.starts_with("data/")
        || path.starts_with("data/records/")
        || ["data/custody.jsonl", ACCOUNT].contains(&path);
    is_read && size <= LONGEST_TEXT
}

impl Read {
    /// The fingerprint of the statement, whose text is given.
    pub(super) fn fingerprint(&mut self, statement: &[u8]) -> Fingerprint {
        let made = self.fingerprint.take().and_then(|thread| thread.join().ok());
        made.unwrap_or_else(|| Fingerprint::from_statement(statement))
    }

    /// A text that is UTF-8; nothing if it is not there or not.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    pub(super) fn sha256(&self, path: &str) -> Option<&str> {
        self.sums.get(path).and_then(|sums| sums.get(&Algorithm::Sha256)).map(String::as_str)
    }
}
