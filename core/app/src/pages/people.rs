//! People who help: numbers first, open ones at the top; how one can talk is a filter above.

use guide::Arg;
use guide::people::Listed;
use guide::types::{Channel, Need};

use super::contact_rows::{ContactRow, Folds, WayStyle, draw_contact, draw_other, is_old};
use super::draw::control;
use super::{Destination, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Span, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct People {
    folds: Folds,
    for_child: bool,
    shows_all: bool,
}

const TALK: &str = "talk-";
const SERVICE: &str = "service-";
/// Services shown at once.
const FEW: usize = 6;

impl People {
    fn listed(&self, world: &World) -> guide::people::People {
        let query = guide::people::RouteQuery { for_child: self.for_child, ..world.query() };
        let found = world.advice.guide().and_then(|guide| guide.people(&query, world.now_ms()).ok());
        let mut people = found.unwrap_or(guide::people::People { services: Vec::new(), nobody_now: false });
        let near = nearest(world);
        people.services.sort_by_key(|listed| rank(listed, &near, world));
        people
    }

    fn draw_service(&self, draw: &mut Draw<'_>, world: &World, listed: &Listed) {
        let ways = ContactRow::all(listed);
        let Some((first, others)) = ways.split_first() else { return };
        draw_contact(draw, world, first, WayStyle::Listed, &self.folds);
        if self.folds.is_open(&first.id) {
            others.iter().for_each(|way| draw_other(draw, world, way));
            let name = [("name", Arg::Text(&listed.name))];
            let label = world.advice.word_with("people-whole", &name);
            draw.tap(control(&format!("{SERVICE}{}", listed.id), label, ControlKind::Leads));
        }
        if listed.is_waiting() && !listed.instead.is_empty() {
            draw_closed(draw, world, others);
            draw_instead(draw, world, listed);
        }
    }

    fn shown(&self, all: usize) -> usize {
        if self.shows_all { all } else { FEW }
    }

    fn draw_end(&self, draw: &mut Draw<'_>, world: &World, people: &guide::people::People) {
        let all = people.services.len();
        if !self.shows_all && all > FEW {
            let count = [("count", Arg::Number(i64::try_from(all).unwrap_or(i64::MAX)))];
            let count = world.advice.word_with("people-count", &count);
            draw.leads_with("all", "people-all", count, Some(Icon::People));
        }
        if people.services.iter().take(self.shown(all)).flat_map(ContactRow::all).any(|way| is_old(&way)) {
            draw.small("people-hours-old");
        }
        let child = control("child", world.word("people-for-child"), ControlKind::Tick);
        draw.tap(Control { is_on: self.for_child, ..child });
        draw.small("people-call-back");
    }
}

/// Returns the ids of the danger page's services, in its order.
fn nearest(world: &World) -> Vec<String> {
    let listed = world.advice.guide().and_then(|guide| guide.nearest(&world.query(), world.now_ms()).ok());
    listed.unwrap_or_default().into_iter().map(|listed| listed.id).collect()
}

/// Ranks open services first, among them those of the danger page. Other ways to 999 come last for someone who can
/// speak, since they are always behind "Can't speak?".
fn rank(listed: &Listed, near: &[String], world: &World) -> (bool, usize, bool) {
    let speaks = !matches!(world.person.answers.talk, Some(Channel::Type | Channel::Bsl));
    let place = near.iter().position(|id| *id == listed.id).unwrap_or(near.len());
    let is_spare = speaks && place == near.len() && listed.need == Need::Danger;
    (!listed.answers_now(), if speaks { place } else { 0 }, is_spare)
}

impl Page for People {
    fn id(&self) -> &'static str {
        "people"
    }

    fn title(&self, world: &World) -> String {
        world.word("people-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let search = control("search", world.word("common-search"), ControlKind::Leads);
        vec![Control { icon: Some(Icon::Search), ..search }]
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let people = self.listed(world);
        let mut draw = Draw::new(world);
        draw.push("talk", chips(world));
        if people.nobody_now {
            draw.notice(Tone::Care, "people-nobody-now");
        }
        let shown = self.shown(people.services.len());
        let mut answered = None;
        for listed in people.services.iter().take(shown) {
            if answered != Some(listed.answers_now()) {
                answered = Some(listed.answers_now());
                draw.section(if listed.answers_now() { "people-now" } else { "people-later" });
            }
            self.draw_service(&mut draw, world, listed);
        }
        self.draw_end(&mut draw, world, &people);
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        if let Some(channel) = id.strip_prefix(TALK) {
            let chosen = Channel::from_id(channel);
            let answers = &mut world.person.answers;
            answers.talk = if answers.talk == chosen { None } else { chosen };
        } else if let Some(service) = id.strip_prefix(SERVICE) {
            let id = service.rsplit('/').next().unwrap_or(service);
            return Next::open(Destination::Service(id.to_owned()));
        } else {
            match id {
                "search" => return Next::open(Destination::Search),
                "all" => self.shows_all = true,
                "child" => self.for_child = !self.for_child,
                _ => {
                    let ways: Vec<ContactRow> =
                        self.listed(world).services.iter().flat_map(ContactRow::all).collect();
                    self.folds.used(id, &ways, world);
                }
            }
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.folds.done(&done);
        Next::Stay
    }
}

fn chips(world: &World) -> RowKind {
    let icon = |channel: &Channel| match channel {
        Channel::Voice => Icon::Phone,
        Channel::Type => Icon::Chat,
        Channel::Bsl => Icon::Sign,
    };
    let chip = |channel: &Channel| Control {
        icon: Some(icon(channel)),
        is_on: world.person.answers.talk == Some(*channel),
        ..control(
            &format!("{TALK}{}", channel.id()),
            world.word(&format!("people-talk-{}", channel.id())),
            ControlKind::Chip,
        )
    };
    RowKind::Chips { label: world.word("plan-talk"), chips: Channel::ALL.iter().map(chip).collect() }
}

/// Draws when someone answers again, if only a way to write is open now.
fn draw_closed(draw: &mut Draw<'_>, world: &World, others: &[ContactRow]) {
    let Some(way) = others.iter().find(|way| way.open.state.is_closed()) else { return };
    let medium = world.word(&format!("medium-{}", way.open.method.medium.id()));
    let hours = world.phrases(&way.open.state.phrases()).join(" ");
    draw.push(&format!("{}-closed", way.id), RowKind::Small(vec![Span::Plain(format!("{medium}: {hours}"))]));
}

/// Draws who answers meanwhile. One service may stand in for several, so the row's id names both.
fn draw_instead(draw: &mut Draw<'_>, world: &World, listed: &Listed) {
    let words = vec![Span::Plain(world.word("people-instead"))];
    draw.push(&format!("{}-instead", listed.id), RowKind::Small(words));
    let guide = world.advice.guide();
    for other in &listed.instead {
        let name = guide.and_then(|guide| Some(guide.service(other).ok()?.name.clone())).unwrap_or_default();
        draw.tap(control(&format!("{SERVICE}{}/{other}", listed.id), name, ControlKind::Leads));
    }
}
