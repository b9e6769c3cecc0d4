//! Views, declared for the boundary.

use ::app::view::{
    Amount, Bars, Bubble, Call, Control, ControlKind, CoverView, Day, DayField, Fact, Field, Icon, KeyFace,
    KeyLook, Keypad, Media, MediaKind, PageView, Progress, Row, RowKind, Shape, Span, SquareCode, State,
    TextKind, Theme, Tone, View, Weight, Window,
};
use ::cover::Key;

/// What to draw now.
#[uniffi::remote(Enum)]
pub enum View {
    /// The calculator.
    Cover(CoverView),
    /// A page.
    Page(Box<PageView>),
}

/// A page.
#[uniffi::remote(Record)]
pub struct PageView {
    /// Its id, the same for every visit.
    pub id: String,
    /// The number of the visit; a new one is drawn from the top.
    pub visit: u64,
    /// Its title.
    pub title: String,
    /// Its rows, in order; of a long list only those near the person's position.
    pub rows: Vec<Row>,
    /// Which rows of a long list these are; `None` if they are all of it.
    pub window: Option<Window>,
    /// Rows that stay visible above the dock and move up with the keyboard.
    pub pinned: Vec<Row>,
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

/// The calculator.
#[uniffi::remote(Record)]
pub struct CoverView {
    /// The number on the display, or an error.
    pub display: String,
    /// Its length in characters: shells shrink the text rather than hide a digit.
    pub length: u32,
    /// The sum typed so far, above the number; empty until there is an operator. Not read aloud by itself.
    pub running: String,
    /// What a screen reader finds on the display.
    pub found: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// Copies the number, offered when the number is held; `None` until there is an operator.
    pub copy: Option<Control>,
    /// Its keys, four per row, from the top left.
    pub keys: Vec<KeyFace>,
}

/// A key to draw.
#[uniffi::remote(Record)]
pub struct KeyFace {
    /// The key, for `Event::Key` and `Event::Held`.
    pub key: Key,
    /// Its label; ⌫ is drawn as the icon of that name.
    pub shown: String,
    /// Its name for screen readers.
    pub spoken: String,
    /// Its style.
    pub look: KeyLook,
    /// Whether it is an operator waiting for its right operand.
    pub is_chosen: bool,
}

/// The style of a key.
#[uniffi::remote(Enum)]
pub enum KeyLook {
    /// A digit, the decimal point or backspace.
    Plain,
    /// Changes the number on the display.
    Flat,
    /// An operator.
    Operator,
    /// `=`
    Equals,
}

/// One row of a page. Its id is unique on the page and does not change while the row exists.
#[uniffi::remote(Record)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its kind and content.
    pub kind: RowKind,
}

/// The kind of a row.
#[uniffi::remote(Enum)]
pub enum RowKind {
    /// A question or sentence at the top, as large as a title.
    Title(Vec<Span>),
    /// The introduction.
    Lead(Vec<Span>),
    /// Text.
    Text(Vec<Span>),
    /// Text of less weight.
    Small(Vec<Span>),
    /// An item of a bulleted list.
    Item(Vec<Span>),
    /// A step in a sequence, after its number.
    Numbered {
        /// Its number, from 1.
        number: u32,
        /// Its text.
        words: Vec<Span>,
    },
    /// A heading, with at most one action.
    Section {
        /// Its text.
        title: Vec<Span>,
        /// The action on the section that follows.
        action: Option<Control>,
    },
    /// Highlighted text; at most two per page.
    Notice {
        /// The reason for the highlight.
        tone: Tone,
        /// Its text.
        words: Vec<Span>,
    },
    /// A control: a list row or a button, depending on its kind.
    Tap(Control),
    /// A number to call, or another contact method.
    Call(Box<Call>),
    /// A row of filters.
    Chips {
        /// What they filter by.
        label: String,
        /// The filters.
        chips: Vec<Control>,
    },
    /// A question with its answers.
    Choices {
        /// The question.
        label: String,
        /// The answers.
        choices: Vec<Control>,
    },
    /// A text field.
    Field(Box<Field>),
    /// A date field.
    Day(Box<DayField>),
    /// Names and values.
    Facts(Vec<Fact>),
    /// A message of a conversation, drawn as in a chat.
    Bubble(Box<Bubble>),
    /// Text to read aloud.
    Say(Vec<Span>),
    /// Text to be read at arm's length.
    ArmsLength(Vec<Span>),
    /// A QR code for another phone's camera.
    Code(Box<SquareCode>),
    /// Words to write down, numbered from 1 down the first column, then the second.
    Words(Vec<String>),
    /// The progress of an operation.
    Progress(Box<Progress>),
    /// A kept picture, sound or film.
    Media(Box<Media>),
    /// A keypad for trying or choosing a code; taps are `Event::Key` and `Event::Held`.
    Keypad(Box<Keypad>),
    /// A placeholder for a list without items.
    Empty {
        /// The picture above the text.
        icon: Icon,
        /// Its text.
        words: Vec<Span>,
    },
    /// A group of rows; groups are not nested.
    Card(Vec<Row>),
}

