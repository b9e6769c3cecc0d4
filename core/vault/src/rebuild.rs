//! Builds a new database from everything readable in a damaged one, its record store and the item files.
//!
//! It is completed under another name, then replaces the old one, which is kept beside it. Runs only when the person
//! asks for it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use seal::sign::SigningKey;

use crate::custody::{CustodyEvent, CustodyRow, rows as chain};
use crate::keep::added;
use crate::rec::Meta;
use crate::recovered::RecoveredEntry;
use crate::rows::NewEntry;
use crate::salvage::{self, attempt};
use crate::settings::{self, Setting};
use crate::unlocked::UnlockedSpace;
use crate::{CustodyHead, StoreError, database, disk, hex, lost};

/// What is copied from the old database, as far as it can be read.
struct Old {
    settings: Vec<settings::Named>,
    /// The whole custody record, or nothing.
    chain: Vec<CustodyRow>,
    begun: Vec<([u8; 16], i64, i64, Vec<u8>)>,
    events: Vec<(i64, Vec<u8>)>,
    beside: Meta,
}

/// Makes the new database and switches to it. Files without a row are read whole, at about 1 GB/s.
pub(crate) fn rebuild(unlocked: &mut UnlockedSpace, now_ms: i64) -> Result<(), StoreError> {
    let (found, missing) = salvage::gather(unlocked)?;
    let missing = lost::join(unlocked, missing)?;
    let old = Old::read(unlocked)?;
    let file = unlocked.file();
    let new = database::new_of(&file);
    for left_over in [database::journal_of(&new), new.clone()] {
        remove_if_there(&left_over)?;
    }
    database::make(&new, unlocked.database_key(), |db| {
        let transaction = db.unchecked_transaction()?;
        fill(&transaction, unlocked, &old, &found, now_ms)?;
        lost::keep(&transaction, &missing)?;
        Ok(transaction.commit()?)
    })?;
    remove_if_there(&database::journal_of(&new))?;
    File::open(&new)?.sync_all()?;
    disk::sync_folder(&unlocked.folder.0)?;
    unlocked.go_on()?;
    unlocked.let_go()?;
    swap(&unlocked.folder.0, &file, &new)?;
    unlocked.was_rebuilt()?;
    crate::keep::level(unlocked)
}

