//! Leaving in every way: nothing of the open space remains, whatever was pending.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use app::testing::{CODE, ScriptedPhone, SetClock};
use app::{Act, Cause, Event, Key, Parts};
use vault::Clock;

use super::place::{Place, open_pack};

/// Types a code on the calculator and performs that many of the effects.
fn opening(place: &Place, performed: usize) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.performs = false;
    phone.hold(CODE);
    for _ in 0..performed {
        phone.perform_one();
    }
    phone
}

/// Returns how many effects follow a code until the space is open.
fn effects_to_open() -> usize {
    let place = Place::made();
    let mut phone = opening(&place, 0);
    let mut performed = 0;
    while phone.is_covered() && phone.perform_one() {
        performed += 1;
    }
    assert_eq!(phone.page().id, "home");
    performed
}

#[test]
fn a_space_that_would_open_after_a_locking_stays_closed() {
    for performed in 0..effects_to_open() {
        let place = Place::made();
        let mut phone = opening(&place, performed);
        phone.app.lock_now();
        phone.perform_all();
        assert!(phone.is_covered(), "after {performed} effects: {}", phone.outline());
    }
}

#[test]
fn a_space_that_would_open_after_the_app_was_left_stays_closed() {
    for performed in 0..effects_to_open() {
        let place = Place::made();
        let mut phone = opening(&place, performed);
        phone.send(Event::Backgrounded(Cause::Switched));
        phone.perform_all();
        assert!(phone.is_covered(), "after {performed} effects: {}", phone.outline());
        phone.send(Event::Returned);
        assert_eq!(phone.page().id, "launch", "after {performed} effects");
    }
}

/// A clock that, once armed, blocks anyone who reads it until it is released.
struct Halting {
    inner: Arc<SetClock>,
    is_armed: AtomicBool,
    reached: Barrier,
    go_on: Barrier,
}

impl Clock for Halting {
    fn boot_ms(&self) -> u64 {
        if self.is_armed.swap(false, Ordering::SeqCst) {
            self.reached.wait();
            self.go_on.wait();
        }
        self.inner.boot_ms()
    }

    fn unix_ms(&self) -> i64 {
        self.inner.unix_ms()
    }
}

#[test]
fn a_code_that_is_being_stretched_when_the_app_is_locked_asks_nothing_of_the_key_store() {
    let place = Place::made();
    let clock = Arc::new(Halting {
        inner: Arc::clone(&place.clock),
        is_armed: AtomicBool::new(false),
        reached: Barrier::new(2),
        go_on: Barrier::new(2),
    });
    let phone = place.start_on("en", Parts { open_pack, clock: clock.clone() });
    let app = &phone.app;
    let code = phone.controls().into_iter().find(|control| control.label == "Type my code").unwrap();
    app.send(Event::Tapped(code.id));
    CODE.chars().filter_map(Key::from_sign).for_each(|key| {
        app.send(Event::Key(key));
    });
    let stretch = app.send(Event::Held(Key::Equals)).into_iter().find_map(|effect| match effect.act {
        Act::Run(task) => Some(task),
        _ => None,
    });
    clock.is_armed.store(true, Ordering::SeqCst);
    thread::scope(|threads| {
        let task = threads.spawn(|| app.run(stretch.unwrap()));
        clock.reached.wait();
        app.lock_now();
        clock.go_on.wait();
        let effects = task.join().unwrap();
        assert!(effects.iter().all(|effect| !matches!(effect.act, Act::AnswerKeys { .. })));
    });
}

#[test]
fn leaving_for_another_app_locks() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("People who help");
    let inside = phone.controls();
    phone.send(Event::Backgrounded(Cause::Switched));
    assert!(phone.is_covered());
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
    inside.into_iter().filter(|control| control.id.contains('/')).for_each(|control| {
        phone.send(Event::Tapped(control.id));
        assert_eq!(phone.page().id, "launch");
    });
}

#[test]
fn hidden_and_left_for_another_app_the_calculator_is_up_on_return() {
    let place = Place::made().hidden();
    let mut phone = place.start();
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    assert!(phone.is_covered());
}

#[test]
fn process_death_shows_the_cover_empty() {
    let place = Place::made().hidden();
    let mut phone = place.start();
    phone.keys("483920");
    drop(phone);
    assert!(place.start().outline().starts_with("the calculator: 0\n"));
}
