//! The state and display of a calculator.

use cover::{ClearKey, Event, Key, Operator, Options, Text, Then, step};
use zeroize::Zeroizing;

use crate::pages::control;
use crate::view::{ControlKind, CoverView, KeyFace, KeyLook, Weight};

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

    /// Resets to 0 and forgets the digits.
    pub(crate) fn begin(&mut self, options: Options) {
        let _nothing = self.step(Event::Opened, options);
        self.spoken = Zeroizing::default();
    }

    /// Returns the number in a form other apps can parse; `None` until there is an operator, so that no code is ever
    /// copied.
    pub(crate) fn copied(&self) -> Option<String> {
        let state = self.state.as_ref().filter(|state| !state.running().as_str().is_empty())?;
        Some(state.display().as_str().chars().filter(|sign| *sign != ',').collect())
    }

    /// Returns how many digits could be a code so far; `None` if anything else was typed.
    pub(crate) fn bare_digits(&self) -> Option<usize> {
        self.state.as_ref().map_or(Some(0), cover::State::bare_digits)
    }

    pub(crate) fn spoken(&self) -> String {
        self.spoken.to_string()
    }

    /// Returns the display, with a minus sign as wide as the plus.
    pub(crate) fn display(&self) -> String {
        self.shown("0", cover::State::display).replace('-', "−")
    }

    /// Returns what to draw; `copy` is the label of the copy control.
    pub(crate) fn view(&self, copy: &str) -> CoverView {
        let display = self.display();
        let copy = || control("copy", copy.to_owned(), ControlKind::Button(Weight::Quiet));
        CoverView {
            length: u32::try_from(display.chars().count()).unwrap_or(u32::MAX),
            display,
            running: self.shown("", cover::State::running),
            found: self.shown("0", cover::State::aloud),
            spoken: self.spoken(),
            copy: self.copied().map(|_| copy()),
            keys: KEYS.iter().map(|key| self.face(*key)).collect(),
        }
    }

    fn face(&self, key: Key) -> KeyFace {
        let is_all = key == Key::Clear && self.clear != Some(ClearKey::Clear);
        let shown = match key {
            _ if is_all => Key::AllClear.shown(),
            Key::Minus => "−".to_owned(),
            key => key.shown(),
        };
        let spoken = if is_all { Key::AllClear.spoken() } else { key.spoken() };
        let is_chosen = self.operator.is_some_and(|operator| key_of(operator) == key);
        KeyFace { key, shown, spoken: spoken.to_owned(), look: look(key), is_chosen }
    }

    fn shown(&self, empty: &str, of: impl Fn(&cover::State) -> Text) -> String {
        self.state.as_ref().map_or_else(|| empty.to_owned(), |state| of(state).as_str().to_owned())
    }
}

/// The keys drawn, four per row.
const KEYS: [Key; 20] = [
    Key::Clear,
    Key::Sign,
    Key::Percent,
    Key::Divide,
    Key::Seven,
    Key::Eight,
    Key::Nine,
    Key::Times,
    Key::Four,
    Key::Five,
    Key::Six,
    Key::Minus,
    Key::One,
    Key::Two,
    Key::Three,
    Key::Plus,
    Key::Zero,
    Key::Point,
    Key::Backspace,
    Key::Equals,
];

fn look(key: Key) -> KeyLook {
    match key {
        Key::Clear | Key::AllClear | Key::Sign | Key::Percent => KeyLook::Flat,
        Key::Plus | Key::Minus | Key::Times | Key::Divide => KeyLook::Operator,
        Key::Equals => KeyLook::Equals,
        _ => KeyLook::Plain,
    }
}

fn key_of(operator: Operator) -> Key {
    match operator {
        Operator::Plus => Key::Plus,
        Operator::Minus => Key::Minus,
        Operator::Times => Key::Times,
        Operator::Divide => Key::Divide,
    }
}
