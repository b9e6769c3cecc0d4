//! A search field and its results, urgent help above everything else. Each letter searches at once; the text is never
//! kept.

use guide::Audience;
use guide::page::Topic;
use guide::search::{Hit, SearchResults, ServiceHit};

use super::contact_rows::{self, ContactRow, Folds, WayStyle, draw_contact};
use super::draw::{control, field};
use super::links::Place;
use super::topic_icons::TopicIcons;
use super::{Done, Draw, Next};
use crate::drafts::Typed;
use crate::view::{Control, ControlKind, Field, Icon, RowKind, State, TextKind, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct SearchBox {
    typed: Typed,
    has_focus: bool,
    found: Option<SearchResults>,
    folds: Folds,
    announce: Option<String>,
}

const FIELD: &str = "search";
const TOPIC: &str = "topic-";
const SERVICE: &str = "service-";

impl SearchBox {
    /// Starts with the caret in the field.
    pub(crate) fn begun() -> Self {
        Self { has_focus: true, ..Self::default() }
    }

    /// Returns whether there is a search.
    pub(crate) fn is_on(&self) -> bool {
        self.found.is_some()
    }

    pub(crate) fn typed(&mut self, id: &str, text: String, caret: u32, reader: Audience, world: &World) {
        if id == FIELD {
            self.typed.set(text, caret);
            self.has_focus = true;
            self.look(reader, world);
        }
    }

    /// Searches again, for another reader or in another language.
    pub(crate) fn look(&mut self, reader: Audience, world: &World) {
        let guide = world.advice.guide().filter(|_| !self.typed.is_blank());
        self.found = guide.and_then(|guide| guide.search(&self.typed.text, reader).ok());
        self.announce = self.found.as_ref().map(|found| said(found, world));
    }

    pub(crate) fn done(&mut self, done: &Done) {
        self.folds.done(done);
    }

    pub(crate) fn announce(&mut self) -> Option<String> {
        self.announce.take()
    }

    pub(crate) fn draw_field(&self, draw: &mut Draw<'_>, world: &World) {
        let field = Field {
            text: self.typed.text.clone(),
            caret: self.typed.caret,
            has_focus: self.has_focus,
            help: Some(world.word("advice-search-example")).filter(|_| !self.is_on()),
            ..field(FIELD, world.word("advice-search"), TextKind::Search, 1)
        };
        draw.push(FIELD, RowKind::Field(Box::new(field)));
    }

    /// Draws the results, if there is a search.
    pub(crate) fn draw_found(&self, draw: &mut Draw<'_>, reader: Audience, world: &World) {
        let Some(found) = &self.found else { return };
        for way in first(found, world) {
            draw_contact(draw, world, &way, WayStyle::Brief, &self.folds);
        }
        if !found.pinned.is_empty() {
            draw.section("advice-pinned");
            draw_hits(draw, &found.pinned, reader, world);
        }
        if found.named {
            draw_services(draw, &found.services, world);
        }
        draw_pages(draw, found, reader, world);
        if !found.named {
            draw_services(draw, &found.services, world);
        }
    }

    /// Returns where a control of the results leads, if it is one.
    pub(crate) fn tapped(&mut self, id: &str, reader: Audience, world: &mut World) -> Option<Next> {
        let lead = match (id.strip_prefix(TOPIC), id.strip_prefix(SERVICE)) {
            (Some(topic), _) => Place::Topic(topic.to_owned()),
            (_, Some(service)) => Place::Service(service.to_owned()),
            _ => {
                let ways = self.found.as_ref().map_or_else(Vec::new, |found| first(found, world));
                return self.folds.used(id, &ways, world).then_some(Next::Stay);
            }
        };
        Some(lead.destination(reader, world).map_or(Next::Stay, Next::open))
    }
}

/// Returns what a screen reader says.
fn said(found: &SearchResults, world: &World) -> String {
    if found.fallback {
        return world.word("advice-none");
    }
    let all = i64::try_from(found.all().count()).unwrap_or(i64::MAX);
    world.advice.word_with("advice-results", &[("count", guide::Arg::Number(all))])
}

/// Returns the services above every list, each by the way that suits the person best.
fn first(found: &SearchResults, world: &World) -> Vec<ContactRow> {
    let way = |hit: &ServiceHit| ContactRow::first(contact_rows::listed(&hit.id, world)?);
    found.first.iter().filter_map(way).collect()
}

fn draw_pages(draw: &mut Draw<'_>, found: &SearchResults, reader: Audience, world: &World) {
    if found.fallback {
        draw.notice(Tone::Info, "advice-none");
    } else if !found.hits.is_empty() {
        draw.push(
            "count",
            RowKind::Section { title: vec![crate::view::Span::Plain(said(found, world))], action: None },
        );
    }
    draw_hits(draw, &found.hits, reader, world);
}

fn draw_services(draw: &mut Draw<'_>, services: &[ServiceHit], world: &World) {
    if !services.is_empty() {
        draw.section("people-title");
    }
    for hit in services {
        let about = world.advice.guide().and_then(|guide| guide.service(&hit.id).ok());
        let detail = about.map(|service| world.word(&service.about_word));
        draw.tap(Control {
            detail,
            icon: Some(Icon::People),
            ..control(&format!("{SERVICE}{}", hit.id), hit.name.clone(), ControlKind::Leads)
        });
    }
}

fn draw_hits(draw: &mut Draw<'_>, hits: &[Hit], reader: Audience, world: &World) {
    let topics = world.advice.guide().and_then(|guide| guide.topics(reader).ok()).unwrap_or_default();
    let icons = TopicIcons::read(world);
    for hit in hits {
        let topic = topics.iter().find(|topic| topic.id == hit.id);
        let summary = topic.map(|topic| topic.summary.clone()).unwrap_or_default();
        draw_topic(
            draw,
            &Topic { id: hit.id.clone(), title: hit.title.clone(), summary },
            &icons,
            State::Rest,
        );
    }
}

/// Draws a row that leads to an article.
pub(crate) fn draw_topic(draw: &mut Draw<'_>, topic: &Topic, icons: &TopicIcons, state: State) {
    draw.tap(Control {
        detail: Some(topic.summary.clone()).filter(|summary| !summary.is_empty()),
        icon: icons.of(&topic.id),
        state,
        ..control(&format!("{TOPIC}{}", topic.id), topic.title.clone(), ControlKind::Leads)
    });
}
