//! Checks the custody record: each row continues the one before, and the last is the one in the statement.

use serde::Deserialize;
use vault::{CustodyEvent, CustodyHead, CustodyRow};

use super::algorithm::{bytes, hex};
use super::contents::Read;
use super::findings::Findings;
use super::statement::Head;

const CUSTODY: &str = "data/custody.jsonl";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    seq: u64,
    sum: String,
    hash: String,
    salt: Option<String>,
    body: Option<String>,
}

/// Checks the record; returns the events of its rows.
pub(super) fn check(read: &Read, end: &Head, findings: &mut Findings) -> Vec<CustodyEvent> {
    let (mut head, mut events) = (CustodyHead::START, Vec::new());
    let text = read.text(CUSTODY).unwrap_or_default();
    for (number, line) in (1_u64..).zip(super::manifest::lines_of(text)) {
        let followed = row(line).and_then(|row| Some((row.follow(&head).ok()?, row.event().ok()?)));
        let Some((next, event)) = followed else {
            findings.file(CUSTODY, format!("row {number} does not follow the one before"));
            return events;
        };
        head = next;
        findings.held.extend(event.as_ref().and_then(|event| notable(event, number)));
        events.extend(event);
    }
    if (Head { count: head.count, head: hex(&head.hash) }) == *end {
        findings
            .held
            .push(format!("{} rows of the custody record, each following the one before", head.count));
    } else {
        findings.file(CUSTODY, "does not end where the statement says");
    }
    events
}

/// Returns what a reader of the record should know about a row.
fn notable(event: &CustodyEvent, row: u64) -> Option<String> {
    match event {
        CustodyEvent::Rebuilt { .. } => {
            Some(format!("row {row}: the record was damaged, and put back together from what could be read"))
        }
        CustodyEvent::Moved { .. } => Some(format!(
            "row {row}: brought from another phone in a sealed copy; the rows before were written there"
        )),
        _ => None,
    }
}

fn row(line: &str) -> Option<CustodyRow> {
    let Line { seq, sum, hash, salt, body } = serde_json::from_str(line).ok()?;
    let salt = salt.map(|salt| bytes::<16>(&salt).map(|salt| salt.to_vec()));
    let salt = match salt {
        Some(salt) => Some(salt?),
        None => None,
    };
    Some(CustodyRow { seq, salt, body: body.map(String::into_bytes), sum: bytes(&sum)?, hash: bytes(&hash)? })
}
