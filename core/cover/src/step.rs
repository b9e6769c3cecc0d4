//! One step of a sum: everything as it was when an operator was pressed.

use zeroize::Zeroize;

use crate::key::Operator;
use crate::number::{Failure, Number};
use crate::typed::Typed;

/// What is on the display.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The number being typed.
    Typing,
    /// What has been calculated up to this operator, whose right side is awaited.
    Operator(Operator),
    /// A right side that was calculated, not typed: a percentage.
    Value,
    /// What `=` gave.
    Result,
    /// No number.
    Failed(Failure),
}

/// Everything as it was when an operator was pressed.
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

/// What is before an operator whose right side is not complete.
#[derive(Default, Clone, Copy)]
pub(crate) struct Pending(pub(crate) Option<(Number, Operator)>);

impl Zeroize for Pending {
    fn zeroize(&mut self) {
        self.0.iter_mut().for_each(|(number, _)| number.zeroize());
    }
}

impl Step {
    /// The left side of the operator.
    pub(crate) fn left(&self) -> Number {
        if self.phase == Phase::Typing { self.typed.number() } else { self.value }
    }
}
