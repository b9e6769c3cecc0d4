//! Rows of a page.

use app::view::{
    Amount, Bubble, Call, CardLook, Control, CropArea, DayField, Fact, Field, Icon, KeyFace, Keypad, Media,
    Progress, Row, RowKind, Span, SquareCode, Tone,
};

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
    /// A heading within text.
    Heading(Vec<Span>),
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
        /// Whether it is the heading of the rows that follow.
        is_heading: bool,
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
    /// A list row with a button at its end.
    Paired {
        /// The row.
        row: Control,
        /// The button.
        action: Control,
    },
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
    /// A picture of which a part is chosen.
    Crop(CropArea),
    /// A placeholder for a list without items.
    Empty {
        /// The picture above the text.
        icon: Icon,
        /// Its text.
        words: Vec<Span>,
    },
    /// A group of rows; groups are not nested.
    Card {
        /// How it stands out.
        look: CardLook,
        /// Its rows.
        rows: Vec<Row>,
    },
}

/// How a group of rows stands out.
#[uniffi::remote(Enum)]
pub enum CardLook {
    /// Not at all.
    Plain,
    /// It is the open one of several.
    Open,
    /// It is what comes next on the page.
    Next,
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
    /// The amount in words; empty if a row above says it.
    pub words: String,
    /// The control that stops the operation.
    pub stop: Option<Control>,
}

/// An amount that is done.
#[uniffi::remote(Enum)]
pub enum Amount {
    /// Steps; at most twelve.
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
    /// Whether it shares its line with the next one, which is half as wide too.
    pub is_half: bool,
    /// The control that starts it: opens the dialler or another app, and never calls by itself.
    pub start: Control,
    /// The control that unfolds the traces it leaves, which the next rows list.
    pub more: Option<Control>,
}
