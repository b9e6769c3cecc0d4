//! What can be read of a database of which some pages cannot.
//!
//! Nothing is written and nothing is made anew: each range that fails is halved until only what is lost is left out. A
//! connection answers nothing more after a page that does not authenticate, so every failure gets a fresh one.

use crate::live::Live;
use crate::rows::{self, Line};
use crate::{EntryId, Part, Record, StoreError};

/// Entries asked for at once.
const STRIDE: i64 = 64;

/// The newest lines at or below `high`, as many as can be read.
pub(super) fn lines(live: &mut Live, high: i64, most: u32) -> Result<Vec<Line>, StoreError> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut top = high.min(highest(live)?);
    let mut found = Vec::new();
    while top > 0 && found.len() < most {
        let low = (top - STRIDE + 1).max(1);
        range(live, low, top, &mut found)?;
        top = low - 1;
    }
    found.truncate(most);
    Ok(found)
}

// The table itself may not tell how far it goes; the counter beside it is on another page.
fn highest(live: &mut Live) -> Result<i64, StoreError> {
    live.reconnect()?;
    if let Ok(n) = rows::highest(&live.db) {
        return Ok(n);
    }
    live.reconnect()?;
    Ok(live.db.query_row("SELECT seq FROM sqlite_sequence WHERE name = 'b'", [], |row| row.get(0))?)
}

fn range(live: &mut Live, low: i64, high: i64, found: &mut Vec<Line>) -> Result<(), StoreError> {
    match rows::lines(&live.db, low, high, u32::MAX >> 1) {
        Ok(mut lines) => {
            found.append(&mut lines);
            return Ok(());
        }
        Err(StoreError::Locked) => return Err(StoreError::Locked),
        Err(_) => live.reconnect()?,
    }
    if low == high {
        return Ok(());
    }
    let middle = low + (high - low) / 2;
    range(live, middle + 1, high, found)?;
    range(live, low, middle, found)
}

/// One entry, found without the index of ids.
pub(super) fn entry(live: &mut Live, id: EntryId) -> Result<(Line, Record), StoreError> {
    let mut top = i64::MAX;
    loop {
        let page = lines(live, top, 256)?;
        let last = page.last().ok_or(StoreError::Damaged(Part::Entry(id)))?;
        top = i64::try_from(last.summary.order).unwrap_or(0) - 1;
        if let Some(line) = page.iter().find(|line| line.summary.id == id) {
            let n = i64::try_from(line.summary.order).unwrap_or(0);
            return rows::entry_at(&live.db, n);
        }
    }
}
