//! The result of `alcove bundle verify` as a value, for tests that corrupt bundles.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use handoff::bundle::Fingerprint;

use super::findings::Findings;
use super::source::Source;
use super::{Keys, bag};
use crate::Failure;

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing differs; the fingerprint, if it is one of our bundles.
    Fine(Option<String>),
    /// Something differs: every fault in words.
    Differs(Vec<String>),
    /// It cannot be read: the reason.
    Refused(String),
}

/// Checks a folder or a zip.
pub fn verify(path: &Path) -> Verdict {
    of(Source::open(path, &Keys { passphrase_file: None, identity_file: None, large: false }))
}

/// Checks the bytes of a zip. Caches fingerprints by statement, because computing one takes a third of a second.
pub fn verify_zip(zip: Vec<u8>) -> Verdict {
    of(Source::of_zip(Box::new(Cursor::new(zip)), false).map_err(|cause| Failure::Input(cause.to_string())))
}

fn of(source: Result<Source, Failure>) -> Verdict {
    match source.and_then(|mut source| bag::check(&mut source, remembered)) {
        Err(failure) => Verdict::Refused(failure.to_string()),
        Ok(found) if found.is_fine() => Verdict::Fine(found.fingerprint.map(|told| told.characters)),
        Ok(found) => Verdict::Differs(sentences(found)),
    }
}

fn sentences(found: Findings) -> Vec<String> {
    let of_files = found.files.into_iter();
    let of_files =
        of_files.flat_map(|(path, all)| all.into_iter().map(move |what| format!("{path}: {what}")));
    of_files.chain(found.whole).collect()
}

fn remembered(statement: &[u8]) -> Fingerprint {
    static KNOWN: Mutex<Option<HashMap<Vec<u8>, Fingerprint>>> = Mutex::new(None);
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known().as_ref().and_then(|known| known.get(statement)) {
        return *found;
    }
    let made = Fingerprint::from_statement(statement);
    known().get_or_insert_default().insert(statement.to_vec(), made);
    made
}
