//! A random walk through the whole app: no panic, no page without an exit, no page of the open space after locking.

use std::collections::BTreeSet;

use app::testing::{CODE, ScriptedPhone};
use app::view::{RowKind, View};
use app::{Cause, Event, Key, Outcome};

use vault::Age;

use super::place::Place;
use super::shelf::{damage, note, with};

/// The number of steps: a few by default, more on demand.
fn steps() -> u32 {
    std::env::var("ALCOVE_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(800)
}

/// Knuth's 64-bit generator: the same walk for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

struct Walk {
    phone: ScriptedPhone,
    chance: Chance,
    /// A code was held on a keypad since the last locking.
    may_be_inside: bool,
    /// Away for a call, during which a screen that goes off locks nothing.
    is_calling: bool,
}

impl Walk {
    fn step(&mut self) {
        match self.chance.below(24) {
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
                self.may_be_inside |= self.has_keys();
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
        let causes = [Cause::Switched, Cause::ScreenOff, Cause::Call];
        let cause = causes[self.chance.below(causes.len())];
        self.phone.send(Event::Backgrounded(cause));
        if cause == Cause::ScreenOff && !self.is_calling {
            self.may_be_inside = false;
        }
        self.is_calling |= cause == Cause::Call;
        if self.chance.below(3) > 0 {
            self.phone.send(Event::Returned);
            self.is_calling = false;
        }
    }

    fn has_keys(&self) -> bool {
        match self.phone.view() {
            View::Cover(_) => true,
            View::Page(page) => page.rows.iter().any(|row| matches!(row.kind, RowKind::Keypad(_))),
        }
    }

    /// Sends an event that no page expects, or that is outdated.
    fn late(&mut self) {
        let effect = u64::try_from(self.chance.below(500)).unwrap();
        let events = [
            Event::Tapped(format!("{}/keep", self.chance.below(50))),
            Event::Tapped("nothing".into()),
            Event::Typed { field: "1/words-0".into(), text: "x".into(), caret: 9 },
            Event::Done { effect, outcome: Outcome::Answers(vec![None, Some(vec![7; 31])]) },
            Event::Done { effect, outcome: Outcome::NotPossible },
            Event::Ending,
            Event::Returned,
            Event::Scrolled("nothing".into()),
        ];
        let at = self.chance.below(events.len());
        self.phone.send(events[at].clone());
        self.phone.app.run(effect);
    }

    fn tap(&mut self) {
        let controls = self.phone.controls();
        if !controls.is_empty() {
            let at = self.chance.below(controls.len());
            self.phone.send(Event::Tapped(controls[at].id.clone()));
        }
    }

    fn write(&mut self) {
        let View::Page(page) = self.phone.view() else { return };
        let fields: Vec<String> = page
            .rows
            .iter()
            .chain(&page.pinned)
            .flat_map(|row| row.fields())
            .map(|field| field.id.clone())
            .collect();
        if !fields.is_empty() {
            let at = self.chance.below(fields.len());
            let text = "𝒜 words ".repeat(self.chance.below(3000));
            self.phone.send(Event::Typed { field: fields[at].clone(), text, caret: 5 });
        }
    }

    fn check(&mut self) {
        let View::Page(page) = self.phone.view() else { return };
        assert!(page.bars.leave.is_some(), "{} has no Leave", page.id);
        let is_danger_there = page.bars.danger.is_some();
        let may_lack_it = ["launch", "show-cards", "turned"].contains(&page.id.as_str());
        assert!(is_danger_there || may_lack_it, "{} has no way to danger", page.id);
        assert!(page.id == "launch" || !page.title.is_empty(), "{} has no title", page.id);
        let inside = [
            "home",
            "keep",
            "kept",
            "item",
            "storage",
            "older",
            "notes",
            "note",
            "note-new",
            "follow-up",
            "follow-up-add",
            "settings",
            "setup-done",
        ];
        let is_inside = inside.contains(&page.id.as_str())
            || page.id.starts_with("keep-")
            || page.id.starts_with("settings-");
        assert!(self.may_be_inside || !is_inside, "{} after a locking", page.id);
        let mut ids = BTreeSet::new();
        assert!(
            page.rows.iter().chain(&page.pinned).all(|row| ids.insert(row.id.clone())),
            "{} has rows of one id",
            page.id
        );
        for control in page.rows.iter().chain(&page.pinned).flat_map(|row| row.controls()).chain(&page.dock) {
            assert!(!control.label.is_empty(), "{} on {} says nothing", control.id, page.id);
            assert!(ids.insert(control.id.clone()), "{} twice on {}", control.id, page.id);
        }
        let notices = page.rows.iter().filter(|row| matches!(row.kind, RowKind::Notice { .. })).count();
        assert!(notices <= 2, "{} has {notices} notices", page.id);
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
    let mut walk = Walk { phone, chance: Chance(seed), may_be_inside: false, is_calling: false };
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
    for (seed, place) in (1..).zip(places()) {
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
