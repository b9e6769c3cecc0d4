//! The languages: two of people, and two that try the layout.

use app::testing::{lengthen, mirror};
use app::view::View;
use clap::ValueEnum;

/// A language of the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    /// English
    En,
    /// Welsh
    Cy,
    /// English, each word longer by some 40 %
    Longer,
    /// English, written from right to left
    Rtl,
}

impl Language {
    /// What the phone says that it speaks.
    pub(super) fn tag(self) -> &'static str {
        if self == Self::Cy { "cy-GB" } else { "en-GB" }
    }

    /// The view as it is drawn.
    pub(super) fn draw(self, view: View) -> View {
        match self {
            Self::En | Self::Cy => view,
            Self::Longer => lengthen(view),
            Self::Rtl => mirror(view),
        }
    }
}
