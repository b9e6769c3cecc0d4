//! People who help: the numbers at once, open now first; how one can talk is a filter above.

use guide::people::Listed;
use guide::types::Channel;

use super::draw::control;
use super::ways::{As, Folds, Way, draw_way, open_way};
use super::{Draw, Next, Page};
use crate::view::{Control, ControlKind, Row, RowKind, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct People {
    folds: Folds,
}

const TALK: &str = "talk-";

impl People {
    fn listed(world: &World) -> guide::people::People {
        let found = world.advice.guide().and_then(|guide| guide.people(&world.query(), world.now_ms()).ok());
        found.unwrap_or(guide::people::People { services: Vec::new(), nobody_now: false })
    }

    fn ways(listed: Listed) -> Vec<Way> {
        let Listed { id, name, doors, .. } = listed;
        let way = |(at, open)| Way { id: format!("{id}-{at}"), name: name.clone(), open };
        doors.into_iter().enumerate().map(way).collect()
    }
}

impl Page for People {
    fn id(&self) -> &'static str {
        "people"
    }

    fn title(&self, world: &World) -> String {
        world.word("people-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let people = Self::listed(world);
        let mut draw = Draw::new(world);
        draw.push("talk", chips(world));
        if people.nobody_now {
            draw.notice(Tone::Care, "people-nobody-now");
        }
        for listed in people.services {
            let waiting = if listed.is_waiting() { listed.instead.clone() } else { Vec::new() };
            let id = listed.id.clone();
            if let Some(way) = Self::ways(listed).first() {
                draw_way(&mut draw, world, way, As::Whole, &self.folds);
            }
            instead(&mut draw, world, &id, &waiting);
        }
        draw.small("people-call-back");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(channel) = control.strip_prefix(TALK) {
            let chosen = Channel::from_id(channel);
            let answers = &mut world.person.answers;
            answers.talk = if answers.talk == chosen { None } else { chosen };
        } else if !self.folds.tapped(control) {
            let ways: Vec<Way> = Self::listed(world).services.into_iter().flat_map(Self::ways).collect();
            open_way(control, &ways, world);
        }
        Next::Stay
    }
}

fn chips(world: &World) -> RowKind {
    let chip = |channel: &Channel| Control {
        is_on: world.person.answers.talk == Some(*channel),
        ..control(
            &format!("{TALK}{}", channel.id()),
            world.word(&format!("plan-talk-{}", channel.id())),
            ControlKind::Chip,
        )
    };
    RowKind::Chips { label: world.word("plan-talk"), chips: Channel::ALL.iter().map(chip).collect() }
}

/// Who answers now where one does not.
fn instead(draw: &mut Draw<'_>, world: &World, id: &str, instead: &[String]) {
    let guide = world.advice.guide();
    let names: Vec<&str> =
        instead.iter().filter_map(|id| Some(guide?.service(id).ok()?.name.as_str())).collect();
    if !names.is_empty() {
        draw.said(&format!("{id}-instead"), format!("{} {}", world.word("people-instead"), names.join(", ")));
    }
}
