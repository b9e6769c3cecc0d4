//! Runs `held` in every order of the steps of two or three threads: the crate's own file on a model checker's mutexes
//! and atomics. A flag represents the open space and says whether a page of it can be drawn.

#[path = "../src/held.rs"]
mod held;

/// The mutexes and atomics whose every order is tried. Releasing a mutex is a separate step.
mod sync {
    use std::ops::{Deref, DerefMut};
    use std::sync::{LockResult, TryLockResult};

    pub(crate) use loom::sync::Arc;
    pub(crate) use loom::sync::atomic::{AtomicU64, Ordering, fence};
    pub(crate) use std::sync::{PoisonError, TryLockError};

    pub(crate) struct Mutex<T> {
        inner: loom::sync::Mutex<T>,
        step: AtomicU64,
    }

    pub(crate) struct MutexGuard<'a, T> {
        inner: loom::sync::MutexGuard<'a, T>,
        step: &'a AtomicU64,
    }

    impl<T> Mutex<T> {
        pub(crate) fn new(content: T) -> Self {
            Self { inner: loom::sync::Mutex::new(content), step: AtomicU64::new(0) }
        }

        fn guard<'a>(&'a self, inner: loom::sync::MutexGuard<'a, T>) -> MutexGuard<'a, T> {
            MutexGuard { inner, step: &self.step }
        }

        pub(crate) fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
            Ok(self.guard(self.inner.lock().expect("no thread of a model panics")))
        }

        pub(crate) fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
            self.step.load(Ordering::SeqCst);
            self.inner.try_lock().map(|inner| self.guard(inner)).map_err(|_| TryLockError::WouldBlock)
        }

        pub(crate) fn clear_poison(&self) {}
    }

    impl<T> Deref for MutexGuard<'_, T> {
        type Target = T;

        fn deref(&self) -> &T {
            &self.inner
        }
    }

    impl<T> DerefMut for MutexGuard<'_, T> {
        fn deref_mut(&mut self) -> &mut T {
            &mut self.inner
        }
    }

    impl<T> Drop for MutexGuard<'_, T> {
        fn drop(&mut self) {
            self.step.fetch_add(1, Ordering::SeqCst);
        }
    }
}

use held::{Generation, Held, Wipes};
use loom::sync::Arc;
use loom::sync::atomic::{AtomicBool, Ordering};
use loom::thread;

/// What is drawn. The flag outside says what is in memory, whichever thread looks.
struct Inside {
    generation: u64,
    is_up: bool,
    in_memory: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Wipes for Inside {
    fn generation(&self) -> u64 {
        self.generation
    }

    fn wipe(&mut self, to: u64) {
        (self.generation, self.is_up) = (to, false);
        self.in_memory.store(false, std::sync::atomic::Ordering::SeqCst);
    }
}

type InMemory = std::sync::Arc<std::sync::atomic::AtomicBool>;

fn app(is_up: bool) -> (Arc<Held<Inside>>, InMemory) {
    let in_memory = InMemory::new(std::sync::atomic::AtomicBool::new(is_up));
    let inside = Inside { generation: 0, is_up, in_memory: in_memory.clone() };
    (Arc::new(Held::new(Generation::new(), inside)), in_memory)
}

/// A task returns an opened space: it is drawn only if its generation is the current one.
fn bring(app: &Held<Inside>, of: u64) {
    app.with(|inside| inside.is_up |= inside.generation == of);
}

#[test]
fn after_a_locking_the_inside_is_never_seen_again() {
    loom::model(|| {
        let (app, _in_memory) = app(true);
        let locked = Arc::new(AtomicBool::new(false));
        let locking = {
            let (app, locked) = (Arc::clone(&app), Arc::clone(&locked));
            thread::spawn(move || {
                app.end(|| ());
                locked.store(true, Ordering::SeqCst);
            })
        };
        let was_locked = locked.load(Ordering::SeqCst);
        let is_seen = app.see(|inside| inside.is_up);
        assert!(!(was_locked && is_seen));
        locking.join().unwrap();
        assert!(!app.see(|inside| inside.is_up));
    });
}

#[test]
fn what_a_task_of_an_older_generation_brings_is_never_seen() {
    loom::model(|| {
        let (app, _in_memory) = app(false);
        let of = app.with(|inside| inside.generation);
        let task = {
            let app = Arc::clone(&app);
            thread::spawn(move || bring(&app, of))
        };
        app.end(|| ());
        assert!(!app.see(|inside| inside.is_up));
        task.join().unwrap();
        assert!(!app.see(|inside| inside.is_up));
    });
}

#[test]
fn a_locking_that_finds_the_app_taken_leaves_the_wiping_to_whoever_holds_it() {
    loom::model(|| {
        let (app, in_memory) = app(true);
        let locking = {
            let app = Arc::clone(&app);
            thread::spawn(move || app.end(|| ()))
        };
        app.with(|inside| inside.is_up);
        locking.join().unwrap();
        // Nothing looks again, and still nothing can be drawn from memory: the last thread to hold it wiped it.
        assert!(!in_memory.load(std::sync::atomic::Ordering::SeqCst));
    });
}

#[test]
fn two_lockings_at_once_leave_nothing_up() {
    loom::model(|| {
        let (app, in_memory) = app(true);
        let one = {
            let app = Arc::clone(&app);
            thread::spawn(move || app.end(|| ()))
        };
        app.end(|| ());
        one.join().unwrap();
        assert!(!in_memory.load(std::sync::atomic::Ordering::SeqCst));
    });
}
