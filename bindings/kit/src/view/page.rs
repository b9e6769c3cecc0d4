//! Pages with their bars.

use app::view::{Bars, Control, Media, PageView, Row, Theme, Window};

/// A page.
#[uniffi::remote(Record)]
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
    pub theme: Theme,
    /// The language of its text, as a tag.
    pub language: String,
    /// Whether it is laid out from right to left.
    pub right_to_left: bool,
    /// A number that grows with every possible change.
    pub revision: u64,
}

/// The bars above and below every page.
#[uniffi::remote(Record)]
pub struct Bars {
    /// The text of the Back button, if there is one; tapping it is `Event::Back`.
    pub back: Option<String>,
    /// Whether Back is drawn as a cross: the page was opened on top of anything.
    pub closes: bool,
    /// At most two actions next to the title.
    pub actions: Vec<Control>,
    /// The button for danger, at the bottom left.
    pub danger: Option<Control>,
    /// Leave, at the bottom right; tapping it is `Event::Leave`.
    pub leave: Option<Control>,
}

/// Which rows of a long list are present. `Event::Reached` loads more. The list's rows are those whose id begins with
/// `list-`; rows above and below the list are always present.
#[uniffi::remote(Record)]
pub struct Window {
    /// The number of list rows before the first one present.
    pub before: u64,
    /// The number of list rows in total.
    pub total: u64,
}

/// The theme of the pages.
#[uniffi::remote(Enum)]
pub enum Theme {
    /// Like the phone.
    Phone,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}
