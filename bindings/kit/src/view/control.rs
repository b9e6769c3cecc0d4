//! What can be tapped.

use app::view::{Control, ControlKind, Icon, Shape, State, Weight};

/// Something to tap. Its id is valid only while its page is shown; later it does nothing.
#[uniffi::remote(Record)]
pub struct Control {
    /// Its id, for `Event::Tapped`.
    pub id: String,
    /// Its text.
    pub label: String,
    /// A second line.
    pub detail: Option<String>,
    /// An additional hint for screen readers.
    pub hint: Option<String>,
    /// Its kind.
    pub kind: ControlKind,
    /// The icon next to it.
    pub icon: Option<Icon>,
    /// Its number in a sequence, drawn in place of an icon.
    pub number: Option<u32>,
    /// Whether it is selected, ticked or done.
    pub is_on: bool,
    /// Its state among others of its kind.
    pub state: State,
    /// A short word or number at its end.
    pub badge: Option<String>,
    /// Its shape if it is a row.
    pub shape: Shape,
}

/// The state of a control among others of its kind.
#[uniffi::remote(Enum)]
pub enum State {
    /// Normal.
    Rest,
    /// One of the page's main ways on.
    Main,
    /// The next one to use.
    Next,
    /// Done.
    Done,
    /// Disabled; its second line says why.
    Off,
}

/// The shape of a tappable row.
#[uniffi::remote(Enum)]
pub enum Shape {
    /// The whole width.
    Row,
    /// Half the width, in one of two columns.
    Tile,
    /// Half the width and less high.
    Mini,
    /// The whole width, with a large icon and a second line.
    Big,
}

/// The kind of a control.
#[uniffi::remote(Enum)]
pub enum ControlKind {
    /// A button.
    Button(Weight),
    /// A row that opens another page.
    Leads,
    /// A row that opens another app.
    Leaves,
    /// A filter.
    Chip,
    /// An answer.
    Choice,
    /// A switch.
    Tick,
    /// A row that expands and collapses.
    Fold,
}

/// The prominence of a button. A page has at most one primary button.
#[uniffi::remote(Enum)]
pub enum Weight {
    /// The main action of the page.
    Primary,
    /// The alternative.
    Secondary,
    /// Danger.
    Danger,
    /// Less prominent than the rest.
    Quiet,
    /// Less prominent, and removes something.
    QuietDanger,
}
