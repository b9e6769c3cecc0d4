//! A mutex whose content any thread can end at once.
//!
//! A generation counts lockings. **The thread that held the mutex checks the generation after releasing it** and wipes
//! the content if it is of an older one; so a thread that locks and finds the mutex taken can return immediately.
//! `core/app/tests/orders.rs` runs this file in every order of its steps, together with the vault's session slot.

use crate::sync::{Arc, AtomicU64, Mutex, MutexGuard, Ordering, PoisonError, TryLockError, fence};

/// Content that can be wiped.
pub(crate) trait Wipes {
    /// The generation it belongs to.
    fn generation(&self) -> u64;

    /// Wipes everything secret; from now on it belongs to that generation.
    fn wipe(&mut self, to: u64);
}

/// The count of lockings, shared with the code that raises it.
#[derive(Clone)]
pub(crate) struct Generation(Arc<AtomicU64>);

impl Generation {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicU64::new(0)))
    }

    // The fences order this load after the mutex is released, and the increment before the mutex is tried: without them
    // each of two threads might miss what the other did.
    pub(crate) fn now(&self) -> u64 {
        fence(Ordering::SeqCst);
        self.0.load(Ordering::SeqCst)
    }

    /// Ends the current generation; returns the new count.
    pub(crate) fn raise(&self) -> u64 {
        let raised = self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
        fence(Ordering::SeqCst);
        raised
    }
}

/// Content of one generation.
pub(crate) struct Held<T: Wipes> {
    generation: Generation,
    content: Mutex<T>,
}

impl<T: Wipes> Held<T> {
    pub(crate) fn new(generation: Generation, content: T) -> Self {
        Self { generation, content: Mutex::new(content) }
    }

    /// Runs `act` on the content. Wipes content of an older generation before and after.
    pub(crate) fn with<R>(&self, act: impl FnOnce(&mut T) -> R) -> R {
        let afterwards = Afterwards(self);
        let done = {
            let mut content = self.whole();
            self.settle(&mut content);
            act(&mut content)
        };
        drop(afterwards);
        done
    }

    /// Reads from the content; repeats if the generation ended meanwhile.
    pub(crate) fn see<R>(&self, look: impl Fn(&T) -> R) -> R {
        loop {
            let (of, seen) = self.with(|content| (content.generation(), look(content)));
            if of == self.generation.now() {
                return seen;
            }
        }
    }

    /// Ends the generation, runs `end_the_rest`, then wipes the content or leaves that to the thread that holds the
    /// mutex.
    pub(crate) fn end(&self, end_the_rest: impl FnOnce()) {
        self.generation.raise();
        end_the_rest();
        self.sweep();
    }

    fn settle(&self, content: &mut T) -> u64 {
        let now = self.generation.now();
        if content.generation() != now {
            content.wipe(now);
        }
        now
    }

    /// Wipes content of an older generation, or leaves that to the thread that holds the mutex.
    pub(crate) fn sweep(&self) {
        loop {
            let seen = match self.content.try_lock() {
                Ok(mut content) => self.settle(&mut content),
                Err(TryLockError::Poisoned(poisoned)) => self.settle(&mut poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => return,
            };
            // A thread that locked and found the mutex taken by this sweep left the wiping to it.
            if self.generation.now() == seen {
                return;
            }
        }
    }

    // A page that panicked may have left anything half done: everything is wiped.
    fn whole(&self) -> MutexGuard<'_, T> {
        self.content.lock().unwrap_or_else(|poisoned| {
            self.generation.raise();
            self.content.clear_poison();
            PoisonError::into_inner(poisoned)
        })
    }
}

// Sweeps after the mutex is released, even if the call panicked.
struct Afterwards<'a, T: Wipes>(&'a Held<T>);

impl<T: Wipes> Drop for Afterwards<'_, T> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.generation.raise();
        }
        self.0.sweep();
    }
}
