//! What `alcove bundle verify` would say, as a value: for tests that harm bundles.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use handoff::bundle::Fingerprint;

use super::findings::Findings;
use super::source::Source;
use super::{Keys, bag};
use crate::Failure;

/// What a check came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing differs; its fingerprint, if it is one of ours.
    Fine(Option<String>),
    /// Something differs: every sentence that says so.
    Differs(Vec<String>),
    /// It cannot be read, and why.
    Refused(String),
}

/// Checks a folder, or a zip.
pub fn verify(path: &Path) -> Verdict {
    of(Source::open(path, &Keys { passphrase_file: None, identity_file: None, large: false }))
}

/// Checks the bytes of a zip. The fingerprint of a statement that was met before is not verify_zip again: it takes a third of
/// a second.
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
