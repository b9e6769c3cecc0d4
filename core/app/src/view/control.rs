//! Things that a person can use.

/// Something to tap. Its id belongs to the page that is up: once that page is gone, it does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Control {
    /// What [`crate::Event::Tapped`] names.
    pub id: String,
    /// Its words.
    pub label: String,
    /// A second line.
    pub detail: Option<String>,
    /// What a screen reader adds.
    pub hint: Option<String>,
    /// What it is.
    pub kind: ControlKind,
    /// The picture beside it.
    pub icon: Option<Icon>,
    /// Whether it is chosen, ticked or done.
    pub is_on: bool,
    /// Its weight beside others of its kind.
    pub state: State,
    /// A short word or number at its end.
    pub badge: Option<String>,
    /// Its shape where it is a row.
    pub shape: Shape,
}

/// The weight of a control beside others of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum State {
    /// As the others.
    Rest,
    /// What comes next.
    Next,
    /// It was done.
    Done,
    /// It cannot be used now; its second line says why.
    Off,
}

/// The shape of a row that can be tapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Shape {
    /// The whole width.
    Row,
    /// One of two columns.
    Tile,
    /// One of two columns, low.
    Mini,
    /// The whole width, with a large icon and a second line.
    Big,
}

/// What a control is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum ControlKind {
    /// A button.
    Button(Weight),
    /// A row that leads to another page.
    Leads,
    /// Leads out of the app.
    Leaves,
    /// One of a line of filters.
    Chip,
    /// One of several answers.
    Choice,
    /// On or off.
    Tick,
    /// A row that opens and folds.
    Fold,
}

/// How loud a button is. A page has one primary at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum Weight {
    /// What the page is for.
    Primary,
    /// The other way on.
    Secondary,
    /// Danger.
    Danger,
    /// Beside the rest.
    Quiet,
    /// Takes something away.
    QuietDanger,
}

/// Pictures beside words, by their names in the design.
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

/// A place to type. What was typed is kept exactly: shells switch corrections off by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Field {
    /// What [`crate::Event::Typed`] names.
    pub id: String,
    /// The words above it.
    pub label: String,
    /// What may help while typing.
    pub help: Option<String>,
    /// What is in it.
    pub text: String,
    /// Where the caret is, in characters (Unicode scalar values) from the start.
    pub caret: u32,
    /// Whether it has the caret.
    pub has_focus: bool,
    /// What is typed in it.
    pub kind: TextKind,
    /// Lines that it shows at least.
    pub lines: u32,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// What is typed in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum TextKind {
    /// Words of the person: capitals at sentences, no learning.
    Words,
    /// Words of others, copied: nothing is changed.
    Copied,
    /// A name.
    Name,
    /// A name or id in some service: nothing is changed.
    Username,
    /// An address of a page.
    Link,
    /// A telephone number.
    Number,
    /// An email address.
    Mail,
    /// An amount of money.
    Amount,
    /// Digits that are never shown whole.
    Pin,
    /// Words to search for.
    Search,
}

/// A place for a day: chips for the usual answers, and the system's own calendar behind one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct DayField {
    /// What [`crate::Event::Dated`] names.
    pub id: String,
    /// The words above it.
    pub label: String,
    /// Today, yesterday, roughly, not sure: what can be tapped instead.
    pub chips: Vec<Control>,
    /// The day that was chosen.
    pub chosen: Option<Day>,
    /// The chosen day in words.
    pub words: Option<String>,
    /// The last day that can be chosen: today.
    pub last: Day,
    /// The system's calendar is to be offered.
    pub is_picking: bool,
    /// A time of day can be chosen too.
    pub with_time: bool,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// A day of the calendar, and the minute of it where that is known.
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