/// A run of text of one kind.
#[uniffi::remote(Enum)]
#[uniffi(name = "Run")]
pub enum Span {
    /// Plain text.
    Plain(String),
    /// Important text.
    Strong(String),
    /// Somebody's words as typed: drawn isolated in their own direction (as between the Unicode characters FSI and
    /// PDI), so that they cannot change the direction of the text around them.
    Quoted(String),
    /// A link.
    Link(Control),
}

/// The reason for highlighting a notice.
#[uniffi::remote(Enum)]
pub enum Tone {
    /// None in particular.
    Calm,
    /// Good to know.
    Info,
    /// Be careful.
    Care,
    /// Danger, or something went wrong.
    Danger,
    /// Success.
    Good,
}

/// A name with its value.
#[uniffi::remote(Record)]
pub struct Fact {
    /// Its name.
    pub label: String,
    /// Its value.
    pub words: Vec<Span>,
}

/// A message of a conversation.
#[uniffi::remote(Record)]
#[uniffi(name = "BubbleRow")]
pub struct Bubble {
    /// Its author.
    pub who: String,
    /// Its words, as typed.
    pub words: Vec<Span>,
    /// The time that the chat shows next to it.
    pub time: Option<String>,
    /// Whether the person wrote it.
    pub is_own: bool,
}

/// A QR code, without the light margin of four modules that must be drawn around it.
#[uniffi::remote(Record)]
pub struct SquareCode {
    /// The number of modules on a side.
    pub side: u32,
    /// Whether each module is dark, row by row from the top left.
    pub dark: Vec<bool>,
    /// Its content in words.
    pub label: String,
}

/// The progress of an operation.
#[uniffi::remote(Record)]
#[uniffi(name = "ProgressRow")]
pub struct Progress {
    /// The amount done.
    pub of: Amount,
    /// The amount in words.
    pub words: String,
    /// The control that stops the operation.
    pub stop: Option<Control>,
}

/// An amount that is done.
#[uniffi::remote(Enum)]
pub enum Amount {
    /// Steps.
    Steps {
        /// Steps done.
        done: u32,
        /// Steps in total.
        all: u32,
    },
    /// Per cent.
    Percent(u32),
    /// Not known.
    Unknown,
}

/// A picture, sound or film, read with `App.read_media`.
#[uniffi::remote(Record)]
#[uniffi(name = "MediaRow")]
pub struct Media {
    /// Id for reading it.
    pub id: u64,
    /// What it is.
    pub kind: MediaKind,
    /// Its length in bytes.
    pub length: u64,
    /// Its description for screen readers.
    pub label: String,
    /// The control that plays or pauses it, if it can be played.
    pub play: Option<Control>,
    /// Its position in milliseconds.
    pub position_ms: u64,
}

/// The kind of media.
#[uniffi::remote(Enum)]
pub enum MediaKind {
    /// A picture.
    Picture,
    /// Sound.
    Sound,
    /// A film.
    Film,
}

