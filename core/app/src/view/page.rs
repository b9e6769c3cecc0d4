//! A page as it is drawn.

use super::{Control, Row};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct PageView {
    /// Which page it is; the same page keeps its id.
    pub id: String,
    /// Which visit to it: another one is drawn from its top.
    pub visit: u64,
    /// Its title.
    pub title: String,
    /// Its rows, in order; of a long list those around where the person is.
    pub rows: Vec<Row>,
    /// Where its rows are in a long list; none if they are all of it.
    pub window: Option<Window>,
    /// Rows that stay in sight above the dock, and ride on the keyboard.
    pub pinned: Vec<Row>,
    /// What is fixed above the bottom bar, the primary first.
    pub dock: Vec<Control>,
    /// What is in the bars.
    pub bars: Bars,
    /// The row to scroll to; none leaves it where it is.
    pub anchor: Option<String>,
    /// What a screen reader says once, now.
    pub announce: Option<String>,
    /// Screenshots are refused and recents get no picture of it.
    pub refuses_captures: bool,
    /// The screen stays on until then, in milliseconds of the clock that runs through sleep.
    pub awake_until_ms: Option<u64>,
    /// How bright it is.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::theme"))]
    pub theme: Theme,
    /// The language of its words, as a tag.
    pub language: String,
    /// It is written from right to left.
    pub right_to_left: bool,
    /// Grows with everything that may have changed it.
    pub revision: u64,
}

/// What is in the bars above and below every page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Bars {
    /// The way back, in words, where there is one: tapped, it is [`crate::Event::Back`].
    pub back: Option<String>,
    /// At most two actions beside the title.
    pub actions: Vec<Control>,
    /// The way to danger, below left.
    pub danger: Option<Control>,
    /// Leave, below right: tapped, it is [`crate::Event::Leave`].
    pub leave: Option<Control>,
}

/// Which rows of a long list these are, of all of them. More come with [`crate::Event::Reached`]. Rows of
/// the list are those whose id begins with `list-`; what is above and below them is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Window {
    /// List rows before the first one that is there.
    pub before: u64,
    /// List rows in all.
    pub total: u64,
}

/// How bright pages are.
pub use vault::Theme;
