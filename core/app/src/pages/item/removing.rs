//! Removing an entry: asked twice, with what stays behind.

use crate::pages::Draw;
use crate::view::{Tone, Weight};

#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Removing {
    /// Not asked for.
    #[default]
    Not,
    /// Asked once.
    Sure,
    /// Asked twice.
    Again,
    /// Gone, but the record still says that it was there.
    Removed,
    /// Gone from the record too.
    Forgotten,
}

impl Removing {
    /// Returns the step after this one succeeded.
    pub(super) fn on(self) -> Self {
        match self {
            Self::Again => Self::Removed,
            Self::Removed => Self::Forgotten,
            other => other,
        }
    }

    /// Returns the step to go back to after this one failed.
    pub(super) fn undone(self) -> Self {
        if self == Self::Again { Self::Not } else { self }
    }

    /// Returns whether nothing is left to read.
    pub(super) fn is_over(self) -> bool {
        matches!(self, Self::Removed | Self::Forgotten)
    }

    pub(super) fn draw(self, draw: &mut Draw<'_>) {
        match self {
            Self::Not => {}
            Self::Sure => ask(draw, "item-remove-sure"),
            Self::Again => ask(draw, "item-remove-again"),
            Self::Removed => {
                draw.text("item-removed");
                draw.button("done", "common-done", Weight::Primary);
                draw.button("forget", "item-forget", Weight::QuietDanger);
            }
            Self::Forgotten => {
                draw.text("item-forgotten");
                draw.button("done", "common-done", Weight::Primary);
            }
        }
    }
}

fn ask(draw: &mut Draw<'_>, question: &str) {
    draw.notice(Tone::Care, question);
    draw.button("cancel", "common-cancel", Weight::Primary);
    draw.button("remove", "common-remove", Weight::QuietDanger);
}
