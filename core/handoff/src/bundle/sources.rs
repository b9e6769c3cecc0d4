//! The sources of a bundle. Records are read again each time they are written and never all held at once.

use std::sync::Arc;

use guide::Guide;
use vault::{Entry, Kind, Lost, Missing, Session, State};

use super::item::{Exported, Item};
use super::plan::Plan;
use super::record::{self, Read};
use super::{BundleError, Choice};

/// Everything that the files of a bundle are made from.
pub(super) struct Sources {
    pub(super) session: Arc<Session>,
    pub(super) guide: Arc<Guide>,
    pub(super) choice: Choice,
    pub(super) plan: Plan,
    /// When the bundle is made, RFC 3339.
    pub(super) made: String,
    /// What cannot be read; grows when parts of records turn out to be lost.
    pub(super) missing: Missing,
}

impl Sources {
    /// Reads the entry at an index without recording a viewing.
    pub(super) fn entry(&self, place: usize) -> Result<Entry, BundleError> {
        let item = self.plan.items.get(place).ok_or(BundleError::Failed)?;
        Ok(self.session.entry_unseen(item.id)?)
    }

    /// Returns the next index, from `from` on, of a readable record of a kind.
    pub(super) fn next_of(&self, from: usize, is_kind: impl Fn(Kind) -> bool) -> Option<usize> {
        let items = self.plan.items.iter().enumerate().skip(from);
        items.filter(|(_, item)| item.kind.is_some_and(&is_kind)).map(|(place, _)| place).next()
    }

    /// Reads the record at an index as JSON, with what is lost of it.
    pub(super) fn record(&self, place: usize) -> Result<(String, Option<Lost>), BundleError> {
        let item = self.plan.items.get(place).ok_or(BundleError::Failed)?;
        if item.kind.is_none() {
            return Ok((record::of_lost(item), None));
        }
        let read =
            Read { entry: self.session.entry_unseen(item.id)?, body: self.session.body_unseen(item.id)? };
        let who = record::who(&read.entry.record, &self.guide);
        let json = record::of(item, &read, who, &|id| self.plan.holds(id));
        Ok((json, lost_of(item, &read.entry)))
    }

    /// Adds a record that is lost in part, or whose words cannot be relied on.
    pub(super) fn lack(&mut self, lost: Option<Lost>) {
        self.missing.count += u64::from(lost.is_some());
        self.missing.named.extend(lost);
    }
}

/// Returns what to list as missing if the record is lost in part or its words cannot be relied on.
fn lost_of(item: &Item, entry: &Entry) -> Option<Lost> {
    let summary = &entry.summary;
    let has_hole = item.exported.as_ref().is_some_and(|exported: &Exported| !exported.lost.is_empty());
    let is_lost = has_hole || summary.state == State::Damaged;
    is_lost.then_some(Lost {
        id: summary.id,
        kind: Some(summary.kind),
        kept: summary.kept,
        length: summary.length,
    })
}
