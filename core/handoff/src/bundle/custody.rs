//! The custody record as it is handed over: every row, but with the body only of rows that concern the chosen entries
//! alone.

use seal::digest::Sha256;
use serde::Serialize;
use vault::{CustodyEvent, CustodyRow, EntryId, HandOver};

use super::BundleError;
use super::sources::Sources;

/// Reads the record from the first row to that of this hand-over, some rows at a time.
pub(super) struct Rows {
    last: u64,
    /// Hash of all lines: the second reading must give the same.
    sum: Sha256,
}

impl Rows {
    pub(super) fn new() -> Self {
        Self { last: 0, sum: Sha256::new() }
    }

    /// Passes the next lines to `each`; returns whether there are more. The last line is that of `made`, which is made
    /// here if it does not exist yet.
    pub(super) fn next(
        &mut self,
        from: &Sources,
        made: &mut Option<Box<HandOver>>,
        mut each: impl FnMut(&str),
    ) -> Result<bool, BundleError> {
        let end = made.as_ref().map(|made| made.row().seq);
        let rows = from.session.custody_after(self.last)?;
        let before = self.last;
        for row in rows.iter().filter(|row| end.is_none_or(|end| row.seq < end)) {
            self.tell(row, from, &mut each);
        }
        if self.last > before {
            return Ok(true);
        }
        if made.is_none() {
            let new = from.session.make_hand_over(&from.choice.to, &from.choice.entries)?;
            // Otherwise a row was added in the meantime.
            if new.head().count != self.last + 1 {
                return Ok(true);
            }
            *made = Some(Box::new(new));
        }
        made.iter().for_each(|made| self.tell(made.row(), from, &mut each));
        Ok(false)
    }

    /// Returns the SHA-256 of all lines.
    pub(super) fn sum(self) -> [u8; 32] {
        self.sum.finish()
    }

    fn tell(&mut self, row: &CustodyRow, from: &Sources, each: &mut impl FnMut(&str)) {
        let line = line(row, &|id| from.plan.holds(id));
        self.sum.update(line.as_bytes());
        self.last = row.seq;
        each(&line);
    }
}

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

/// Formats a row as one line of JSON, without a line end. Leaves out salt and body of rows that concern anything else.
fn line(row: &CustodyRow, is_in: &dyn Fn(EntryId) -> bool) -> String {
    let body = row.body.as_deref().and_then(|body| std::str::from_utf8(body).ok());
    let given = row.salt.as_deref().zip(body).filter(|_| is_given(row, is_in));
    let line = Line {
        seq: row.seq,
        sum: super::hex(&row.sum),
        hash: super::hex(&row.hash),
        salt: given.map(|(salt, _)| super::hex(salt)),
        body: given.map(|(_, body)| body),
    };
    // Numbers and texts: serialising cannot fail.
    serde_json::to_string(&line).unwrap_or_default()
}

fn is_given(row: &CustodyRow, is_in: &dyn Fn(EntryId) -> bool) -> bool {
    match row.event() {
        Ok(Some(CustodyEvent::Exported { entries, .. })) => {
            !entries.is_empty() && entries.iter().all(|id| is_in(*id))
        }
        Ok(Some(CustodyEvent::Rebuilt { .. } | CustodyEvent::Moved { .. })) => true,
        Ok(Some(event)) => event.entry().is_some_and(is_in),
        Ok(None) | Err(_) => false,
    }
}
