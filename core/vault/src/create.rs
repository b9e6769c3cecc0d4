//! Makes a vault in an unused place, so that a crash at any instant leaves either none or a whole one.
//!
//! The folder is filled under another name, with the checksum that its place's slots will have; then the slots are
//! written; then it is renamed. A crash before the slots leaves no vault, and nothing of anyone's in the folder. A
//! crash after them leaves all of it, and the next task renames it.

use std::fs;
use std::io;

use rusqlite::Connection;
use seal::keys::MasterKey;
use seal::sign::SigningKey;
use seal::slots::{BLOCK, OpenedSlot, Role, SlotContents, SlotTable, Space};
use seal::stretch::Stretched;

use crate::answers::{Answers, filled};
use crate::events::{self, Event};
use crate::layout::{Alias, Folder};
use crate::open_space::open_space;
use crate::rec::Rec;
use crate::session_slot::OpenPermit;
use crate::settings::{self, Setting};
use crate::shared::Shared;
use crate::slot_generation::{self, Held};
use crate::unlocked::UnlockedSpace;
use crate::{Age, SpaceKind, StoreError, database, disk, drafts, places};

/// The first code of a new vault, stretched and answered.
pub(crate) struct FirstCode<'a> {
    /// The table whose salt it was stretched with.
    pub(crate) table: &'a SlotTable,
    pub(crate) stretched: &'a Stretched,
    pub(crate) answers: Answers,
    pub(crate) age: Age,
    /// Full, except for the vault that replaces an erased one.
    pub(crate) kind: SpaceKind,
}

/// Which database and which block are the first space's: both drawn at random, so that neither reveals it.
pub(crate) struct Lots {
    pub(crate) database: u8,
    pub(crate) block: usize,
}

/// Makes the vault and opens its first space.
pub(crate) fn make(
    shared: &Shared,
    generation: u64,
    mut first: FirstCode<'_>,
) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
    let held = shared.places();
    shared.session_slot.check(generation)?;
    let slots = places::ready_held(shared, &held)?;
    if !slots.table.stretches_alike(first.table) {
        return Err(StoreError::OutOfOrder);
    }
    let place = free_place(shared, &slots.table, &first.answers)?;
    let answers = filled(std::mem::take(&mut first.answers))?;
    if slots.open_code(first.stretched, &answers).is_some() {
        return Err(StoreError::CodeTaken);
    }
    let mut table = slots.table.clone();
    table.clear_place(place)?;
    let slot = first_slot(&table, place, &first, &answers[place])?;
    table.seal_slot(place, slot.index, &slot.kek, &slot.contents)?;
    let alias = Alias(table.aliases()[place]);
    fill(shared, alias, first.age, &slot, &table.place_sum(place))?;
    slots.replace(&shared.root, table)?;
    let folder = alias.folder(&shared.root);
    fs::rename(alias.making(&shared.root).0, &folder.0)?;
    disk::sync_folder(&shared.root)?;
    drop(held);
    let permit = shared.session_slot.vacate(generation)?;
    let unlocked = open_space(shared, &permit, folder, alias.0, &slot)?;
    Ok((permit, unlocked))
}

// Returns an unused place whose key answered: a vault made without an answer could never be opened.
fn free_place(shared: &Shared, table: &SlotTable, answers: &Answers) -> Result<usize, StoreError> {
    let used = places::used(&shared.root)?;
    // A place into which a copy is being imported counts as used.
    let coming = *shared.making();
    let is_open = |alias: &[u8; 16]| !used.contains(&Alias(*alias)) && coming != Some(Alias(*alias));
    let is_free = |place: &usize| table.aliases().get(*place).is_some_and(is_open);
    let mut free = (0..answers.len()).filter(is_free).peekable();
    free.peek().ok_or(StoreError::NoPlace)?;
    free.find(|place| answers[*place].is_some()).ok_or(StoreError::NoKey)
}

fn first_slot(
    table: &SlotTable,
    place: usize,
    first: &FirstCode<'_>,
    answer: &seal::device::Answer,
) -> Result<OpenedSlot, StoreError> {
    let lots = Lots::draw()?;
    let index = lots.block * BLOCK;
    let kek = table.code_kek(place, index, first.stretched, answer);
    let space = match first.kind {
        SpaceKind::Full => Space::Full { other: MasterKey::generate()? },
        SpaceKind::Plain => Space::Plain,
    };
    let contents = SlotContents {
        role: Role::Code,
        database: lots.database,
        generation: slot_generation::FIRST,
        master: MasterKey::generate()?,
        space,
    };
    Ok(OpenedSlot { place, index, contents, kek })
}

// Writes everything of the vault, durably, under another name.
fn fill(shared: &Shared, alias: Alias, age: Age, slot: &OpenedSlot, mark: &[u8]) -> Result<(), StoreError> {
    let making = &alias.making(&shared.root);
    clear(making)?;
    disk::make_folder(&making.0)?;
    disk::make_folder(&making.items())?;
    make_databases(shared, making, alias, age, slot)?;
    disk::replace(&making.mark(), mark)?;
    Ok(disk::sync_folder(&making.0)?)
}

// Removes what an earlier, interrupted making left: it never became a vault, and holds nothing of anyone's.
pub(crate) fn clear(making: &Folder) -> Result<(), StoreError> {
    match fs::remove_dir_all(&making.0) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn make_databases(
    shared: &Shared,
    folder: &Folder,
    alias: Alias,
    age: Age,
    slot: &OpenedSlot,
) -> Result<(), StoreError> {
    let is_full = matches!(slot.contents.space, Space::Full { .. });
    // A plain vault has the other database too, and nobody has its key.
    let other = &Held::from_slot(slot).other.map_or_else(MasterKey::generate, Ok)?;
    let first = slot.contents.database;
    make_stores(folder, alias, age, slot, other)?;
    database::make(&folder.database(first), &slot.contents.master.derive_database_key(), |db| {
        put_common(db, age)?;
        if is_full {
            events::append(db, shared.clock.unix_ms(), Event::Made)?;
        }
        Held::from_slot(slot).keep(db)
    })?;
    database::make(&folder.database(3 - first), &other.derive_database_key(), |db| put_common(db, age))
}

// Makes both from the start, so that neither reveals a second space.
fn make_stores(
    folder: &Folder,
    alias: Alias,
    age: Age,
    slot: &OpenedSlot,
    other: &MasterKey,
) -> Result<(), StoreError> {
    let first = slot.contents.database;
    for (number, master) in [(first, &slot.contents.master), (3 - first, other)] {
        drafts::make(&folder.draft(number), alias.0, master)?;
        let mut store = Rec::at(folder, number, alias.0, master);
        store.change_meta(|meta| {
            meta.age = age;
            if number == first {
                if matches!(slot.contents.space, Space::Full { .. }) {
                    // Sealed under the first space's own key, as in its database.
                    other.expose(|master| meta.other.copy_from_slice(master));
                }
                meta.generations[slot.index] = slot.contents.generation;
            }
        })?;
        store.sync()?;
    }
    Ok(())
}

pub(crate) fn put_common(db: &Connection, age: Age) -> Result<(), StoreError> {
    settings::put(db, Setting::Age, &[age.code()])?;
    // The space's signing key stays in its database.
    SigningKey::generate()?.expose(|seed| settings::put(db, Setting::Sign, seed))
}

impl Lots {
    pub(crate) fn draw() -> Result<Self, StoreError> {
        let [chance] = seal::random::bytes::<1>()?;
        Ok(Self { database: 1 + (chance & 1), block: usize::from(chance >> 1 & 1) })
    }
}

#[cfg(test)]
mod tests;
