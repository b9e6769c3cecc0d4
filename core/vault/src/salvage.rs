//! Recovers what can be read of a space whose database is damaged: its whole pages, its record store, the headers of
//! its files.
//!
//! Nothing on the disk is changed. The entries found go into a database in memory, so that lists, counts, entries and
//! files are read as usual; a rebuild writes the same into a new file.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;

use crate::custody::{CustodyEvent, CustodyRow, rows as chain};
use crate::items::{facts, headers};
use crate::rec::{FileRow, Stored};
use crate::recovered::RecoveredEntry;
use crate::unlocked::{UnlockedSpace, transact};
use crate::{EntryId, Kind, Lost, Missing, Moment, State, StoreError, Zone, database, rows};

mod walk;

pub(crate) use walk::attempt;

/// What the custody record says about entries, as far as it can be read.
#[derive(Default)]
struct Said {
    kept: BTreeMap<EntryId, Lost>,
    removed: HashSet<EntryId>,
}

/// Returns a database in memory with what can be read, and what is missing.
pub(crate) fn look(unlocked: &mut UnlockedSpace) -> Result<(Connection, Missing), StoreError> {
    let (found, missing) = gather(unlocked)?;
    let view = database::in_memory()?;
    transact(&view, |db| enter(db, &found))?;
    Ok((view, missing))
}

/// Writes recovered entries into an empty database.
pub(crate) fn enter(db: &Connection, found: &[RecoveredEntry]) -> Result<(), StoreError> {
    for entry in found {
        rows::insert_found(db, entry)?;
        let file = entry.stored.file.as_ref();
        file.map_or(Ok(()), |file| facts::insert(db, entry.id, file))?;
    }
    let there: HashSet<EntryId> = found.iter().map(|entry| entry.id).collect();
    for entry in found {
        let about = entry.about().into_iter().filter(|about| there.contains(about));
        about.into_iter().try_for_each(|about| rows::link(db, about, entry.id))?;
    }
    Ok(())
}

/// Returns every entry that can be read, oldest first, and what is known of the rest.
pub(crate) fn gather(unlocked: &mut UnlockedSpace) -> Result<(Vec<RecoveredEntry>, Missing), StoreError> {
    let said = said(unlocked)?;
    let begun = begun(unlocked)?;
    let beside: HashMap<EntryId, Stored> = unlocked.rec.entries()?.into_iter().collect();
    let top = beside.values().map(|stored| stored.order).max().unwrap_or(0);
    let walked = walk::rows(unlocked, top)?;
    let counted = attempt(unlocked, |unlocked| rows::expected(&unlocked.db))?;
    let beside_count = unlocked.rec.meta().map(|meta| meta.entries);
    let expected = if unlocked.is_behind { counted.max(beside_count) } else { counted.or(beside_count) };
    let is_all = walked.is_all && expected == u64::try_from(walked.found.len()).ok();
    let mut found: HashMap<EntryId, RecoveredEntry> = HashMap::new();
    for (entry, has_body) in walked.found {
        found.insert(entry.id, complete(unlocked, entry, has_body, &beside)?);
    }
    if !is_all {
        let is_gone = |id: &EntryId| said.removed.contains(id) || begun.contains(id);
        let more: Vec<_> =
            beside.into_iter().filter(|(id, _)| !found.contains_key(id) && !is_gone(id)).collect();
        found.extend(
            more.into_iter().filter_map(|(id, stored)| Some((id, RecoveredEntry::from_stored(id, stored)?))),
        );
        let known = |id: EntryId| found.contains_key(&id) || is_gone(&id);
        let files = headers::found_by_header(unlocked, &known)?;
        found.extend(files.into_iter().map(|entry| (entry.id, entry)));
    }
    let found = in_order(found);
    let missing = missing(expected, &found, said);
    Ok((found, missing))
}

