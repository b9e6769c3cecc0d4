//! Rows of a page: a closed set.

use super::{Control, DayField, Field, Icon, KeyFace};

/// One row. Its id is its own on the page and stays while the row does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: RowKind,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
    /// Keys to try or to choose a code on: taps are [`crate::Event::Key`] and [`crate::Event::Held`].
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Fact {
    /// Its name.
    pub label: String,
    /// What is known.
    pub words: Vec<Span>,
}

/// Words of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct SquareCode {
    /// Squares on a side.
    pub side: u32,
    /// Which of them are dark, row by row.
    pub dark: Vec<bool>,
    /// What it says, in words.
    pub label: String,
}

/// How far something is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Progress {
    /// In steps or in parts of a hundred.
    pub of: Amount,
    /// The same in words.
    pub words: String,
    /// Stops it.
    pub stop: Option<Control>,
}

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

/// Something to look at or to hear, read with [`crate::App::read_media`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum MediaKind {
    /// A picture.
    Picture,
    /// Sound.
    Sound,
    /// A film.
    Film,
}

/// Keys of a calculator on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

impl Row {
    /// Every control on it, those of its spans and inner rows too.
    pub fn controls(&self) -> Vec<&Control> {
        match &self.kind {
            RowKind::Title(spans)
            | RowKind::Lead(spans)
            | RowKind::Text(spans)
            | RowKind::Small(spans)
            | RowKind::Item(spans)
            | RowKind::Numbered { words: spans, .. }
            | RowKind::Say(spans)
            | RowKind::ArmsLength(spans)
            | RowKind::Empty { words: spans, .. }
            | RowKind::Notice { words: spans, .. } => links(spans).collect(),
            RowKind::Facts(facts) => facts.iter().flat_map(|fact| links(&fact.words)).collect(),
            RowKind::Bubble(bubble) => links(&bubble.words).collect(),
            RowKind::Progress(progress) => progress.stop.iter().collect(),
            RowKind::Media(media) => media.play.iter().collect(),
            RowKind::Day(day) => day.chips.iter().collect(),
            RowKind::Section { title, action } => links(title).chain(action).collect(),
            RowKind::Tap(control) => vec![control],
            RowKind::Call(call) => std::iter::once(&call.start).chain(&call.more).collect(),
            RowKind::Chips { chips, .. } => chips.iter().collect(),
            RowKind::Choices { choices, .. } => choices.iter().collect(),
            RowKind::Field(_) | RowKind::Code(_) | RowKind::Words(_) | RowKind::Keypad(_) => Vec::new(),
            RowKind::Card(rows) => rows.iter().flat_map(Self::controls).collect(),
        }
    }

    /// What it says is wrong.
    pub fn problem(&self) -> Option<String> {
        match &self.kind {
            RowKind::Field(field) => field.error.clone(),
            RowKind::Day(day) => day.error.clone(),
            RowKind::Notice { words, .. } => Some(words.iter().map(Span::text).collect()),
            RowKind::Card(rows) => rows.iter().find_map(Self::problem),
            _ => None,
        }
    }

    /// Every field on it.
    pub fn fields(&self) -> Vec<&Field> {
        match &self.kind {
            RowKind::Field(field) => vec![field],
            RowKind::Card(rows) => rows.iter().flat_map(Self::fields).collect(),
            _ => Vec::new(),
        }
    }

    /// Changes the id of everything that can be used on it.
    pub(crate) fn rename(&mut self, rename: &impl Fn(&mut String)) {
        match &mut self.kind {
            RowKind::Title(spans)
            | RowKind::Lead(spans)
            | RowKind::Text(spans)
            | RowKind::Small(spans)
            | RowKind::Item(spans)
            | RowKind::Numbered { words: spans, .. }
            | RowKind::Say(spans)
            | RowKind::ArmsLength(spans)
            | RowKind::Empty { words: spans, .. }
            | RowKind::Notice { words: spans, .. } => rename_links(spans, rename),
            RowKind::Facts(facts) => {
                facts.iter_mut().for_each(|fact| rename_links(&mut fact.words, rename));
            }
            RowKind::Bubble(bubble) => rename_links(&mut bubble.words, rename),
            RowKind::Progress(progress) => {
                progress.stop.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Media(media) => media.play.iter_mut().for_each(|control| rename(&mut control.id)),
            RowKind::Day(day) => {
                rename(&mut day.id);
                day.chips.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Code(_) | RowKind::Words(_) | RowKind::Keypad(_) => {}
            RowKind::Section { title, action } => {
                rename_links(title, rename);
                action.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Tap(control) => rename(&mut control.id),
            RowKind::Call(call) => {
                rename(&mut call.start.id);
                call.more.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Chips { chips: controls, .. } | RowKind::Choices { choices: controls, .. } => {
                controls.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Field(field) => rename(&mut field.id),
            RowKind::Card(rows) => rows.iter_mut().for_each(|row| row.rename(rename)),
        }
    }
}

fn links(spans: &[Span]) -> impl Iterator<Item = &Control> {
    spans.iter().filter_map(|span| if let Span::Link(control) = span { Some(control) } else { None })
}

fn rename_links(spans: &mut [Span], rename: &impl Fn(&mut String)) {
    for span in spans {
        if let Span::Link(control) = span {
            rename(&mut control.id);
        }
    }
}

impl Span {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Quoted(text) => text,
            Self::Link(control) => &control.label,
        }
    }
}
