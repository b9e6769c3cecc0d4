//! Ways to reach someone, as call rows. What a call leaves behind is folded away, except where overlooking it is
//! dangerous.

use std::collections::BTreeSet;

use guide::Arg;
use guide::hours::{Caution, Open};
use guide::people::{Listed, OpenMethod};
use guide::services::Address;
use guide::types::{Trace, Who};
use handoff::Link;

use super::draw::control;
use super::{Ask, Done, Draw};
use crate::Act;
use crate::event::Outcome;
use crate::view::{Call, Control, ControlKind, Icon, RowKind, Weight};
use crate::world::World;

/// A way to reach someone.
pub(crate) struct ContactRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) open: OpenMethod,
}

impl ContactRow {
    /// Returns the best way to reach a service.
    pub(crate) fn first(listed: Listed) -> Option<Self> {
        let open = answered_first(&listed).into_iter().next()?.clone();
        Some(Self { id: listed.id, name: listed.name, open })
    }

    /// Returns every way to reach a service, best first.
    pub(crate) fn all(listed: &Listed) -> Vec<Self> {
        let way = |(at, open): (usize, &OpenMethod)| Self {
            id: format!("{}-{at}", listed.id),
            name: listed.name.clone(),
            open: open.clone(),
        };
        answered_first(listed).into_iter().enumerate().map(way).collect()
    }
}

/// Returns ways that are answered at once before those that are answered later.
fn answered_first(listed: &Listed) -> Vec<&OpenMethod> {
    let mut methods: Vec<&OpenMethod> = listed.methods.iter().collect();
    methods.sort_by_key(|open| !matches!(open.state.open, Open::Always | Open::Until(_)));
    methods
}

/// Returns a service with the ways that suit how the person can talk, or with all of them if none does.
pub(crate) fn listed(id: &str, world: &World) -> Option<Listed> {
    let (guide, now) = (world.advice.guide()?, world.now_ms());
    let suited = guide.listed(id, world.person.answers.talk, now);
    suited.or_else(|_| guide.listed(id, None, now)).ok()
}

/// Which ways are unfolded, and which was copied.
#[derive(Default)]
pub(crate) struct Folds {
    open: BTreeSet<String>,
    copying: Option<String>,
    copied: Option<String>,
}

impl Folds {
    pub(crate) fn is_open(&self, id: &str) -> bool {
        self.open.contains(id)
    }

    /// Toggles a fold; returns whether the control is one.
    pub(crate) fn tapped(&mut self, control: &str) -> bool {
        let Some(id) = control.strip_prefix(MORE) else { return false };
        if !self.open.remove(id) {
            self.open.insert(id.to_owned());
        }
        true
    }

    /// Unfolds, copies or opens; returns whether the control belongs to one of these ways.
    pub(crate) fn used(&mut self, control: &str, ways: &[ContactRow], world: &mut World) -> bool {
        self.folded_or_copied(control, ways, world) || open_way(control, ways, world)
    }

    /// Does the same without opening.
    pub(crate) fn folded_or_copied(&mut self, control: &str, ways: &[ContactRow], world: &mut World) -> bool {
        let copied = control.strip_prefix(COPY).and_then(|id| ways.iter().find(|way| way.id == id));
        if let Some(way) = copied {
            self.copying = Some(way.id.clone());
            let text = way.open.method.to.shown().to_owned();
            world.ask(Ask::Perform(Act::Copy { text }, None));
            return true;
        }
        let is_there = ways.iter().any(|way| control.strip_prefix(MORE) == Some(&way.id));
        is_there && self.tapped(control)
    }

    /// Records whether the copy succeeded.
    pub(crate) fn done(&mut self, done: &Done) {
        if let Done::Performed(outcome) = done {
            let copying = self.copying.take();
            self.copied = copying.filter(|_| *outcome == Outcome::Performed);
        }
    }

    /// Starts with these unfolded.
    pub(crate) fn with(ids: &[&str]) -> Self {
        Self { open: ids.iter().map(|id| (*id).to_owned()).collect(), ..Self::default() }
    }
}

