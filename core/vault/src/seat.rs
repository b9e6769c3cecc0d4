//! The one place where an open space sits, and the one way to get it out at once from any thread.
//!
//! A generation counts lockings and openings. A handle carries the generation it was made in; once that has passed, the
//! handle answers `Locked` for ever. `lock_now` raises the generation, interrupts the database and, if nobody is using
//! the space, drops it; otherwise whoever is using it drops it. The interrupt stops the statement that runs; one that
//! begins after it is stopped by its guard, which looks at the generation every thousand steps.
//!
//! One rule makes it sure: **whoever held the mutex of what sits looks at the generation after the mutex is free**, and
//! drops what is of an older one. So a locking that found it taken may leave. `core/vault/tests/orders.rs` runs this file
//! in every order of its steps.

use std::sync::{Arc, LockResult, PoisonError, TryLockError};

use crate::StoreError;
use crate::cells::{Cell, Cells};
use crate::claims::{Claim, Claims};
use crate::guard::Guard;
use crate::sync::{AtomicU64, Mutex, MutexGuard, Ordering};

/// What can sit here.
pub(crate) trait Sits {
    /// Stops from another thread what it is doing.
    type Stop;

    /// What stops it.
    fn stop(&self) -> Self::Stop;

    /// Stops it.
    fn interrupt(stop: &Self::Stop);

    /// Wipes its keys here and now. The claim goes when its files are closed.
    fn leave(self, claim: Claim);
}

pub(crate) struct Seat<S: Sits> {
    generation: Arc<AtomicU64>,
    // Outside the other mutex, so that a thread can stop what another is doing.
    stop: Mutex<Option<(u64, S::Stop)>>,
    seated: Mutex<Option<Seated<S>>>,
    claims: Claims,
    cells: Cells,
}

struct Seated<S> {
    generation: u64,
    space: S,
    claim: Claim,
}

/// The right to open a space and to seat it: the seat is empty, and nobody else may write to files. It ends with a
/// locking, as a session does.
pub(crate) struct Turn {
    generation: u64,
    claim: Claim,
}

impl Turn {
    /// The generation that the session will have.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }
}

impl<S: Sits> Default for Seat<S> {
    fn default() -> Self {
        Self {
            generation: Arc::default(),
            stop: Mutex::new(None),
            seated: Mutex::new(None),
            claims: Claims::default(),
            cells: Cells::default(),
        }
    }
}

impl<S: Sits> Seat<S> {
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Whether that generation is still the present one.
    pub(crate) fn check(&self, generation: u64) -> Result<(), StoreError> {
        if self.generation() == generation { Ok(()) } else { Err(StoreError::Locked) }
    }

    /// Tells whether that generation has ended.
    pub(crate) fn guard(&self, generation: u64) -> Guard {
        Guard::new(Arc::clone(&self.generation), generation)
    }

    /// Keeps something until that generation ends.
    pub(crate) fn cell<T: Send + 'static>(&self, generation: u64, content: T) -> Cell<T> {
        self.cells.make(self.guard(generation), content)
    }

    /// A claim on files. Made inside [`Seat::with`], so that no opening settles them meanwhile.
    pub(crate) fn claim(&self) -> Claim {
        self.claims.claim()
    }

    /// Uses the open space. What comes out after a locking is `Locked`, whatever was done.
    pub(crate) fn with<R>(
        &self,
        generation: u64,
        act: impl FnOnce(&mut S) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        let afterwards = Afterwards { seat: self, generation };
        let done = {
            let mut seated = whole(self.seated.lock());
            let mine = seated.as_mut().filter(|seated| seated.generation == generation);
            mine.filter(|_| self.generation() == generation).map(|seated| {
                let done = act(&mut seated.space);
                self.put_stop(seated);
                done
            })
        };
        drop(afterwards);
        self.check(generation)?;
        done.unwrap_or(Err(StoreError::Locked))
    }

    // A connection may have been replaced while it was used.
    fn put_stop(&self, seated: &Seated<S>) {
        *whole(self.stop.lock()) = Some((seated.generation, seated.space.stop()));
    }

    /// Locks. Any thread, at once, cannot fail.
    pub(crate) fn lock_now(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.clear();
    }

    /// Locks if that generation is still the present one.
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
        // A newer session that was seated meanwhile is not ours to stop.
        let ended = whole(self.stop.lock()).take_if(|(generation, _)| *generation != self.generation());
        if let Some((_, stop)) = ended {
            S::interrupt(&stop);
        }
    }

    fn settle(&self, generation: u64) -> Result<(), StoreError> {
        self.check(generation).inspect_err(|_| self.sweep())
    }

    // Drops what sits if its generation has ended. Who holds the mutex does it afterwards.
    fn sweep(&self) {
        loop {
            let (seen, ended) = match self.seated.try_lock() {
                Ok(mut seated) => self.take_ended(&mut seated),
                Err(TryLockError::Poisoned(poisoned)) => self.take_ended(&mut poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => return,
            };
            if let Some(Seated { space, claim, .. }) = ended {
                space.leave(claim);
            }
            // A locking that found the mutex taken by this sweep left the rest to it.
            if self.generation() == seen {
                return;
            }
        }
    }

    fn take_ended(&self, seated: &mut Option<Seated<S>>) -> (u64, Option<Seated<S>>) {
        let now = self.generation();
        (now, seated.take_if(|seated| seated.generation != now))
    }

    /// Empties the seat for an opening of that generation: the session that sat there has ended, its writers have, and
    /// its database is closed. Waits for them: a chunk, or an fsync.
    pub(crate) fn vacate(&self, generation: u64) -> Result<Turn, StoreError> {
        let raised = {
            let mut seated = whole(self.seated.lock());
            self.raise(generation).map(|next| (next, seated.take()))
        };
        let (next, ended) = raised.inspect_err(|_| self.sweep())?;
        if let Some(Seated { space, claim, .. }) = ended {
            space.leave(claim);
        }
        self.clear();
        let claim = self.claims.claim_alone();
        self.settle(next)?;
        Ok(Turn { generation: next, claim })
    }

    /// Seats an opened space, unless a locking came since its turn began. Answers the session's generation.
    pub(crate) fn take(&self, turn: Turn, space: S) -> Result<u64, StoreError> {
        let Turn { generation, claim } = turn;
        {
            let mut seated = whole(self.seated.lock());
            self.put_stop(seated.insert(Seated { generation, space, claim }));
        }
        self.settle(generation).map(|()| generation)
    }

    /// Whether nothing sits here.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        whole(self.seated.lock()).is_none()
    }
}

// Settles after the mutex is free, though the call panicked.
struct Afterwards<'a, S: Sits> {
    seat: &'a Seat<S>,
    generation: u64,
}

impl<S: Sits> Drop for Afterwards<'_, S> {
    fn drop(&mut self) {
        let _swept = self.seat.settle(self.generation);
    }
}

// A thread that panicked while it held the mutex leaves a space that can still be dropped and used.
fn whole<'a, T>(locked: LockResult<MutexGuard<'a, T>>) -> MutexGuard<'a, T> {
    locked.unwrap_or_else(PoisonError::into_inner)
}
