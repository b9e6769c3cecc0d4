//! Holds the current calculation, and applies each key to it.

use zeroize::Zeroize;

use crate::event::{ClearKey, Event, Options, Then};
use crate::key::{Key, Operator};
use crate::line::Line;
use crate::number::{Failure, Number};
use crate::step::{Pending, Phase, Step};
use crate::text::{self, Text};
use crate::typed::Typed;

mod operators;

pub(crate) struct Calculation {
    pub(crate) options: Options,
    phase: Phase,
    typed: Typed,
    /// The number on the display, if it was not typed.
    value: Number,
    /// The left side of a `+` or `-` whose right side is not complete.
    sum: Pending,
    /// The left side of a `×` or `÷` whose right side is not complete.
    product: Pending,
    /// Everything before the number on the display, as it was typed.
    line: Line,
    /// The sum of which the display shows the result.
    total_of: Option<Text>,
    /// The operation that another `=` repeats.
    repeat: Option<(Operator, Number)>,
    /// Number of presses of `=` since the digits.
    presses: u8,
}

/// Presses of `=` that replace holding it, if the person chose so.
const PRESSES: u8 = 3;
/// The digits that open help.
const HELP: &[u8] = b"999";

impl Drop for Calculation {
    fn drop(&mut self) {
        self.typed.zeroize();
        self.value.zeroize();
        self.sum.zeroize();
        self.product.zeroize();
        self.repeat.iter_mut().for_each(|(_, number)| number.zeroize());
    }
}

