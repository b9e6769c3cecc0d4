//! What an opening holds of a code, until a locking.

use seal::phrase::Entropy;
use seal::stretch::{Code, Stretched};

use crate::StoreError;
use crate::cells::Cell;
use crate::slots::Slots;

/// The code of a completed erasure, kept to make the new vault, until the generation of the erasure ends.
pub(crate) struct Again {
    pub(crate) generation: u64,
    pub(crate) parts: Cell<Parts>,
}

/// The typed code or phrase, replaced by `asked` after the challenge.
pub(crate) struct Parts {
    pub(crate) typed: Option<Typed>,
    pub(crate) asked: Option<Asked>,
}

/// What was typed, or what is left of it.
pub(crate) enum Typed {
    Code(Code),
    /// `None` if the digits are not a phrase.
    Phrase(Option<Entropy>),
    /// A code that erased, already stretched.
    Stretched(Stretched),
}

/// What `finish` needs to try the code once the key store has answered.
pub(crate) struct Asked {
    pub(crate) slots: Result<Slots, StoreError>,
    pub(crate) stretched: Stretched,
    /// A phrase typed on the calculator; the inner value is `None` if its digits are not a phrase.
    pub(crate) phrase: Option<Option<Entropy>>,
    pub(crate) had_one: bool,
}
