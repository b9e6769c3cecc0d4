//! A random walk through the whole app: no panic, no page without an exit, no page of the open space after locking.

use std::collections::BTreeSet;

use app::testing::{CODE, Fingers, ScriptedPhone, broken_rule, has_keys};
use app::view::View;
use app::{Cause, Event, Key};

use vault::Age;

use super::place::Place;
use super::shelf::{damage, note, with};

/// The number of steps: a few by default, more on demand.
fn steps() -> u32 {
    std::env::var("ALCOVE_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(800)
}

struct Walk {
    phone: ScriptedPhone,
    fingers: Fingers,
    /// A code was held on a keypad since the last locking.
    may_be_inside: bool,
    /// Away for a call, during which a screen that goes off locks nothing.
    is_calling: bool,
}

impl Walk {
    fn step(&mut self) {
        match self.fingers.below(24) {
            0 => {
                self.phone.send(Event::Leave);
                self.may_be_inside = false;
                assert!(self.phone.is_covered(), "left, and not covered: {}", self.phone.outline());
            }
            1 => self.phone.send(Event::Back),
            2 => self.away(),
            3 => {
                self.phone.app.lock_now();
                self.may_be_inside = false;
            }
            4 => {
                self.may_be_inside |= has_keys(&self.phone.view());
                self.phone.hold(CODE);
            }
            5 => self.phone.hold("999"),
            6 => self.phone.send(Event::Held(Key::Backspace)),
            7 => self.late(),
            8 => self.phone.performs = !self.phone.performs,
            9 => {
                self.phone.perform_one();
            }
            10 | 11 => self.write(),
            _ => self.tap(),
        }
    }

    fn away(&mut self) {
        let cause = self.fingers.cause();
        self.phone.send(Event::Backgrounded(cause));
        if cause == Cause::ScreenOff && !self.is_calling {
            self.may_be_inside = false;
        }
        self.is_calling |= cause == Cause::Call;
        if self.fingers.below(3) > 0 {
            self.phone.send(Event::Returned);
            self.is_calling = false;
        }
    }

    /// Sends an event that no page expects, or that is outdated.
    fn late(&mut self) {
        let event = self.fingers.stray();
        self.phone.send(event);
        let task = u64::try_from(self.fingers.below(500)).unwrap();
        self.phone.app.run(task);
    }

    fn tap(&mut self) {
        let View::Page(page) = self.phone.view() else { return };
        self.fingers.tap(&page).into_iter().for_each(|tap| self.phone.send(tap));
    }

    fn write(&mut self) {
        let View::Page(page) = self.phone.view() else { return };
        let text = "𝒜 words ".repeat(self.fingers.below(3000));
        self.fingers.write(&page, text).into_iter().for_each(|typed| self.phone.send(typed));
    }

    fn check(&mut self) {
        let View::Page(page) = self.phone.view() else { return };
        assert_eq!(broken_rule(&page, self.may_be_inside), None);
    }
}

/// The starting point of a walk.
fn places() -> [Place; 6] {
    let [kept, damaged] = [12, 40].map(|count| {
        let place = Place::made();
        let records: Vec<_> =
            (0..count).map(|number| note(&format!("{number} {}", "w".repeat(300)))).collect();
        with(&place, &records);
        place
    });
    damage(&damaged);
    [Place::made(), Place::new(), Place::made().hidden(), Place::of(Age::Under18), kept, damaged]
}

fn walk(seed: u64, place: &Place) -> BTreeSet<String> {
    let phone = place.start();
    let mut walk = Walk { phone, fingers: Fingers::new(seed), may_be_inside: false, is_calling: false };
    let mut seen = BTreeSet::new();
    for _ in 0..steps() {
        walk.step();
        walk.check();
        if let View::Page(page) = walk.phone.view() {
            seen.insert(page.id.clone());
        }
        // Requests are sometimes forgotten, as by a shell that was killed.
        place.clock.wait(500);
    }
    seen
}

#[test]
fn any_order_of_events_leads_to_a_page_with_a_way_out_and_never_inside_after_a_locking() {
    let mut seen = BTreeSet::new();
    for (seed, place) in (20..).zip(places()) {
        seen.append(&mut walk(seed, &place));
    }
    let expected = [
        "danger",
        "forgot",
        "settings",
        "setup",
        "try",
        "help",
        "hide",
        "home",
        "keep",
        "kept",
        "people",
        "plan",
        "quiet",
        "advice",
        "topic",
        "service",
        "search",
        "show",
        "show-cards",
        "who-made",
        "tell",
    ];
    let missed: Vec<_> = expected.iter().filter(|page| !seen.contains(**page)).collect();
    assert!(missed.is_empty(), "the walk never came to {missed:?}");
}
