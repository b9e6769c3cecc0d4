//! The rows of a way to reach someone.

use guide::Arg;
use guide::hours::{Caution, Open};
use guide::people::OpenMethod;
use guide::services::Address;
use guide::types::{Age, Medium, Need, Trace, Who};

use super::{COPY, ContactRow, Folds, GO, MORE};
use crate::pages::Draw;
use crate::pages::draw::control;
use crate::view::{Call, Control, ControlKind, Icon, RowKind, Span, Weight};
use crate::world::World;

/// How to draw a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WayStyle {
    /// 999, above everything else.
    Hero,
    /// One of a few that are always there: whether someone answers now, and for whom it is.
    Brief,
    /// The same at half the width: the number alone, without a fold.
    Half,
    /// With how to use it in place of its hours.
    Told,
    /// With its hours and cost.
    Whole,
    /// Like `Whole`, where unfolding also shows the service's other ways.
    Listed,
    /// With everything known, below the service's name.
    Named,
}

impl WayStyle {
    /// Returns whether hours, cost and traces belong to it.
    const fn is_long(self) -> bool {
        matches!(self, Self::Whole | Self::Listed | Self::Named)
    }
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
    if is_open || (how.is_long() && must_not_miss(world)) {
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
        address: address(world, way),
        hours: hours(world, way, how),
        state: state(world, way, how),
        is_open: matches!(way.open.state.open, Open::Always | Open::Until(_)),
        is_closed: way.open.state.is_closed(),
        is_hero: how == WayStyle::Hero,
        is_half: how == WayStyle::Half,
        start,
        more: (how != WayStyle::Half).then_some(more),
    }
}

/// Returns the number or address as people read it. Of a number for texts it says so: nobody answers a call to it.
fn address(world: &World, way: &ContactRow) -> String {
    let shown = shown(way);
    match way.open.method.medium {
        Medium::Text => world.advice.word_with("people-text-to", &[("number", Arg::Text(&shown))]),
        _ => shown,
    }
}

/// Returns the number or address.
fn shown(way: &ContactRow) -> String {
    let shown = way.open.method.to.shown();
    shown.strip_prefix("https://").unwrap_or(shown).trim_end_matches('/').to_owned()
}

/// Returns when it is answered, in short. That the hours may be old is said once the way is unfolded.
fn hours(world: &World, way: &ContactRow, how: WayStyle) -> Option<String> {
    let state = way.open.state;
    match state.open {
        _ if how == WayStyle::Told => None,
        _ if matches!(how, WayStyle::Hero | WayStyle::Half) && !state.is_closed() => None,
        Open::Always | Open::Until(_) if how == WayStyle::Brief => Some(world.word("people-now")),
        Open::Always => Some(world.word("hours-always-brief")),
        _ => world.phrases(&state.phrases()).first().map(|line| brief(line)),
    }
}

fn state(world: &World, way: &ContactRow, how: WayStyle) -> Vec<String> {
    let OpenMethod { method, state } = &way.open;
    match (how, &method.how_word) {
        (WayStyle::Hero, _) => return vec![world.word("common-danger-999-who")],
        (WayStyle::Told, Some(word)) => return vec![world.word(word)],
        _ => {}
    }
    let mut lines =
        cautions(world, way).filter(|_| how == WayStyle::Named || !is_old(way)).collect::<Vec<_>>();
    if how == WayStyle::Named && !matches!(state.open, Open::Always) {
        lines.extend(world.phrases(&method.hours.phrases()).into_iter().filter(|line| !line.is_empty()));
    }
    if !matches!(how, WayStyle::Half | WayStyle::Named) {
        lines.extend(for_whom(world, way, how));
    }
    if how.is_long() {
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
    for trace in ways.iter().take(1).flat_map(|way| &way.open.method.traces) {
        if is_shared(trace, ways) {
            draw.small(&trace.word());
        }
    }
}

/// Draws what each of these ways alone leaves behind, after its name.
pub(crate) fn draw_own_traces(draw: &mut Draw<'_>, world: &World, ways: &[ContactRow]) {
    for way in ways {
        let own = way.open.method.traces.iter().filter(|trace| !is_shared(trace, ways));
        let words: Vec<String> = own.map(|trace| world.word(&trace.word())).collect();
        if !words.is_empty() {
            let words = Span::Plain(format!("{}: {}", way.name, words.join(" ")));
            draw.push(&format!("{}-leaves", way.id), RowKind::Small(vec![words]));
        }
    }
}

fn is_shared(trace: &Trace, ways: &[ContactRow]) -> bool {
    ways.iter().all(|way| way.open.method.traces.contains(trace))
}

/// Returns the age up to which it is offered; in brief also that it is for everyone.
fn for_whom(world: &World, way: &ContactRow, how: WayStyle) -> Option<String> {
    let guide = world.advice.guide()?;
    let service = guide.services().ok()?.all.iter().find(|service| service.name == way.name)?;
    let Some(oldest) = service.oldest else {
        let is_for_all = [Age::Adult, Age::Under18].iter().all(|age| service.ages.contains(age));
        let is_said =
            is_for_all && service.youngest.is_none() && service.needs.first() != Some(&Need::Danger);
        return (is_said && how == WayStyle::Brief).then(|| world.word("people-any-age"));
    };
    let age = i64::from(oldest.checked_add(1)?);
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

fn icon(medium: Medium) -> Icon {
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
