use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::*;
use crate::testing::Held;

fn is_locked<T>(done: Result<T, StoreError>) -> bool {
    matches!(done, Err(StoreError::Locked))
}

fn is_seat_empty(session: &Session) -> bool {
    session.shared.session_slot.is_empty()
}

#[test]
fn every_call_of_a_stale_session_answers_locked_for_ever() {
    let (place, store, session) = opened();
    let id = add(&session, "x");
    store.locker().lock_now();
    let newer = place.unlock(&store).unwrap();
    for _ in 0..2 {
        assert!(is_locked(session.list(None, 10)));
        assert!(is_locked(session.entry(id)));
        assert!(is_locked(session.add_record(&note("y"), &told())));
        assert!(is_locked(session.remove(id)));
        assert!(is_locked(session.forget_removed(id)));
        assert!(is_locked(session.custody()));
        assert!(is_locked(session.check_custody()));
        assert!(is_locked(session.contact_made(&Party::NotSaid, Medium::NotSaid)));
        assert!(is_locked(session.handed_over(&Party::NotSaid, &[id])));
        assert!(is_locked(session.age()));
        assert!(is_locked(session.set_age(Age::Adult)));
        assert!(is_locked(session.plan_progress()));
        assert!(is_locked(session.set_plan_progress(b"")));
        assert!(is_locked(session.count()));
        assert!(is_locked(session.check_open()));
    }
    assert_eq!(newer.count().unwrap(), 1);
}

#[test]
fn locking_an_idle_session_drops_its_keys_before_it_returns() {
    let (_place, store, session) = opened();
    assert!(!is_seat_empty(&session));
    store.locker().lock_now();
    assert!(is_seat_empty(&session));
}

#[test]
fn a_session_that_goes_away_locks_unless_another_was_opened_since() {
    let (place, store, session) = opened();
    let shared = Arc::clone(&session.shared);
    drop(session);
    assert!(shared.session_slot.is_empty());
    let held = Held::new(&place, &store);
    let first = held.open().unwrap();
    let second = held.open().unwrap();
    drop(first);
    assert_eq!(second.count().unwrap(), 0);
}

#[test]
fn locking_is_harmless_with_nothing_open_and_again_and_again() {
    let place = Place::new();
    let store = place.open();
    let before = store.locker().generation();
    (0..100).for_each(|_| store.locker().lock_now());
    assert_eq!(store.locker().generation(), before + 100);
}

/// Runs a statement that would take minutes.
fn count_for_ever(unlocked: &mut UnlockedSpace) -> Result<i64, StoreError> {
    let sql = "WITH RECURSIVE t (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t LIMIT 100000000000) SELECT count(*) FROM t";
    Ok(unlocked.db.query_row(sql, [], |row| row.get(0))?)
}

#[test]
fn a_statement_that_begins_after_the_locking_is_stopped_too() {
    let (_place, store, session) = opened();
    let locked = session.with(|unlocked| {
        store.locker().lock_now();
        count_for_ever(unlocked)
    });
    assert!(is_locked(locked));
    assert!(is_seat_empty(&session));
}

#[test]
fn one_locking_is_enough_for_a_statement_that_has_begun() {
    let (_place, store, session) = opened();
    thread::scope(|scope| {
        let call = scope.spawn(|| session.with(count_for_ever));
        thread::sleep(Duration::from_millis(50));
        store.locker().lock_now();
        assert!(is_locked(call.join().unwrap()));
    });
    assert!(is_seat_empty(&session));
}

#[test]
fn locking_does_not_wait_for_a_call_that_runs() {
    let (_place, store, session) = opened();
    let (hold, held) = mpsc::channel::<()>();
    let (started, running) = mpsc::channel();
    thread::scope(|scope| {
        let (held, session) = (held, &session);
        let call = scope.spawn(move || {
            session.with(|_| {
                started.send(()).unwrap();
                // A call that checks nothing until it is released.
                held.recv().unwrap();
                Ok(())
            })
        });
        running.recv().unwrap();
        store.locker().lock_now();
        assert!(!call.is_finished());
        hold.send(()).unwrap();
        assert!(is_locked(call.join().unwrap()));
    });
    assert!(is_seat_empty(&session));
}

#[test]
fn whatever_many_threads_do_nothing_stays_open_after_a_locking() {
    let (place, store, _first) = opened();
    let held = Held::new(&place, &store);
    for _ in 0..crate::cases(20) {
        let session = held.open().unwrap();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| while session.add_record(&note("x"), &told()).is_ok() {});
            }
            thread::sleep(Duration::from_micros(500));
            store.locker().lock_now();
        });
        assert!(is_seat_empty(&session));
    }
    let session = place.unlock(&store).unwrap();
    assert!(session.check_custody().is_ok());
    assert_eq!(session.check_custody().unwrap().head.count, session.count().unwrap().entries);
}

#[test]
fn locking_while_records_are_kept_loses_none_that_was_shown_as_kept() {
    let (place, store, session) = opened();
    let kept = thread::scope(|scope| {
        let keeping = scope.spawn(|| {
            let mut kept = Vec::new();
            while let Ok(id) = session.add_record(&note("x"), &told()) {
                kept.push(id);
            }
            kept
        });
        thread::sleep(Duration::from_millis(30));
        store.locker().lock_now();
        keeping.join().unwrap()
    });
    let session = place.unlock(&store).unwrap();
    assert!(kept.iter().all(|id| session.entry(*id).is_ok()));
    assert!(session.check_custody().is_ok());
}

#[test]
fn a_panic_in_a_call_does_not_keep_the_space_open() {
    let (_place, store, session) = opened();
    let panicked =
        thread::scope(|scope| scope.spawn(|| session.with::<()>(|_| panic!("on purpose"))).join().is_err());
    assert!(panicked);
    store.locker().lock_now();
    assert!(is_seat_empty(&session));
}
