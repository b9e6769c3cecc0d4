//! What a shell draws. All texts are already in the person's language.

mod control;
mod cover;
mod outline;
mod page;
mod row;

pub use control::{Control, ControlKind, Day, DayField, Field, Icon, Shape, State, TextKind, Weight};
pub use cover::{CoverView, KeyFace, KeyLook};
pub use outline::outline;
pub use page::{Bars, PageView, Theme, Window};
pub use row::{
    Amount, Bubble, Call, CardLook, CropArea, Fact, Frame, Keypad, Media, MediaKind, Progress, Row, RowKind,
    Span, SquareCode, Tone,
};

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
