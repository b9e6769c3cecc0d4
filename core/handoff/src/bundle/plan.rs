//! The contents of a bundle, determined before any of it is written.

use std::collections::{HashMap, HashSet};

use vault::{Entry, EntryId, EntrySummary, Lost, Session, StoreError};

use super::item::Item;
use super::preview::{self, Gathered, Listed, Preview};
use super::record::{imported_name, withheld};
use super::safe_name::safe_name;
use super::{BundleError, Choice};

/// The records of a bundle, in order.
pub(super) struct Plan {
    pub(super) items: Vec<Item>,
    pub(super) chosen: HashSet<EntryId>,
    /// The number of digits of record numbers in names.
    pub(super) digits: usize,
    /// The approximate bytes besides the files.
    pub(super) words: u64,
}

/// Approximate bytes of a record besides its words, and of a custody row: in their own file and again in the page.
const RECORD: u64 = 1500;
const ROW: u64 = 900;
const REST: u64 = 60_000;

impl Plan {
    /// Looks through the chosen entries. About 60 µs per entry.
    pub(super) fn make(session: &Session, choice: &Choice) -> Result<(Self, Preview), BundleError> {
        let chosen: HashSet<EntryId> = choice.entries.iter().copied().collect();
        if chosen.is_empty() {
            return Err(BundleError::NothingChosen);
        }
        // This also reports an invalid name or entry now instead of after a gigabyte.
        let rows = session.make_hand_over(&choice.to, &choice.entries)?.head().count;
        let is_in = |id: EntryId| chosen.contains(&id);
        let missing = preview::missing(session.count()?.missing, &is_in);
        let known: HashMap<EntryId, &Lost> = missing.named.iter().map(|lost| (lost.id, lost)).collect();
        let mut others = Gathered::default();
        let mut found = Vec::with_capacity(chosen.len());
        for id in &chosen {
            found.push(look(session, *id, &known, &is_in, &mut others)?);
        }
        found.sort_by_key(|found| (found.at, found.order));
        let digits = found.len().to_string().len().max(4);
        let words = found.iter().map(|found| found.words + RECORD).sum::<u64>();
        let words = REST + words + rows.saturating_mul(ROW);
        let files = found.iter().filter_map(|found| found.file.as_ref()).map(|(length, _)| length);
        let bytes = words + files.sum::<u64>();
        let (mut items, mut records) = (Vec::new(), Vec::new());
        for (number, found) in (1..).zip(found) {
            let (item, listed) = found.numbered(number, digits);
            items.push(item);
            records.push(listed);
        }
        let preview = Preview { records, others: others.finish(), bytes, missing };
        Ok((Self { items, chosen, digits, words }, preview))
    }

    /// Returns whether an entry is in the bundle.
    pub(super) fn holds(&self, id: EntryId) -> bool {
        self.chosen.contains(&id)
    }
}

/// What was found out about an entry, without its words, which may be long.
struct Found {
    id: EntryId,
    at: i64,
    order: u64,
    /// The approximate bytes of its words.
    words: u64,
    summary: Option<EntrySummary>,
    withheld: Vec<&'static str>,
    /// Length in bytes of its file, and its name in the bag.
    file: Option<(u64, String)>,
    lost: Option<Box<Lost>>,
}

fn look(
    session: &Session,
    id: EntryId,
    known: &HashMap<EntryId, &Lost>,
    is_in: &dyn Fn(EntryId) -> bool,
    others: &mut Gathered,
) -> Result<Found, BundleError> {
    match session.entry_unseen(id) {
        Ok(entry) => {
            others.add(&entry.record);
            Ok(found(entry, is_in))
        }
        Err(StoreError::Damaged(_)) => Ok(lost(id, known.get(&id).map(|lost| (*lost).clone()))),
        Err(error) => Err(error.into()),
    }
}

fn found(entry: Entry, is_in: &dyn Fn(EntryId) -> bool) -> Found {
    let words: u64 = entry.record.words().iter().map(|words| words.len() as u64).sum();
    let Entry { summary, record, file, .. } = entry;
    let kept = summary.kept;
    Found {
        id: summary.id,
        at: summary.happened.order_ms(kept.zone).unwrap_or(kept.unix_ms),
        order: summary.order,
        words: 5 * words,
        withheld: withheld(&record, is_in),
        file: file.map(|file| (file.length, safe_name(imported_name(&record)))),
        summary: Some(summary),
        lost: None,
    }
}

fn lost(id: EntryId, lost: Option<Lost>) -> Found {
    let at = lost.as_ref().map_or(i64::MAX, |lost| lost.kept.unix_ms);
    let (summary, withheld, file) = (None, Vec::new(), None);
    Found { id, at, order: u64::MAX, words: 0, summary, withheld, file, lost: lost.map(Box::new) }
}

impl Found {
    fn numbered(self, number: usize, digits: usize) -> (Item, Listed) {
        let Self { id, summary, withheld, file, lost, .. } = self;
        let file = file.map(|(length, name)| (length, format!("data/files/{number:0digits$}-{name}")));
        let kind = summary.as_ref().map(|summary| summary.kind);
        let item = Item { number, id, kind, file, exported: None, lost };
        (item, Listed { number, id, summary, withheld })
    }
}
