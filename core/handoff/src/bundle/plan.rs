//! What goes into a bundle, looked through once before anything goes out.

use std::collections::{HashMap, HashSet};

use vault::{Entry, EntryId, EntrySummary, Kind, Lost, Session, StoreError};

use super::preview::{self, Gathered, Listed, Preview};
use super::record::{Exported, imported_name, withheld};
use super::safe_name::safe_name;
use super::{BundleError, Choice};

/// One record to be written.
pub(super) struct Item {
    pub(super) number: usize,
    pub(super) id: EntryId,
    /// What it is; nothing if it cannot be read.
    pub(super) kind: Option<Kind>,
    /// Bytes and path of its file, if it has one.
    pub(super) file: Option<(u64, String)>,
    /// What of its file went out.
    pub(super) exported: Option<Exported>,
    /// What the custody record still knows of an entry that cannot be read.
    pub(super) lost: Option<Box<Lost>>,
}

/// What goes in, in order.
pub(super) struct Plan {
    pub(super) items: Vec<Item>,
    pub(super) chosen: HashSet<EntryId>,
    /// Digits of a number in a name.
    pub(super) digits: usize,
    /// About how many bytes there are beside the files.
    pub(super) words: u64,
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

    /// Whether an entry is in the bundle.
    pub(super) fn holds(&self, id: EntryId) -> bool {
        self.chosen.contains(&id)
    }
}

/// What was found of an entry; never its words, of which there may be many.
struct Found {
    id: EntryId,
    at: i64,
    order: u64,
    /// About how many bytes its words take.
    words: u64,
    summary: Option<EntrySummary>,
    withheld: Vec<&'static str>,
    /// Bytes of its file, and its name in the bag.
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
