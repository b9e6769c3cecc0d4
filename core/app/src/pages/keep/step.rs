//! What is asked for, in the order in which officers ask.

use vault::Kind;

use crate::view::Icon;

/// A question answered in words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Who they are.
    Who,
    /// What they said.
    Words,
    /// What they want.
    Demand,
    /// What was paid.
    Payment,
    /// Where something is posted.
    Link,
    /// Anything else.
    Note,
}

impl Step {
    pub(crate) const ALL: [Self; 6] =
        [Self::Who, Self::Words, Self::Demand, Self::Payment, Self::Link, Self::Note];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Words => "words",
            Self::Demand => "demand",
            Self::Payment => "payment",
            Self::Link => "link",
            Self::Note => "note",
        }
    }

    /// Returns the id of its page, also its title's message.
    pub(super) fn page(self) -> &'static str {
        match self {
            Self::Who => "keep-who",
            Self::Words => "keep-words",
            Self::Demand => "keep-demand",
            Self::Payment => "keep-payment",
            Self::Link => "keep-link",
            Self::Note => "keep-note",
        }
    }

    /// Returns the message of its second line in the list.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Who => "keep-who-about",
            Self::Words => "keep-words-about",
            Self::Demand => "keep-demand-help",
            Self::Payment => "keep-payment-about",
            Self::Link => "keep-link-about",
            Self::Note => "keep-note-about",
        }
    }

    /// Returns the first byte of its drafts. Never changes meaning; 7 is a file's.
    pub(super) fn draft(self) -> u8 {
        match self {
            Self::Words => 1,
            Self::Who => 2,
            Self::Demand => 3,
            Self::Payment => 4,
            Self::Link => 5,
            Self::Note => 6,
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Who => Icon::Who,
            Self::Words => Icon::Chat,
            Self::Demand => Icon::Demand,
            Self::Payment => Icon::Money,
            Self::Link => Icon::Link,
            Self::Note => Icon::Note,
        }
    }

    /// Returns the kinds that answer it: a screenshot of words counts as what they said.
    pub(super) fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Who => &[Kind::Profile],
            Self::Words => &[Kind::Transcript, Kind::Screenshot],
            Self::Demand => &[Kind::Demand],
            Self::Payment => &[Kind::Payment],
            Self::Link => &[Kind::Link],
            Self::Note => &[Kind::Note],
        }
    }

    /// Returns the next question.
    pub(super) fn after(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at + 1).copied()
    }

    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    pub(super) fn of_draft(kind: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.draft() == kind)
    }
}
