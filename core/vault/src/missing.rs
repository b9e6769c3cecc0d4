//! What is missing: what the custody record says was added and not removed, compared with what can be read.

use crate::{EntryId, EntrySummary, Kind, Moment};

/// Entries that were kept, were not removed, and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Missing {
    /// How many.
    pub count: u64,
    /// There may be more: what would count them is lost too.
    pub at_least: bool,
    /// Those that the custody record still names, oldest first.
    pub named: Vec<Lost>,
}

/// One missing entry, as the custody record describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The entry.
    pub id: EntryId,
    /// What it was.
    pub kind: Option<Kind>,
    /// When it was kept.
    pub kept: Moment,
    /// Bytes of its file; of its body for words.
    pub length: u64,
}

impl Missing {
    /// Returns whether everything that was kept can be read.
    pub fn is_nothing(&self) -> bool {
        self.count == 0 && !self.at_least
    }
}

/// A page of a list. It dereferences to its entries.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The entries, newest first.
    pub entries: Vec<EntrySummary>,
    /// What is missing from the whole space, not only from this page.
    pub missing: Missing,
}

impl std::ops::Deref for Page {
    type Target = [EntrySummary];

    fn deref(&self) -> &[EntrySummary] {
        &self.entries
    }
}

impl IntoIterator for Page {
    type Item = EntrySummary;
    type IntoIter = std::vec::IntoIter<EntrySummary>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a> IntoIterator for &'a Page {
    type Item = &'a EntrySummary;
    type IntoIter = std::slice::Iter<'a, EntrySummary>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

/// How many entries a space holds. It equals a number if that many can be read and none is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Entries that can be read.
    pub entries: u64,
    /// The others.
    pub missing: Missing,
}

impl PartialEq<u64> for Count {
    fn eq(&self, number: &u64) -> bool {
        self.entries == *number && self.missing.is_nothing()
    }
}

/// The state in which a space's database was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DatabaseState {
    /// No loss was found.
    Whole,
    /// Some of it is lost, or it is older than the record store. What can be read is shown; a rebuild is offered.
    Damaged,
    /// None of it can be opened. What is outside it is shown, nothing can be kept, and a rebuild is offered.
    Lost,
}
