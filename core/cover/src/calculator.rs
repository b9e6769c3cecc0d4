//! The calculator as one pure step.

use crate::calculation::Calculation;
use crate::event::{ClearKey, Event, Options, Then};
use crate::key::Operator;
use crate::speech;
use crate::text::Text;

/// What to show and say after a step.
pub struct Outcome {
    /// The number on the display, or why there is none.
    pub display: Text,
    /// The sum typed so far, or the sum of the result; empty without an operator, so that digits of a possible code are
    /// never shown twice. Only with a running sum may the number on the display be copied.
    pub running: Text,
    /// What a screen reader says: the name of the key, or the result.
    pub spoken: Text,
    /// The operator that still needs its right side, to be drawn as selected.
    pub operator: Option<Operator>,
    /// The current label of the clear key.
    pub clear: ClearKey,
    /// What else to do.
    pub then: Then,
}

/// The whole state of the calculator, in one place on the heap and wiped on drop. It cannot be printed, cloned or
/// compared, and must not be saved.
pub struct State(Box<Calculation>);

/// Applies an event; returns the next state and what to show. Never fails; a sum takes well under a millisecond.
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
    /// Makes a calculator that shows 0.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self(Box::new(Calculation::new(options)))
    }

    /// Changes the options; the display stays.
    #[must_use]
    pub fn with(mut self, options: Options) -> Self {
        self.0.options = options;
        self
    }

    /// Returns the text on the display.
    #[must_use]
    pub fn display(&self) -> Text {
        self.0.display()
    }

    /// Returns the sum above the number: see [`Outcome::running`].
    #[must_use]
    pub fn running(&self) -> Text {
        self.0.running()
    }

    /// Returns how many digits were typed since everything was cleared; `None` if anything else was typed. For choosing
    /// a code, never for the display.
    #[must_use]
    pub fn bare_digits(&self) -> Option<usize> {
        self.0.bare_digits()
    }

    /// Returns what a screen reader reads on the display.
    #[must_use]
    pub fn aloud(&self) -> Text {
        speech::aloud(&self.display())
    }
}
