//! What one thread at a time may hold, and any thread may end at once.
//!
//! A generation counts lockings. **The one that held the mutex looks at the generation after the mutex is free**, and wipes
//! what is of an older one; so a locking that finds it taken may leave. `core/app/tests/orders.rs` runs this file in every
//! order of its steps, together with the vault's session slot.

use crate::sync::{Arc, AtomicU64, Mutex, MutexGuard, Ordering, PoisonError, TryLockError, fence};

/// What can be wiped.
pub(crate) trait Wipes {
    /// The generation that it is of.
    fn generation(&self) -> u64;

    /// Wipes everything of the inside; from now on it is of that generation.
    fn wipe(&mut self, to: u64);
}

/// The count of lockings, shared with what must raise it.
#[derive(Clone)]
pub(crate) struct Generation(Arc<AtomicU64>);

impl Generation {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicU64::new(0)))
    }

    // The fences put this look after the mutex was let go, and the raising before the mutex is tried: without them each of
    // two threads might miss what the other did.
    pub(crate) fn now(&self) -> u64 {
        fence(Ordering::SeqCst);
        self.0.load(Ordering::SeqCst)
    }

    /// Everything of before has ended; the new count.
    pub(crate) fn raise(&self) -> u64 {
        let raised = self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
        fence(Ordering::SeqCst);
        raised
    }
}

/// Something of one generation.
pub(crate) struct Held<T: Wipes> {
    generation: Generation,
    content: Mutex<T>,
}

impl<T: Wipes> Held<T> {
    pub(crate) fn new(generation: Generation, content: T) -> Self {
        Self { generation, content: Mutex::new(content) }
    }

    /// Uses it. What is of an older generation is wiped before and after.
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

    /// What is seen of it, and of no generation that has ended meanwhile.
    pub(crate) fn see<R>(&self, look: impl Fn(&T) -> R) -> R {
        loop {
            let (of, seen) = self.with(|content| (content.generation(), look(content)));
            if of == self.generation.now() {
                return seen;
            }
        }
    }

    /// Ends the generation, and wipes now or leaves it to the one that holds it. What else is to end does so in between.
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

    /// Wipes what is of an older generation, or leaves it to the one that holds it.
    pub(crate) fn sweep(&self) {
        loop {
            let seen = match self.content.try_lock() {
                Ok(mut content) => self.settle(&mut content),
                Err(TryLockError::Poisoned(poisoned)) => self.settle(&mut poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => return,
            };
            // A locking that found the mutex taken by this sweep left the rest to it.
            if self.generation.now() == seen {
                return;
            }
        }
    }

    // A page that panicked may have left anything half done: all of it is wiped.
    fn whole(&self) -> MutexGuard<'_, T> {
        self.content.lock().unwrap_or_else(|poisoned| {
            self.generation.raise();
            self.content.clear_poison();
            PoisonError::into_inner(poisoned)
        })
    }
}

// Sweeps after the mutex is free, though the call panicked.
struct Afterwards<'a, T: Wipes>(&'a Held<T>);

impl<T: Wipes> Drop for Afterwards<'_, T> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.generation.raise();
        }
        self.0.sweep();
    }
}
