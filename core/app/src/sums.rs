//! A calculator's state, and what it shows.

use cover::{ClearKey, Event, Key, Operator, Options, Text, Then, step};
use zeroize::Zeroizing;

use crate::pages::control;
use crate::view::{ControlKind, CoverView, Weight};

/// A calculator. A panic inside a step leaves it cleared.
#[derive(Default)]
pub(crate) struct Sums {
    state: Option<cover::State>,
    spoken: Zeroizing<String>,
    operator: Option<Operator>,
    clear: Option<ClearKey>,
}

impl Sums {
    pub(crate) fn step(&mut self, event: Event, options: Options) -> Then {
        let state = self.state.take();
        let state = state.map_or_else(|| cover::State::new(options), |state| state.with(options));
        let (state, outcome) = step(state, event);
        self.state = Some(state);
        self.spoken = Zeroizing::new(outcome.spoken.as_str().to_owned());
        (self.operator, self.clear) = (outcome.operator, Some(outcome.clear));
        outcome.then
    }

    /// Starts from 0 and keeps nothing of the digits.
    pub(crate) fn begin(&mut self, options: Options) {
        let _nothing = self.step(Event::Opened, options);
        self.spoken = Zeroizing::default();
    }

    /// The number as another app reads it; none until there is an operator, so that no code is ever copied.
    pub(crate) fn copied(&self) -> Option<String> {
        let state = self.state.as_ref().filter(|state| !state.running().as_str().is_empty())?;
        Some(state.display().as_str().chars().filter(|sign| *sign != ',').collect())
    }

    /// How many digits may be a code so far; none if anything else was typed.
    pub(crate) fn bare_digits(&self) -> Option<usize> {
        self.state.as_ref().map_or(Some(0), cover::State::bare_digits)
    }

    pub(crate) fn spoken(&self) -> String {
        self.spoken.to_string()
    }

    /// The number, its minus as long as a plus.
    pub(crate) fn display(&self) -> String {
        self.shown("0", cover::State::display).replace('-', "−")
    }

    /// What is drawn; `copy` is what its way of copying reads.
    pub(crate) fn view(&self, copy: &str) -> CoverView {
        let display = self.display();
        let copy = || control("copy", copy.to_owned(), ControlKind::Button(Weight::Quiet));
        CoverView {
            length: u32::try_from(display.chars().count()).unwrap_or(u32::MAX),
            display,
            running: self.shown("", cover::State::running),
            found: self.shown("0", cover::State::aloud),
            spoken: self.spoken(),
            operator: self.operator,
            clear: self.clear.unwrap_or(ClearKey::AllClear),
            copy: self.copied().map(|_| copy()),
            keys: Key::all().collect(),
        }
    }

    fn shown(&self, empty: &str, of: impl Fn(&cover::State) -> Text) -> String {
        self.state.as_ref().map_or_else(|| empty.to_owned(), |state| of(state).as_str().to_owned())
    }
}