/// A keypad of calculator keys on a page.
#[uniffi::remote(Record)]
#[uniffi(name = "KeypadRow")]
pub struct Keypad {
    /// The text of its display.
    pub display: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// Its keys, four per row, from the top left.
    pub keys: Vec<KeyFace>,
    /// Whether a held key gives a click, as nowhere else.
    pub clicks: bool,
}

/// A contact method to tap.
#[uniffi::remote(Record)]
#[uniffi(name = "CallRow")]
pub struct Call {
    /// The service or force it reaches.
    pub name: String,
    /// The number or address, as people write it.
    pub address: String,
    /// When it is answered, briefly.
    pub hours: Option<String>,
    /// What else to know first, such as whom it is for and what it costs. Drawn after the hours, each after a dot.
    pub state: Vec<String>,
    /// Whether it is answered now.
    pub is_open: bool,
    /// Whether it is certainly closed now.
    pub is_closed: bool,
    /// Whether it is above all else; only 999 is.
    pub is_hero: bool,
    /// The control that starts it: opens the dialler or another app, and never calls by itself.
    pub start: Control,
    /// The control that unfolds the traces it leaves, which the next rows list.
    pub more: Option<Control>,
}

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

/// Icons, by their names in the design.
#[uniffi::remote(Enum)]
pub enum Icon {
    /// The icon of that name.
    Account,
    /// The icon of that name.
    Add,
    /// The icon of that name.
    Advice,
    /// The icon of that name.
    Calendar,
    /// The icon of that name.
    Card,
    /// The icon of that name.
    Chat,
    /// The icon of that name.
    Check,
    /// The icon of that name.
    Clock,
    /// The icon of that name.
    Copy,
    /// The icon of that name.
    Danger,
    /// The icon of that name.
    Demand,
    /// The icon of that name.
    Document,
    /// The icon of that name.
    Door,
    /// The icon of that name.
    Edit,
    /// The icon of that name.
    Flag,
    /// The icon of that name.
    Hand,
    /// The icon of that name.
    Heart,
    /// The icon of that name.
    Hide,
    /// The icon of that name.
    Info,
    /// The icon of that name.
    Keep,
    /// The icon of that name.
    Key,
    /// The icon of that name.
    Leave,
    /// The icon of that name.
    Link,
    /// The icon of that name.
    Lock,
    /// The icon of that name.
    Look,
    /// The icon of that name.
    Mail,
    /// The icon of that name.
    Money,
    /// The icon of that name.
    Mute,
    /// The icon of that name.
    Note,
    /// The icon of that name.
    People,
    /// The icon of that name.
    Phone,
    /// The icon of that name.
    Picture,
    /// The icon of that name.
    Plan,
    /// The icon of that name.
    Relay,
    /// The icon of that name.
    Save,
    /// The icon of that name.
    School,
    /// The icon of that name.
    Screenshot,
    /// The icon of that name.
    Search,
    /// The icon of that name.
    Settings,
    /// The icon of that name.
    Share,
    /// The icon of that name.
    Shield,
    /// The icon of that name.
    Sign,
    /// The icon of that name.
    Sound,
    /// The icon of that name.
    Text,
    /// The icon of that name.
    Trail,
    /// The icon of that name.
    Trash,
    /// The icon of that name.
    Turn,
    /// The icon of that name.
    Undo,
    /// The icon of that name.
    Video,
    /// The icon of that name.
    Warn,
    /// The icon of that name.
    Web,
    /// The icon of that name.
    Who,
}

/// A text field. Shells keep what is typed exactly: the kind says which corrections to switch off.
#[uniffi::remote(Record)]
#[uniffi(name = "TextField")]
pub struct Field {
    /// Its id, for `Event::Typed`.
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
    /// Its error message.
    pub error: Option<String>,
}

/// The kind of text in a field.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
pub struct DayField {
    /// Its id, for `Event::Dated`.
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
#[uniffi::remote(Record)]
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