const GO: &str = "go-";
const MORE: &str = "more-";
const COPY: &str = "copy-";

/// How to draw a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WayStyle {
    /// 999, above everything else.
    Hero,
    /// One of a few that are always there: until it is unfolded, only what has to be known.
    Short,
    /// With its hours and cost.
    Whole,
    /// Like `Whole`, where unfolding also shows the service's other ways.
    Listed,
    /// With everything known, below the service's name.
    Named,
}

/// Draws a way and, if unfolded, what it leaves behind.
pub(crate) fn draw_contact(
    draw: &mut Draw<'_>,
    world: &World,
    way: &ContactRow,
    how: WayStyle,
    folds: &Folds,
) {
    let is_open = folds.is_open(&way.id);
    draw.push(&way.id, RowKind::Call(Box::new(call(world, way, how, is_open))));
    if let (WayStyle::Named, Some(word)) = (how, &way.open.method.how_word) {
        draw.push(&format!("{}-how", way.id), RowKind::Text(world.plain(word)));
    }
    let is_long = !matches!(how, WayStyle::Hero | WayStyle::Short);
    if is_open || (is_long && must_not_miss(world)) {
        draw_traces(draw, world, way, how);
    }
    if is_open {
        draw_copy(draw, world, way, folds);
    }
}

/// Returns whether a trace that is overlooked is dangerous, as with a partner.
fn must_not_miss(world: &World) -> bool {
    world.person.answers.who == Some(Who::Partner)
}

fn call(world: &World, way: &ContactRow, how: WayStyle, is_open: bool) -> Call {
    let method = &way.open.method;
    let medium = world.word(&format!("medium-{}", method.medium.id()));
    let name = if how == WayStyle::Named { medium.clone() } else { way.name.clone() };
    let start = Control {
        hint: method.medium.is_dialled().then(|| world.word("common-dial")),
        icon: Some(icon(method.medium)),
        ..control(&format!("{GO}{}", way.id), medium, ControlKind::Leaves)
    };
    let fold = if how == WayStyle::Listed { "people-others" } else { "common-leaves" };
    let more = Control {
        is_on: is_open,
        ..control(&format!("{MORE}{}", way.id), world.word(fold), ControlKind::Fold)
    };
    Call {
        name,
        address: shown(way),
        hours: hours(world, way, how),
        state: state(world, way, how),
        is_open: matches!(way.open.state.open, Open::Always | Open::Until(_)),
        is_closed: way.open.state.is_closed(),
        is_hero: how == WayStyle::Hero,
        start,
        more: Some(more),
    }
}

/// Returns the number or address as people read it.
fn shown(way: &ContactRow) -> String {
    let shown = way.open.method.to.shown();
    shown.strip_prefix("https://").unwrap_or(shown).trim_end_matches('/').to_owned()
}

/// Returns when it is answered, in short. That the hours may be old is said once the way is unfolded.
fn hours(world: &World, way: &ContactRow, how: WayStyle) -> Option<String> {
    let state = way.open.state;
    let is_always_there = matches!(how, WayStyle::Hero | WayStyle::Short);
    match state.open {
        _ if is_always_there && !state.is_closed() => None,
        Open::Always => Some(world.word("hours-always-brief")),
        _ => world.phrases(&state.phrases()).first().map(|line| brief(line)),
    }
}

fn state(world: &World, way: &ContactRow, how: WayStyle) -> Vec<String> {
    let OpenMethod { method, state } = &way.open;
    let mut lines =
        cautions(world, way).filter(|_| how == WayStyle::Named || !is_old(way)).collect::<Vec<_>>();
    if how == WayStyle::Named && !matches!(state.open, Open::Always) {
        lines.extend(world.phrases(&method.hours.phrases()).into_iter().filter(|line| !line.is_empty()));
    }
    if !matches!(how, WayStyle::Hero | WayStyle::Named) {
        lines.extend(under(world, way));
    }
    if !matches!(how, WayStyle::Hero | WayStyle::Short) {
        lines.push(world.word(method.cost.word()));
    }
    lines.dedup();
    lines.iter().map(|line| brief(line)).collect()
}

