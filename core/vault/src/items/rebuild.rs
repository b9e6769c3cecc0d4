//! A new database from the headers of item files, for a space whose database cannot be opened any more.
//!
//! Only files whose header opens under this space's own key are taken; the others are the other space's or nobody's, and
//! stay as they are. The old database is kept beside the new one, under another name.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use seal::item::{HEADER, OpenedHeader, open_header};
use seal::keys::WrapKey;
use seal::sign::SigningKey;
use seal::slots::OpenedSlot;
use seal::stream::ChunkOpener;

use super::commit::added;
use super::facts::{self, Measured};
use super::file::{context, path};
use super::recover::MayGoOn;
use super::scan::{Found, scan};
use crate::layout::Folder;
use crate::live::Ids;
use crate::rows::{self, NewEntry};
use crate::settings::{self, Setting};
use crate::{
    Age, EntryId, Imported, Kind, OccurredAt, Record, Source, SpaceKind, State, StoreError, Told, Zone,
    custody, database, disk,
};

/// A file that was found to be this space's.
struct Item {
    id: EntryId,
    opened: OpenedHeader,
    measured: Measured,
    state: State,
    kind: Kind,
}

/// Makes the new database whole, then puts it in the old one's place. Reads every item of the space, at about 1 GB/s.
pub(crate) fn rebuild(
    folder: &Folder,
    vault: [u8; 16],
    slot: &OpenedSlot,
    now_ms: i64,
    may_go_on: MayGoOn<'_>,
) -> Result<(), StoreError> {
    let master = &slot.contents.master;
    let ids = Ids { vault, space: master.derive_space_id() };
    let items = find(folder, ids, &master.derive_wrap_key(), may_go_on)?;
    let file = folder.database(slot.contents.database);
    let new = file.with_extension("new");
    for left_over in [journal_of(&new), new.clone()] {
        remove_if_there(&left_over)?;
    }
    database::make(&new, &master.derive_database_key(), |db| {
        let transaction = db.unchecked_transaction()?;
        fill(&transaction, slot, &items, now_ms)?;
        Ok(transaction.commit()?)
    })?;
    remove_if_there(&journal_of(&new))?;
    File::open(&new)?.sync_all()?;
    swap(folder, &file, &new)
}

/// Every file in the folder that is this space's and holds something authentic, oldest first.
fn find(folder: &Folder, ids: Ids, wrap: &WrapKey, may_go_on: MayGoOn<'_>) -> Result<Vec<Item>, StoreError> {
    let mut items = Vec::new();
    for entry in fs::read_dir(folder.items())? {
        may_go_on()?;
        let Some(id) = entry?.file_name().to_str().and_then(EntryId::from_hex) else { continue };
        items.extend(look(&path(folder, id), ids, wrap, id, may_go_on)?);
    }
    items.sort_by_key(|item| item.opened.fields.created_ms);
    Ok(items)
}

fn look(
    file: &Path,
    ids: Ids,
    wrap: &WrapKey,
    id: EntryId,
    may_go_on: MayGoOn<'_>,
) -> Result<Option<Item>, StoreError> {
    let file = File::open(file)?;
    let mut header = [0; HEADER];
    match file.read_exact_at(&mut header, 0) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let Ok(opened) = open_header(wrap, &context(ids, id), &header) else { return Ok(None) };
    let Some(kind) = Kind::from_code(opened.fields.kind).filter(|kind| kind.is_file()) else {
        return Ok(None);
    };
    let found = scan(&file, &ChunkOpener::new(&opened.key, &opened.header_hash), may_go_on)?;
    // Whether an item without its end was ever whole, only the lost rows knew: it is not said to have been cut short.
    let (measured, state) = match found {
        Found::Whole(measured) => (measured, State::Kept),
        Found::Holed(measured) | Found::Part(measured) => (measured, State::Damaged),
        Found::Nothing => return Ok(None),
    };
    Ok(Some(Item { id, opened, measured, state, kind }))
}

fn fill(db: &Connection, slot: &OpenedSlot, items: &[Item], now_ms: i64) -> Result<(), StoreError> {
    // Only the full space's screens keep files; what owns none shows less.
    let kind = if items.is_empty() { SpaceKind::Plain } else { SpaceKind::Full };
    settings::put(db, Setting::Kind, &[kind.code()])?;
    settings::put(db, Setting::Age, &[Age::NotSaid.code()])?;
    let index = u8::try_from(slot.index).unwrap_or(u8::MAX);
    // Kept where only this space's key opens it, so that the slot can be sealed again.
    slot.kek.expose(|kek| settings::put(db, Setting::Kek(index), kek))?;
    // The space's own signing key stays in its database.
    SigningKey::make()?.expose(|seed| settings::put(db, Setting::Sign, seed))?;
    items.iter().try_for_each(|item| enter(db, item, now_ms))
}

fn enter(db: &Connection, item: &Item, now_ms: i64) -> Result<(), StoreError> {
    let fields = &item.opened.fields;
    let source = Source::from_code(fields.source).unwrap_or(Source::Chosen);
    let told = Told { happened: OccurredAt::NotSaid, zone: Zone::UTC, source };
    let imported = Imported { name: fields.name.clone(), ..Imported::default() };
    let Some(record) = Record::of_file(item.kind, imported) else { return Ok(()) };
    let new =
        NewEntry { id: item.id, record: &record, told: &told, kept_ms: fields.created_ms, state: item.state };
    rows::insert(db, &new)?;
    facts::insert(db, item.id, &item.measured, &item.opened.key, &item.opened.header_hash)?;
    // The record says when it was entered now, not when it was first kept: that row is lost.
    let event = added(item.id, &record, &told, &item.measured, now_ms);
    custody::rows::append(db, &event).map(drop)
}

/// The old one gets another name, its journal first: it must never be applied to the new one.
fn swap(folder: &Folder, file: &Path, new: &Path) -> Result<(), StoreError> {
    let old = free_name(file);
    rename_if_there(&journal_of(file), &journal_of(&old))?;
    rename_if_there(file, &old)?;
    fs::rename(new, file)?;
    Ok(disk::sync_folder(&folder.0)?)
}

fn free_name(file: &Path) -> PathBuf {
    let name = |number: u32| file.with_extension(format!("old{number}"));
    (1..u32::MAX)
        .map(name)
        .find(|name| !name.exists() && !journal_of(name).exists())
        .unwrap_or_else(|| name(0))
}

fn journal_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-journal");
    name.into()
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