impl Old {
    fn read(unlocked: &mut UnlockedSpace) -> Result<Self, StoreError> {
        let settings = attempt(unlocked, |unlocked| settings::all(&unlocked.db))?.unwrap_or_default();
        let chain = attempt(unlocked, |unlocked| whole_chain(&unlocked.db))?.unwrap_or_default();
        let begun = attempt(unlocked, |unlocked| {
            table(&unlocked.db, "SELECT id, what, made, body FROM d", |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
        })?;
        let events = attempt(unlocked, |unlocked| {
            table(&unlocked.db, "SELECT at, body FROM f ORDER BY n", |row| Ok((row.get(0)?, row.get(1)?)))
        })?;
        let beside = unlocked.rec.meta().cloned().unwrap_or_default();
        let (begun, events) = (begun.unwrap_or_default(), events.unwrap_or_default());
        Ok(Self { settings, chain, begun, events, beside })
    }

    fn head(&self) -> CustodyHead {
        self.chain.last().map_or(CustodyHead::START, |row| CustodyHead { count: row.seq, hash: row.hash })
    }
}

fn whole_chain(db: &Connection) -> Result<Vec<CustodyRow>, StoreError> {
    let (mut rows, mut head) = (Vec::new(), CustodyHead::START);
    chain::each(db, |row| {
        head = row.follow(&head)?;
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

fn table<R>(
    db: &Connection,
    sql: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<R>,
) -> Result<Vec<R>, StoreError> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn fill(
    db: &Connection,
    unlocked: &UnlockedSpace,
    old: &Old,
    found: &[RecoveredEntry],
    now_ms: i64,
) -> Result<(), StoreError> {
    salvage::enter(db, found)?;
    fill_settings(db, unlocked, old)?;
    for (id, what, made, body) in &old.begun {
        db.execute("INSERT INTO d (id, what, made, body) VALUES (?1, ?2, ?3, ?4)", (id, what, made, body))?;
    }
    for (at, body) in &old.events {
        db.execute("INSERT INTO f (at, body) VALUES (?1, ?2)", (at, body))?;
    }
    fill_custody(db, old, found, now_ms)
}

fn fill_settings(db: &Connection, unlocked: &UnlockedSpace, old: &Old) -> Result<(), StoreError> {
    for (name, value) in &old.settings {
        settings::put_named(db, name, value)?;
    }
    settings::put(db, Setting::Age, &[unlocked.age.code()])?;
    unlocked.slot.keep(db)?;
    put_if_none(db, Setting::Sign, &old.beside.sign)?;
    if settings::get(db, Setting::Sign)?.is_none() {
        // The space's signing key stays in its database.
        SigningKey::generate()?.expose(|seed| settings::put(db, Setting::Sign, seed))?;
    }
    Ok(())
}

fn put_if_none(db: &Connection, setting: Setting, key: &[u8; 32]) -> Result<(), StoreError> {
    let is_there = settings::get(db, setting)?.is_some() || key.iter().all(|byte| *byte == 0);
    if is_there { Ok(()) } else { settings::put(db, setting, key) }
}

/// Continues a whole custody record. For a lost one, records that it existed, and adds the entries found as of now: a
/// head that someone holds is then never reached again, and the record stays marked as broken.
fn fill_custody(db: &Connection, old: &Old, found: &[RecoveredEntry], now_ms: i64) -> Result<(), StoreError> {
    old.chain.iter().try_for_each(|row| chain::copy_in(db, row))?;
    let known = if old.chain.is_empty() { old.beside.head } else { old.head() };
    let rebuilt = CustodyEvent::Rebuilt { at_ms: now_ms, count: known.count, head: hex::encode(&known.hash) };
    chain::append(db, &rebuilt)?;
    let entered: std::collections::HashSet<_> = old.chain.iter().filter_map(entered).collect();
    for entry in found.iter().filter(|entry| !entered.contains(&entry.id)) {
        let Ok(record) = entry.stored.record(entry.id) else { continue };
        let told = &entry.stored.told;
        let (kept_ms, state) = (entry.stored.kept_ms, entry.stored.state);
        let new = NewEntry { id: entry.id, record: &record, told, kept_ms, state };
        chain::append(db, &added(&new, &entry.stored.body, entry.stored.file.as_ref(), now_ms))?;
    }
    if old.beside.handed_over == CustodyHead::START {
        return Ok(());
    }
    chain::hand_over(db, &old.beside.handed_over)
}

fn entered(row: &CustodyRow) -> Option<crate::EntryId> {
    match row.event() {
        Ok(Some(CustodyEvent::Added { entry, .. })) => Some(entry),
        _ => None,
    }
}

/// Renames the old database, its journal first: the journal must never be applied to the new one.
fn swap(folder: &Path, file: &Path, new: &Path) -> Result<(), StoreError> {
    let old = free_name(file);
    rename_if_there(&database::journal_of(file), &database::journal_of(&old))?;
    rename_if_there(file, &old)?;
    fs::rename(new, file)?;
    Ok(disk::sync_folder(folder)?)
}

fn free_name(file: &Path) -> PathBuf {
    let name = |number: u32| file.with_extension(format!("old{number}"));
    (1..u32::MAX)
        .map(name)
        .find(|name| !name.exists() && !database::journal_of(name).exists())
        .unwrap_or_else(|| name(0))
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    unless_missing(fs::rename(from, to))
}

fn remove_if_there(file: &Path) -> io::Result<()> {
    unless_missing(fs::remove_file(file))
}

fn unless_missing(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
