//! Reads the rows of a table of which some pages cannot be read.
//!
//! A connection no longer answers after a page that does not authenticate, so every failure needs a fresh one, a
//! millisecond each. Lost stretches are therefore skipped in doubling steps and their ends found by halving, whether
//! they are one leaf or half the table. A readable stretch between two lost ones may be skipped if it is shorter than
//! the one before it; its entries then count as lost unless the record store has them.

use crate::recovered::RecoveredEntry;
use crate::unlocked::UnlockedSpace;
use crate::{DatabaseState, StoreError, rows};

/// Entries read at once.
const STRIDE: i64 = 64;

/// The rows that were found, each with whether its words could be read.
pub(super) struct Walked {
    pub(super) found: Vec<(RecoveredEntry, bool)>,
    /// No row was skipped.
    pub(super) is_all: bool,
}

/// Returns `None` if the read fails; the connection is then a fresh one. Locking ends the walk.
pub(crate) fn attempt<R>(
    unlocked: &mut UnlockedSpace,
    read: impl FnOnce(&UnlockedSpace) -> Result<R, StoreError>,
) -> Result<Option<R>, StoreError> {
    if unlocked.state == DatabaseState::Lost {
        return Ok(None);
    }
    match read(unlocked) {
        Ok(done) => Ok(Some(done)),
        Err(StoreError::Locked) => Err(StoreError::Locked),
        Err(_) => {
            // If the file cannot be reopened, the next reads fail as well.
            let _fails_again_below = unlocked.reconnect();
            Ok(None)
        }
    }
}

/// Returns every entry whose row can be read. `beside` is the highest number in the record store.
pub(super) fn rows(unlocked: &mut UnlockedSpace, beside: i64) -> Result<Walked, StoreError> {
    if unlocked.state == DatabaseState::Lost {
        return Ok(Walked { found: Vec::new(), is_all: false });
    }
    let Some(highest) = highest(unlocked)? else {
        return descend(unlocked, beside, false);
    };
    descend(unlocked, highest, true)
}

fn descend(unlocked: &mut UnlockedSpace, top: i64, is_top: bool) -> Result<Walked, StoreError> {
    let (mut top, mut stride, mut walked) = (top, STRIDE, Walked { found: Vec::new(), is_all: is_top });
    while top > 0 {
        let low = (top - stride + 1).max(1);
        if let Some(found) = attempt(unlocked, |unlocked| rows::found(&unlocked.db, low, top))? {
            walked.found.extend(found.into_iter().map(|found| (found, true)));
            (top, stride) = (low - 1, STRIDE);
        } else if stride > 1 {
            stride /= 2;
        } else if let Some(found) = attempt(unlocked, |unlocked| rows::found_alone(&unlocked.db, top))? {
            walked.found.extend(found.map(|found| (found, false)));
            (top, stride) = (top - 1, STRIDE);
        } else {
            walked.is_all = false;
            (top, stride) = (next_readable(unlocked, top)?, STRIDE);
        }
    }
    Ok(walked)
}

// If the table cannot tell its highest number, the counter may: it is on another page.
fn highest(unlocked: &mut UnlockedSpace) -> Result<Option<i64>, StoreError> {
    let counter = "SELECT seq FROM sqlite_sequence WHERE name = 'b'";
    match attempt(unlocked, |unlocked| rows::highest(&unlocked.db))? {
        Some(n) => Ok(Some(n)),
        None => attempt(unlocked, |unlocked| Ok(unlocked.db.query_row(counter, [], |row| row.get(0))?)),
    }
}

fn is_readable(unlocked: &mut UnlockedSpace, n: i64) -> Result<bool, StoreError> {
    Ok(attempt(unlocked, |unlocked| rows::found_alone(&unlocked.db, n))?.is_some())
}

/// Returns the next readable number below a lost one; 0 if there is none.
fn next_readable(unlocked: &mut UnlockedSpace, lost: i64) -> Result<i64, StoreError> {
    let (mut lost, mut leap) = (lost, 1);
    loop {
        let below = lost - leap;
        if below < 1 {
            return Ok(if is_readable(unlocked, 1)? { boundary(unlocked, 1, lost)? } else { 0 });
        }
        if is_readable(unlocked, below)? {
            return boundary(unlocked, below, lost);
        }
        (lost, leap) = (below, leap * 2);
    }
}

// Returns the highest readable number from `good`, which is readable, to `lost`, which is not.
fn boundary(unlocked: &mut UnlockedSpace, mut good: i64, mut lost: i64) -> Result<i64, StoreError> {
    while lost - good > 1 {
        let middle = good + (lost - good) / 2;
        if is_readable(unlocked, middle)? { good = middle } else { lost = middle }
    }
    Ok(good)
}
