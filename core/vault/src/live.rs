//! What is in memory while a space is open, and only then.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::{Connection, InterruptHandle};
use seal::keys::{DatabaseKey, WrapKey};

use crate::claims::Claim;
use crate::closer::Closer;
use crate::drafts::DraftSeal;
use crate::guard::Guard;
use crate::layout::Folder;
use crate::seat::Sits;
use crate::settings::{self, Setting};
use crate::{Age, EntryId, SpaceKind, StoreError, database, scrub};

/// An open space: its database and its keys. Dropping it closes the one and wipes the others.
pub(crate) struct Live {
    pub(crate) db: Connection,
    pub(crate) wrap: WrapKey,
    pub(crate) drafts: DraftSeal,
    pub(crate) ids: Ids,
    pub(crate) folder: Folder,
    pub(crate) kind: SpaceKind,
    pub(crate) age: Age,
    /// Entries whose viewing was written down in this session.
    pub(crate) viewed: HashSet<EntryId>,
    key: DatabaseKey,
    number: u8,
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

impl Live {
    /// Opens a space's database and reads what is said of it. No file of an item is looked at. Its statements end with
    /// the generation that the guard watches.
    pub(crate) fn open(
        folder: Folder,
        vault: [u8; 16],
        opened: &seal::slots::SlotContents,
        guard: Guard,
        closer: Arc<Closer>,
    ) -> Result<Self, StoreError> {
        let key = opened.master.derive_database_key();
        let mut db = database::open(&folder.database(opened.database), &key)?;
        arm(&mut db, &guard)?;
        // Unreadable settings must not show more than the plain list, nor allow what a child may not keep.
        let kind = byte(&db, Setting::Kind).map_or(SpaceKind::Plain, SpaceKind::from_code);
        let age = byte(&db, Setting::Age).map_or(Age::NotSaid, Age::from_code);
        let ids = Ids { vault, space: opened.master.derive_space_id() };
        Ok(Self {
            wrap: opened.master.derive_wrap_key(),
            drafts: DraftSeal::new(&opened.master, ids),
            ids,
            viewed: HashSet::new(),
            number: opened.database,
            guard,
            closer,
            db,
            folder,
            kind,
            age,
            key,
        })
    }

    /// Where what is being typed in this space is written.
    pub(crate) fn draft_path(&self) -> PathBuf {
        self.folder.draft(self.number)
    }

    /// Gets a fresh connection after a page could not be read: the old one answers nothing any more.
    pub(crate) fn reconnect(&mut self) -> Result<(), StoreError> {
        let file = self.folder.database(self.number);
        // The old connection holds the file for itself until it is closed.
        let placeholder = Connection::open_in_memory()?;
        drop(std::mem::replace(&mut self.db, placeholder));
        self.db = database::reopen(&file, &self.key)?;
        arm(&mut self.db, &self.guard)
    }

    fn without_keys(self) -> (Connection, Arc<Closer>) {
        (self.db, self.closer)
    }

    /// Runs `act` in one transaction, written whole or not at all.
    pub(crate) fn transact<R>(
        &self,
        act: impl FnOnce(&Connection) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.db, rusqlite::TransactionBehavior::Immediate)?;
        let done = act(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

impl Sits for Live {
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
