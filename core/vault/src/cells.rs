//! Holds the contents of handles besides keys: words, file names, bytes not yet written. Each cell belongs to one
//! generation, and locking empties it; if a thread is using it, that thread empties it when it is done.

use std::sync::{Arc, PoisonError, TryLockError, Weak};

use crate::StoreError;
use crate::guard::Guard;
use crate::sync::Mutex;

/// Every cell that locking may have to empty.
#[derive(Default)]
pub(crate) struct Cells(Mutex<Vec<Weak<dyn Settle>>>);

/// Content that lives for one generation.
pub(crate) struct Cell<T>(Arc<Held<T>>);

struct Held<T> {
    guard: Guard,
    content: Mutex<Option<T>>,
}

trait Settle: Send + Sync {
    /// Empties the cell if its generation has ended; returns whether it has.
    fn settle(&self) -> bool;
}

impl Cells {
    /// Makes a cell that is emptied once the guard's generation has ended.
    pub(crate) fn make<T: Send + 'static>(&self, guard: Guard, content: T) -> Cell<T> {
        let held = Arc::new(Held { guard, content: Mutex::new(Some(content)) });
        let known: Weak<dyn Settle> = Arc::downgrade(&(Arc::clone(&held) as Arc<dyn Settle>));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|cell| cell.strong_count() > 0);
        all.push(known);
        drop(all);
        // A locking before it was registered did not see it.
        held.settle();
        Cell(held)
    }

    /// Empties the cells whose generation has ended.
    pub(crate) fn settle(&self) {
        let all = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let living: Vec<_> =
            all.into_iter().filter(|cell| cell.upgrade().is_some_and(|cell| !cell.settle())).collect();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(living);
    }
}

impl<T: Send + 'static> Cell<T> {
    /// Runs `act` on the content. Answers `Locked` if the space was locked meanwhile, even if `act` succeeded.
    pub(crate) fn with<R>(&self, act: impl FnOnce(&mut T) -> Result<R, StoreError>) -> Result<R, StoreError> {
        let afterwards = Afterwards(&*self.0);
        let done = {
            let mut content = self.0.content.lock().unwrap_or_else(PoisonError::into_inner);
            content.as_mut().filter(|_| !self.0.guard.has_ended()).map(act)
        };
        drop(afterwards);
        if self.0.guard.has_ended() {
            Err(StoreError::Locked)
        } else {
            done.unwrap_or(Err(StoreError::Locked))
        }
    }
}

impl<T: Send> Settle for Held<T> {
    fn settle(&self) -> bool {
        let has_ended = self.guard.has_ended();
        if has_ended {
            let gone = match self.content.try_lock() {
                Ok(mut content) => content.take(),
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner().take(),
                Err(TryLockError::WouldBlock) => None,
            };
            drop(gone);
        }
        has_ended
    }
}

// Settles once the mutex is free, even after a panic: a locking thread that found it taken left the emptying to its
// user.
struct Afterwards<'a>(&'a dyn Settle);

impl Drop for Afterwards<'_> {
    fn drop(&mut self) {
        self.0.settle();
    }
}

#[cfg(test)]
impl Cells {
    pub(crate) fn known(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

#[cfg(test)]
impl<T> Cell<T> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.content.lock().unwrap().is_none()
    }
}
