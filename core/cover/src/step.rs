//! One step of a sum: the state before an operator was pressed.

use zeroize::Zeroize;

use crate::key::Operator;
use crate::number::{Failure, Number};
use crate::typed::Typed;

/// What the display shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The number being typed.
    Typing,
    /// The result so far; this operator still needs its right side.
    Operator(Operator),
    /// A right side that was calculated, not typed: a percentage.
    Value,
    /// The result of `=`.
    Result,
    /// An error instead of a number.
    Failed(Failure),
}

/// The state before an operator was pressed.
#[derive(Zeroize)]
pub(crate) struct Step {
    #[zeroize(skip)]
    pub(crate) phase: Phase,
    pub(crate) typed: Typed,
    pub(crate) value: Number,
    pub(crate) sum: Pending,
    pub(crate) product: Pending,
    #[zeroize(skip)]
    pub(crate) operator: Operator,
}

/// The left side of an operator whose right side is not complete.
#[derive(Default, Clone, Copy)]
pub(crate) struct Pending(pub(crate) Option<(Number, Operator)>);

impl Zeroize for Pending {
    fn zeroize(&mut self) {
        self.0.iter_mut().for_each(|(number, _)| number.zeroize());
    }
}

impl Step {
    pub(crate) fn left(&self) -> Number {
        if self.phase == Phase::Typing { self.typed.number() } else { self.value }
    }
}
