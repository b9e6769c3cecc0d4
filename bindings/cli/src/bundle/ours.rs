//! Checks what our own bundles add to a bag: the statement, its signature, the custody record, the records.

use std::cmp::Ordering;

use serde::Deserialize;

use super::algorithm::bytes;
use super::contents::Read;
use super::findings::{Findings, Told};
use super::statement::{STATEMENT, Statement};
use super::{custody, page, records};
use crate::Failure;

/// The supported format.
const FORMAT: u32 = 1;

const SIGNATURE: &str = "statement.sig";

/// The format alone, which is read before anything else is trusted.
#[derive(Deserialize)]
struct Format {
    format: String,
}

/// Refuses a bundle of another format, which may be intact but cannot be checked here. If anything differs already,
/// that is reported instead.
pub(super) fn known(read: &Read, findings: &Findings) -> Result<(), Failure> {
    let text = read.text(STATEMENT).unwrap_or_default();
    let said = serde_json::from_str::<Format>(text).map(|found| found.format).unwrap_or_default();
    let number: Option<u32> = said.strip_prefix("bundle/").and_then(|number| number.parse().ok());
    let why = match number.map(|number| number.cmp(&FORMAT)) {
        Some(Ordering::Greater) => "was made by a newer version: check it with a newer one of this program",
        Some(Ordering::Less) => {
            "was made by a version from before the first release, which nothing reads any more"
        }
        _ => return Ok(()),
    };
    if findings.is_fine() { Err(Failure::Input(format!("this bundle ({said}) {why}"))) } else { Ok(()) }
}

/// Checks everything beyond the bag.
pub(super) fn check(read: &mut Read, findings: &mut Findings) {
    let Some(text) = read.texts.get(STATEMENT).cloned() else { return };
    let (text, fingerprint) = (&text, read.fingerprint(&text));
    let statement = serde_json::from_slice::<Statement>(text).ok();
    let statement = statement.filter(|found| found.format == format!("bundle/{FORMAT}"));
    let Some(statement) = statement else {
        return findings.file(STATEMENT, "no statement that is known here");
    };
    if read.sha256("manifest-sha256.txt") != Some(statement.manifest.as_str()) {
        findings.file("manifest-sha256.txt", "not the list that the statement names");
    }
    signature(text, &statement, read, findings);
    let rows = custody::check(read, &statement.custody, findings);
    let records = records::check(read, &rows, findings);
    page::check(read, &statement, &fingerprint.to_string(), &records, findings);
    findings.held.push(format!("made {}, by what it says", statement.made));
    findings.fingerprint = Some(Told { characters: fingerprint.to_string(), spoken: fingerprint.spoken() });
}

fn signature(text: &[u8], statement: &Statement, read: &Read, findings: &mut Findings) {
    let signature = read.text(SIGNATURE).unwrap_or_default();
    let signature = signature.strip_suffix('\n').unwrap_or(signature);
    let fits = bytes::<32>(&statement.key).zip(bytes::<64>(signature));
    if fits.is_some_and(|(key, signature)| seal::sign::verify(&key, text, &signature)) {
        findings.held.push("the statement is signed by the key in it".to_owned());
    } else {
        findings.file(SIGNATURE, "no signature of the statement under the key in it");
    }
}
