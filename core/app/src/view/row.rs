//! Rows of a page: a closed set of kinds.

use super::{Control, DayField, Field, Icon, KeyFace};

/// One row of a page. Its id is unique on the page and does not change while the row exists.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its kind and content.
    pub kind: RowKind,
}

/// The kind of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
    /// A keypad for trying or choosing a code; taps are [`crate::Event::Key`] and [`crate::Event::Held`].
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum CardLook {
    /// Not at all.
    Plain,
    /// It is the open one of several.
    Open,
    /// It is what comes next on the page.
    Next,
}

/// A run of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Fact {
    /// Its name.
    pub label: String,
    /// Its value.
    pub words: Vec<Span>,
}

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct SquareCode {
    /// The number of modules on a side.
    pub side: u32,
    /// Whether each module is dark, row by row from the top left.
    pub dark: Vec<bool>,
    /// Its content in words.
    pub label: String,
}

/// The progress of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Progress {
    /// The amount done.
    pub of: Amount,
    /// The amount in words; empty if a row above says it.
    pub words: String,
    /// The control that stops the operation.
    pub stop: Option<Control>,
}

/// An amount that is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

/// A picture, sound or film, read with [`crate::App::read_media`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

/// A picture that was picked, and the part of it that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct CropArea {
    /// Its id, for [`crate::Event::Framed`].
    pub id: String,
    /// The effect that picked the picture.
    pub picked: u64,
    /// Its description for screen readers.
    pub label: String,
    /// The part.
    pub frame: Frame,
}

/// A part of an upright picture: its edges, in thousandths of the width from the left and of the height from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Frame {
    /// The left edge.
    pub left: u32,
    /// The top edge.
    pub top: u32,
    /// The right edge.
    pub right: u32,
    /// The bottom edge.
    pub bottom: u32,
}

/// The kind of media.
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

/// A keypad of calculator keys on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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

impl Row {
    /// Returns every control of the row, including those in its text and inner rows.
    pub fn controls(&self) -> Vec<&Control> {
        match &self.kind {
            RowKind::Title(spans)
            | RowKind::Heading(spans)
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
            RowKind::Paired { row, action } => vec![row, action],
            RowKind::Call(call) => std::iter::once(&call.start).chain(&call.more).collect(),
            RowKind::Chips { chips, .. } => chips.iter().collect(),
            RowKind::Choices { choices, .. } => choices.iter().collect(),
            RowKind::Field(_)
            | RowKind::Code(_)
            | RowKind::Words(_)
            | RowKind::Keypad(_)
            | RowKind::Crop(_) => Vec::new(),
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::controls).collect(),
        }
    }

    /// Returns everything in the row that can be looked at or played.
    pub(crate) fn media(&self) -> Vec<&Media> {
        match &self.kind {
            RowKind::Media(media) => vec![media],
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::media).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the text of its error or notice.
    pub fn problem(&self) -> Option<String> {
        match &self.kind {
            RowKind::Field(field) => field.error.clone(),
            RowKind::Day(day) => day.error.clone(),
            RowKind::Notice { words, .. } => Some(words.iter().map(Span::text).collect()),
            RowKind::Card { rows, .. } => rows.iter().find_map(Self::problem),
            _ => None,
        }
    }

    /// Returns every field of the row.
    pub fn fields(&self) -> Vec<&Field> {
        match &self.kind {
            RowKind::Field(field) => vec![field],
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::fields).collect(),
            _ => Vec::new(),
        }
    }

    /// Changes the ids of everything in the row that can be used.
    pub(crate) fn rename(&mut self, rename: &impl Fn(&mut String)) {
        match &mut self.kind {
            RowKind::Title(spans)
            | RowKind::Heading(spans)
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
            RowKind::Crop(area) => rename(&mut area.id),
            RowKind::Code(_) | RowKind::Words(_) | RowKind::Keypad(_) => {}
            RowKind::Section { title, action } => {
                rename_links(title, rename);
                action.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Tap(control) => rename(&mut control.id),
            RowKind::Paired { row, action } => {
                rename(&mut row.id);
                rename(&mut action.id);
            }
            RowKind::Call(call) => {
                rename(&mut call.start.id);
                call.more.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Chips { chips: controls, .. } | RowKind::Choices { choices: controls, .. } => {
                controls.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Field(field) => rename(&mut field.id),
            RowKind::Card { rows, .. } => rows.iter_mut().for_each(|row| row.rename(rename)),
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
    /// Returns its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Quoted(text) => text,
            Self::Link(control) => &control.label,
        }
    }
}