/// Completes a row with what the record store and the file's header still hold.
fn complete(
    unlocked: &mut UnlockedSpace,
    mut entry: RecoveredEntry,
    has_body: bool,
    beside: &HashMap<EntryId, Stored>,
) -> Result<RecoveredEntry, StoreError> {
    let beside = beside.get(&entry.id);
    if !has_body {
        match beside {
            Some(beside) => entry.stored.body.clone_from(&beside.body),
            None => entry.stored.state = State::Damaged,
        }
    }
    if entry.kind.is_file() {
        entry.stored.file = file_of(unlocked, entry.id, beside)?;
        if entry.stored.file.is_none() {
            entry.stored.state = State::Damaged;
        }
    }
    Ok(entry)
}

fn file_of(
    unlocked: &mut UnlockedSpace,
    id: EntryId,
    beside: Option<&Stored>,
) -> Result<Option<FileRow>, StoreError> {
    if let Some(file) = beside.and_then(|beside| beside.file.as_ref()) {
        return Ok(Some(file.copy()));
    }
    match attempt(unlocked, |unlocked| facts::file_row(&unlocked.db, id))?.flatten() {
        Some(file) => Ok(Some(file)),
        None => Ok(headers::file_by_header(unlocked, id)?.and_then(|found| found.stored.file)),
    }
}

/// Keeps known numbers in order; entries without one follow, by the time when they were kept.
fn in_order(found: HashMap<EntryId, RecoveredEntry>) -> Vec<RecoveredEntry> {
    let mut found: Vec<RecoveredEntry> = found.into_values().collect();
    let unknown = |entry: &RecoveredEntry| entry.stored.order <= 0;
    found.sort_by_key(|entry| (unknown(entry), entry.stored.order, entry.stored.kept_ms, entry.id));
    let mut last = 0;
    for entry in &mut found {
        if entry.stored.order <= last {
            entry.stored.order = last + 1;
        }
        last = entry.stored.order;
    }
    found
}

fn missing(expected: Option<u64>, found: &[RecoveredEntry], said: Said) -> Missing {
    let there: HashSet<EntryId> = found.iter().map(|entry| entry.id).collect();
    let mut named: Vec<Lost> = said.kept.into_values().filter(|lost| !there.contains(&lost.id)).collect();
    named.sort_by_key(|lost| lost.kept.unix_ms);
    let there = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let unnamed = expected.unwrap_or(0).saturating_sub(there);
    let count = unnamed.max(u64::try_from(named.len()).unwrap_or(u64::MAX));
    Missing { count, at_least: expected.is_none(), named }
}

/// Reads what the custody record says about entries, from each end up to a lost page.
fn said(unlocked: &mut UnlockedSpace) -> Result<Said, StoreError> {
    let mut rows: BTreeMap<u64, CustodyRow> = BTreeMap::new();
    for from in [chain::End::First, chain::End::Last] {
        let all = attempt(unlocked, |unlocked| {
            let read = chain::each_from(&unlocked.db, from, |row| {
                rows.insert(row.seq, row);
                Ok(())
            });
            // Rows before the lost page are in `rows` already.
            read.map(drop)
        })?;
        if all.is_some() {
            break;
        }
    }
    let mut said = Said::default();
    rows.into_values().filter_map(|row| row.event().ok().flatten()).for_each(|event| said.take(event));
    Ok(said)
}

impl Said {
    fn take(&mut self, event: CustodyEvent) {
        match event {
            CustodyEvent::Added { entry, at_ms, zone_minutes, kind, length, .. } => {
                let kept = Moment { unix_ms: at_ms, zone: Zone { minutes_east: zone_minutes } };
                self.kept.insert(entry, Lost { id: entry, kind: Kind::from_code(kind), kept, length });
            }
            CustodyEvent::Removed { entry, .. } => {
                self.kept.remove(&entry);
                self.removed.insert(entry);
            }
            _ => {}
        }
    }
}

/// Returns the entries being added or removed: their files and blocks do not count as entries.
fn begun(unlocked: &mut UnlockedSpace) -> Result<HashSet<EntryId>, StoreError> {
    let ids = |unlocked: &UnlockedSpace| -> Result<HashSet<EntryId>, StoreError> {
        let mut statement = unlocked.db.prepare("SELECT id FROM d")?;
        let ids = statement.query_map([], |row| row.get(0).map(EntryId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    };
    Ok(attempt(unlocked, ids)?.unwrap_or_default())
}
