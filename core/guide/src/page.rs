//! A page of advice, in blocks that a shell can draw without knowing Markdown.

use serde::{Deserialize, Serialize};

use crate::Audience;

/// Where a link in a page leads. Never a web address: the shell looks up the service, page or screen by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", content = "id", rename_all = "kebab-case")]
pub enum Target {
    /// A service of the pack, to call, text, chat with or read.
    Service(String),
    /// Another topic, for the same audience.
    Topic(String),
    /// A police force; `mine` is the person's own.
    Force(String),
    /// A screen of the app.
    Screen(String),
    /// The web page of a source.
    Source(String),
}

impl Target {
    /// Parses a target written as `kind:id`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let make = match kind {
            "service" => Self::Service,
            "topic" => Self::Topic,
            "force" => Self::Force,
            "screen" => Self::Screen,
            "source" => Self::Source,
            _ => return None,
        };
        is_id(id).then(|| make(id.to_owned()))
    }

    /// The kind, as written before the colon.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Service(_) => "service",
            Self::Topic(_) => "topic",
            Self::Force(_) => "force",
            Self::Screen(_) => "screen",
            Self::Source(_) => "source",
        }
    }

    /// The id, as written after the colon.
    pub fn id(&self) -> &str {
        match self {
            Self::Service(id) | Self::Topic(id) | Self::Force(id) | Self::Screen(id) | Self::Source(id) => id,
        }
    }
}

/// Returns whether a text is an id: 1 to 60 lower-case letters, digits and hyphens, no hyphen at either end.
pub fn is_id(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain && (1..=60).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}

/// A run of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Span {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Important text.
    Strong {
        /// The text.
        text: String,
    },
    /// A link.
    Link {
        /// The text.
        text: String,
        /// Where it leads.
        target: Target,
    },
}

impl Span {
    /// The text, whatever its kind.
    pub fn text(&self) -> &str {
        match self {
            Self::Text { text } | Self::Strong { text } | Self::Link { text, .. } => text,
        }
    }
}

/// One block of a page. Consecutive items form one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading inside the page.
    Heading {
        /// 2 or 3; the page's title is level 1.
        level: u32,
        /// Its runs of text.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph {
        /// Its runs of text.
        spans: Vec<Span>,
        /// Ids of its sources, as in [`Page::sources`]; empty if it makes no claim.
        sources: Vec<String>,
    },
    /// An item of a list.
    Item {
        /// Its number in a numbered list, from 1; `None` in a bulleted one.
        number: Option<u32>,
        /// Its runs of text.
        spans: Vec<Span>,
        /// Ids of its sources, as in [`Page::sources`].
        sources: Vec<String>,
    },
}

impl Block {
    /// The block's runs of text.
    pub fn spans(&self) -> &[Span] {
        match self {
            Self::Heading { spans, .. } | Self::Paragraph { spans, .. } | Self::Item { spans, .. } => spans,
        }
    }

    /// Ids of the sources; a heading has none.
    pub fn sources(&self) -> &[String] {
        match self {
            Self::Heading { .. } => &[],
            Self::Paragraph { sources, .. } | Self::Item { sources, .. } => sources,
        }
    }

    /// The text of the whole block, without links and emphasis.
    pub fn text(&self) -> String {
        self.spans().iter().map(Span::text).collect()
    }
}

/// A source, as listed at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id, which blocks refer to.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its web address.
    pub url: String,
    /// The web page's own date, else the day it was stored: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub seen: String,
}

/// A page with everything that must be shown at its foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Topic id.
    pub topic: String,
    /// The reader it is written for.
    pub audience: Audience,
    /// Language it is written in, as a primary language tag.
    pub locale: String,
    /// True if another language was asked for: the shell shows the message `notice-fallback`.
    pub fallback: bool,
    /// True if no speaker has reviewed this language: the shell shows the message `notice-language`.
    pub language_draft: bool,
    /// True if the pack is a draft: the shell shows the message `notice-draft`.
    pub draft: bool,
    /// Title.
    pub title: String,
    /// One sentence that says what the page is about.
    pub summary: String,
    /// The day someone last checked it against its sources, `YYYY-MM-DD`.
    pub reviewed: String,
    /// The body.
    pub blocks: Vec<Block>,
    /// The sources that the blocks name, each once, in order of first mention.
    pub sources: Vec<Source>,
}

/// An entry in a list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Topic id.
    pub id: String,
    /// Title, in the chosen language or else in English.
    pub title: String,
    /// One sentence that says what the page is about.
    pub summary: String,
}
