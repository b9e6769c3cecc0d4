//! Holds the one open space, and lets any thread lock it at once.
//!
//! A generation counts lockings and openings. A handle carries the generation in which it was made; once that has
//! ended, the handle answers `Locked` for ever. `lock_now` raises the generation, interrupts the database and, if no
//! thread is using the space, drops it; otherwise the thread that is using it drops it. The interrupt stops the running
//! statement; one that begins later is stopped by its guard, which checks the generation every thousand steps.
//!
//! One rule makes this safe: **the thread that held the slot's mutex checks the generation after it has released the
//! mutex**, and drops a space of an older one. So a locking thread that finds the mutex taken may return.
//! `core/vault/tests/orders.rs` runs this file in every order of its steps.

use std::sync::{Arc, LockResult, PoisonError, TryLockError};

use crate::StoreError;
use crate::cells::{Cell, Cells};
use crate::claims::{Claim, Claims};
use crate::guard::Guard;
use crate::sync::{AtomicU64, Mutex, MutexGuard, Ordering};

/// Something that the slot can hold.
pub(crate) trait Occupant {
    /// Interrupts the occupant from another thread.
    type Stop;

    /// Returns a handle for [`Occupant::interrupt`].
    fn stop(&self) -> Self::Stop;

    /// Interrupts what the occupant is doing.
    fn interrupt(stop: &Self::Stop);

    /// Wipes the occupant's keys before it returns. The claim is released when its files are closed.
    fn leave(self, claim: Claim);
}

pub(crate) struct SessionSlot<S: Occupant> {
    generation: Arc<AtomicU64>,
    // Outside the other mutex, so that a thread can interrupt another that holds it.
    stop: Mutex<Option<(u64, S::Stop)>>,
    occupied: Mutex<Option<Occupied<S>>>,
    claims: Claims,
    cells: Cells,
}

struct Occupied<S> {
    generation: u64,
    space: S,
    claim: Claim,
}

/// The right to open a space and put it into the slot: the slot is empty, and no other thread may write to files.
/// Locking ends it, as it ends a session.
pub(crate) struct OpenPermit {
    generation: u64,
    claim: Claim,
}

impl OpenPermit {
    /// Returns the generation that the session will have.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }
}

impl<S: Occupant> Default for SessionSlot<S> {
    fn default() -> Self {
        Self {
            generation: Arc::default(),
            stop: Mutex::new(None),
            occupied: Mutex::new(None),
            claims: Claims::default(),
            cells: Cells::default(),
        }
    }
}

impl<S: Occupant> SessionSlot<S> {
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Checks that the generation has not ended.
    pub(crate) fn check(&self, generation: u64) -> Result<(), StoreError> {
        if self.generation() == generation { Ok(()) } else { Err(StoreError::Locked) }
    }

    /// Returns a guard that tells whether the generation has ended.
    pub(crate) fn guard(&self, generation: u64) -> Guard {
        Guard::new(Arc::clone(&self.generation), generation)
    }

