//! Locking from any thread at any time, with the real core.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use app::testing::{CODE, SetClock};
use app::view::View;
use app::{Act, Event, Key, Parts};

use super::place::{Place, open_pack};

#[test]
fn leave_shows_the_cover_before_anything_else_is_performed() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.performs = false;
    phone.send(Event::Leave);
    assert!(phone.is_covered());
    phone.perform_all();
    assert_eq!(phone.left_recents, 1);
}

#[test]
fn a_tap_that_was_late_does_nothing() {
    let place = Place::made();
    let mut phone = place.inside();
    let late: Vec<_> = phone.controls();
    phone.send(Event::Leave);
    phone.send(Event::Backgrounded(app::Cause::Switched));
    phone.send(Event::Returned);
    late.into_iter().filter(|control| control.id != "leave").for_each(|control| {
        phone.send(Event::Tapped(control.id));
    });
    assert_eq!(phone.page().id, "launch");
}

#[test]
fn locked_while_a_call_is_up_help_is_one_hold_away() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("People who help");
    phone.call("Samaritans");
    phone.send(Event::Backgrounded(app::Cause::Switched));
    assert_eq!(phone.lock_after, Some(15 * 60));
    phone.app.lock_now();
    assert!(phone.is_covered());
    phone.hold("999");
    assert!(phone.is_covered(), "the app is in the background");
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
}

#[test]
fn back_from_a_call_the_page_is_there_again() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("People who help");
    phone.call("Samaritans");
    phone.send(Event::Backgrounded(app::Cause::Switched));
    assert!(phone.is_covered());
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "people");
}

#[test]
fn an_absence_longer_than_the_wait_locks_though_no_timer_came() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("People who help");
    phone.call("Samaritans");
    phone.send(Event::Backgrounded(app::Cause::Switched));
    place.clock.wait(16 * 60_000);
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
}

/// Four threads: one sends, one runs tasks, one draws, one locks. After locking, nothing of the open space is drawn
/// until the next code was typed.
#[test]
fn after_a_locking_no_thread_sees_a_page_of_the_inside() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Keep proof");
    phone.tap("What did they say?");
    phone.performs = false;
    let (app, is_over) = (&phone.app, AtomicBool::new(false));
    let seen = AtomicU64::new(0);
    thread::scope(|threads| {
        threads.spawn(|| {
            while !is_over.load(Ordering::SeqCst) {
                type_and_run(app);
            }
        });
        threads.spawn(|| {
            while !is_over.load(Ordering::SeqCst) {
                let _drawn = app.view();
                seen.fetch_add(1, Ordering::SeqCst);
            }
        });
        // On a busy machine the other threads may be late.
        let mut lockings = 0;
        while lockings < 2_000 || seen.load(Ordering::SeqCst) == 0 {
            app.lock_now();
            assert!(matches!(app.view(), View::Cover(_)));
            lockings += 1;
        }
        is_over.store(true, Ordering::SeqCst);
    });
    phone.performs = true;
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

/// Does what a person in the space can do, if anything.
fn type_and_run(app: &app::App) {
    if let View::Page(page) = app.view() {
        for field in page.rows.iter().flat_map(|row| row.fields()) {
            let typed = Event::Typed { field: field.id.clone(), text: "a".into(), caret: 1 };
            for effect in app.send(typed) {
                if let Act::Run(task) = effect.act {
                    app.run(task);
                }
            }
        }
    }
    app.send(Event::Key(Key::Seven));
}

/// A clock at one of whose readings, counted down, somebody else comes in.
struct Pausing {
    inner: Arc<SetClock>,
    left: AtomicU64,
    came: SyncSender<()>,
    go: Mutex<Receiver<()>>,
}

impl vault::Clock for Pausing {
    fn boot_ms(&self) -> u64 {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.came.send(()).unwrap();
            self.go.lock().unwrap().recv().unwrap();
        }
        self.inner.boot_ms()
    }

    fn unix_ms(&self) -> i64 {
        self.inner.unix_ms()
    }
}

/// Begins an attempt and locks at its N-th look at the clock. Returns whether it had one, and whether a key was asked.
fn overtaken(at: u64) -> (bool, bool) {
    let place = Place::made();
    let ((came, comes), (goes, go)) = (sync_channel(1), sync_channel(1));
    let (left, go) = (AtomicU64::new(0), Mutex::new(go));
    let clock = Arc::new(Pausing { inner: place.clock.clone(), left, came, go });
    let mut phone = place.start_on("en", Parts { open_pack, clock: clock.clone() });
    phone.tap_id("code");
    phone.keys(CODE);
    let effects = phone.app.send(Event::Held(Key::Equals));
    let run = effects.iter().find_map(|effect| if let Act::Run(id) = effect.act { Some(id) } else { None });
    clock.left.store(at, Ordering::SeqCst);
    thread::scope(|scope| {
        let running = scope.spawn(|| phone.app.run(run.unwrap()));
        let mut has_locked = false;
        while !running.is_finished() {
            if comes.recv_timeout(Duration::from_millis(5)).is_ok() {
                phone.app.lock_now();
                has_locked = true;
                goes.send(()).unwrap();
            }
        }
        let asked = running.join().unwrap();
        (has_locked, asked.iter().any(|effect| matches!(effect.act, Act::AnswerKeys { .. })))
    })
}

#[test]
fn an_attempt_that_a_locking_overtook_asks_for_no_key() {
    let looks = (1..20).map(overtaken).take_while(|(has_locked, _)| *has_locked).collect::<Vec<_>>();
    assert!(!looks.is_empty() && looks.iter().all(|(_, is_asked)| !is_asked), "{looks:?}");
    assert!(overtaken(0).1, "left alone it asks");
}
