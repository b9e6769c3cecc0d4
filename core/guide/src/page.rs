//! A page of advice, in blocks that any shell can draw without knowing Markdown.

use serde::{Deserialize, Serialize};

use crate::Audience;

/// Where a link in a page goes. Never an address: the shell asks for the service, page or screen by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", content = "id", rename_all = "kebab-case")]
pub enum Target {
    /// A service of the pack: a call, a text, a chat or a page.
    Service(String),
    /// Another topic, for the same audience.
    Topic(String),
    /// A police force; `mine` stands for the person's own.
    Force(String),
    /// A screen of the app.
    Screen(String),
    /// The page a source came from.
    Source(String),
}

impl Target {
    /// The target written `kind:id`, if it is one.
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

    /// The kind as it is written before the colon.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Service(_) => "service",
            Self::Topic(_) => "topic",
            Self::Force(_) => "force",
            Self::Screen(_) => "screen",
            Self::Source(_) => "source",
        }
    }

    /// The id as it is written after the colon.
    pub fn id(&self) -> &str {
        match self {
            Self::Service(id) | Self::Topic(id) | Self::Force(id) | Self::Screen(id) | Self::Source(id) => id,
        }
    }
}

/// Whether the text is an id: lower-case letters, digits and hyphens, 1 to 60 of them, no hyphen at either end.
pub fn is_id(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain && (1..=60).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}

/// A run of words of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Span {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Words that matter most.
    Strong {
        /// The words.
        text: String,
    },
    /// Words that go somewhere.
    Link {
        /// The words.
        text: String,
        /// Where they go.
        target: Target,
    },
}

impl Span {
    /// The words, whatever their kind.
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
        /// 2 or 3; the title of the page is level 1.
        level: u32,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
        /// Ids of its sources, in the page's list; none for words that claim nothing.
        sources: Vec<String>,
    },
    /// An item of a list.
    Item {
        /// Its number in a numbered list, from 1; none in a plain one.
        number: Option<u32>,
        /// Its words.
        spans: Vec<Span>,
        /// Ids of its sources, in the page's list.
        sources: Vec<String>,
    },
}

impl Block {
    /// The runs of words of the block.
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

    /// All words of the block as plain text.
    pub fn text(&self) -> String {
        self.spans().iter().map(Span::text).collect()
    }
}

/// A source, as it is at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id, named by the blocks.
    pub id: String,
    /// What it is, in words.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The page's own date, else the day it was gathered: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub seen: String,
}

/// A page with everything its foot must say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Topic id.
    pub topic: String,
    /// Whom it speaks to.
    pub audience: Audience,
    /// Language it is written in, as a primary language tag.
    pub locale: String,
    /// True if it was asked for in another language: the shell shows the message `notice-fallback`.
    pub fallback: bool,
    /// True if no speaker has read this language through: the shell shows the message `notice-language`.
    pub language_draft: bool,
    /// True while the pack has no publisher and reviewers: the shell shows the message `notice-draft`.
    pub draft: bool,
    /// Title.
    pub title: String,
    /// One sentence that says what the page is about.
    pub summary: String,
    /// The day someone last read it against its sources, `YYYY-MM-DD`.
    pub reviewed: String,
    /// The body.
    pub blocks: Vec<Block>,
    /// The sources named by the blocks, each once, in the order of their first mention.
    pub sources: Vec<Source>,
}

/// A line in a list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Topic id.
    pub id: String,
    /// Title, in the language asked for or else in English.
    pub title: String,
    /// One sentence.
    pub summary: String,
}
