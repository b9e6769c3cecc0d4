//! What a shell draws, as it crosses.

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
    pub theme: Theme,
    /// The language of its words, as a tag.
    pub language: String,
    /// It is written from right to left.
    pub right_to_left: bool,
    /// Grows with everything that may have changed it.
    pub revision: u64,
}

/// What is in the bars above and below every page.
#[uniffi::remote(Record)]
pub struct Bars {
    /// The way back, in words, where there is one: tapped, it is `Event::Back`.
    pub back: Option<String>,
    /// At most two actions beside the title.
    pub actions: Vec<Control>,
    /// The way to danger, below left.
    pub danger: Option<Control>,
    /// Leave, below right: tapped, it is `Event::Leave`.
    pub leave: Option<Control>,
}

/// Which rows of a long list these are, of all of them. More come with `Event::Reached`. Rows of
/// the list are those whose id begins with `list-`; what is above and below them is always there.
#[uniffi::remote(Record)]
pub struct Window {
    /// List rows before the first one that is there.
    pub before: u64,
    /// List rows in all.
    pub total: u64,
}

/// The calculator.
#[uniffi::remote(Record)]
pub struct CoverView {
    /// The number on the display, or why there is none.
    pub display: String,
    /// Its length in characters: a shell makes the text smaller, and never hides a digit.
    pub length: u32,
    /// The sum that was typed so far, above the number; empty until there is an operator. Not read out by itself.
    pub running: String,
    /// What a screen reader finds on the display.
    pub found: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// Copies the number, offered where it is held; none until there is an operator.
    pub copy: Option<Control>,
    /// Its keys, four to a line, from the top left.
    pub keys: Vec<KeyFace>,
}

/// A key as it is drawn.
#[uniffi::remote(Record)]
pub struct KeyFace {
    /// What `Event::Key` and `Event::Held` name.
    pub key: Key,
    /// What is on it; ⌫ is drawn as the picture of its name.
    pub shown: String,
    /// What a screen reader calls it.
    pub spoken: String,
    /// How it looks.
    pub look: KeyLook,
    /// It is an operator that waits for its right side.
    pub is_chosen: bool,
}

/// How a key looks.
#[uniffi::remote(Enum)]
pub enum KeyLook {
    /// A digit, the point, or what takes back.
    Plain,
    /// Changes the number that is there.
    Flat,
    /// An operator.
    Operator,
    /// `=`
    Equals,
}

/// One row. Its id is its own on the page and stays while the row does.
#[uniffi::remote(Record)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: RowKind,
}

/// What a row is.
#[uniffi::remote(Enum)]
pub enum RowKind {
    /// A question or sentence at the top, as large as a title.
    Title(Vec<Span>),
    /// The first words.
    Lead(Vec<Span>),
    /// Words.
    Text(Vec<Span>),
    /// Words of less weight.
    Small(Vec<Span>),
    /// An item of a list of words.
    Item(Vec<Span>),
    /// A step of several, behind its number.
    Numbered {
        /// Its number, from 1.
        number: u32,
        /// Its words.
        words: Vec<Span>,
    },
    /// A heading, with one action at most.
    Section {
        /// Its words.
        title: Vec<Span>,
        /// What can be done with what follows.
        action: Option<Control>,
    },
    /// Words that stand out; two a page at most.
    Notice {
        /// Why.
        tone: Tone,
        /// The words.
        words: Vec<Span>,
    },
    /// Something to tap: a list row or a button, by its kind.
    Tap(Control),
    /// A number that can be called, or another way to somebody.
    Call(Box<Call>),
    /// A line of filters.
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
    /// A place to type.
    Field(Box<Field>),
    /// A place for a day.
    Day(Box<DayField>),
    /// What is known, each under its name.
    Facts(Vec<Fact>),
    /// Words of a conversation, as in the chat they come from.
    Bubble(Box<Bubble>),
    /// Words to read out.
    Say(Vec<Span>),
    /// Words to be read at arm's length.
    ArmsLength(Vec<Span>),
    /// A square code for another phone's camera.
    Code(Box<SquareCode>),
    /// Words to write down, numbered from 1, down one column and then the other.
    Words(Vec<String>),
    /// How far something is.
    Progress(Box<Progress>),
    /// A picture, sound or film of what was kept.
    Media(Box<Media>),
    /// Keys to try or to choose a code on: taps are `Event::Key` and `Event::Held`.
    Keypad(Box<Keypad>),
    /// Nothing is there yet.
    Empty {
        /// The picture above it.
        icon: Icon,
        /// What it says.
        words: Vec<Span>,
    },
    /// What belongs together, one level deep.
    Card(Vec<Row>),
}

