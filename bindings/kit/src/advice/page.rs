//! Pages, topics and what a search found.

use guide::page;

use super::Audience;

/// A line in a list of topics.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Topic {
    /// Topic id.
    pub id: String,
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
}

/// A page of advice, in blocks that need no Markdown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Page {
    /// Topic id.
    pub topic: String,
    /// Whom it speaks to.
    pub audience: Audience,
    /// Primary tag of the language it is written in.
    pub locale: String,
    /// It was asked for in another language: show `notice-fallback`.
    pub fallback: bool,
    /// No speaker has read this language through: show `notice-language`.
    pub language_draft: bool,
    /// Nobody answers for the pack yet: show `notice-draft`.
    pub draft: bool,
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The day someone last read it against its sources, `YYYY-MM-DD`.
    pub reviewed: String,
    /// The body, in order.
    pub blocks: Vec<Block>,
    /// The sources named by the blocks, in the order of their first mention.
    pub sources: Vec<PageSource>,
}

/// A source, as it stands at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageSource {
    /// Its id, named by the blocks.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its web address.
    pub url: String,
    /// The day it was seen, as the pack has it.
    pub seen: String,
}

/// What kind of block it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum BlockKind {
    /// A heading of level 2.
    Heading2,
    /// A heading of level 3.
    Heading3,
    /// A paragraph.
    Paragraph,
    /// An item of a list; consecutive items form one list.
    Item,
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The number of an item in a numbered list, from 1.
    pub number: Option<u32>,
    /// Its words.
    pub spans: Vec<Span>,
    /// Ids of its sources; a heading has none.
    pub sources: Vec<String>,
}

/// A run of words of one kind.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they matter most.
    pub strong: bool,
    /// Where they lead, if they are a link.
    pub target: Option<Target>,
}

/// What kind of thing a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum TargetKind {
    /// A service: ask `Guide.service`.
    Service,
    /// A page for the same reader: ask `Guide.page`.
    Topic,
    /// An area: ask `Guide.area`; `mine` is the person's own.
    Area,
    /// A screen of the app.
    Screen,
    /// A card to show somebody: ask `Guide.card`.
    Card,
    /// A source at the foot of the page.
    Source,
}

/// Where a link or an action leads. Never an address.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Target {
    /// What kind of thing it is.
    pub kind: TargetKind,
    /// Its id.
    pub id: String,
}

/// A page that a search found.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Hit {
    /// Topic id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How well it fits; higher is better.
    pub score: f64,
    /// What it comes first for, if it does.
    pub pin: Option<Pin>,
}

/// What help that comes first is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Pin {
    /// Self-harm or suicide, of oneself or of somebody else.
    Cope,
    /// Violence, or somebody who is near or coming.
    Danger,
}

/// A service that a search found, or that stands above every list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its own name.
    pub name: String,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Found {
    /// Services to show above every list, the empty one too.
    pub first: Vec<Named>,
    /// Help that stands on top because of what was said.
    pub pinned: Vec<Hit>,
    /// Services that were named, by a name or a number.
    pub services: Vec<Named>,
    /// The other pages, best first, 20 at most.
    pub hits: Vec<Hit>,
    /// Nothing was found, and the one page is where everybody can begin.
    pub fallback: bool,
}

impl From<page::Topic> for Topic {
    fn from(topic: page::Topic) -> Self {
        Self { id: topic.id, title: topic.title, summary: topic.summary }
    }
}

impl From<page::Page> for Page {
    fn from(page: page::Page) -> Self {
        Self {
            topic: page.topic,
            audience: page.audience.into(),
            locale: page.locale,
            fallback: page.fallback,
            language_draft: page.language_draft,
            draft: page.draft,
            title: page.title,
            summary: page.summary,
            reviewed: page.reviewed,
            blocks: page.blocks.into_iter().map(Block::from).collect(),
            sources: page.sources.into_iter().map(PageSource::from).collect(),
        }
    }
}

impl From<page::Source> for PageSource {
    fn from(source: page::Source) -> Self {
        Self { id: source.id, title: source.title, url: source.url, seen: source.seen }
    }
}

impl From<page::Block> for Block {
    fn from(block: page::Block) -> Self {
        let spans = |spans: Vec<page::Span>| spans.into_iter().map(Span::from).collect();
        match block {
            page::Block::Heading { level, spans: words } => {
                let kind = if level == 2 { BlockKind::Heading2 } else { BlockKind::Heading3 };
                Self { kind, number: None, spans: spans(words), sources: Vec::new() }
            }
            page::Block::Paragraph { spans: words, sources } => {
                Self { kind: BlockKind::Paragraph, number: None, spans: spans(words), sources }
            }
            page::Block::Item { number, spans: words, sources } => {
                Self { kind: BlockKind::Item, number, spans: spans(words), sources }
            }
        }
    }
}

impl From<page::Span> for Span {
    fn from(span: page::Span) -> Self {
        match span {
            page::Span::Text { text } => Self { text, strong: false, target: None },
            page::Span::Strong { text } => Self { text, strong: true, target: None },
            page::Span::Link { text, target } => Self { text, strong: false, target: Some(target.into()) },
        }
    }
}

impl From<page::Target> for Target {
    fn from(target: page::Target) -> Self {
        let (kind, id) = match target {
            page::Target::Service(id) => (TargetKind::Service, id),
            page::Target::Topic(id) => (TargetKind::Topic, id),
            page::Target::Force(id) => (TargetKind::Area, id),
            page::Target::Screen(id) => (TargetKind::Screen, id),
            page::Target::Source(id) => (TargetKind::Source, id),
        };
        Self { kind, id }
    }
}

impl From<guide::search::Hit> for Hit {
    fn from(hit: guide::search::Hit) -> Self {
        Self { id: hit.id, title: hit.title, score: hit.score, pin: hit.pin.map(Pin::from) }
    }
}

impl From<guide::search::Found> for Found {
    fn from(found: guide::search::Found) -> Self {
        let hits = |hits: Vec<guide::search::Hit>| hits.into_iter().map(Hit::from).collect();
        let named =
            |services: Vec<guide::search::ServiceHit>| services.into_iter().map(Named::from).collect();
        Self {
            first: named(found.first),
            pinned: hits(found.pinned),
            services: named(found.services),
            hits: hits(found.hits),
            fallback: found.fallback,
        }
    }
}

impl From<guide::search::PinKind> for Pin {
    fn from(kind: guide::search::PinKind) -> Self {
        match kind {
            guide::search::PinKind::Cope => Self::Cope,
            guide::search::PinKind::Danger => Self::Danger,
        }
    }
}

impl From<guide::search::ServiceHit> for Named {
    fn from(hit: guide::search::ServiceHit) -> Self {
        Self { id: hit.id, name: hit.name }
    }
}
