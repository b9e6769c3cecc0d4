//! The two kinds of space.

/// What a session shows. Decided by the space that the code opened, never by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceKind {
    /// The first space: everything.
    Full,
    /// The second: a plain list of notes in neutral words; no advice, people, police or proof screens.
    Plain,
}

impl SpaceKind {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Full => 1,
            Self::Plain => 2,
        }
    }

    // What is not surely the full one is plain: it shows less.
    pub(crate) fn from_code(code: u8) -> Self {
        if code == 1 { Self::Full } else { Self::Plain }
    }
}
