//! Pages of what was kept, newest first.

use std::path::Path;

use super::Session;
use crate::rows::{self, EntryLine};
use crate::{Count, EntrySummary, Field, Kind, Page, State, StoreError, reading};

/// The longest page.
pub(super) const MAX_PAGE: u32 = 1000;

impl Session {
    /// A page of entries, newest first: those kept before the one of order `before`, or the newest; and what of the whole
    /// space is missing. Under 2 ms for 50 among 100,000, after a first page that looks at all of them, about 50 ms. A
    /// file that is missing or too short is marked damaged here; what is in it is checked on reading. Where a part of the
    /// database cannot be read, everything that can be read of the space comes all the same.
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
            // What was found to be missing may have brought more to light.
            let lines = if unlocked.is_whole() {
                lines
            } else {
                reading::read(unlocked, |db| rows::lines(db, 0, high, limit))?
            };
            Ok((lines, missing, unlocked.folder.items()))
        })?;
        // No key is held while the file system is asked.
        Ok(Page { entries: lines.into_iter().map(|line| check_file(line, &items)).collect(), missing })
    }

    /// How many entries there are, and what is missing. Looks at every page that holds one: about 50 ms for 100,000, the
    /// first time.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn count(&self) -> Result<Count, StoreError> {
        self.with(|unlocked| {
            let missing = reading::missing(unlocked)?.clone();
            Ok(Count { entries: reading::read(unlocked, rows::readable)?, missing })
        })
    }

    /// How many entries there are of each kind that there is any of. About 10 ms for 100,000.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn kinds(&self) -> Result<Vec<(Kind, u64)>, StoreError> {
        self.with(|unlocked| reading::read(unlocked, rows::kinds))
    }
}

/// Marks an entry damaged if its file is not all there.
pub(super) fn check_file(line: EntryLine, items: &Path) -> EntrySummary {
    let EntryLine { mut summary, size } = line;
    let Some(size) = size else { return summary };
    let there = std::fs::metadata(items.join(summary.id.hex())).map_or(0, |facts| facts.len());
    if there < size {
        summary.state = State::Damaged;
    }
    summary
}
