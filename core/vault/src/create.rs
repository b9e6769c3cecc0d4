//! Making a vault, so that a crash at any instant leaves either none or a whole one.
//!
//! It is made whole under another name, renamed, and only then named in the settings. Until that last write there is no
//! vault; from it on there is. What a crash leaves under the other name holds nothing of anybody's.

use rusqlite::Connection;
use seal::device::Answer;
use seal::keys::MasterKey;
use seal::sign::SigningKey;
use seal::slots::{BLOCK, OpenedSlot, Role, SlotContents, SlotTable};
use seal::stretch::Stretched;

use crate::events::{self, Event};
use crate::layout::{Alias, Folder};
use crate::live::Live;
use crate::open_space::open_space;
use crate::rec::Rec;
use crate::seat::Turn;
use crate::settings::{self, Setting};
use crate::shared::Shared;
use crate::tries::Tries;
use crate::{Age, SpaceKind, StoreError, database, disk, drafts, slots};

/// What is to be made.
pub(crate) struct Plan {
    pub(crate) alias: Alias,
    pub(crate) age: Age,
    pub(crate) table: SlotTable,
}

/// Which of the two is the first space's, of databases and of blocks: both by chance, so that neither tells.
struct Lots {
    database: u8,
    block: usize,
}

/// Makes the vault and opens its first space.
pub(crate) fn make(
    shared: &Shared,
    generation: u64,
    mut plan: Plan,
    stretched: &Stretched,
    answer: &Answer,
) -> Result<(Turn, Live), StoreError> {
    shared.seat.check(generation)?;
    let lots = Lots::draw()?;
    let index = lots.block * BLOCK;
    let kek = plan.table.code_kek(index, stretched, answer);
    let contents = SlotContents { role: Role::Code, database: lots.database, master: MasterKey::make()? };
    plan.table.seal_slot(index, &kek, &contents)?;
    let slot = OpenedSlot { index, contents, kek };
    let folder = fill(shared, &plan, &slot)?;
    shared.changing()?.set_current(plan.alias)?;
    let turn = shared.seat.vacate(generation)?;
    let live = open_space(shared, &turn, folder, *plan.table.vault_id(), &slot)?;
    Ok((turn, live))
}

// Everything of the vault, durable, under its final name.
fn fill(shared: &Shared, plan: &Plan, slot: &OpenedSlot) -> Result<Folder, StoreError> {
    let making = plan.alias.making(&shared.root);
    disk::make_folder(&making.0)?;
    disk::make_folder(&making.items())?;
    Tries::make(&making.tries(), shared.clock.boot_ms())?;
    make_databases(shared, &making, *plan.table.vault_id(), plan.age, slot)?;
    slots::write(&making, &plan.table)?;
    let folder = plan.alias.folder(&shared.root);
    disk::sync_folder(&making.0)?;
    std::fs::rename(&making.0, &folder.0)?;
    disk::sync_folder(&shared.root)?;
    Ok(folder)
}

// The second space's root key is sealed nowhere but in the first space's database.
fn make_databases(
    shared: &Shared,
    folder: &Folder,
    vault: [u8; 16],
    age: Age,
    slot: &OpenedSlot,
) -> Result<(), StoreError> {
    let first = slot.contents.database;
    let other = MasterKey::make()?;
    make_stores(folder, vault, age, slot, &other)?;
    database::make(&folder.database(first), &slot.contents.master.derive_database_key(), |db| {
        put_common(db, SpaceKind::Full, age)?;
        events::append(db, shared.clock.unix_ms(), Event::Made)?;
        let index = u8::try_from(slot.index).unwrap_or(u8::MAX);
        // Kept where only this space's key opens it, so that the slot can be sealed again.
        slot.kek.expose(|kek| settings::put(db, Setting::Kek(index), kek))?;
        other.expose(|master| settings::put(db, Setting::Other, master))
    })?;
    database::make(&folder.database(3 - first), &other.derive_database_key(), |db| {
        put_common(db, SpaceKind::Plain, age)
    })
}

// Both from the first day, so that neither tells.
fn make_stores(
    folder: &Folder,
    vault: [u8; 16],
    age: Age,
    slot: &OpenedSlot,
    other: &MasterKey,
) -> Result<(), StoreError> {
    let first = slot.contents.database;
    for (number, master) in [(first, &slot.contents.master), (3 - first, other)] {
        drafts::make(&folder.draft(number), vault, master)?;
        let mut store = Rec::at(folder, number, vault, master);
        store.change_meta(|meta| {
            meta.age = age;
            if number == first {
                // Sealed under the first space's own key, as in its database.
                other.expose(|master| *meta.other = *master);
            }
        })?;
        store.sync()?;
    }
    Ok(())
}

fn put_common(db: &Connection, kind: SpaceKind, age: Age) -> Result<(), StoreError> {
    settings::put(db, Setting::Kind, &[kind.code()])?;
    settings::put(db, Setting::Age, &[age.code()])?;
    // The space's own signing key stays in its database.
    SigningKey::make()?.expose(|seed| settings::put(db, Setting::Sign, seed))
}

impl Lots {
    fn draw() -> Result<Self, StoreError> {
        let [chance] = seal::random::bytes::<1>()?;
        Ok(Self { database: 1 + (chance & 1), block: usize::from(chance >> 1 & 1) })
    }
}

#[cfg(test)]
mod tests;
