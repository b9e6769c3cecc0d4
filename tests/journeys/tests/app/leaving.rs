//! Leaving in every way: nothing of the inside stays, whatever was on its way.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use app::testing::{CODE, ScriptedPhone, SetClock};
use app::view::View;
use app::{Act, Cause, Event, Key, Parts};
use vault::Clock;

use super::place::{Place, open_pack};

/// On the calculator, with a code typed and so many of the effects performed that it leads to.
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

/// How many effects a code leads to until the space is open.
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

/// A clock that halts whoever looks at it once it is armed, until it is let go on.
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

type Start = fn() -> (Place, ScriptedPhone);

/// Looks for every page, by following every control of each once.
struct Search {
    start: Start,
    at: (Place, ScriptedPhone),
    /// A way to each page, by the ids of what is tapped.
    found: BTreeMap<String, Vec<String>>,
}

/// Taps that lead out of where pages are looked for.
const OUT: [&str; 2] = ["leave", "danger"];

fn ways_from(start: Start) -> BTreeMap<String, Vec<String>> {
    let mut search = Search { start, at: start(), found: BTreeMap::new() };
    search.search_here(&mut Vec::new());
    search.found
}

impl Search {
    fn page(&self) -> Option<String> {
        match self.at.1.view() {
            View::Page(page) => Some(page.id),
            View::Cover(_) => None,
        }
    }

    fn search_here(&mut self, way: &mut Vec<String>) {
        let Some(page) = self.page().filter(|page| !self.found.contains_key(page)) else { return };
        self.found.insert(page.clone(), way.clone());
        let controls = self.at.1.controls().into_iter().filter(|control| !OUT.contains(&control.id.as_str()));
        for id in controls.map(|control| own_id(&control.id).to_owned()).collect::<Vec<_>>() {
            self.be_at(&page, way);
            tap(&mut self.at.1, &id);
            way.push(id);
            self.search_here(way);
            way.pop();
        }
    }

    /// Back on a page, by Back if that leads there.
    fn be_at(&mut self, page: &str, way: &[String]) {
        for _ in 0..3 {
            if self.page().as_deref() == Some(page) || self.page().is_none() {
                break;
            }
            self.at.1.send(Event::Back);
        }
        if self.page().as_deref() != Some(page) {
            self.at = walked(self.start, way);
        }
    }
}

/// On a phone of its own, by taps alone.
fn walked(start: Start, way: &[String]) -> (Place, ScriptedPhone) {
    let (place, mut phone) = start();
    way.iter().for_each(|id| tap(&mut phone, id));
    (place, phone)
}

/// Taps a control by its own id, if it is there.
fn tap(phone: &mut ScriptedPhone, id: &str) {
    let control = phone.controls().into_iter().find(|control| own_id(&control.id) == id);
    if let Some(control) = control {
        phone.send(Event::Tapped(control.id));
    }
}

fn own_id(id: &str) -> &str {
    id.split_once('/').map_or(id, |(_, own)| own)
}

fn leaves_at_once(start: Start) -> Vec<String> {
    let ways = ways_from(start);
    for (page, way) in &ways {
        let (_place, mut phone) = walked(start, way);
        assert_eq!(phone.page().id, *page, "by {way:?}");
        phone.performs = false;
        phone.send(Event::Tapped("leave".into()));
        assert!(phone.is_covered(), "{page} stays up");
        phone.perform_all();
        assert_eq!(phone.left_recents, 1, "{page} stays among the recents");
    }
    ways.into_keys().collect()
}

#[test]
fn quick_exit_from_every_screen() {
    let outside = leaves_at_once(|| {
        let place = Place::new();
        let phone = place.start();
        (place, phone)
    });
    let inside = leaves_at_once(|| {
        let place = Place::made();
        let phone = place.inside();
        (place, phone)
    });
    let missed = |pages: &[&str], found: &[String]| -> Vec<String> {
        let missed = pages.iter().filter(|page| found.iter().all(|found| found != *page));
        missed.map(|page| (*page).to_owned()).collect()
    };
    assert_eq!(missed(&["launch", "help", "plan", "people", "hide"], &outside), Vec::<String>::new());
    assert_eq!(missed(&["home", "keep-words", "plan", "people"], &inside), Vec::<String>::new());
}
