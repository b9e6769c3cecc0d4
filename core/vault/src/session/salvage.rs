//! What can be read of a database of which some pages cannot.
//!
//! Nothing is written and nothing is made anew. A connection answers nothing more after a page that does not
//! authenticate, so every failure gets a fresh one, a millisecond each; so lost stretches are found by halving and
//! leapt over by doubling, whether they are one leaf or half the table. A stretch that can be read between two lost ones
//! may be leapt over if it is shorter than the one before it.

use crate::live::Live;
use crate::rows::{self, Line};
use crate::{EntryId, Part, Record, State, StoreError};

/// Entries asked for at once.
const STRIDE: i64 = 64;

/// The newest lines at or below `high`, as many as can be read.
pub(super) fn lines(live: &mut Live, high: i64, most: u32) -> Result<Vec<Line>, StoreError> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let (mut top, mut stride, mut found) = (high.min(highest(live)?), STRIDE, Vec::new());
    while top > 0 && found.len() < most {
        let low = (top - stride + 1).max(1);
        if let Some(mut lines) = attempt(live, |live| rows::lines_alone(&live.db, low, top))? {
            found.append(&mut lines);
            (top, stride) = (low - 1, STRIDE);
        } else if stride > 1 {
            stride /= 2;
        } else {
            (top, stride) = (next_readable(live, top)?, STRIDE);
        }
    }
    found.truncate(most);
    found.iter_mut().try_for_each(|line| add_file(live, line))?;
    Ok(found)
}

// The table itself may not tell how far it goes; the counter beside it is on another page.
fn highest(live: &mut Live) -> Result<i64, StoreError> {
    live.reconnect()?;
    if let Some(n) = attempt(live, |live| rows::highest(&live.db))? {
        return Ok(n);
    }
    Ok(live.db.query_row("SELECT seq FROM sqlite_sequence WHERE name = 'b'", [], |row| row.get(0))?)
}

// Nothing if it cannot be read; then the connection is a fresh one. A locking ends it all.
fn attempt<R>(
    live: &mut Live,
    read: impl FnOnce(&Live) -> Result<R, StoreError>,
) -> Result<Option<R>, StoreError> {
    match read(live) {
        Ok(done) => Ok(Some(done)),
        Err(StoreError::Locked) => Err(StoreError::Locked),
        Err(_) => live.reconnect().map(|()| None),
    }
}

fn is_readable(live: &mut Live, n: i64) -> Result<bool, StoreError> {
    Ok(attempt(live, |live| rows::lines_alone(&live.db, n, n))?.is_some())
}

/// The next number below one that is lost which is not; 0 if there is none.
fn next_readable(live: &mut Live, lost: i64) -> Result<i64, StoreError> {
    let (mut lost, mut leap) = (lost, 1);
    loop {
        let below = lost - leap;
        if below < 1 {
            return Ok(if is_readable(live, 1)? { boundary(live, 1, lost)? } else { 0 });
        }
        if is_readable(live, below)? {
            return boundary(live, below, lost);
        }
        (lost, leap) = (below, leap * 2);
    }
}

// The highest that is readable from `good`, which is, to `lost`, which is not.
fn boundary(live: &mut Live, mut good: i64, mut lost: i64) -> Result<i64, StoreError> {
    while lost - good > 1 {
        let middle = good + (lost - good) / 2;
        if is_readable(live, middle)? { good = middle } else { lost = middle }
    }
    Ok(good)
}

// What its file must be stands in another table, which may be lost where the entry is not.
fn add_file(live: &mut Live, line: &mut Line) -> Result<(), StoreError> {
    let id = line.summary.id;
    if !line.summary.kind.is_file() {
        return Ok(());
    }
    match attempt(live, |live| rows::lengths(&live.db, id))?.flatten() {
        Some((length, size)) => (line.summary.length, line.size) = (length, Some(size)),
        None => line.summary.state = State::Damaged,
    }
    Ok(())
}

/// One entry, found without the index of ids.
pub(super) fn entry(live: &mut Live, id: EntryId) -> Result<(Line, Record), StoreError> {
    let mut top = i64::MAX;
    loop {
        let page = lines(live, top, 256)?;
        let last = page.last().ok_or(StoreError::Damaged(Part::Entry(id)))?;
        top = i64::try_from(last.summary.order).unwrap_or(0) - 1;
        if let Some(line) = page.into_iter().find(|line| line.summary.id == id) {
            let n = i64::try_from(line.summary.order).unwrap_or(0);
            let record = rows::record_at(&live.db, id, n)?;
            return Ok((line, record));
        }
    }
}
