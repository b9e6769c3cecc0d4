//! The calculator on which a first code is chosen: typed once, held, typed once more, held.

use std::mem::replace;
use std::sync::Arc;

use ::cover::{Digits, Event, Options, Outcome};
use vault::UntilLocked;

use super::cover::Sums;
use super::{Clear, Operator, Press};
use crate::guard::guarded;
use crate::kit::Inner;
use crate::{Age, Field, KitError, Opening};

/// A calculator of its own for choosing a code, so that no digit of it stands in the shell. It looks and calculates as
/// the other one; what was typed is wiped when it is dropped, and by a locking, after which it answers `Locked`.
#[derive(uniffi::Object)]
pub struct CodePad {
    inner: Arc<Inner>,
    age: Age,
    typed: UntilLocked<Typed>,
}

/// Every digit that it knows.
#[derive(Default)]
struct Typed {
    sums: Sums,
    first: Option<Digits>,
}

/// What to show and say after a key of the pad.
#[derive(Clone, uniffi::Record)]
pub struct PadFace {
    /// The number on the display; 0 as soon as anything but `Stay` came of it.
    pub display: String,
    /// What a screen reader says: the name of the key, or the result.
    pub spoken: String,
    /// The operator that waits for its right side, to be drawn as chosen.
    pub operator: Option<Operator>,
    /// What the clear key reads now.
    pub clear: Clear,
    /// What came of it.
    pub then: PadThen,
}

/// What came of a key of the pad.
#[derive(Clone, uniffi::Enum)]
pub enum PadThen {
    /// Nothing yet.
    Stay,
    /// A code that may be chosen: it is to be typed once more.
    Again,
    /// The second is not the first: both are forgotten, and it starts anew.
    Differs,
    /// No code that may be chosen: `Code` if it is not 6 to 16 digits since a clear, or why it is easy. A first one is
    /// forgotten too, and it starts anew.
    Unfit {
        /// Why.
        field: Field,
    },
    /// Typed twice: run the opening off the main thread.
    Chosen {
        /// The making of the space.
        opening: Arc<Opening>,
    },
}

impl CodePad {
    pub(crate) fn of(inner: &Arc<Inner>, age: Age) -> Arc<Self> {
        let typed = inner.until_locked(Typed::default());
        Arc::new(Self { inner: Arc::clone(inner), age, typed })
    }
}

#[uniffi::export]
impl CodePad {
    /// One key. Well under a millisecond; touches no file. Errors: `Locked`; `Internal` if there is no room for another.
    pub fn press(&self, press: Press) -> Result<PadFace, KitError> {
        guarded(|| self.typed.with(|typed| self.pressed(typed, press))?)
    }

    /// What the display shows now, for drawing it again. Errors: `Locked`.
    pub fn display(&self) -> Result<String, KitError> {
        guarded(|| Ok(self.typed.with(|typed| typed.sums.display(self.options()))?))
    }
}

impl CodePad {
    /// As the calculator outside, but nothing opens from here.
    fn options(&self) -> Options {
        Options { help_door: false, ..self.inner.options() }
    }

    fn pressed(&self, typed: &mut Typed, press: Press) -> Result<PadFace, KitError> {
        let mut outcome = typed.sums.step(press.into(), self.options());
        match self.then(typed, press, replace(&mut outcome.then, ::cover::Then::Stay)) {
            Ok(PadThen::Stay) => Ok(PadFace::of(&outcome, PadThen::Stay)),
            then => {
                let anew = typed.sums.step(Event::Opened, self.options());
                Ok(PadFace::of(&anew, then?))
            }
        }
    }

    fn then(&self, typed: &mut Typed, press: Press, then: ::cover::Then) -> Result<PadThen, KitError> {
        match then {
            ::cover::Then::TryCode(digits) => self.held(typed, digits),
            _ if press == Press::HoldEquals => Ok(typed.unfit(Field::Code)),
            _ => Ok(PadThen::Stay),
        }
    }

    fn held(&self, typed: &mut Typed, digits: Digits) -> Result<PadThen, KitError> {
        match digits.expose(|digits| self.inner.begin_create(digits, self.age)) {
            Ok(opening) => Ok(typed.fit(digits, opening)),
            Err(KitError::Invalid { field }) => Ok(typed.unfit(field)),
            Err(error) => Err(error),
        }
    }
}

impl Typed {
    fn fit(&mut self, digits: Digits, opening: Arc<Opening>) -> PadThen {
        match self.first.take() {
            None => {
                self.first = Some(digits);
                PadThen::Again
            }
            Some(once) if same(&once, &digits) => PadThen::Chosen { opening },
            Some(_) => PadThen::Differs,
        }
    }

    fn unfit(&mut self, field: Field) -> PadThen {
        self.first = None;
        PadThen::Unfit { field }
    }
}

impl PadFace {
    fn of(outcome: &Outcome, then: PadThen) -> Self {
        Self {
            display: outcome.display.as_str().to_owned(),
            spoken: outcome.spoken.as_str().to_owned(),
            operator: outcome.operator,
            clear: outcome.clear,
            then,
        }
    }
}

fn same(one: &Digits, other: &Digits) -> bool {
    one.expose(|one| other.expose(|other| one == other))
}

#[cfg(test)]
mod tests;
