//! The two kinds of space.

use seal::slots::Space;

/// What a session shows. It is in the slot that the code opened, and is never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceKind {
    /// The first space: everything.
    Full,
    /// The second: a plain list of notes in neutral words; no advice, people, police or proof screens.
    Plain,
}

impl SpaceKind {
    pub(crate) fn from_space(space: &Space) -> Self {
        match space {
            Space::Full { .. } => Self::Full,
            // A slot that erases opens none.
            Space::Plain | Space::Closed => Self::Plain,
        }
    }
}
