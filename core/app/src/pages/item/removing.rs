//! Removing something: asked twice, and what stays of it is said.

use crate::pages::Draw;
use crate::view::{Tone, Weight};

/// How far it is.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Removing {
    /// Nobody wants to.
    #[default]
    Not,
    /// Asked once.
    Sure,
    /// Asked twice.
    Again,
    /// It is gone; that it was there is still said.
    Removed,
    /// That is gone too.
    Forgotten,
}

impl Removing {
    /// The step after one that was done.
    pub(super) fn on(self) -> Self {
        match self {
            Self::Again => Self::Removed,
            Self::Removed => Self::Forgotten,
            other => other,
        }
    }

    /// The step that one leads back to which was not done.
    pub(super) fn undone(self) -> Self {
        if self == Self::Again { Self::Not } else { self }
    }

    /// There is nothing left to read.
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
