//! A page to draw.

use super::{Control, Media, Row};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct PageView {
    /// Its id, the same for every visit.
    pub id: String,
    /// The number of the visit; a new one is drawn from the top.
    pub visit: u64,
    /// Its title.
    pub title: String,
    /// Whether its first row says the title larger, so that the bar need not.
    pub is_titled: bool,
    /// Its rows, in order; of a long list only those near the person's position.
    pub rows: Vec<Row>,
    /// Which rows of a long list these are; `None` if they are all of it.
    pub window: Option<Window>,
    /// Everything in its rows that can be looked at or played.
    pub media: Vec<Media>,
    /// Rows that stay visible above the dock and move up with the keyboard.
    pub pinned: Vec<Row>,
    /// The row from which on rows are at the bottom of a page that is not full, where the thumb is.
    pub low: Option<String>,
    /// Controls fixed above the bottom bar, the primary one first.
    pub dock: Vec<Control>,
    /// The bars.
    pub bars: Bars,
    /// The row to scroll to; `None` keeps the position.
    pub anchor: Option<String>,
    /// What a screen reader says once, now.
    pub announce: Option<String>,
    /// Whether screenshots and the picture in the list of recent apps are blocked.
    pub refuses_captures: bool,
    /// Until when the screen stays on, in milliseconds of the clock that runs through sleep.
    pub awake_until_ms: Option<u64>,
    /// Its theme.
    #[cfg_attr(feature = "json", serde(serialize_with = "theme_name"))]
    pub theme: Theme,
    /// The language of its text, as a tag.
    pub language: String,
    /// Whether it is laid out from right to left.
    pub right_to_left: bool,
    /// A number that grows with every possible change.
    pub revision: u64,
}

/// The bars above and below every page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Bars {
    /// The text of the Back button, if there is one; tapping it is [`crate::Event::Back`].
    pub back: Option<String>,
    /// Whether Back is drawn as a cross: the page was opened on top of anything.
    pub closes: bool,
    /// At most two actions next to the title.
    pub actions: Vec<Control>,
    /// The button for danger, at the bottom left.
    pub danger: Option<Control>,
    /// Leave, at the bottom right; tapping it is [`crate::Event::Leave`].
    pub leave: Option<Control>,
}

/// Which rows of a long list are present. [`crate::Event::Reached`] loads more. The list's rows are those whose id
/// begins with `list-`; rows above and below the list are always present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Window {
    /// The number of list rows before the first one present.
    pub before: u64,
    /// The number of list rows in total.
    pub total: u64,
}

/// The theme of the pages.
pub use vault::Theme;

#[cfg(feature = "json")]
fn theme_name<S: serde::Serializer>(theme: &Theme, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(match theme {
        Theme::Phone => "phone",
        Theme::Light => "light",
        Theme::Dark => "dark",
    })
}
