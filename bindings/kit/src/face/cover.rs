//! The calculator as it crosses.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::cover::{Event, Options, State, step};

use super::{Clear, Key, Operator, Press, Turn};
use crate::guard::guarded;
use crate::kit::Inner;
use crate::{KitError, Opening};

/// The calculator. It calculates; what else a held equals may open is never shown by it.
#[derive(uniffi::Object)]
pub struct Cover {
    inner: Arc<Inner>,
}

/// What to show and say after a key.
#[derive(Clone, uniffi::Record)]
pub struct Face {
    /// The number on the display, or why there is none.
    pub display: String,
    /// What a screen reader says: the name of the key, or the result.
    pub spoken: String,
    /// The operator that waits for its right side, to be drawn as chosen.
    pub operator: Option<Operator>,
    /// What the clear key reads now.
    pub clear: Clear,
    /// What else to do. Show the display first, and the same whatever this is.
    pub then: Then,
}

/// A key as it is drawn and said.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeyName {
    /// Which.
    pub key: Key,
    /// What stands on it.
    pub sign: String,
    /// What a screen reader calls it.
    pub spoken: String,
}

/// What else to do after a key.
#[derive(Clone, uniffi::Enum)]
pub enum Then {
    /// Nothing.
    Stay,
    /// The digits may be a code: run the opening off the main thread. Unless it gives a session, nothing happens.
    TryUnlock {
        /// The attempt.
        opening: Arc<Opening>,
    },
    /// Open help.
    OpenHelp {
        /// What to draw.
        turn: Turn,
    },
}

impl Cover {
    pub(crate) fn of(inner: &Arc<Inner>) -> Arc<Self> {
        Arc::new(Self { inner: Arc::clone(inner) })
    }
}

#[uniffi::export]
impl Cover {
    /// One key. Pure arithmetic, well under a millisecond; touches no file. A held equals on 6 to 16 bare digits makes
    /// an opening as well, which only begins to work in its own calls. No errors but `Internal`.
    pub fn press(&self, press: Press) -> Result<Face, KitError> {
        guarded(|| {
            let outcome = self.inner.sums.step(press.into(), self.inner.options());
            let then = self.then(outcome.then);
            let shown = if matches!(then, Then::OpenHelp { .. }) {
                self.inner.sums.anew(self.inner.options())
            } else {
                None
            };
            Ok(Face {
                display: shown.unwrap_or_else(|| outcome.display.as_str().to_owned()),
                spoken: outcome.spoken.as_str().to_owned(),
                operator: outcome.operator,
                clear: outcome.clear,
                then,
            })
        })
    }

    /// Every key, the digits first and in order. No errors but `Internal`.
    pub fn keys(&self) -> Result<Vec<KeyName>, KitError> {
        guarded(|| Ok(::cover::Key::all().map(KeyName::of).collect()))
    }

    /// What the display shows now, for drawing it anew. No errors but `Internal`.
    pub fn display(&self) -> Result<String, KitError> {
        guarded(|| Ok(self.inner.sums.display(self.inner.options())))
    }
}

impl KeyName {
    fn of(key: ::cover::Key) -> Self {
        Self { key, sign: key.shown(), spoken: key.spoken().to_owned() }
    }
}

impl Cover {
    fn then(&self, then: ::cover::Then) -> Then {
        match then {
            ::cover::Then::Stay => Then::Stay,
            // The digits go straight into a code, which wipes itself. Six to sixteen digits always make one.
            ::cover::Then::TryCode(digits) => digits
                .expose(|digits| self.inner.begin_unlock(digits))
                .map_or(Then::Stay, |opening| Then::TryUnlock { opening }),
            ::cover::Then::OpenHelp => {
                let turn = self.inner.turn(::cover::Happening::HelpAsked);
                Then::OpenHelp { turn }
            }
        }
    }
}

/// The calculator's state behind a lock. A panic inside a step leaves it cleared.
#[derive(Default)]
pub(crate) struct Sums(Mutex<Option<State>>);

impl Sums {
    /// One event.
    pub(crate) fn step(&self, event: Event, options: Options) -> ::cover::Outcome {
        let mut held = self.held();
        let state = held.take().map_or_else(|| State::new(options), |state| state.with(options));
        let (state, outcome) = step(state, event);
        *held = Some(state);
        outcome
    }

    /// Starts from 0 and keeps nothing of the digits; what it shows then.
    pub(crate) fn anew(&self, options: Options) -> Option<String> {
        Some(self.step(Event::Opened, options).display.as_str().to_owned())
    }

    pub(crate) fn display(&self, options: Options) -> String {
        self.held().get_or_insert_with(|| State::new(options)).display().as_str().to_owned()
    }

    fn held(&self) -> MutexGuard<'_, Option<State>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
