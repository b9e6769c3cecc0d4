//! Applies operators and takes them back: each remembers the state before it.

use super::{Calculation, Phase};
use crate::key::Operator;
use crate::line::Line;
use crate::step::Step;
use crate::text::Text;
use crate::typed::Typed;

impl Calculation {
    pub(super) fn operate(&mut self, operator: Operator) {
        if self.phase == Phase::Typing && self.typed.is_blank() {
            self.reopen();
        }
        match self.phase {
            Phase::Failed(_) => return,
            Phase::Operator(before) if before.goes_first() && operator == Operator::Minus => {
                return self.type_on().turn_sign();
            }
            Phase::Operator(_) => self.line.replace(operator),
            _ => self.remember(operator),
        }
        self.repeat = None;
        let left = self.line.last().map_or(self.value, Step::left);
        self.show(Phase::Operator(operator), self.up_to(operator, left));
    }

    pub(super) fn remember(&mut self, operator: Operator) {
        let typed = std::mem::replace(&mut self.typed, Typed::new(false));
        let Self { phase, value, sum, product, .. } = *self;
        self.line.push(Step { phase, typed, value, sum, product, operator });
    }

    /// Makes the last operator wait for its right side again, because nothing was typed after it.
    fn reopen(&mut self) {
        let Some(step) = self.line.last() else { return };
        (self.sum, self.product) = (step.sum, step.product);
        self.phase = Phase::Operator(step.operator);
        self.typed = Typed::new(false);
    }

    pub(super) fn take_back(&mut self) {
        match self.phase {
            Phase::Typing if self.typed.is_empty() => self.take_back_operator(),
            Phase::Typing if self.typed.take_back() => self.clear_typed(),
            Phase::Operator(_) => self.take_back_operator(),
            _ => {}
        }
    }

    /// Restores the state before the last operator, except that its digits no longer count as a code.
    fn take_back_operator(&mut self) {
        let Some(step) = self.line.pop() else { return self.clear_typed() };
        let Step { phase, typed, value, sum, product, .. } = step;
        (self.phase, self.typed, self.value) = (phase, typed, value);
        (self.sum, self.product) = (sum, product);
        self.typed.is_no_code();
        if phase == Phase::Typing && self.typed.shows_zero() {
            self.clear_typed();
        }
    }

    /// Completes the sum with its last number.
    pub(super) fn end_line(&mut self, right: &Text) {
        self.total_of = (!self.line.is_empty()).then(|| self.line.text(Some(right)));
        self.line = Line::default();
    }
}
