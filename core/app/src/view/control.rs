//! Controls and fields.

/// Something to tap. Its id is valid only while its page is shown; later it does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Control {
    /// Its id, for [`crate::Event::Tapped`].
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

/// Icons, by their names in the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[expect(missing_docs, reason = "each is the picture of its name")]
pub enum Icon {
    Account,
    Add,
    Advice,
    Calendar,
    Card,
    Chat,
    Check,
    Clock,
    Copy,
    Danger,
    Demand,
    Document,
    Door,
    Edit,
    Flag,
    Hand,
    Heart,
    Hide,
    Info,
    Keep,
    Key,
    Leave,
    Link,
    Lock,
    Look,
    Mail,
    Money,
    Mute,
    Note,
    People,
    Phone,
    Picture,
    Plan,
    Relay,
    Save,
    School,
    Screenshot,
    Search,
    Settings,
    Share,
    Shield,
    Sign,
    Sound,
    Text,
    Trail,
    Trash,
    Turn,
    Undo,
    Video,
    Warn,
    Web,
    Who,
}

/// A text field. Shells keep what is typed exactly: the kind says which corrections to switch off.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Field {
    /// Its id, for [`crate::Event::Typed`].
    pub id: String,
    /// The label above it.
    pub label: String,
    /// Help for typing.
    pub help: Option<String>,
    /// Its text.
    pub text: String,
    /// The position of the caret in characters (Unicode scalar values) from the start.
    pub caret: u32,
    /// Whether it has the focus.
    pub has_focus: bool,
    /// The kind of text.
    pub kind: TextKind,
    /// The least number of lines to show.
    pub lines: u32,
    /// Whether it shares its line with the next one, which is half as wide too.
    pub is_half: bool,
    /// Its error message.
    pub error: Option<String>,
}

/// The kind of text in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum TextKind {
    /// The person's own words: capitals at sentences, no learning.
    Words,
    /// Other people's words, copied: nothing is corrected.
    Copied,
    /// A name.
    Name,
    /// A user name or id in a service: nothing is corrected.
    Username,
    /// A web address.
    Link,
    /// A telephone number.
    Number,
    /// An email address.
    Mail,
    /// An amount of money.
    Amount,
    /// Digits that are never all shown.
    Pin,
    /// A search query.
    Search,
}

/// A date field: chips for the usual answers, one of which opens the system's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct DayField {
    /// Its id, for [`crate::Event::Dated`].
    pub id: String,
    /// The label above it.
    pub label: String,
    /// Answers to tap instead: today, yesterday, roughly, not sure.
    pub chips: Vec<Control>,
    /// The chosen day.
    pub chosen: Option<Day>,
    /// The chosen day in words.
    pub words: Option<String>,
    /// The last day that can be chosen: today.
    pub last: Day,
    /// Whether to open the system's calendar.
    pub is_picking: bool,
    /// Whether a time of day can be chosen too.
    pub with_time: bool,
    /// Its error message.
    pub error: Option<String>,
}

/// A calendar day, and the minute of that day if known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Day {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// Minutes after midnight.
    pub minute: Option<u32>,
}
