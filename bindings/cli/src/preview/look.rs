//! The languages of the preview: English, Welsh, and two pseudo-languages that test the layout.

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
    /// English, each word about 40 % longer
    Longer,
    /// English, written from right to left
    Rtl,
}

impl Language {
    /// Returns the phone's language tag.
    pub(super) fn tag(self) -> &'static str {
        if self == Self::Cy { "cy-GB" } else { "en-GB" }
    }

    /// Converts the view to this language.
    pub(super) fn draw(self, view: View) -> View {
        match self {
            Self::En | Self::Cy => view,
            Self::Longer => lengthen(view),
            Self::Rtl => mirror(view),
        }
    }
}
