//! Takes the last steps of an import: seals the slot of the new code, then gives the folder the name that makes it a
//! vault.

use std::fs;
use std::sync::MutexGuard;

use rusqlite::Connection;
use seal::keys::MasterKey;
use seal::slots::{OpenedSlot, Role, SlotContents, SlotTable, Space};
use seal::stretch::Stretched;

use super::making::{Making, Restored, Words};
use crate::answers::{Answers, filled};
use crate::events::{self, Event};
use crate::layout::Alias;
use crate::open_space::open_space;
use crate::rec::Rec;
use crate::session_slot::OpenPermit;
use crate::settings::{self, Setting};
use crate::shared::Shared;
use crate::slot_generation::{self, Held};
use crate::unlocked::{UnlockedSpace, transact};
use crate::{SpaceKind, StoreError, database, disk, places};

/// The new code, stretched, with the keys' answers.
pub(crate) struct NewCode<'a> {
    /// The table whose salt it was stretched with.
    pub(crate) table: &'a SlotTable,
    pub(crate) stretched: &'a Stretched,
    pub(crate) answers: Answers,
}

/// Seals the slot, renames the folder, and opens the space.
pub(crate) fn publish(
    shared: &Shared,
    generation: u64,
    restored: &Restored,
    code: NewCode<'_>,
) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
    let held = shared.places();
    let named = restored.making.with(|making| name(shared, &held, making, restored.came.kind, code));
    drop(held);
    let (alias, slot) = named?;
    let permit = shared.session_slot.vacate(generation)?;
    let unlocked = open_space(shared, &permit, alias.folder(&shared.root), alias.0, &slot)?;
    Ok((permit, unlocked))
}

fn name(
    shared: &Shared,
    held: &MutexGuard<'_, ()>,
    making: &Making,
    kind: SpaceKind,
    code: NewCode<'_>,
) -> Result<(Alias, OpenedSlot), StoreError> {
    let slots = places::ready_held(shared, held)?;
    if !slots.table.stretches_alike(code.table) {
        return Err(StoreError::OutOfOrder);
    }
    let place = place_of(shared, &slots.table, making, &code.answers)?;
    let answers = filled(code.answers)?;
    if slots.open_code(code.stretched, &answers).is_some() {
        return Err(StoreError::CodeTaken);
    }
    let mut table = slots.table.clone();
    table.clear_place(place)?;
    let kek = table.code_kek(place, making.index, code.stretched, &answers[place]);
    let slot = OpenedSlot { place, index: making.index, contents: contents(making, kind, Role::Code), kek };
    table.seal_slot(place, slot.index, &slot.kek, &slot.contents)?;
    if let Some(words) = &making.words {
        table.seal_slot(place, making.phrase_index(), &words.kek, &contents(making, kind, Role::Phrase))?;
    }
    keep_slot(shared, making, &slot)?;
    disk::replace(&making.folder.mark(), &table.place_sum(place))?;
    slots.replace(&shared.root, table)?;
    fs::rename(&making.folder.0, making.alias.folder(&shared.root).0)?;
    disk::sync_folder(&shared.root)?;
    Ok((making.alias, slot))
}

// Its place must still be unused, and its key must answer.
fn place_of(
    shared: &Shared,
    table: &SlotTable,
    making: &Making,
    answers: &Answers,
) -> Result<usize, StoreError> {
    let place = table.aliases().iter().position(|alias| *alias == making.alias.0);
    let place = place.ok_or(StoreError::OutOfOrder)?;
    if places::used(&shared.root)?.contains(&making.alias) {
        return Err(StoreError::OutOfOrder);
    }
    answers.get(place).filter(|answer| answer.is_some()).ok_or(StoreError::NoKey)?;
    Ok(place)
}

fn contents(making: &Making, kind: SpaceKind, role: Role) -> SlotContents {
    // The keys move from one part of an open space to another.
    let copy = |key: &MasterKey| key.expose(|key| MasterKey::from_bytes(&mut key.to_owned()));
    let space = match kind {
        SpaceKind::Full => Space::Full { other: copy(&making.other) },
        SpaceKind::Plain => Space::Plain,
    };
    SlotContents {
        role,
        database: making.database,
        generation: slot_generation::FIRST,
        master: copy(&making.master),
        space,
    }
}

fn keep_slot(shared: &Shared, making: &Making, slot: &OpenedSlot) -> Result<(), StoreError> {
    let key = making.master.derive_database_key();
    let db = database::open(&making.folder.database(making.database), &key)?;
    transact(&db, |db| {
        events::append(db, shared.clock.unix_ms(), Event::Made)?;
        Held::from_slot(slot).keep(db)?;
        making.words.as_ref().map_or(Ok(()), |words| keep_words(db, making, words))
    })?;
    db.close().map_err(|(_, error)| StoreError::from(error))?;
    let mut rec = Rec::at(&making.folder, making.database, making.alias.0, &making.master);
    rec.change_meta(|meta| {
        if let Space::Full { other } = &slot.contents.space {
            // Sealed under the first space's own key, as in its database.
            other.expose(|other| meta.other.copy_from_slice(other));
        }
        meta.generations[slot.index] = slot.contents.generation;
        if making.words.is_some() {
            meta.generations[making.phrase_index()] = slot_generation::FIRST;
        }
    })?;
    rec.sync()
}

// Stores what a space has of its phrase: the key of the slot, its generation, and the recipient of copies.
fn keep_words(db: &Connection, making: &Making, words: &Words) -> Result<(), StoreError> {
    let index = u8::try_from(making.phrase_index()).map_err(|_| StoreError::OutOfOrder)?;
    words.kek.expose(|kek| settings::put(db, Setting::Kek(index), kek))?;
    slot_generation::expect(db, index, slot_generation::FIRST)?;
    settings::put(db, Setting::CopyTo(slot_generation::FIRST), words.recipient.text().as_bytes())
}
