//! What a shell draws. All texts are already in the person's language.

mod control;
mod cover;
mod media;
mod outline;
mod page;
mod row;
mod within;

pub(crate) use within::row_text;

pub use control::{Control, ControlKind, Day, DayField, Field, Icon, Shape, State, TextKind, Weight};
pub use cover::{CoverView, KeyFace, KeyLook};
pub use media::{CropArea, Frame, Media, MediaKind};
pub use outline::outline;
pub use page::{Bars, PageView, Theme, Window};
pub use row::{Amount, Bubble, Call, CardLook, Fact, Keypad, Progress, Row, RowKind, Span, SquareCode, Tone};

/// What to draw now.
#[expect(clippy::large_enum_variant, reason = "one is drawn at a time")]
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum View {
    /// The calculator.
    Cover(CoverView),
    /// A page.
    Page(Box<PageView>),
}
