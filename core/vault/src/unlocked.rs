//! Holds what is in memory only while a space is open.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::{Connection, InterruptHandle};
use seal::keys::{DatabaseKey, WrapKey};
use seal::slots::OpenedSlot;

use crate::claims::Claim;
use crate::closer::Closer;
use crate::drafts::DraftSeal;
use crate::guard::Guard;
use crate::ids::Ids;
use crate::layout::Folder;
use crate::rec::Rec;
use crate::session_slot::Occupant;
use crate::settings::{self, Setting};
use crate::slot_generation::{self, Held};
use crate::{Age, DamagedPart, DatabaseState, EntryId, Missing, SpaceKind, StoreError, database, scrub};

/// An open space: its database and its keys. Dropping it closes the database and wipes the keys.
pub(crate) struct UnlockedSpace {
    pub(crate) db: Connection,
    pub(crate) wrap: WrapKey,
    pub(crate) drafts: Arc<DraftSeal>,
    pub(crate) ids: Ids,
    pub(crate) folder: Folder,
    pub(crate) kind: SpaceKind,
    pub(crate) age: Age,
    /// Entries whose viewing was recorded in this session.
    pub(crate) viewed: HashSet<EntryId>,
    /// The record store: the words a second time, outside the database.
    pub(crate) rec: Rec,
    pub(crate) state: DatabaseState,
    /// Everything readable in a damaged database, the record store and the item files; in memory only.
    pub(crate) view: Option<Connection>,
    /// What cannot be read, once it was looked for.
    pub(crate) missing: Option<Missing>,
    /// The database is older than the record store: a copy of it was put back.
    pub(crate) is_behind: bool,
    pub(crate) number: u8,
    /// What a new database stores about the slot that opened the space.
    pub(crate) slot: Held,
    key: DatabaseKey,
    guard: Guard,
    closer: Arc<Closer>,
}

/// Steps of a statement between two checks of the generation: some tens of microseconds.
const STEPS: i32 = 1000;

impl UnlockedSpace {
    /// Opens a space's database and reads its settings. Reads no item file. Its statements end with the guard's
    /// generation. If the database cannot be opened at all, the space opens with what is outside it.
    pub(crate) fn open(
        folder: Folder,
        vault: [u8; 16],
        slot: &OpenedSlot,
        guard: Guard,
        closer: Arc<Closer>,
    ) -> Result<Self, StoreError> {
        let opened = &slot.contents;
        let key = opened.master.derive_database_key();
        let mut rec = Rec::at(&folder, opened.database, vault, &opened.master);
        let (mut db, state) = match database::open(&folder.database(opened.database), &key) {
            Err(StoreError::Damaged(DamagedPart::Database)) => (database::in_memory()?, DatabaseState::Lost),
            Err(error) => return slot_generation::check_store(&mut rec, slot).and(Err(error)),
            Ok(db) => (db, DatabaseState::Whole),
        };
        arm(&mut db, &guard)?;
        slot_generation::check(&db, &mut rec, slot)?;
        let ids = Ids { vault, space: opened.master.derive_space_id() };
        // An unreadable setting must not allow what a child may not keep.
        let age_beside = rec.meta().map_or(Age::NotSaid, |meta| meta.age);
        let age = byte(&db, Setting::Age).map_or(age_beside, Age::from_code);
        Ok(Self {
            wrap: opened.master.derive_wrap_key(),
            drafts: Arc::new(DraftSeal::new(&opened.master, ids)),
            ids,
            viewed: HashSet::new(),
            number: opened.database,
            guard,
            closer,
            slot: Held::from_slot(slot),
            is_behind: false,
            view: None,
            missing: None,
            rec,
            state,
            db,
            folder,
            kind: SpaceKind::from_space(&opened.space),
            age,
            key,
        })
    }

    pub(crate) fn draft_path(&self) -> PathBuf {
        self.folder.draft(self.number)
    }

