//! Lists entries, newest first, a page at a time.

use std::path::Path;

use super::Session;
use crate::rows::{self, EntryLine};
use crate::{Count, EntrySummary, Field, Kind, Page, State, StoreError, reading};

/// Maximum number of entries on a page.
pub(super) const MAX_PAGE: u32 = 1000;

impl Session {
    /// Returns a page of entries, newest first, and what is missing from the whole space. The page holds the entries
    /// with an order below `before`, or the newest. Under 2 ms for 50 among 100,000; the first page checks all of them,
    /// about 50 ms. A file that is missing or too short is marked damaged here; its contents are checked on reading. If
    /// part of the database cannot be read, everything readable in the space is listed.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a limit that is not 1 to 1,000; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn list(&self, before: Option<u64>, limit: u32) -> Result<Page, StoreError> {
        if !(1..=MAX_PAGE).contains(&limit) {
            return Err(StoreError::Invalid(Field::Page));
        }
        let high =
            before.map_or(i64::MAX, |order| i64::try_from(order).unwrap_or(i64::MAX).saturating_sub(1));
        let (lines, missing, items) = self.with(|unlocked| {
            let lines = reading::read(unlocked, |db| rows::lines(db, 0, high, limit))?;
            let missing = reading::missing(unlocked)?.clone();
            // Looking for what is missing may have made more entries readable.
            let lines = if unlocked.is_whole() {
                lines
            } else {
                reading::read(unlocked, |db| rows::lines(db, 0, high, limit))?
            };
            Ok((lines, missing, unlocked.folder.items()))
        })?;
        // No key is held while file sizes are read.
        Ok(Page { entries: lines.into_iter().map(|line| check_file(line, &items)).collect(), missing })
    }

    /// Counts the entries, and returns what is missing. The first time, reads every page that holds one: about 50 ms
    /// for 100,000.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn count(&self) -> Result<Count, StoreError> {
        self.with(|unlocked| {
            let missing = reading::missing(unlocked)?.clone();
            Ok(Count { entries: reading::read(unlocked, rows::readable)?, missing })
        })
    }

    /// Counts the entries of each kind that has any. About 10 ms for 100,000.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn kinds(&self) -> Result<Vec<(Kind, u64)>, StoreError> {
        self.with(|unlocked| reading::read(unlocked, rows::kinds))
    }
}

/// Marks an entry damaged if its file is missing or too short.
pub(super) fn check_file(line: EntryLine, items: &Path) -> EntrySummary {
    let EntryLine { mut summary, size } = line;
    let Some(size) = size else { return summary };
    let there = std::fs::metadata(items.join(summary.id.hex())).map_or(0, |facts| facts.len());
    if there < size {
        summary.state = State::Damaged;
    }
    summary
}
