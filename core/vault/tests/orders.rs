//! Runs the session slot, its claims and its cells in every order of the steps of two or three threads: the crate's own
//! files, built on the mutexes and atomics of a model checker. A space is a flag here that says whether keys are in
//! memory.

// Each file is written for the whole crate; a test uses part of it.
#![expect(dead_code, reason = "the files are the crate's own, and the tests call what they need of them")]

#[path = "../src/cells.rs"]
mod cells;
#[path = "../src/claims.rs"]
mod claims;
#[path = "../src/guard.rs"]
mod guard;
#[path = "../src/session_slot.rs"]
mod session_slot;

/// Mutexes and atomics for which every order is tried. Releasing a mutex is a separate step, so that another thread
/// also runs, and tries the mutex, just before.
mod sync {
    use std::ops::{Deref, DerefMut};
    use std::sync::{LockResult, TryLockError, TryLockResult};

    pub(crate) use loom::sync::atomic::{AtomicU64, Ordering};

    #[derive(Default)]
    pub(crate) struct Mutex<T> {
        inner: loom::sync::Mutex<T>,
        step: AtomicU64,
    }

    pub(crate) struct MutexGuard<'a, T> {
        inner: Option<loom::sync::MutexGuard<'a, T>>,
        step: &'a AtomicU64,
    }

    #[derive(Default)]
    pub(crate) struct Condvar(loom::sync::Condvar);

    impl<T> Mutex<T> {
        pub(crate) fn new(content: T) -> Self {
            Self { inner: loom::sync::Mutex::new(content), step: AtomicU64::new(0) }
        }

        fn guard<'a>(&'a self, inner: loom::sync::MutexGuard<'a, T>) -> MutexGuard<'a, T> {
            MutexGuard { inner: Some(inner), step: &self.step }
        }

        pub(crate) fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
            Ok(self.guard(self.inner.lock().expect("no thread of a model panics")))
        }

        pub(crate) fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
            self.step.load(Ordering::SeqCst);
            self.inner.try_lock().map(|inner| self.guard(inner)).map_err(|_| TryLockError::WouldBlock)
        }
    }

    impl<T> Deref for MutexGuard<'_, T> {
        type Target = T;

        fn deref(&self) -> &T {
            self.inner.as_deref().expect("held until it is dropped")
        }
    }

    impl<T> DerefMut for MutexGuard<'_, T> {
        fn deref_mut(&mut self) -> &mut T {
            self.inner.as_deref_mut().expect("held until it is dropped")
        }
    }

    impl<T> Drop for MutexGuard<'_, T> {
        fn drop(&mut self) {
            if self.inner.is_some() {
                self.step.fetch_add(1, Ordering::SeqCst);
            }
        }
    }

    impl Condvar {
        pub(crate) fn wait<'a, T>(&self, mut guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
            let inner = guard.inner.take().expect("held until it is dropped");
            let inner = self.0.wait(inner).expect("no thread of a model panics");
            Ok(MutexGuard { inner: Some(inner), step: guard.step })
        }

        pub(crate) fn notify_all(&self) {
            self.0.notify_all();
        }
    }
}

/// The only error that these files use.
#[derive(Debug)]
pub(crate) enum StoreError {
    /// The session has ended.
    Locked,
}

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use claims::Claim;
use loom::thread;
use session_slot::{Occupant, SessionSlot};

/// How many spaces have their keys in memory, in the current run.
type Held = Arc<AtomicUsize>;

/// How often the statements of a space were interrupted, in the current run.
type Interrupts = Arc<AtomicUsize>;

/// An open space: keys in memory until it is dropped.
struct Space(Held, Interrupts);

impl Space {
    fn open(held: &Held, interrupts: &Interrupts) -> Self {
        held.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(held), Arc::clone(interrupts))
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Occupant for Space {
    type Stop = Interrupts;

    fn stop(&self) -> Interrupts {
        Arc::clone(&self.1)
    }

    fn interrupt(interrupts: &Interrupts) {
        interrupts.fetch_add(1, Ordering::SeqCst);
    }

    fn leave(self, claim: Claim) {
        drop(self);
        drop(claim);
    }
}

/// A session slot and the keys of its spaces.
#[derive(Clone, Default)]
struct Room {
    session_slot: Arc<SessionSlot<Space>>,
    held: Held,
    interrupts: Interrupts,
}

impl Room {
    /// Returns a room with an open session, and its generation.
    fn opened() -> (Self, u64) {
        let room = Self::default();
        let session = room.open_from(0).expect("nobody else is there");
        (room, session)
    }

