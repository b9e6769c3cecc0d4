//! Rows of a page: a closed set.

use super::{Control, Field};

/// One row. Its id is its own on the page and stays while the row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: RowKind,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// What belongs together, one level deep.
    Card(Vec<Row>),
}

/// A run of words of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that matter most.
    Strong(String),
    /// Words that lead somewhere.
    Link(Control),
}

/// Why a notice stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// A way to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Whom it leads to.
    pub name: String,
    /// The number or address, as people write it.
    pub address: String,
    /// When somebody answers, and what it costs.
    pub state: Vec<String>,
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
            | RowKind::Notice { words: spans, .. } => links(spans).collect(),
            RowKind::Section { title, action } => links(title).chain(action).collect(),
            RowKind::Tap(control) => vec![control],
            RowKind::Call(call) => std::iter::once(&call.start).chain(&call.more).collect(),
            RowKind::Chips { chips, .. } => chips.iter().collect(),
            RowKind::Choices { choices, .. } => choices.iter().collect(),
            RowKind::Field(_) => Vec::new(),
            RowKind::Card(rows) => rows.iter().flat_map(Self::controls).collect(),
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
            | RowKind::Notice { words: spans, .. } => rename_links(spans, rename),
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
            Self::Plain(text) | Self::Strong(text) => text,
            Self::Link(control) => &control.label,
        }
    }
}
