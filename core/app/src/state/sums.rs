//! The calculator's state, and what it shows.

use cover::{ClearKey, Event, Key, Operator, Options, Then, step};
use zeroize::Zeroizing;

use crate::view::CoverView;

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

    pub(crate) fn view(&self) -> CoverView {
        let display =
            self.state.as_ref().map_or_else(|| "0".to_owned(), |state| state.display().as_str().to_owned());
        CoverView {
            length: u32::try_from(display.chars().count()).unwrap_or(u32::MAX),
            display,
            spoken: self.spoken.to_string(),
            operator: self.operator,
            clear: self.clear.unwrap_or(ClearKey::AllClear),
            keys: Key::all().collect(),
        }
    }
}
