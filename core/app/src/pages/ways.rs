//! Ways to somebody, as call rows: what each leaves behind is folded, and unfolded where missing it is dangerous.

use std::collections::BTreeSet;

use guide::people::OpenDoor;
use guide::types::{Trace, Who};
use handoff::Link;

use super::draw::control;
use super::{Ask, Draw};
use crate::view::{Call, Control, ControlKind, Icon, RowKind, Span};
use crate::world::World;

/// One way to somebody.
pub(crate) struct Way {
    /// Its id on the page.
    pub(crate) id: String,
    /// Whom it leads to.
    pub(crate) name: String,
    pub(crate) open: OpenDoor,
}

/// Which ways are unfolded.
#[derive(Default)]
pub(crate) struct Folds(BTreeSet<String>);

impl Folds {
    /// Unfolds or folds, if the control is a fold.
    pub(crate) fn tapped(&mut self, control: &str) -> bool {
        let Some(id) = control.strip_prefix(MORE) else { return false };
        if !self.0.remove(id) {
            self.0.insert(id.to_owned());
        }
        true
    }

    pub(crate) fn is_open(&self, id: &str) -> bool {
        self.0.contains(id)
    }
}

const GO: &str = "go-";
const MORE: &str = "more-";

/// How a way is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum As {
    /// 999, above all else.
    Hero,
    /// One of many; nothing but the name and number before it is unfolded.
    Short,
    /// With its hours and cost.
    Whole,
}

/// Draws a way, and under it what it leaves behind if that is unfolded.
pub(crate) fn draw_way(draw: &mut Draw<'_>, world: &World, way: &Way, how: As, folds: &Folds) {
    let is_open = folds.is_open(&way.id) || (how == As::Whole && must_not_miss(world));
    draw.push(&way.id, RowKind::Call(Box::new(call(world, way, how, is_open))));
    if is_open {
        draw_traces(draw, world, way);
    }
}

/// On the partner track a trace that is missed is dangerous.
fn must_not_miss(world: &World) -> bool {
    world.person.answers.who == Some(Who::Partner)
}

fn call(world: &World, way: &Way, how: As, is_open: bool) -> Call {
    let door = &way.open.door;
    let medium = world.word(&format!("medium-{}", door.medium.id()));
    let start = Control {
        hint: door.medium.is_dialled().then(|| world.word("common-dial")),
        icon: Some(icon(door.medium)),
        ..control(&format!("{GO}{}", way.id), medium, ControlKind::Leaves)
    };
    let more = Control {
        is_on: is_open,
        ..control(&format!("{MORE}{}", way.id), world.word("common-leaves"), ControlKind::Fold)
    };
    Call {
        name: way.name.clone(),
        address: door.to.shown().to_owned(),
        state: if how == As::Whole { state(world, &way.open) } else { Vec::new() },
        is_closed: way.open.state.is_closed(),
        is_hero: how == As::Hero,
        start,
        more: Some(more),
    }
}

fn state(world: &World, open: &OpenDoor) -> Vec<String> {
    let guide = world.advice.guide();
    let phrases = open.state.phrases();
    let mut lines: Vec<String> = phrases.iter().filter_map(|phrase| guide?.phrase(phrase).ok()).collect();
    lines.push(world.word(open.door.cost.word()));
    lines
}

/// What all of these ways leave behind, said once.
pub(crate) fn draw_shared_traces(draw: &mut Draw<'_>, ways: &[Way]) {
    let Some((first, others)) = ways.split_first() else { return };
    let is_shared = |trace: &&Trace| others.iter().all(|way| way.open.door.traces.contains(trace));
    for trace in first.open.door.traces.iter().filter(is_shared) {
        draw.small(&trace.word());
    }
}

fn draw_traces(draw: &mut Draw<'_>, world: &World, way: &Way) {
    let door = &way.open.door;
    let how = door.how_word.iter().cloned();
    let traces = door.traces.iter().map(|trace| trace.word());
    for (at, word) in how.chain(traces).enumerate() {
        draw.push(&format!("{}-{at}", way.id), RowKind::Small(vec![Span::Plain(world.word(&word))]));
    }
}

/// Opens the way that a control names, if it is one of these.
pub(crate) fn open_way(control: &str, ways: &[Way], world: &mut World) {
    let id = control.strip_prefix(GO);
    let way = ways.iter().find(|way| id == Some(way.id.as_str()));
    if let Some(link) = way.and_then(|way| Link::of(&way.open.door).ok()) {
        world.ask(Ask::Open { uri: link.uri, shown: link.shown });
    }
}

fn icon(medium: guide::types::Medium) -> Icon {
    use guide::types::Medium;
    match medium {
        Medium::Phone => Icon::Phone,
        Medium::Silent => Icon::Mute,
        Medium::Text => Icon::Text,
        Medium::Chat => Icon::Chat,
        Medium::Form | Medium::Page => Icon::Web,
        Medium::Relay => Icon::Relay,
        Medium::Bsl => Icon::Sign,
        Medium::Email => Icon::Mail,
    }
}