impl Calculation {
    /// Starts at 0, with everything cleared.
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            phase: Phase::Typing,
            typed: Typed::new(true),
            value: Number::ZERO,
            sum: Pending::default(),
            product: Pending::default(),
            line: Line::default(),
            total_of: None,
            repeat: None,
            presses: 0,
        }
    }

    /// Applies an event, and returns what else to do.
    pub(crate) fn apply(&mut self, event: Event) -> Then {
        match event {
            Event::Key(Key::Equals) => return self.equals(false),
            Event::HoldEquals => return self.equals(true),
            Event::Key(key) => self.press(key),
            Event::Opened => self.clear_all(),
        }
        Then::Stay
    }

    /// Returns the number on the display as text, or why there is none.
    pub(crate) fn display(&self) -> Text {
        match self.phase {
            Phase::Typing => self.typed.text(),
            Phase::Failed(Failure::DivideByZero) => Text::from_words("Can't divide by 0"),
            Phase::Failed(Failure::TooLarge) => Text::from_words("Too large"),
            _ => text::result(&self.value),
        }
    }

    /// Returns the sum above the number; empty without an operator.
    pub(crate) fn running(&self) -> Text {
        match (&self.total_of, self.phase) {
            (Some(total_of), _) => Text::copy(total_of),
            (None, Phase::Failed(_)) => Text::new(),
            (None, _) => self.line.text(None),
        }
    }

    fn press(&mut self, key: Key) {
        if key != Key::Backspace {
            self.total_of = None;
        }
        if self.phase != Phase::Typing {
            self.typed = Typed::new(false);
        }
        match key {
            Key::Clear => self.clear(),
            Key::AllClear => self.clear_all(),
            Key::Backspace => self.take_back(),
            Key::Percent => self.percent(),
            Key::Sign => self.turn_sign(),
            Key::Point => self.type_on().set_point(),
            _ => {
                if let Some(digit) = key.digit() {
                    self.type_on().push(digit);
                } else if let Some(operator) = key.operator() {
                    self.operate(operator);
                }
            }
        }
    }

    /// Returns the number to type into: the current one, or a new one.
    fn type_on(&mut self) -> &mut Typed {
        match self.phase {
            Phase::Typing => {}
            Phase::Result | Phase::Failed(_) => self.clear_all(),
            Phase::Value => self.phase = Phase::Typing,
            Phase::Operator(operator) => self.set_aside(operator),
        }
        &mut self.typed
    }

    /// Moves the operator and its left side to what is pending, and begins a new number.
    fn set_aside(&mut self, operator: Operator) {
        // Calculated already when the operator was pressed, so it cannot fail now.
        let left = self.line.last().map_or(self.value, Step::left);
        let before = self.up_to(operator, left).unwrap_or(self.value);
        if operator.goes_first() {
            self.product = Pending(Some((before, operator)));
        } else {
            self.product = Pending(None);
            self.sum = Pending(Some((before, operator)));
        }
        self.phase = Phase::Typing;
    }

    /// Evaluates the pending sum as far as `operator`, pressed after `right`, allows.
    fn up_to(&self, operator: Operator, right: Number) -> Result<Number, Failure> {
        let product = apply(self.product, right)?;
        if operator.goes_first() { Ok(product) } else { apply(self.sum, product) }
    }

    /// Returns the number on the display.
    fn shown(&self) -> Number {
        if self.phase == Phase::Typing { self.typed.number() } else { self.value }
    }

    fn show(&mut self, phase: Phase, value: Result<Number, Failure>) {
        match value {
            Ok(value) => (self.phase, self.value) = (phase, value),
            Err(failure) => {
                self.clear_all();
                self.phase = Phase::Failed(failure);
            }
        }
    }

    fn percent(&mut self) {
        let shown = self.shown();
        let phase = match self.phase {
            Phase::Failed(_) => return,
            Phase::Result => Phase::Result,
            Phase::Operator(operator) => {
                self.set_aside(operator);
                Phase::Value
            }
            Phase::Typing | Phase::Value => Phase::Value,
        };
        self.typed = Typed::new(false);
        let whole = match (self.product.0, self.sum.0) {
            (None, Some((whole, _))) => shown.apply(Operator::Times, whole),
            _ => Ok(shown),
        };
        self.show(phase, whole.and_then(Number::percent));
    }

    fn turn_sign(&mut self) {
        match self.phase {
            Phase::Failed(_) => {}
            Phase::Value | Phase::Result => self.value = self.value.negated(),
            Phase::Typing | Phase::Operator(_) => self.type_on().turn_sign(),
        }
    }

    fn clear(&mut self) {
        match self.clear_key() {
            ClearKey::Clear => self.clear_typed(),
            ClearKey::AllClear => self.clear_all(),
        }
    }

    /// Clears the number on the display; with nothing pending, that clears everything.
    fn clear_typed(&mut self) {
        self.typed = Typed::new(!self.is_pending());
        self.phase = Phase::Typing;
    }

    fn clear_all(&mut self) {
        *self = Self::new(self.options);
    }

    fn is_pending(&self) -> bool {
        self.sum.0.is_some() || self.product.0.is_some()
    }

    /// Returns what the clear key does now.
    pub(crate) fn clear_key(&self) -> ClearKey {
        match self.phase {
            Phase::Typing if !self.typed.is_empty() => ClearKey::Clear,
            Phase::Value => ClearKey::Clear,
            _ => ClearKey::AllClear,
        }
    }

    /// Returns the operator that still needs its right side.
    pub(crate) fn operator(&self) -> Option<Operator> {
        match self.phase {
            Phase::Operator(operator) => Some(operator),
            _ => None,
        }
    }

    fn equals(&mut self, held: bool) -> Then {
        let offers = self.count_press(held);
        let then = if offers { self.offer() } else { Then::Stay };
        self.total();
        if offers || !self.options.three_presses {
            self.typed = Typed::new(false);
        }
        then
    }

    /// Counts a press of `=`; returns whether it offers the digits.
    fn count_press(&mut self, held: bool) -> bool {
        let typing = self.phase == Phase::Typing;
        self.presses = if typing { 1 } else { self.presses.saturating_add(1) };
        (held && typing) || (self.options.three_presses && self.presses == PRESSES)
    }

    pub(crate) fn bare_digits(&self) -> Option<usize> {
        self.typed.bare_digits().map(<[u8]>::len)
    }

    fn offer(&self) -> Then {
        if self.options.help_entry && self.typed.bare_digits() == Some(HELP) {
            return Then::OpenHelp;
        }
        self.typed.code().map_or(Then::Stay, Then::TryCode)
    }

    fn total(&mut self) {
        match self.phase {
            Phase::Failed(_) => {}
            Phase::Result => {
                let Some((operator, right)) = self.repeat else { return };
                self.remember(operator);
                self.end_line(&text::result(&right));
                self.show(Phase::Result, self.value.apply(operator, right));
            }
            phase => {
                let (right, shown) = (self.shown(), self.display());
                if let Phase::Operator(operator) = phase {
                    self.set_aside(operator);
                }
                self.repeat = self.product.0.or(self.sum.0).map(|(_, operator)| (operator, right));
                let total = self.up_to(Operator::Plus, right);
                self.end_line(&shown);
                (self.sum, self.product) = (Pending(None), Pending(None));
                self.show(Phase::Result, total);
            }
        }
    }
}

fn apply(pending: Pending, right: Number) -> Result<Number, Failure> {
    pending.0.map_or(Ok(right), |(left, operator)| left.apply(operator, right))
}