    /// Opens a space as an opening that began in this generation.
    fn open_from(&self, generation: u64) -> Result<u64, StoreError> {
        let permit = self.session_slot.vacate(generation)?;
        self.session_slot.occupy(permit, Space::open(&self.held, &self.interrupts))
    }

    fn use_it(&self, session: u64) -> Result<(), StoreError> {
        self.session_slot.with(session, |_| Ok(()))
    }

    fn spawn<R: 'static>(&self, act: impl FnOnce(&Self) -> R + 'static) -> thread::JoinHandle<R> {
        let room = self.clone();
        thread::spawn(move || act(&room))
    }

    /// Checks, once all threads are done, that keys are in memory for the current session only.
    fn check(&self, session: Option<u64>) {
        let is_open = session.is_some_and(|session| self.session_slot.check(session).is_ok());
        assert_eq!(self.held.load(Ordering::SeqCst), usize::from(is_open), "keys in memory");
        assert_eq!(session.map(|session| self.use_it(session).is_ok()), session.map(|_| is_open));
    }
}

fn every_order(run: impl Fn() + Sync + Send + 'static) {
    let mut model = loom::model::Builder::new();
    // Threads are interrupted at any step, up to twice in a run.
    model.preemption_bound = Some(2);
    model.check(run);
}

#[test]
fn a_locking_while_a_space_is_open_leaves_no_key() {
    every_order(|| {
        let room = Room::default();
        let locking = room.spawn(|room| room.session_slot.lock_now());
        let session = room.open_from(0).ok();
        locking.join().unwrap();
        assert!(
            session.is_none_or(|session| room.session_slot.check(session).is_err())
                || room.held.load(Ordering::SeqCst) == 1
        );
        room.check(session);
        room.session_slot.lock_now();
        room.check(session);
    });
}

#[test]
fn a_locking_while_a_call_runs_leaves_no_key() {
    every_order(|| {
        let (room, session) = Room::opened();
        let calling = room.spawn(move |room| drop(room.use_it(session)));
        room.session_slot.lock_now();
        calling.join().unwrap();
        room.check(Some(session));
        assert_eq!(room.held.load(Ordering::SeqCst), 0);
    });
}

#[test]
fn a_locking_interrupts_the_statements_of_its_space() {
    every_order(|| {
        let (room, session) = Room::opened();
        let calling = room.spawn(move |room| drop(room.use_it(session)));
        room.session_slot.lock_now();
        assert!(room.interrupts.load(Ordering::SeqCst) >= 1);
        calling.join().unwrap();
    });
}

#[test]
fn a_call_of_a_stale_session_does_not_hide_the_space_from_a_locking() {
    every_order(|| {
        let (room, stale) = Room::opened();
        room.session_slot.lock_now();
        let session = room.open_from(stale + 1).unwrap();
        let calling = room.spawn(move |room| assert!(room.use_it(stale).is_err()));
        room.session_slot.lock_now();
        calling.join().unwrap();
        room.check(Some(session));
    });
}

#[test]
fn a_refused_opening_does_not_hide_the_space_from_a_locking() {
    every_order(|| {
        let (room, session) = Room::opened();
        let opening = room.spawn(|room| assert!(room.open_from(0).is_err()));
        room.session_slot.lock_now();
        opening.join().unwrap();
        room.check(Some(session));
    });
}

#[test]
fn a_locking_that_is_late_does_not_hide_a_newer_space_from_the_next() {
    every_order(|| {
        let (room, first) = Room::opened();
        let late = room.spawn(|room| room.session_slot.lock_now());
        let newer = room.open_from(first + 1);
        if newer.is_ok() {
            room.session_slot.lock_now();
        }
        late.join().unwrap();
        room.check(Some(first));
    });
}