/// A run of words of one kind.
#[uniffi::remote(Enum)]
#[uniffi(name = "Run")]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that matter most.
    Strong(String),
    /// Words of others, as they were typed: drawn apart from what is around them in their own direction (as between the
    /// Unicode signs FSI and PDI), so that no sign in them turns the rest round.
    Quoted(String),
    /// Words that lead somewhere.
    Link(Control),
}

/// Why a notice stands out.
#[uniffi::remote(Enum)]
pub enum Tone {
    /// It belongs to the page.
    Calm,
    /// Good to know.
    Info,
    /// Be careful.
    Care,
    /// Danger, or something went wrong.
    Danger,
    /// It went well.
    Good,
}

/// Something that is known.
#[uniffi::remote(Record)]
pub struct Fact {
    /// Its name.
    pub label: String,
    /// What is known.
    pub words: Vec<Span>,
}

/// Words of a conversation.
#[uniffi::remote(Record)]
#[uniffi(name = "BubbleRow")]
pub struct Bubble {
    /// Who wrote them.
    pub who: String,
    /// The words, as they were typed.
    pub words: Vec<Span>,
    /// The time that the chat shows beside them.
    pub time: Option<String>,
    /// They are the person's own.
    pub is_own: bool,
}

/// A square code: rows of squares from the top left, without the light edge of four squares that it needs around it.
#[uniffi::remote(Record)]
pub struct SquareCode {
    /// Squares on a side.
    pub side: u32,
    /// Which of them are dark, row by row.
    pub dark: Vec<bool>,
    /// What it says, in words.
    pub label: String,
}

/// How far something is.
#[uniffi::remote(Record)]
#[uniffi(name = "ProgressRow")]
pub struct Progress {
    /// In steps or in parts of a hundred.
    pub of: Amount,
    /// The same in words.
    pub words: String,
    /// Stops it.
    pub stop: Option<Control>,
}

/// How much is done.
#[uniffi::remote(Enum)]
pub enum Amount {
    /// So many steps of so many.
    Steps {
        /// Done.
        done: u32,
        /// In all.
        all: u32,
    },
    /// So many parts of a hundred.
    Percent(u32),
    /// Nobody knows.
    Unknown,
}

/// Something to look at or to hear, read with `App.read_media`.
#[uniffi::remote(Record)]
#[uniffi(name = "MediaRow")]
pub struct Media {
    /// Its id for reading.
    pub id: u64,
    /// What it is.
    pub kind: MediaKind,
    /// Its bytes.
    pub length: u64,
    /// What a screen reader says of it.
    pub label: String,
    /// Plays or pauses, where it can.
    pub play: Option<Control>,
    /// Where it is, in milliseconds.
    pub position_ms: u64,
}

/// What media is.
#[uniffi::remote(Enum)]
pub enum MediaKind {
    /// A picture.
    Picture,
    /// Sound.
    Sound,
    /// A film.
    Film,
}

/// Keys of a calculator on a page.
#[uniffi::remote(Record)]
#[uniffi(name = "KeypadRow")]
pub struct Keypad {
    /// What its display shows.
    pub display: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// Its keys, four to a line, from the top left.
    pub keys: Vec<KeyFace>,
    /// A held key registers with a click, as nowhere else.
    pub clicks: bool,
}

