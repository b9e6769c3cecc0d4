//! The custody record as it is handed over: every row, and the words of those alone that are about what was chosen.

use serde::Serialize;
use vault::{CustodyEvent, CustodyRow, EntryId};

#[derive(Serialize)]
struct Line<'a> {
    seq: u64,
    sum: String,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
}

/// A row as one line of JSON, without the end of the line. Salt and body are left out of all that is about anything else.
pub(super) fn line(row: &CustodyRow, is_in: &dyn Fn(EntryId) -> bool) -> String {
    let body = row.body.as_deref().and_then(|body| std::str::from_utf8(body).ok());
    let given = row.salt.as_deref().zip(body).filter(|_| is_given(row, is_in));
    let line = Line {
        seq: row.seq,
        sum: super::hex(&row.sum),
        hash: super::hex(&row.hash),
        salt: given.map(|(salt, _)| super::hex(salt)),
        body: given.map(|(_, body)| body),
    };
    // Numbers and texts: there is nothing in it that JSON cannot hold.
    serde_json::to_string(&line).unwrap_or_default()
}

fn is_given(row: &CustodyRow, is_in: &dyn Fn(EntryId) -> bool) -> bool {
    match row.event() {
        Ok(Some(CustodyEvent::Exported { entries, .. })) => {
            !entries.is_empty() && entries.iter().all(|id| is_in(*id))
        }
        Ok(Some(CustodyEvent::Rebuilt { .. })) => true,
        Ok(Some(event)) => event.entry().is_some_and(is_in),
        Ok(None) | Err(_) => false,
    }
}