fn cautions(world: &World, way: &ContactRow) -> impl Iterator<Item = String> {
    world.phrases(&way.open.state.phrases()).into_iter().skip(1)
}

/// Returns whether the source of its hours is old.
pub(crate) fn is_old(way: &ContactRow) -> bool {
    way.open.state.caution == Some(Caution::OldHours)
}

/// Drops the full stop, to follow a dot among others.
fn brief(line: &str) -> String {
    line.trim_end_matches('.').to_owned()
}

/// Draws once what all of these ways leave behind.
pub(crate) fn draw_shared_traces(draw: &mut Draw<'_>, ways: &[ContactRow]) {
    let Some((first, others)) = ways.split_first() else { return };
    let is_shared = |trace: &&Trace| others.iter().all(|way| way.open.method.traces.contains(trace));
    for trace in first.open.method.traces.iter().filter(is_shared) {
        draw.small(&trace.word());
    }
}

/// Returns the age up to which it is offered.
fn under(world: &World, way: &ContactRow) -> Option<String> {
    let guide = world.advice.guide()?;
    let service = guide.services().ok()?.all.iter().find(|service| service.name == way.name)?;
    let age = i64::from(service.oldest?.checked_add(1)?);
    Some(world.advice.word_with("people-under", &[("age", Arg::Number(age))]))
}

fn draw_traces(draw: &mut Draw<'_>, world: &World, way: &ContactRow, how: WayStyle) {
    let method = &way.open.method;
    let use_of = method.how_word.iter().filter(|_| how != WayStyle::Named).cloned();
    let traces = method.traces.iter().map(|trace| trace.word());
    for (at, word) in use_of.chain(traces).enumerate() {
        draw.push(&format!("{}-leaves-{at}", way.id), RowKind::Small(world.plain(&word)));
    }
    if how != WayStyle::Named && is_old(way) {
        draw.push(&format!("{}-old", way.id), RowKind::Small(world.plain("hours-caution-old")));
    }
}

fn draw_copy(draw: &mut Draw<'_>, world: &World, way: &ContactRow, folds: &Folds) {
    let word = match way.open.method.to {
        Address::Call(_) | Address::Text { .. } => "people-copy",
        Address::Web(_) => "trace-private",
        Address::Mail(_) => "common-copy",
    };
    draw.button(&format!("{COPY}{}", way.id), word, Weight::Quiet);
    if folds.copied.as_deref() == Some(&way.id) {
        draw.push(&format!("{}-copied", way.id), RowKind::Small(world.plain("common-copied-cleared")));
    }
}

/// Draws a further way of a service whose best one is already drawn.
pub(crate) fn draw_other(draw: &mut Draw<'_>, world: &World, way: &ContactRow) {
    let method = &way.open.method;
    let state = hours(world, way, WayStyle::Whole).unwrap_or_default();
    draw.tap(Control {
        detail: Some(format!("{} · {state}", shown(way))),
        icon: Some(icon(method.medium)),
        ..control(
            &format!("{GO}{}", way.id),
            world.word(&format!("medium-{}", method.medium.id())),
            ControlKind::Leaves,
        )
    });
}

/// Opens the way that a control names; returns whether it is one of these.
pub(crate) fn open_way(control: &str, ways: &[ContactRow], world: &mut World) -> bool {
    let link = tapped_contact(control, ways).and_then(|way| Link::from_method(&way.open.method).ok());
    let is_one = link.is_some();
    if let Some(link) = link {
        world.ask(Ask::Open { uri: link.uri, shown: link.shown });
    }
    is_one
}

/// Returns the way that a control opens, if it is one of these.
pub(crate) fn tapped_contact<'w>(control: &str, ways: &'w [ContactRow]) -> Option<&'w ContactRow> {
    let id = control.strip_prefix(GO)?;
    ways.iter().find(|way| way.id == id)
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