    /// Holds content until the generation ends.
    pub(crate) fn cell<T: Send + 'static>(&self, generation: u64, content: T) -> Cell<T> {
        self.cells.make(self.guard(generation), content)
    }

    /// Makes a claim on files. Call it inside [`SessionSlot::with`], so that no opening settles them meanwhile.
    pub(crate) fn claim(&self) -> Claim {
        self.claims.claim()
    }

    /// Runs `act` on the open space. Answers `Locked` if the space was locked meanwhile, even if `act` succeeded.
    pub(crate) fn with<R>(
        &self,
        generation: u64,
        act: impl FnOnce(&mut S) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        let afterwards = Afterwards { session_slot: self, generation };
        let done = {
            let mut occupied = whole(self.occupied.lock());
            let mine = occupied.as_mut().filter(|occupied| occupied.generation == generation);
            mine.filter(|_| self.generation() == generation).map(|occupied| {
                let done = act(&mut occupied.space);
                self.put_stop(occupied);
                done
            })
        };
        drop(afterwards);
        self.check(generation)?;
        done.unwrap_or(Err(StoreError::Locked))
    }

    // The call may have replaced the connection.
    fn put_stop(&self, occupied: &Occupied<S>) {
        *whole(self.stop.lock()) = Some((occupied.generation, occupied.space.stop()));
    }

    /// Locks from any thread, at once; cannot fail.
    pub(crate) fn lock_now(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.clear();
    }

    /// Locks if the generation has not ended.
    pub(crate) fn leave(&self, generation: u64) {
        if self.raise(generation).is_ok() {
            self.clear();
        }
    }

    fn raise(&self, generation: u64) -> Result<u64, StoreError> {
        let next = generation.wrapping_add(1);
        let raised = self.generation.compare_exchange(generation, next, Ordering::SeqCst, Ordering::SeqCst);
        raised.map(|_| next).map_err(|_| StoreError::Locked)
    }

    fn clear(&self) {
        self.interrupt_ended();
        self.sweep();
        self.cells.settle();
    }

    fn interrupt_ended(&self) {
        // Leave a newer session that began meanwhile alone.
        let ended = whole(self.stop.lock()).take_if(|(generation, _)| *generation != self.generation());
        if let Some((_, stop)) = ended {
            S::interrupt(&stop);
        }
    }

    fn settle(&self, generation: u64) -> Result<(), StoreError> {
        self.check(generation).inspect_err(|_| self.sweep())
    }

    // Drops the space if its generation has ended. If another thread holds the mutex, that thread does it afterwards.
    fn sweep(&self) {
        loop {
            let (seen, ended) = match self.occupied.try_lock() {
                Ok(mut occupied) => self.take_ended(&mut occupied),
                Err(TryLockError::Poisoned(poisoned)) => self.take_ended(&mut poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => return,
            };
            if let Some(Occupied { space, claim, .. }) = ended {
                space.leave(claim);
            }
            // A locking thread that found the mutex taken by this sweep left the rest to it.
            if self.generation() == seen {
                return;
            }
        }
    }

    fn take_ended(&self, occupied: &mut Option<Occupied<S>>) -> (u64, Option<Occupied<S>>) {
        let now = self.generation();
        (now, occupied.take_if(|occupied| occupied.generation != now))
    }

    /// Empties the slot for an opening of this generation: when it returns, the earlier session and its writers have
    /// ended and its database is closed. Waits for them: a chunk, or an fsync.
    pub(crate) fn vacate(&self, generation: u64) -> Result<OpenPermit, StoreError> {
        let raised = {
            let mut occupied = whole(self.occupied.lock());
            self.raise(generation).map(|next| (next, occupied.take()))
        };
        let (next, ended) = raised.inspect_err(|_| self.sweep())?;
        if let Some(Occupied { space, claim, .. }) = ended {
            space.leave(claim);
        }
        self.clear();
        let claim = self.claims.claim_alone();
        self.settle(next)?;
        Ok(OpenPermit { generation: next, claim })
    }

    /// Puts an opened space into the slot, unless it was locked since the permit was given. Returns the session's
    /// generation.
    pub(crate) fn occupy(&self, permit: OpenPermit, space: S) -> Result<u64, StoreError> {
        let OpenPermit { generation, claim } = permit;
        {
            let mut occupied = whole(self.occupied.lock());
            self.put_stop(occupied.insert(Occupied { generation, space, claim }));
        }
        self.settle(generation).map(|()| generation)
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        whole(self.occupied.lock()).is_none()
    }
}

// Settles once the mutex is free, even after a panic.
struct Afterwards<'a, S: Occupant> {
    session_slot: &'a SessionSlot<S>,
    generation: u64,
}

impl<S: Occupant> Drop for Afterwards<'_, S> {
    fn drop(&mut self) {
        let _swept = self.session_slot.settle(self.generation);
    }
}

// After a panic in a thread that held the mutex the space can still be used and dropped.
fn whole<'a, T>(locked: LockResult<MutexGuard<'a, T>>) -> MutexGuard<'a, T> {
    locked.unwrap_or_else(PoisonError::into_inner)
}
