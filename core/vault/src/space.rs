//! The two kinds of space.

use seal::slots::Space;

/// What a session shows. It is stored in the slot that the code opened, and never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceKind {
    /// The first space: everything.
    Full,
    /// The second space: a plain list of notes in neutral words; no advice, people, police or proof screens.
    Plain,
}

impl SpaceKind {
    pub(crate) fn from_space(space: &Space) -> Self {
        match space {
            Space::Full { .. } => Self::Full,
            // An erase slot opens no space.
            Space::Plain | Space::Closed => Self::Plain,
        }
    }
}