#[test]
fn two_lockings_and_an_opening_leave_no_key_of_an_ended_session() {
    every_order(|| {
        let room = Room::default();
        let lockings = [0, 1].map(|_| room.spawn(|room| room.session_slot.lock_now()));
        let session = room.open_from(room.session_slot.generation()).ok();
        lockings.into_iter().for_each(|locking| locking.join().unwrap());
        room.check(session);
    });
}

#[test]
fn of_two_openings_one_at_most_has_the_seat_and_neither_waits_for_ever() {
    every_order(|| {
        let (room, first) = Room::opened();
        let other = room.spawn(move |room| room.open_from(first).ok());
        let mine = room.open_from(first).ok();
        let other = other.join().unwrap();
        assert!(mine.is_some() ^ other.is_some(), "{mine:?} {other:?}");
        room.check(mine.or(other));
    });
}

#[test]
fn an_opening_after_a_locking_is_not_undone_by_it() {
    every_order(|| {
        let (room, first) = Room::opened();
        let locking = room.spawn(|room| room.session_slot.lock_now());
        // Only once the locking has begun: it must leave later sessions alone.
        if room.session_slot.generation() > first {
            let session = room.open_from(first + 1).unwrap();
            room.use_it(session).unwrap();
            locking.join().unwrap();
            room.use_it(session).unwrap();
            assert_eq!(room.interrupts.load(Ordering::SeqCst), 1, "the first space's alone");
            room.check(Some(session));
        } else {
            locking.join().unwrap();
            room.check(None);
        }
    });
}

#[test]
fn nobody_else_writes_while_an_opening_settles() {
    every_order(|| {
        let (room, session) = Room::opened();
        let writing = Arc::new(AtomicUsize::new(0));
        let theirs = Arc::clone(&writing);
        let writer = room.spawn(move |room| {
            let claim = room.session_slot.with(session, |_| Ok(room.session_slot.claim()));
            if let Ok(claim) = claim {
                theirs.fetch_add(1, Ordering::SeqCst);
                // A step at which another thread may run.
                let _seen = room.session_slot.check(session);
                theirs.fetch_sub(1, Ordering::SeqCst);
                drop(claim);
            }
        });
        let permit = room.session_slot.vacate(session).unwrap();
        assert_eq!((writing.load(Ordering::SeqCst), room.held.load(Ordering::SeqCst)), (0, 0));
        // It does not begin now either.
        let _seen = room.session_slot.generation();
        assert_eq!(writing.load(Ordering::SeqCst), 0);
        drop(permit);
        writer.join().unwrap();
    });
}

#[test]
fn an_opening_that_fails_leaves_the_old_session_locked() {
    every_order(|| {
        let (room, session) = Room::opened();
        let calling = room.spawn(move |room| drop(room.use_it(session)));
        drop(room.session_slot.vacate(session).unwrap());
        assert!(room.use_it(session).is_err() && room.session_slot.check(session).is_err());
        calling.join().unwrap();
        room.check(Some(session));
    });
}

#[test]
fn a_locking_while_a_cell_is_made_empties_it() {
    every_order(|| {
        let (room, session) = Room::opened();
        let words = Arc::new(AtomicUsize::new(0));
        let held = Space::open(&words, &Interrupts::default());
        let making = room.spawn(move |room| room.session_slot.cell(session, held));
        room.session_slot.lock_now();
        let _cell = making.join().unwrap();
        assert_eq!(words.load(Ordering::SeqCst), 0);
    });
}

#[test]
fn a_locking_while_a_cell_is_used_empties_it() {
    every_order(|| {
        let (room, session) = Room::opened();
        let words = Arc::new(AtomicUsize::new(0));
        let held = Space::open(&words, &Interrupts::default());
        let using = room.spawn(move |room| {
            let cell = room.session_slot.cell(session, held);
            drop(cell.with(|_| Ok(())));
            cell
        });
        room.session_slot.lock_now();
        let cell = using.join().unwrap();
        assert_eq!(words.load(Ordering::SeqCst), 0);
        assert!(cell.with(|_| Ok(())).is_err());
    });
}
