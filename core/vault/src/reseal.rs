//! Seals slots of one place again, so that a crash between any two writes leaves a code that opens.
//!
//! ```text
//! what is begun, with its key: database ── slots.a ── slots.b ── what is expected: database, then store of words
//! ```
//! Until `slots.a` is written nothing has changed. From then on the new slots count; the next opening finishes the
//! rest.

use rusqlite::Connection;
use seal::keys::SlotKek;
use seal::slots::{BLOCK, Role, SlotTable};

use crate::events::{self, Event};
use crate::rec::Rec;
use crate::shared::Shared;
use crate::slot_generation;
use crate::slots::Slots;
use crate::unlocked::{UnlockedSpace, transact};
use crate::{DamagedPart, StoreError, database};

/// The slots to seal. It holds no key: those of the new slots are in the database of their space.
pub(crate) struct Plan {
    pub(crate) place: usize,
    pub(crate) table: SlotTable,
    own: Vec<u8>,
    second: Vec<u8>,
    events: Vec<Event>,
}

/// The second space's files, opened from the first.
pub(crate) struct Second {
    /// `None` if it cannot be opened: its own next opening then writes what belongs in it.
    db: Option<Connection>,
    rec: Rec,
}

/// Fills a plan and carries it out. The caller holds the places, and has read the slots since.
///
/// # Errors
/// Then nothing has changed. Once the slots are written, a failure is no longer an error: the next opening continues.
pub(crate) fn apply(
    shared: &Shared,
    generation: u64,
    slots: Slots,
    fill: impl FnOnce(&mut UnlockedSpace, &mut Plan) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let plan = shared.session_slot.with(generation, |unlocked| {
        unlocked.check_writable()?;
        let mut plan = Plan::of(unlocked, &slots.table)?;
        fill(unlocked, &mut plan)?;
        Ok(plan)
    })?;
    #[cfg(test)]
    crate::codes::tests::reached(&shared.root, crate::codes::tests::Step::Begun);
    slots.replace(&shared.root, plan.table.clone())?;
    #[cfg(test)]
    crate::codes::tests::reached(&shared.root, crate::codes::tests::Step::Slots);
    let now_ms = shared.clock.unix_ms();
    let _finished_by_the_next_opening_at_latest =
        shared.session_slot.with(generation, |unlocked| plan.finish(unlocked, now_ms));
    Ok(())
}

impl Plan {
    pub(crate) fn of(unlocked: &UnlockedSpace, table: &SlotTable) -> Result<Self, StoreError> {
        let place = place_of(unlocked, table)?;
        Ok(Self { place, table: table.clone(), own: Vec::new(), second: Vec::new(), events: Vec::new() })
    }

