//! The ways to the police, in the order of the pack's routes: 999 apart, then those for the person, and their force.

use guide::Arg;
use guide::forces::Force;
use guide::people::RouteQuery;
use guide::routes::{Route, RouteTo};
use guide::services::Address;
use guide::types::Need;
use handoff::Link;
use vault::Party;

use crate::pages::contact_rows::{ContactRow, Folds, WayStyle, draw_contact};
use crate::pages::draw::control;
use crate::pages::{Ask, Contact, Draw};
use crate::view::{ControlKind, Icon, RowKind, Span, Weight};
use crate::world::World;

/// 101 by voice; what it leaves behind is unfolded from the start.
pub(super) const NON_EMERGENCY: &str = "101-0";
/// The force's own page; likewise.
pub(super) const OWN_PAGE: &str = "force-0";

pub(super) struct Routes {
    urgent: Option<Line>,
    calls: Vec<Line>,
    /// The force's own page, if it has one.
    force: Option<Line>,
    mine: Option<Force>,
}

/// A route and its ways.
struct Line {
    to: RouteTo,
    reason: String,
    ways: Vec<ContactRow>,
}

impl Line {
    fn of(route: Route) -> Self {
        let Route { id, to, name, reason_word, methods } = route;
        let way = |(at, open)| ContactRow { id: format!("{id}-{at}"), name: name.clone(), open };
        Self { to, reason: reason_word, ways: methods.into_iter().enumerate().map(way).collect() }
    }
}

impl Routes {
    pub(super) fn of(world: &World) -> Self {
        let listed = |danger: bool| {
            let query = RouteQuery { danger, ..world.query() };
            world
                .advice
                .guide()
                .and_then(|guide| guide.routes(&query, world.now_ms()).ok())
                .unwrap_or_default()
        };
        let (of_force, others): (Vec<Route>, Vec<Route>) =
            listed(false).into_iter().partition(|route| matches!(route.to, RouteTo::Force(_)));
        let calls = others.into_iter().filter(|route| is_law(route, world)).map(Line::of).collect();
        let mine = world.person.force.as_deref();
        let mine = mine.and_then(|id| world.advice.guide()?.force(id).ok()).cloned();
        let urgent = listed(true).into_iter().next().map(Line::of);
        Self { urgent, calls, force: of_force.into_iter().next().map(Line::of), mine }
    }

    /// Returns every way, and whom it reaches.
    pub(super) fn ways(&self) -> Vec<(&ContactRow, &RouteTo)> {
        let lines = self.urgent.iter().chain(&self.calls).chain(&self.force);
        lines.flat_map(|line| line.ways.iter().map(|way| (way, &line.to))).collect()
    }

    /// Returns whether a control opens only a home page, where the right page must still be found.
    pub(super) fn is_unsure(&self, control: &str) -> bool {
        let is_form = self.mine.as_ref().is_some_and(|force| force.form_url.is_some());
        let mut ways = self.force.iter().flat_map(|line| &line.ways);
        !is_form && ways.any(|way| control == format!("go-{}", way.id))
    }

    /// Draws 999, by the first way that suits.
    pub(super) fn draw_urgent(&self, draw: &mut Draw<'_>, world: &World, folds: &Folds) {
        draw.text("tell-danger");
        if let Some(way) = self.urgent.as_ref().and_then(|line| line.ways.first()) {
            draw_contact(draw, world, way, WayStyle::Brief, folds);
        }
        draw.leads("quiet", "tell-silent", Some(Icon::Mute));
    }

    pub(super) fn draw_calls(&self, draw: &mut Draw<'_>, world: &World, folds: &Folds) {
        for line in &self.calls {
            if let Some(first) = line.ways.first() {
                draw.push(&format!("{}-why", first.id), RowKind::Text(world.plain(&line.reason)));
            }
            line.ways.iter().for_each(|way| draw_contact(draw, world, way, WayStyle::Whole, folds));
        }
    }

    pub(super) fn draw_force(&self, draw: &mut Draw<'_>, world: &World, folds: &Folds) {
        let action = self
            .mine
            .as_ref()
            .map(|_| control("area", world.word("tell-force-change"), ControlKind::Button(Weight::Quiet)));
        draw.push("online", RowKind::Section { title: world.plain("tell-online"), action });
        let Some(mine) = &self.mine else {
            draw.main("area", "tell-find", world.word("tell-find-help"), Icon::Search);
            return;
        };
        if self.force.is_none() {
            draw.said("force-name", mine.name.clone());
        }
        draw.push("force-how", RowKind::Small(world.plain(mine.report().word())));
        if let Some(note) = &mine.note_word {
            draw.push("force-note", RowKind::Text(world.plain(note)));
        }
        if world.inside.is_some() && mine.form_url.is_none() && mine.home_url.is_some() {
            draw.text("tell-copied-first");
        }
        self.force
            .iter()
            .flat_map(|line| &line.ways)
            .for_each(|way| draw_contact(draw, world, way, WayStyle::Whole, folds));
        numbers(draw, world, mine);
    }
}

fn is_law(route: &Route, world: &World) -> bool {
    let RouteTo::Service(id) = &route.to else { return false };
    let service = world.advice.guide().and_then(|guide| guide.service(id).ok());
    service.is_some_and(|service| service.needs.first() == Some(&Need::Law))
}

/// Draws the force's other numbers.
fn numbers(draw: &mut Draw<'_>, world: &World, force: &Force) {
    let all = [("tell-text", &force.text), ("tell-relay", &force.relay), ("tell-abroad", &force.abroad)];
    for (word, number) in all {
        if let Some(number) = number {
            let words = world.advice.word_with(word, &[("number", Arg::Text(number))]);
            draw.push(word, RowKind::Small(vec![Span::Plain(words)]));
        }
    }
    if force.abroad.is_none() {
        draw.small("tell-abroad-none");
    }
}

/// Returns what opening a way asks for. Reading a page is no contact; anyone who answers a call asks what is on the
/// call sheet.
pub(super) fn asking(way: &ContactRow, to: &RouteTo) -> Option<Ask> {
    let method = &way.open.method;
    let Link { uri, shown, .. } = Link::from_method(method).ok()?;
    let Some(via) = medium(method.medium) else { return Some(Ask::Open { uri, shown }) };
    let who = match to {
        RouteTo::Service(id) => Party::Service(id.clone()),
        RouteTo::Force(id) => Party::Force(id.clone()),
    };
    let has_sheet = matches!(method.to, Address::Call(_));
    Some(Ask::Reach { uri, shown, contact: Contact { who, via, has_sheet } })
}

const fn medium(medium: guide::types::Medium) -> Option<vault::Medium> {
    use guide::types::Medium;
    Some(match medium {
        Medium::Phone => vault::Medium::Phone,
        Medium::Silent => vault::Medium::Silent,
        Medium::Text => vault::Medium::Text,
        Medium::Chat => vault::Medium::Chat,
        Medium::Form => vault::Medium::Form,
        Medium::Relay => vault::Medium::Relay,
        Medium::Bsl => vault::Medium::Bsl,
        Medium::Email => vault::Medium::Email,
        Medium::Page => return None,
    })
}
