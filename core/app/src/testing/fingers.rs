//! Fingers that tap, type and hold anything, in the same order for the same seed.

use super::controls_of;
use crate::view::{Field, Frame, PageView, RowKind, View};
use crate::{Cause, Event, Key, Outcome};

/// Random fingers: Knuth's generator of 64 bits behind them.
pub struct Fingers(u64);

impl Fingers {
    /// Those of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a bound.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }

    /// One of several, if there is one.
    pub fn pick<T>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
        let all: Vec<T> = all.into_iter().collect();
        let at = self.below(all.len());
        all.into_iter().nth(at)
    }

    /// A tap on anything that a page shows.
    pub fn tap(&mut self, page: &PageView) -> Option<Event> {
        self.pick(controls_of(page)).map(|control| Event::Tapped(control.id.clone()))
    }

    /// These words in any field of a page.
    pub fn write(&mut self, page: &PageView, text: String) -> Option<Event> {
        let caret = u32::try_from(self.below(12)).unwrap_or(0);
        self.pick(fields_of(page)).map(|field| Event::Typed { field: field.id.clone(), text, caret })
    }

    /// The keyboard's key for going on in any field of a page.
    pub fn submit(&mut self, page: &PageView) -> Option<Event> {
        self.pick(fields_of(page)).map(|field| Event::Submitted(field.id.clone()))
    }

    /// Why the app is no longer in front.
    pub fn cause(&mut self) -> Cause {
        [Cause::Switched, Cause::ScreenOff, Cause::Call][self.below(3)]
    }

    /// Any key.
    pub fn key(&mut self) -> Key {
        self.pick(Key::all()).unwrap_or(Key::Equals)
    }

    /// Something that nobody asked for, or that is long gone.
    pub fn stray(&mut self) -> Event {
        let effect = u64::try_from(self.below(500)).unwrap_or(0);
        let events = [
            Event::Tapped(format!("{}/keep", self.below(50))),
            Event::Tapped("nothing".into()),
            Event::Typed { field: "1/words-0".into(), text: "x".into(), caret: 9 },
            Event::Done { effect, outcome: Outcome::Answers(vec![None, Some(vec![7; 31])]) },
            Event::Done { effect, outcome: Outcome::NotPossible },
            Event::Framed {
                crop: "1/crop".into(),
                frame: Frame { left: 900, top: 0, right: 7, bottom: 2000 },
            },
            Event::Ending,
            Event::Returned,
            Event::Scrolled("nothing".into()),
        ];
        self.pick(events).unwrap_or(Event::Returned)
    }
}

/// Everything on a page that can be typed in.
fn fields_of(page: &PageView) -> impl Iterator<Item = &Field> {
    page.rows.iter().chain(&page.pinned).flat_map(|row| row.fields())
}

/// Whether there are keys on which a code can be held.
pub fn has_keys(view: &View) -> bool {
    match view {
        View::Cover(_) => true,
        View::Page(page) => page.rows.iter().any(|row| matches!(row.kind, RowKind::Keypad(_))),
    }
}