    /// Adds an event, recorded once the slots are written.
    pub(crate) fn note(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Seals the open space's own slot of this role under a new key.
    pub(crate) fn seal(
        &mut self,
        unlocked: &mut UnlockedSpace,
        role: Role,
        kek: &SlotKek,
    ) -> Result<(), StoreError> {
        let index = own_slot(unlocked, role);
        let generation = next(unlocked, index)?;
        let contents = unlocked.slot.contents(role, generation)?;
        unlocked.transact(|db| slot_generation::begin(db, index, generation, Some(kek)))?;
        self.own.push(index);
        Ok(self.table.seal_slot(self.place, usize::from(index), kek, &contents)?)
    }

    /// Clears the open space's own slot of this role; returns whether it was ever sealed.
    pub(crate) fn clear(&mut self, unlocked: &mut UnlockedSpace, role: Role) -> Result<bool, StoreError> {
        let index = own_slot(unlocked, role);
        let generation = next(unlocked, index)?;
        if generation == slot_generation::FIRST {
            return Ok(false);
        }
        unlocked.transact(|db| slot_generation::begin(db, index, generation, None))?;
        self.own.push(index);
        self.table.clear_slot(self.place, usize::from(index))?;
        Ok(true)
    }

    /// Seals the second space's slot for its code under a new key.
    pub(crate) fn seal_second(
        &mut self,
        unlocked: &mut UnlockedSpace,
        kek: &SlotKek,
    ) -> Result<(), StoreError> {
        let (index, generation) = self.begin_second(unlocked, Some(kek))?;
        let contents = unlocked.slot.contents_of_second(generation)?;
        Ok(self.table.seal_slot(self.place, usize::from(index), kek, &contents)?)
    }

    /// Clears the second space's slot for its code.
    pub(crate) fn clear_second(&mut self, unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
        let (index, _) = self.begin_second(unlocked, None)?;
        Ok(self.table.clear_slot(self.place, usize::from(index))?)
    }

    fn begin_second(
        &mut self,
        unlocked: &mut UnlockedSpace,
        kek: Option<&SlotKek>,
    ) -> Result<(u8, u32), StoreError> {
        let index = second_slot(unlocked);
        let mut second = Second::of(unlocked)?;
        let beside = [at(&mut unlocked.rec, index), at(&mut second.rec, index)];
        let dbs: Vec<&Connection> = second.db.iter().chain([&unlocked.db]).collect();
        let generation = slot_generation::next(&dbs, &beside, index)?;
        if let Some(db) = &second.db {
            transact(db, |db| slot_generation::begin(db, index, generation, kek))?;
        }
        // Recorded in the first space too, because the second one's database may be lost; only the second one stores
        // the key.
        unlocked.transact(|db| slot_generation::begin(db, index, generation, None))?;
        self.second.push(index);
        Ok((index, generation))
    }

    fn finish(&self, unlocked: &mut UnlockedSpace, now_ms: i64) -> Result<(), StoreError> {
        unlocked.transact(|db| {
            let both = self.own.iter().chain(&self.second);
            both.copied().try_for_each(|index| slot_generation::finish(db, index))?;
            self.events.iter().try_for_each(|event| events::append(db, now_ms, *event))
        })?;
        #[cfg(test)]
        crate::codes::tests::reached(&unlocked.folder.0.join(".."), crate::codes::tests::Step::Database);
        if self.own.contains(&unlocked.slot.index()) {
            unlocked.slot.renew(&unlocked.db);
        }
        let second = self.finish_second(unlocked);
        slot_generation::say_beside(&unlocked.db, &mut unlocked.rec).and(second)
    }

    fn finish_second(&self, unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
        if self.second.is_empty() {
            return Ok(());
        }
        let Second { db, mut rec } = Second::of(unlocked)?;
        let Some(db) = db else {
            return slot_generation::say_beside(&unlocked.db, &mut rec);
        };
        transact(&db, |db| self.second.iter().try_for_each(|index| slot_generation::finish(db, *index)))?;
        slot_generation::say_beside(&db, &mut rec)
    }
}

impl Second {
    /// Opens the second space's database and record store beside the open first space.
    pub(crate) fn of(unlocked: &UnlockedSpace) -> Result<Self, StoreError> {
        let master = unlocked.slot.other.as_ref().ok_or(StoreError::NotAllowed)?;
        let number = 3 - unlocked.number;
        let rec = Rec::at(&unlocked.folder, number, unlocked.ids.vault, master);
        let db = match database::open(&unlocked.folder.database(number), &master.derive_database_key()) {
            Ok(mut db) => {
                unlocked.arm(&mut db)?;
                Some(db)
            }
            Err(StoreError::Damaged(_) | StoreError::Database(_)) => None,
            Err(error) => return Err(error),
        };
        Ok(Self { db, rec })
    }

    /// Returns whether its code opens it.
    pub(crate) fn has_code(&self, unlocked: &UnlockedSpace, table: &SlotTable) -> Result<bool, StoreError> {
        let (place, index) = (place_of(unlocked, table)?, second_slot(unlocked));
        Ok(self.db.as_ref().is_some_and(|db| slot_generation::has(db, table, place, index)))
    }
}

/// Returns the place of the open space.
pub(crate) fn place_of(unlocked: &UnlockedSpace, table: &SlotTable) -> Result<usize, StoreError> {
    let place = table.aliases().iter().position(|alias| *alias == unlocked.ids.vault);
    place.ok_or(StoreError::Damaged(DamagedPart::Slots))
}

/// Returns the open space's own slot of this role.
pub(crate) fn own_slot(unlocked: &UnlockedSpace, role: Role) -> u8 {
    slot_of(usize::from(unlocked.slot.index()) / BLOCK, role)
}

/// Returns the slot of the second space's code, as the first space knows it.
pub(crate) fn second_slot(unlocked: &UnlockedSpace) -> u8 {
    slot_of(1 - (usize::from(unlocked.slot.index()) / BLOCK).min(1), Role::Code)
}

fn slot_of(block: usize, role: Role) -> u8 {
    u8::try_from(role.slot_in(block)).unwrap_or(u8::MAX)
}

fn next(unlocked: &mut UnlockedSpace, index: u8) -> Result<u32, StoreError> {
    let beside = at(&mut unlocked.rec, index);
    slot_generation::next(&[&unlocked.db], &[beside, unlocked.slot.generation_of(index)], index)
}

fn at(rec: &mut Rec, index: u8) -> u32 {
    rec.generations().and_then(|all| all.get(usize::from(index)).copied()).unwrap_or(0)
}