/// A way to somebody.
#[uniffi::remote(Record)]
#[uniffi(name = "CallRow")]
pub struct Call {
    /// Whom it leads to.
    pub name: String,
    /// The number or address, as people write it.
    pub address: String,
    /// When somebody answers, in short.
    pub hours: Option<String>,
    /// What else to know before: for whom it is, what it costs. Drawn behind the hours, each after a dot.
    pub state: Vec<String>,
    /// Somebody answers now.
    pub is_open: bool,
    /// Nobody answers now.
    pub is_closed: bool,
    /// It is above all else: 999 alone.
    pub is_hero: bool,
    /// Starts it: opens the dialler or another app, and never calls by itself.
    pub start: Control,
    /// Unfolds what it leaves behind; the rows that follow the call say it.
    pub more: Option<Control>,
}

/// Something to tap. Its id belongs to the page that is up: once that page is gone, it does nothing.
#[uniffi::remote(Record)]
pub struct Control {
    /// What `Event::Tapped` names.
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
pub enum Icon {
    /// The picture of its name.
    Account,
    /// The picture of its name.
    Add,
    /// The picture of its name.
    Advice,
    /// The picture of its name.
    Calendar,
    /// The picture of its name.
    Card,
    /// The picture of its name.
    Chat,
    /// The picture of its name.
    Check,
    /// The picture of its name.
    Clock,
    /// The picture of its name.
    Copy,
    /// The picture of its name.
    Danger,
    /// The picture of its name.
    Demand,
    /// The picture of its name.
    Document,
    /// The picture of its name.
    Door,
    /// The picture of its name.
    Edit,
    /// The picture of its name.
    Flag,
    /// The picture of its name.
    Hand,
    /// The picture of its name.
    Heart,
    /// The picture of its name.
    Hide,
    /// The picture of its name.
    Info,
    /// The picture of its name.
    Keep,
    /// The picture of its name.
    Key,
    /// The picture of its name.
    Leave,
    /// The picture of its name.
    Link,
    /// The picture of its name.
    Lock,
    /// The picture of its name.
    Look,
    /// The picture of its name.
    Mail,
    /// The picture of its name.
    Money,
    /// The picture of its name.
    Mute,
    /// The picture of its name.
    Note,
    /// The picture of its name.
    People,
    /// The picture of its name.
    Phone,
    /// The picture of its name.
    Picture,
    /// The picture of its name.
    Plan,
    /// The picture of its name.
    Relay,
    /// The picture of its name.
    Save,
    /// The picture of its name.
    School,
    /// The picture of its name.
    Screenshot,
    /// The picture of its name.
    Search,
    /// The picture of its name.
    Settings,
    /// The picture of its name.
    Share,
    /// The picture of its name.
    Shield,
    /// The picture of its name.
    Sign,
    /// The picture of its name.
    Sound,
    /// The picture of its name.
    Text,
    /// The picture of its name.
    Trail,
    /// The picture of its name.
    Trash,
    /// The picture of its name.
    Turn,
    /// The picture of its name.
    Undo,
    /// The picture of its name.
    Video,
    /// The picture of its name.
    Warn,
    /// The picture of its name.
    Web,
    /// The picture of its name.
    Who,
}

/// A place to type. What was typed is kept exactly: shells switch corrections off by its kind.
#[uniffi::remote(Record)]
#[uniffi(name = "TextField")]
pub struct Field {
    /// What `Event::Typed` names.
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
pub struct DayField {
    /// What `Event::Dated` names.
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

/// How bright pages are.
#[uniffi::remote(Enum)]
pub enum Theme {
    /// As the phone.
    Phone,
    /// Light, whatever the phone is.
    Light,
    /// Dark, whatever the phone is.
    Dark,
}
