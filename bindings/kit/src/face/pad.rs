//! The calculator on which a first code is chosen: typed once, held, typed once more, held.

use std::sync::{Arc, Mutex, PoisonError};

use ::cover::{Digits, Event, Options};

use super::cover::Sums;
use super::{Clear, Operator, Press};
use crate::guard::guarded;
use crate::kit::Inner;
use crate::{Age, Field, KitError, Opening};

/// A calculator of its own for choosing a code, so that no digit of it stands in the shell. It looks and calculates as
/// the other one; what was typed is wiped when it is dropped.
#[derive(uniffi::Object)]
pub struct CodePad {
    inner: Arc<Inner>,
    age: Age,
    sums: Sums,
    first: Mutex<Option<Digits>>,
}

/// What to show and say after a key of the pad.
#[derive(Clone, uniffi::Record)]
pub struct PadFace {
    /// The number on the display.
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
    /// No code that may be chosen: `Code` if it is not 6 to 16 digits since a clear, or why it is easy.
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
        let (inner, sums, first) = (Arc::clone(inner), Sums::default(), Mutex::default());
        Arc::new(Self { inner, age, sums, first })
    }
}

#[uniffi::export]
impl CodePad {
    /// One key. Well under a millisecond; touches no file. Errors: `Internal` if there is a code already.
    pub fn press(&self, press: Press) -> Result<PadFace, KitError> {
        guarded(|| {
            let outcome = self.sums.step(press.into(), self.options());
            Ok(PadFace {
                display: outcome.display.as_str().to_owned(),
                spoken: outcome.spoken.as_str().to_owned(),
                operator: outcome.operator.map(Operator::from),
                clear: outcome.clear.into(),
                then: self.then(press, outcome.then)?,
            })
        })
    }

    /// What the display shows now, for drawing it anew. No errors but `Internal`.
    pub fn display(&self) -> Result<String, KitError> {
        guarded(|| Ok(self.sums.display(self.options())))
    }
}

impl CodePad {
    /// As the calculator outside, but nothing opens from here.
    fn options(&self) -> Options {
        Options { help_door: false, ..self.inner.options() }
    }

    fn then(&self, press: Press, then: ::cover::Then) -> Result<PadThen, KitError> {
        match then {
            ::cover::Then::TryCode(digits) => self.typed(digits),
            ::cover::Then::Stay | ::cover::Then::OpenHelp if press == Press::HoldEquals => {
                Ok(PadThen::Unfit { field: Field::Code })
            }
            ::cover::Then::Stay | ::cover::Then::OpenHelp => Ok(PadThen::Stay),
        }
    }

    fn typed(&self, digits: Digits) -> Result<PadThen, KitError> {
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = digits.expose(|digits| self.inner.begin_create(digits, self.age));
        self.sums.step(Event::Opened, self.options());
        match (first.take(), begun) {
            (_, Err(KitError::Invalid { field })) => Ok(PadThen::Unfit { field }),
            (_, Err(error)) => Err(error),
            (None, Ok(_)) => {
                *first = Some(digits);
                Ok(PadThen::Again)
            }
            (Some(once), Ok(opening)) if same(&once, &digits) => Ok(PadThen::Chosen { opening }),
            (Some(_), Ok(_)) => Ok(PadThen::Differs),
        }
    }
}

fn same(one: &Digits, other: &Digits) -> bool {
    one.expose(|one| other.expose(|other| one == other))
}
