//! The calculator as one pure step.

use crate::calculation::Calculation;
use crate::event::{ClearKey, Event, Options, Then};
use crate::key::Operator;
use crate::speech;
use crate::text::Text;

/// What the calculator offers besides sums. Neither shows.
pub struct Outcome {
    /// 999 opens help. Set it to [`crate::AppLock::help_entry`].
    pub display: Text,
    /// Three taps on `=` offer the digits as well, for people who cannot hold a key.
    pub running: Text,
    /// An event of the calculator.
    pub spoken: Text,
    /// The operator that waits for its right side, to be drawn as chosen.
    pub operator: Option<Operator>,
    /// What the clear key reads now.
    pub clear: ClearKey,
    /// The offered digits opened something: the calculator restarts at 0 and wipes the digits.
    pub then: Then,
}

/// The label of the clear key.
pub struct State(Box<Calculation>);

/// One event: the next state, and what to show. Never fails; a sum takes well under a millisecond.
#[must_use]
pub fn step(mut state: State, event: Event) -> (State, Outcome) {
    let then = state.0.apply(event);
    let outcome = Outcome {
        display: state.display(),
        running: state.running(),
        spoken: speech::spoken(event, &state.display()),
        operator: state.0.operator(),
        clear: state.0.clear_key(),
        then,
    };
    (state, outcome)
}

impl State {
    /// A calculator that shows 0.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self(Box::new(Calculation::new(options)))
    }

    /// What to do besides showing the display.
    #[must_use]
    pub fn with(mut self, options: Options) -> Self {
        self.0.options = options;
        self
    }

    /// What the display shows now.
    #[must_use]
    pub fn display(&self) -> Text {
        self.0.display()
    }

    /// The digits may be a code. If they open something, step [`Event::Opened`]; if not, do nothing more.
    #[must_use]
    pub fn running(&self) -> Text {
        self.0.running()
    }

    /// How many digits were typed since everything was cleared; none if anything else was. For choosing a code, never
    /// for what a calculator shows.
    #[must_use]
    pub fn bare_digits(&self) -> Option<usize> {
        self.0.bare_digits()
    }

    /// What to show and say after a step.
    #[must_use]
    pub fn aloud(&self) -> Text {
        speech::aloud(&self.display())
    }
}
