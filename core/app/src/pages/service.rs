//! A service: what it does, who is there while it is closed, every way to reach it, and what to know before.

use guide::people::Listed;

use super::contact_rows::{self, ContactRow, Folds, WayStyle, draw_contact};
use super::draw::control;
use super::{Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Icon, Row, RowKind};
use crate::world::World;

pub(crate) struct Service {
    id: String,
    folds: Folds,
}

const INSTEAD: &str = "instead-";

impl Service {
    pub(crate) fn new(id: &str) -> Self {
        Self { id: id.to_owned(), folds: Folds::default() }
    }

    /// Only the full list knows who is there while it is closed.
    fn listed(&self, world: &World) -> Option<Listed> {
        let people = world.advice.guide()?.people(&world.query(), world.now_ms()).ok();
        let among = people.and_then(|people| people.services.into_iter().find(|listed| listed.id == self.id));
        among.or_else(|| contact_rows::listed(&self.id, world))
    }

    fn ways(&self, world: &World) -> Vec<ContactRow> {
        self.listed(world).map_or_else(Vec::new, |listed| ContactRow::all(&listed))
    }
}

impl Page for Service {
    fn id(&self) -> &'static str {
        "service"
    }

    fn title(&self, world: &World) -> String {
        let name = world.advice.guide().and_then(|guide| Some(guide.service(&self.id).ok()?.name.clone()));
        name.unwrap_or_else(|| world.word("people-title"))
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let service = world.advice.guide().and_then(|guide| guide.service(&self.id).ok());
        let Some(service) = service else { return draw.rows() };
        draw.lead(&service.about_word);
        if let Some(listed) = self.listed(world) {
            draw_instead(&mut draw, world, &listed);
            let ways = ContactRow::all(&listed);
            ways.iter().for_each(|way| draw_contact(&mut draw, world, way, WayStyle::Named, &self.folds));
        }
        if !service.know_words.is_empty() {
            draw.section("people-know");
        }
        for word in &service.know_words {
            draw.push(word, RowKind::Item(world.plain(word)));
        }
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        let other = id.strip_prefix(INSTEAD);
        if let Some(other) = other {
            return Next::go(Self::new(other));
        }
        let ways = self.ways(world);
        self.folds.used(id, &ways, world);
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.folds.done(&done);
        Next::Stay
    }
}

fn draw_instead(draw: &mut Draw<'_>, world: &World, listed: &Listed) {
    if listed.is_waiting() && !listed.instead.is_empty() {
        draw.section("people-instead");
        listed.instead.iter().for_each(|id| draw_lead(draw, world, id));
    }
}

fn draw_lead(draw: &mut Draw<'_>, world: &World, id: &str) {
    let Some(service) = world.advice.guide().and_then(|guide| guide.service(id).ok()) else { return };
    draw.tap(Control {
        detail: Some(world.word(&service.about_word)),
        icon: Some(Icon::People),
        ..control(&format!("{INSTEAD}{id}"), service.name.clone(), ControlKind::Leads)
    });
}
