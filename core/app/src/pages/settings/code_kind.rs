//! A second code or an erase code: its messages, and how the vault treats it.

use vault::{Session, StoreError};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeKind {
    Second,
    Erase,
}

impl CodeKind {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Second => "settings-second",
            Self::Erase => "settings-erase-code",
        }
    }

    /// Returns the message for this code.
    pub(super) fn word(self, second: &'static str, erase: &'static str) -> &'static str {
        match self {
            Self::Second => second,
            Self::Erase => erase,
        }
    }

    /// Returns what it does and cannot do, the most dangerous first.
    pub(super) fn warnings(self) -> &'static [&'static str] {
        match self {
            Self::Second => &["settings-second-violent", "settings-second-hides", "settings-codes-public"],
            Self::Erase => &[
                "settings-erase-code-unasked",
                "settings-erase-code-violent",
                "settings-erase-law",
                "settings-erase-seen",
                "settings-erase-copies",
                "settings-codes-public",
                "settings-erase-code-after",
            ],
        }
    }

    pub(super) fn look(self, session: &Session) -> Result<bool, StoreError> {
        match self {
            Self::Second => session.has_second_code(),
            Self::Erase => session.has_erase_code(),
        }
    }

    pub(super) fn remove(self, session: &Session) -> Result<(), StoreError> {
        match self {
            Self::Second => session.remove_second_code(),
            Self::Erase => session.remove_erase_code(),
        }
    }
}
