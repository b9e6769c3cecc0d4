//! An article: its steps, two ways on, and its sources at the foot.

use guide::page::{Block, Page as Article, Source, Span as Run};
use guide::{Arg, Audience};

use super::draw::{button, control};
use super::links::{self, Lead, Place};
use super::{Ask, Destination, Draw, Next, Page};
use crate::times;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(crate) struct Topic {
    id: String,
    reader: Audience,
    shows_sources: bool,
}

const LINK: &str = "link-";
const SOURCE: &str = "source-";

impl Topic {
    pub(crate) fn new(id: &str, reader: Audience) -> Self {
        Self { id: id.to_owned(), reader, shows_sources: false }
    }

    fn article(&self, world: &World) -> Option<Article> {
        world.advice.guide()?.page(&self.id, self.reader).ok()
    }

    /// Returns the article's own way on: a page of the app that it names, or someone who helps with this, or another
    /// article.
    fn own_way(&self, article: &Article, world: &World) -> Option<Lead> {
        let leads = leads(article);
        let here: Vec<&Place> = leads.iter().filter(|lead| lead.is_here(world)).collect();
        let of = |is: fn(&Place) -> bool| here.iter().find(|lead| is(lead)).copied();
        let lead = of(|lead| matches!(lead, Place::Screen(_)))
            .or_else(|| here.iter().find(|lead| helps_with_this(lead, world)).copied())
            .or_else(|| of(|lead| matches!(lead, Place::Topic(_))))?;
        links::lead(lead, self.reader, world)
    }
}

/// Returns every link of an article, in order.
fn leads(article: &Article) -> Vec<Place> {
    let runs = article.blocks.iter().flat_map(Block::spans);
    runs.filter_map(|run| if let Run::Link { target, .. } = run { Some(target.into()) } else { None })
        .collect()
}

/// Returns whether it is a service that is not on the danger page anyway.
fn helps_with_this(lead: &Place, world: &World) -> bool {
    use guide::types::Need;
    let Place::Service(id) = lead else { return false };
    let service = world.advice.guide().and_then(|guide| guide.service(id).ok());
    let need = service.and_then(|service| service.needs.first().copied());
    need.is_some_and(|need| !matches!(need, Need::Danger | Need::Cope | Need::Talk))
}

impl Page for Topic {
    fn id(&self) -> &'static str {
        "topic"
    }

    // The article's own title is large above its text.
    fn title(&self, world: &World) -> String {
        world.word("advice-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let Some(article) = self.article(world) else {
            draw.text("advice-none");
            return draw.rows();
        };
        draw.push("title", RowKind::Title(vec![Span::Plain(article.title.clone())]));
        draw.push("summary", RowKind::Lead(vec![Span::Plain(article.summary.clone())]));
        if article.fallback {
            draw.notice(Tone::Info, "notice-fallback");
        }
        let mut links = 0..;
        for (at, block) in article.blocks.iter().enumerate() {
            draw.push(&format!("block-{at}"), row(block, &mut links, world));
        }
        self.foot(&mut draw, &article, world);
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let mut dock = vec![button("people", "need-talk", Weight::Primary, world)];
        let own = self.article(world).and_then(|article| self.own_way(&article, world));
        dock.extend(own.map(|own| Control {
            icon: Some(own.icon),
            ..control("own", own.label, ControlKind::Button(Weight::Secondary))
        }));
        dock
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        let Some(article) = self.article(world) else { return Next::Stay };
        match id {
            "people" => Next::open(Destination::People),
            "own" => self.own_way(&article, world).map_or(Next::Stay, Lead::next),
            "sources" => {
                self.shows_sources = !self.shows_sources;
                Next::Stay
            }
            _ => self.followed(id, &article, world),
        }
    }
}

impl Topic {
    fn followed(&self, id: &str, article: &Article, world: &mut World) -> Next {
        let number = |prefix: &str| id.strip_prefix(prefix)?.parse::<usize>().ok();
        if let Some(source) = number(SOURCE).and_then(|at| article.sources.get(at)) {
            open(source, world);
            return Next::Stay;
        }
        match number(LINK).and_then(|at| leads(article).into_iter().nth(at)) {
            Some(Place::Source(of)) => {
                article
                    .sources
                    .iter()
                    .filter(|source| source.id == of)
                    .for_each(|source| open(source, world));
                Next::Stay
            }
            Some(lead) => lead.destination(self.reader, world).map_or(Next::Stay, Next::open),
            None => Next::Stay,
        }
    }

    fn foot(&self, draw: &mut Draw<'_>, article: &Article, world: &World) {
        let reviewed = reviewed(article, world);
        if !article.sources.is_empty() {
            let fold = Control {
                detail: Some(reviewed),
                icon: Some(Icon::Info),
                is_on: self.shows_sources,
                ..control("sources", world.word("advice-sources"), ControlKind::Fold)
            };
            draw.tap(fold);
            if self.shows_sources {
                draw.small("trace-browser");
                let sources = article.sources.iter().enumerate();
                sources.for_each(|(at, source)| draw_source(draw, at, source));
            }
        } else {
            draw.push("reviewed", RowKind::Small(vec![Span::Plain(reviewed)]));
        }
        if article.language_draft {
            draw.small("notice-language");
        }
        if article.draft {
            draw.notice(Tone::Care, "notice-draft");
        }
    }
}

fn reviewed(article: &Article, world: &World) -> String {
    let day = times::pack_day(world, &article.reviewed).unwrap_or_else(|| article.reviewed.clone());
    world.advice.word_with("advice-reviewed", &[("date", Arg::Text(&day))])
}

fn draw_source(draw: &mut Draw<'_>, at: usize, source: &Source) {
    let id = format!("{SOURCE}{at}");
    if source.url.is_empty() {
        draw.push(&id, RowKind::Small(vec![Span::Plain(source.title.clone())]));
        return;
    }
    let detail = Some(source.seen.clone()).filter(|seen| !seen.is_empty());
    draw.tap(Control {
        detail,
        icon: Some(Icon::Web),
        ..control(&id, source.title.clone(), ControlKind::Leaves)
    });
}

fn open(source: &Source, world: &mut World) {
    if !source.url.is_empty() {
        world.ask(Ask::Open { uri: source.url.clone(), shown: source.url.clone() });
    }
}

/// Returns a block as a row; links are numbered through the article.
fn row(block: &Block, links: &mut impl Iterator<Item = usize>, world: &World) -> RowKind {
    let words = block.spans().iter().map(|run| span(run, links, world)).collect();
    match block {
        Block::Heading { .. } => RowKind::Heading(words),
        Block::Paragraph { .. } => RowKind::Text(words),
        Block::Item { number: Some(number), .. } => {
            RowKind::Numbered { number: *number, words, is_heading: false }
        }
        Block::Item { number: None, .. } => RowKind::Item(words),
    }
}

fn span(run: &Run, links: &mut impl Iterator<Item = usize>, world: &World) -> Span {
    match run {
        Run::Text { text } => Span::Plain(text.clone()),
        Run::Strong { text } => Span::Strong(text.clone()),
        Run::Link { text, target } => link(text, target.into(), links.next().unwrap_or_default(), world),
    }
}

/// Returns a link, or bold text if it leads nowhere here.
fn link(text: &str, lead: Place, number: usize, world: &World) -> Span {
    let kind = match lead {
        Place::Source(_) => ControlKind::Leaves,
        _ if lead.is_here(world) => ControlKind::Leads,
        _ => return Span::Strong(text.to_owned()),
    };
    Span::Link(control(&format!("{LINK}{number}"), text.to_owned(), kind))
}
