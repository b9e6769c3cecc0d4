//! The calculator: one pure step.

use crate::calculation::Calculation;
use crate::event::{ClearKey, Event, Options, Then};
use crate::key::Operator;
use crate::speech;
use crate::text::Text;

/// What to show and say after a step.
pub struct Outcome {
    /// The number on the display, or why there is none.
    pub display: Text,
    /// The sum that was typed so far, or that the result is of; empty without an operator, so that digits which may
    /// be a code are never shown twice. The number on the display may be copied only beside one.
    pub running: Text,
    /// What a screen reader says: the name of the key, or the result.
    pub spoken: Text,
    /// The operator that waits for its right side, to be drawn as chosen.
    pub operator: Option<Operator>,
    /// What the clear key reads now.
    pub clear: ClearKey,
    /// What else is asked for.
    pub then: Then,
}

/// Everything the calculator knows. It is in one place on the heap, wiped when it is dropped; it cannot be
/// printed, cloned or compared, and must not be saved.
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

    /// The same calculator with other options; what is shown stays.
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

    /// The sum above it: see [`Outcome::running`].
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

    /// What a screen reader finds on the display.
    #[must_use]
    pub fn aloud(&self) -> Text {
        speech::aloud(&self.display())
    }
}
