//! The one place where an open space sits, and the one way to get it out at once from any thread.
//!
//! A generation counts lockings and openings. A handle carries the generation it was made in; once that has passed, the
//! handle answers `Locked` for ever. `lock_now` raises the generation, interrupts the database and, if nobody is using
//! the space, drops it; otherwise whoever is using it drops it when it looks up. The interrupt stops the statement that
//! runs; one that begins after it is stopped by its guard, which looks at the generation every thousand steps.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

use rusqlite::InterruptHandle;

use crate::closer::Closer;
use crate::guard::Guard;
use crate::live::Live;
use crate::{StoreError, scrub};

#[derive(Default)]
pub(crate) struct Seat {
    generation: Arc<AtomicU64>,
    // Outside the other mutex, so that a thread can stop what another is doing.
    stop: Mutex<Option<InterruptHandle>>,
    live: Mutex<Option<Live>>,
    closer: OnceLock<Closer>,
}

impl Seat {
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Whether that generation is still the present one.
    pub(crate) fn check(&self, generation: u64) -> Result<(), StoreError> {
        if self.generation() == generation { Ok(()) } else { Err(StoreError::Locked) }
    }

    /// Uses the open space. What comes out after a locking is `Locked`, whatever was done.
    pub(crate) fn with<R>(
        &self,
        generation: u64,
        act: impl FnOnce(&mut Live) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        let done = {
            let mut live = whole(self.live.lock());
            self.check(generation).inspect_err(|_| self.drop_if_stopped(&mut live))?;
            live.as_mut()
                .ok_or(StoreError::Locked)
                .and_then(|live| act(live).inspect(|_| self.refresh_stop(live)))
        };
        // After the mutex is free: a locking that came before this saw it taken and left the dropping to us.
        self.settle(generation)?;
        done
    }

    // A connection may have been replaced while it was used.
    fn refresh_stop(&self, live: &Live) {
        let mut stop = whole(self.stop.lock());
        if stop.is_some() {
            *stop = Some(live.db.get_interrupt_handle());
        }
    }

    fn settle(&self, generation: u64) -> Result<(), StoreError> {
        self.check(generation).inspect_err(|_| self.try_drop())
    }

    /// Locks. Any thread, at once, cannot fail.
    pub(crate) fn lock_now(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.clear();
    }

    /// Locks if that generation is still the present one.
    pub(crate) fn leave(&self, generation: u64) {
        let next = generation.wrapping_add(1);
        if self.generation.compare_exchange(generation, next, Ordering::SeqCst, Ordering::SeqCst).is_ok() {
            self.clear();
        }
    }

    fn clear(&self) {
        let stop = whole(self.stop.lock()).take();
        if let Some(stop) = stop {
            stop.interrupt();
        }
        self.try_drop();
    }

    fn try_drop(&self) {
        match self.live.try_lock() {
            Ok(mut live) => self.drop_if_stopped(&mut live),
            Err(TryLockError::Poisoned(poisoned)) => self.drop_if_stopped(&mut poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => {}
        }
    }

    // A newer session that was seated meanwhile is not ours to drop: it put its stop handle there.
    fn drop_if_stopped(&self, live: &mut Option<Live>) {
        let is_stopped = whole(self.stop.lock()).is_none();
        if let Some(live) = live.take_if(|_| is_stopped) {
            // The keys go here and now; closing the database may take an fsync.
            let db = live.into_database();
            self.closer.get_or_init(Closer::start).close(db);
            scrub::scrub_stack();
        }
    }

    /// Empties the seat for an opening of that generation, so that its database is free to be opened.
    pub(crate) fn vacate(&self, generation: u64) -> Result<(), StoreError> {
        let mut live = whole(self.live.lock());
        self.check(generation)?;
        *whole(self.stop.lock()) = None;
        drop(live.take());
        if let Some(closer) = self.closer.get() {
            closer.wait();
        }
        Ok(())
    }

    /// Seats an opened space, unless a locking came since the opening began. Answers the session's generation.
    pub(crate) fn take(&self, generation: u64, mut opened: Live) -> Result<u64, StoreError> {
        self.closer.get_or_init(Closer::start);
        let mut live = whole(self.live.lock());
        let mut stop = whole(self.stop.lock());
        let next = generation.wrapping_add(1);
        opened.guard(Guard::new(Arc::clone(&self.generation), next))?;
        self.generation
            .compare_exchange(generation, next, Ordering::SeqCst, Ordering::SeqCst)
            .map_err(|_| StoreError::Locked)?;
        *stop = Some(opened.db.get_interrupt_handle());
        *live = Some(opened);
        Ok(next)
    }
}

#[cfg(test)]
impl Seat {
    pub(crate) fn is_empty(&self) -> bool {
        whole(self.live.lock()).is_none()
    }
}

// A thread that panicked while it held the mutex leaves a space that can still be dropped and used.
fn whole<'a, T>(locked: Result<MutexGuard<'a, T>, PoisonError<MutexGuard<'a, T>>>) -> MutexGuard<'a, T> {
    locked.unwrap_or_else(PoisonError::into_inner)
}
