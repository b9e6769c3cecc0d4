//! The sum as it was typed: shown above the result, and undone by Backspace.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::key::Operator;
use crate::step::{Phase, Step};
use crate::text::{self, Text};

/// Operators that are remembered; a longer sum keeps its end.
const MOST: usize = 32;
/// Bytes for one number with its operator.
const ROOM: usize = 80;

/// Numbers and the operators after them. Wiped on drop, and never moved by growing.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Line {
    steps: Vec<Step>,
    /// Earlier steps were dropped.
    is_cut: bool,
}

impl Line {
    pub(crate) fn push(&mut self, step: Step) {
        if self.steps.capacity() == 0 {
            self.steps.reserve_exact(MOST);
        }
        if self.steps.len() == MOST {
            self.steps.remove(0).zeroize();
            self.is_cut = true;
        }
        self.steps.push(step);
    }

    pub(crate) fn pop(&mut self) -> Option<Step> {
        self.steps.pop()
    }

    pub(crate) fn last(&self) -> Option<&Step> {
        self.steps.last()
    }

    /// Replaces the last operator.
    pub(crate) fn replace(&mut self, operator: Operator) {
        self.steps.iter_mut().next_back().into_iter().for_each(|step| step.operator = operator);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Returns every number with its operator, then `right`; empty without an operator.
    pub(crate) fn text(&self, right: Option<&Text>) -> Text {
        let mut text = Text::with_room((self.steps.len() + 2) * ROOM);
        if self.is_empty() {
            return text;
        }
        text.push(if self.is_cut { "… " } else { "" });
        for step in &self.steps {
            let number =
                if step.phase == Phase::Typing { step.typed.text() } else { text::result(&step.value) };
            text.push_in_line(&number);
            text.push(" ");
            text.push(step.operator.sign());
            text.push(" ");
        }
        right.into_iter().for_each(|right| text.push_in_line(right));
        text.without_last_space()
    }
}
