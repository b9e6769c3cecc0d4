//! What goes into a bundle, looked through once before anything goes out.

use std::collections::{HashMap, HashSet};

use vault::{Entry, EntryId, Lost, Session, StoreError};

use super::preview::{self, Gathered, Listed, Preview};
use super::record::imported_name;
use super::safe_name::safe_name;
use super::{BundleError, Choice};

/// One record to be written.
pub(super) struct Item {
    pub(super) number: usize,
    pub(super) id: EntryId,
    /// Bytes and path of its file, if it has one.
    pub(super) file: Option<(u64, String)>,
    /// What the custody record still knows of an entry that cannot be read.
    pub(super) lost: Option<Lost>,
    pub(super) is_readable: bool,
}

/// What goes in, in order.
pub(super) struct Plan {
    pub(super) items: Vec<Item>,
    pub(super) chosen: HashSet<EntryId>,
    /// Digits of a number in a name.
    pub(super) digits: usize,
}

/// About what a record takes beside its words, and a row of the custody record: in its file, and again in the page.
const RECORD: u64 = 1500;
const ROW: u64 = 900;
const REST: u64 = 60_000;

impl Plan {
    /// Looks through what was chosen. About 60 µs an entry.
    pub(super) fn make(session: &Session, choice: &Choice) -> Result<(Self, Preview), BundleError> {
        let chosen: HashSet<EntryId> = choice.entries.iter().copied().collect();
        if chosen.is_empty() {
            return Err(BundleError::NothingChosen);
        }
        // It also says now, and not after a gigabyte, that a name or an entry will not do.
        let rows = session.make_hand_over(&choice.to, &choice.entries)?.head().count;
        let is_in = |id: EntryId| chosen.contains(&id);
        let missing = preview::missing(session.count()?.missing, &is_in);
        let known: HashMap<EntryId, &Lost> = missing.named.iter().map(|lost| (lost.id, lost)).collect();
        let mut found = Vec::new();
        for id in &chosen {
            found.push(look(session, *id, &known)?);
        }
        found.sort_by_key(|found| (found.at, found.order));
        let digits = found.len().to_string().len().max(4);
        let mut gathered = Gathered::default();
        let (mut items, mut records, mut bytes) = (Vec::new(), Vec::new(), REST);
        for (number, found) in (1..).zip(found) {
            bytes += found.bytes() + RECORD;
            found.entry.iter().for_each(|entry| gathered.add(&entry.record));
            records.push(found.listed(number, &is_in));
            items.push(found.item(number, digits));
        }
        bytes += rows.saturating_mul(ROW);
        let preview = Preview { records, others: gathered.finish(), bytes, missing };
        Ok((Self { items, chosen, digits }, preview))
    }

    /// Whether an entry is in the bundle.
    pub(super) fn holds(&self, id: EntryId) -> bool {
        self.chosen.contains(&id)
    }
}

struct Found {
    id: EntryId,
    at: i64,
    order: u64,
    entry: Option<Entry>,
    lost: Option<Lost>,
}

fn look(session: &Session, id: EntryId, known: &HashMap<EntryId, &Lost>) -> Result<Found, BundleError> {
    match session.entry_unseen(id) {
        Ok(entry) => {
            let summary = &entry.summary;
            let kept = summary.kept;
            let at = summary.happened.order_ms(kept.zone).unwrap_or(kept.unix_ms);
            Ok(Found { id, at, order: summary.order, lost: None, entry: Some(entry) })
        }
        Err(StoreError::Damaged(_)) => {
            let lost = known.get(&id).map(|lost| (*lost).clone());
            let at = lost.as_ref().map_or(i64::MAX, |lost| lost.kept.unix_ms);
            Ok(Found { id, at, order: u64::MAX, lost, entry: None })
        }
        Err(error) => Err(error.into()),
    }
}

impl Found {
    fn bytes(&self) -> u64 {
        let words = |entry: &Entry| entry.record.words().iter().map(|words| words.len() as u64).sum::<u64>();
        let of = |entry: &Entry| entry.file.map_or(0, |file| file.length) + 5 * words(entry);
        self.entry.as_ref().map_or(0, of)
    }

    fn listed(&self, number: usize, is_in: &dyn Fn(EntryId) -> bool) -> Listed {
        self.entry.as_ref().map_or_else(
            || Listed { number, id: self.id, summary: None, withheld: Vec::new() },
            |entry| preview::listed(number, entry, is_in),
        )
    }

    fn item(self, number: usize, digits: usize) -> Item {
        let path = |entry: &Entry| {
            format!("data/files/{number:0digits$}-{}", safe_name(imported_name(&entry.record)))
        };
        let file = self.entry.as_ref().and_then(|entry| Some((entry.file?.length, path(entry))));
        Item { number, id: self.id, file, is_readable: self.entry.is_some(), lost: self.lost }
    }
}
