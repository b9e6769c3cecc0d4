//! What is in memory while a space is open, and only then.

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
use crate::layout::Folder;
use crate::rec::Rec;
use crate::session_slot::Occupant;
use crate::settings::{self, Setting};
use crate::slot_generation::{self, Held};
use crate::{Age, DamagedPart, DatabaseState, EntryId, Missing, SpaceKind, StoreError, database, scrub};

/// An open space: its database and its keys. Dropping it closes the one and wipes the others.
pub(crate) struct UnlockedSpace {
    pub(crate) db: Connection,
    pub(crate) wrap: WrapKey,
    pub(crate) drafts: Arc<DraftSeal>,
    pub(crate) ids: Ids,
    pub(crate) folder: Folder,
    pub(crate) kind: SpaceKind,
    pub(crate) age: Age,
    /// Entries whose viewing was written down in this session.
    pub(crate) viewed: HashSet<EntryId>,
    /// The words a second time, outside the database.
    pub(crate) rec: Rec,
    /// In which state the database was found.
    pub(crate) state: DatabaseState,
    /// What can be read of a damaged database, and of what is beside it; in memory only.
    pub(crate) view: Option<Connection>,
    /// What cannot, once it was looked for.
    pub(crate) missing: Option<Missing>,
    /// The database is older than what is beside it: a copy of it was put back.
    pub(crate) is_behind: bool,
    pub(crate) number: u8,
    /// What a new database keeps of the slot that opened the space.
    pub(crate) slot: Held,
    key: DatabaseKey,
    guard: Guard,
    closer: Arc<Closer>,
}

/// Steps of a statement between two looks at the generation: some tens of microseconds.
const STEPS: i32 = 1000;

/// What item headers are bound to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ids {
    pub(crate) vault: [u8; 16],
    pub(crate) space: [u8; 16],
}

impl UnlockedSpace {
    /// Opens a space's database and reads what is said of it. No file of an item is looked at. Its statements end with
    /// the generation that the guard watches. Where the database cannot be opened at all, the space opens all the same,
    /// with what is outside of it.
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

    /// Where what is being typed in this space is written.
    pub(crate) fn draft_path(&self) -> PathBuf {
        self.folder.draft(self.number)
    }

    /// Where the database is.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.database(self.number)
    }

    /// Its raw key.
    pub(crate) fn database_key(&self) -> &DatabaseKey {
        &self.key
    }

    /// Forgets what was found to be readable: something was written.
    pub(crate) fn look_again(&mut self) {
        if self.view.take().is_some() {
            self.missing = None;
        }
    }

    /// Gets a fresh connection after a page could not be read: the old one answers nothing any more.
    pub(crate) fn reconnect(&mut self) -> Result<(), StoreError> {
        if self.state == DatabaseState::Lost {
            return Ok(());
        }
        // The old connection holds the file for itself until it is closed.
        let placeholder = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.db, placeholder));
        self.db = database::reopen(&self.file(), &self.key)?;
        arm(&mut self.db, &self.guard)
    }

    /// Closes the database, for it to be put aside.
    pub(crate) fn let_go(&mut self) -> Result<(), StoreError> {
        self.db = Connection::open_in_memory()?;
        Ok(())
    }

    /// Takes the new database that a rebuild made.
    pub(crate) fn was_rebuilt(&mut self) -> Result<(), StoreError> {
        self.state = DatabaseState::Whole;
        (self.view, self.missing, self.is_behind) = (None, None, false);
        self.rec.forget_places();
        self.reconnect()
    }

    /// Whether the session that this space is open for goes on.
    pub(crate) fn go_on(&self) -> Result<(), StoreError> {
        if self.guard.has_ended() { Err(StoreError::Locked) } else { Ok(()) }
    }

    /// Whether nothing of the database was found to be lost.
    pub(crate) fn is_whole(&self) -> bool {
        self.state == DatabaseState::Whole && !self.is_behind
    }

    /// Lets the statements of another connection end with the session too.
    pub(crate) fn arm(&self, db: &mut Connection) -> Result<(), StoreError> {
        arm(db, &self.guard)
    }

    fn without_keys(self) -> (Connection, Arc<Closer>) {
        (self.db, self.closer)
    }

    /// Runs `act` in one transaction, written whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] without a database that can be written to.
    pub(crate) fn transact<R>(
        &self,
        act: impl FnOnce(&Connection) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        self.check_writable()?;
        transact(&self.db, act)
    }

    /// Whether anything can be kept.
    pub(crate) fn check_writable(&self) -> Result<(), StoreError> {
        if self.state == DatabaseState::Lost || self.is_behind {
            return Err(StoreError::Damaged(DamagedPart::Database));
        }
        Ok(())
    }
}

/// Runs `act` in one transaction.
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