    /// Returns the path of the database.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.database(self.number)
    }

    pub(crate) fn database_key(&self) -> &DatabaseKey {
        &self.key
    }

    /// Drops the view of readable data, because something was written.
    pub(crate) fn look_again(&mut self) {
        if self.view.take().is_some() {
            self.missing = None;
        }
    }

    /// Opens a fresh connection after a page could not be read: the old one no longer answers.
    pub(crate) fn reconnect(&mut self) -> Result<(), StoreError> {
        if self.state == DatabaseState::Lost {
            return Ok(());
        }
        // The old connection locks the file until it is closed.
        let placeholder = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.db, placeholder));
        self.db = database::reopen(&self.file(), &self.key)?;
        arm(&mut self.db, &self.guard)
    }

    /// Closes the database, so that it can be put aside.
    pub(crate) fn let_go(&mut self) -> Result<(), StoreError> {
        self.db = Connection::open_in_memory()?;
        Ok(())
    }

    /// Switches to the database that a rebuild made.
    pub(crate) fn was_rebuilt(&mut self) -> Result<(), StoreError> {
        self.state = DatabaseState::Whole;
        (self.view, self.missing, self.is_behind) = (None, None, false);
        self.rec.forget_places();
        self.reconnect()
    }

    /// Checks that the session of this space has not ended.
    pub(crate) fn go_on(&self) -> Result<(), StoreError> {
        if self.guard.has_ended() { Err(StoreError::Locked) } else { Ok(()) }
    }

    /// Returns whether no loss was found in the database.
    pub(crate) fn is_whole(&self) -> bool {
        self.state == DatabaseState::Whole && !self.is_behind
    }

    /// Makes the statements of another connection end with the session too.
    pub(crate) fn arm(&self, db: &mut Connection) -> Result<(), StoreError> {
        arm(db, &self.guard)
    }

    fn without_keys(self) -> (Connection, Arc<Closer>) {
        (self.db, self.closer)
    }

    /// Runs `act` in one transaction, committed whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if the database cannot be written to.
    pub(crate) fn transact<R>(
        &self,
        act: impl FnOnce(&Connection) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        self.check_writable()?;
        transact(&self.db, act)
    }

    /// Checks that the database can be written to.
    pub(crate) fn check_writable(&self) -> Result<(), StoreError> {
        if self.state == DatabaseState::Lost || self.is_behind {
            return Err(StoreError::Damaged(DamagedPart::Database));
        }
        Ok(())
    }
}

pub(crate) fn transact<R>(
    db: &Connection,
    act: impl FnOnce(&Connection) -> Result<R, StoreError>,
) -> Result<R, StoreError> {
    let transaction = rusqlite::Transaction::new_unchecked(db, rusqlite::TransactionBehavior::Immediate)?;
    let done = act(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

impl Occupant for UnlockedSpace {
    type Stop = InterruptHandle;

    fn stop(&self) -> InterruptHandle {
        self.db.get_interrupt_handle()
    }

    fn interrupt(stop: &InterruptHandle) {
        stop.interrupt();
    }

    // Closing the database may take an fsync, so another thread does that.
    fn leave(self, claim: Claim) {
        let (db, closer) = self.without_keys();
        closer.close((db, claim));
        scrub::scrub_stack();
    }
}

fn arm(db: &mut Connection, guard: &Guard) -> Result<(), StoreError> {
    let guard = guard.clone();
    Ok(db.progress_handler(STEPS, Some(move || guard.has_ended()))?)
}

fn byte(db: &Connection, setting: Setting) -> Option<u8> {
    settings::get(db, setting).ok().flatten()?.first().copied()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::sync::{Mutex, mpsc::Sender};
    use std::thread::ThreadId;

    use super::*;
    use crate::testing::Place;

    #[test]
    fn the_age_is_known_where_the_store_of_words_is_lost() {
        let (place, store) = Place::made();
        ["1.rec", "2.rec"].iter().for_each(|name| std::fs::remove_file(place.vault().join(name)).unwrap());
        assert_eq!(place.unlock(&store).unwrap().age().unwrap(), Age::Adult);
    }

    #[test]
    fn a_locking_ends_the_statements_of_a_second_connection_too() {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let mut other = Connection::open_in_memory().unwrap();
        session.with(|unlocked| unlocked.arm(&mut other)).unwrap();
        let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99999) SELECT sum(i) FROM n";
        let sum = || other.query_row(sql, [], |row| row.get::<_, i64>(0));
        assert!(sum().is_ok());
        store.locker().lock_now();
        assert!(sum().is_err());
    }

    /// Tells on which thread it was dropped.
    struct Tells(Mutex<Sender<ThreadId>>);

    impl Drop for Tells {
        fn drop(&mut self) {
            self.0.lock().unwrap().send(std::thread::current().id()).unwrap();
        }
    }

    #[test]
    fn a_locking_leaves_the_closing_of_the_database_to_another_thread() {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let (to, from) = channel();
        let held = Tells(Mutex::new(to));
        let hold = move || {
            let _until_closed = &held;
            false
        };
        session.with(|unlocked| Ok(unlocked.db.progress_handler(1000, Some(hold))?)).unwrap();
        store.locker().lock_now();
        assert_ne!(from.recv().unwrap(), std::thread::current().id());
    }
}
