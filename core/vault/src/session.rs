//! The caller's handle to an open space.

use std::sync::Arc;

use crate::session_slot::OpenPermit;
use crate::settings::{self, Setting};
use crate::shared::Shared;
use crate::unlocked::UnlockedSpace;
use crate::{Age, EntryId, SpaceKind, StoreError, keep, slot_generation};

mod add;
mod codes;
mod custody;
mod database;
mod draft;
mod entry;
mod erase;
mod find;
mod hand_over;
mod list;
mod progress;
mod remove;

pub use draft::Drafter;
pub use hand_over::{HandOver, MAX_ROWS};
pub(crate) use remove::finish_removals;

/// One open space. Any thread may use it; calls run one at a time. After locking every call answers
/// [`StoreError::Locked`], for ever. It holds no key itself. Dropping it locks, if it is still the open one.
pub struct Session {
    pub(crate) shared: Arc<Shared>,
    pub(crate) generation: u64,
    kind: SpaceKind,
}

impl Session {
    pub(crate) fn start(
        shared: Arc<Shared>,
        permit: OpenPermit,
        unlocked: UnlockedSpace,
    ) -> Result<Self, StoreError> {
        let kind = unlocked.kind;
        let generation = shared.session_slot.occupy(permit, unlocked)?;
        Ok(Self { shared, generation, kind })
    }

    /// Returns the kind of space, decided by the code that opened it.
    pub fn space_kind(&self) -> SpaceKind {
        self.kind
    }

    /// Returns the age that the person gave; "not said" counts as under 18.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn age(&self) -> Result<Age, StoreError> {
        self.with(|unlocked| Ok(unlocked.age))
    }

    /// Changes the age. What may be kept changes at once; what was kept stays.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Storage`], [`StoreError::Damaged`].
    pub fn set_age(&self, age: Age) -> Result<(), StoreError> {
        self.with(|unlocked| {
            unlocked.transact(|db| settings::put(db, Setting::Age, &[age.code()]))?;
            unlocked.age = age;
            // A rebuild must not bring back the previous age.
            keep::say(unlocked).and_then(|()| unlocked.rec.sync())
        })
    }

    /// Returns whether a second code and an erase code may be offered: to adults, from the first space.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn may_have_second_space(&self) -> Result<bool, StoreError> {
        self.with(|unlocked| Ok(unlocked.kind == SpaceKind::Full && unlocked.age.is_adult()))
    }

    /// Returns whether slots from an older copy were found since [`Session::older_slots_were_read`]: someone put files
    /// back. Only the first space reports it.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Damaged`].
    pub fn has_older_slots(&self) -> Result<bool, StoreError> {
        self.with(|unlocked| Ok(unlocked.kind == SpaceKind::Full && slot_generation::has_word(&unlocked.db)?))
    }

    /// Records that the warning about older slots was read.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Storage`].
    pub fn older_slots_were_read(&self) -> Result<(), StoreError> {
        self.with(|unlocked| unlocked.transact(slot_generation::word_was_read))
    }

    /// Locks, as [`crate::Locker::lock_now`] does.
    pub fn lock_now(&self) {
        self.shared.session_slot.lock_now();
    }

    /// Checks that this session is still open.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn check_open(&self) -> Result<(), StoreError> {
        self.shared.session_slot.check(self.generation)
    }

    pub(crate) fn with<R>(
        &self,
        act: impl FnOnce(&mut UnlockedSpace) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        self.shared
            .session_slot
            .with(self.generation, |unlocked| act(unlocked).inspect_err(|error| recover(unlocked, error)))
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.shared.clock.unix_ms()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.shared.session_slot.leave(self.generation);
    }
}

// After a page that does not authenticate, a connection reads zeros and writes nothing: the next call needs a fresh
// one.
fn recover(unlocked: &mut UnlockedSpace, error: &StoreError) {
    if matches!(error, StoreError::Damaged(_) | StoreError::Database(_)) {
        let _ = unlocked.reconnect();
    }
}

/// Records that an entry was viewed, once a session. A failed write does not block viewing.
pub(crate) fn note_viewed(unlocked: &mut UnlockedSpace, entry: EntryId, at_ms: i64) {
    if !unlocked.viewed.insert(entry) {
        return;
    }
    let event = crate::CustodyEvent::Viewed { entry, at_ms };
    let written = unlocked.transact(|db| crate::custody::rows::append(db, &event).map(drop));
    if written.is_err() {
        unlocked.viewed.remove(&entry);
    }
}

#[cfg(test)]
mod tests;
