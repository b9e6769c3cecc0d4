//! Ways to reach someone, as call rows. What a call leaves behind is folded away, except where overlooking it is
//! dangerous.

mod draw;

use std::collections::BTreeSet;

use guide::hours::Open;
use guide::people::{Listed, OpenMethod};
use handoff::Link;

use super::{Ask, Done};
use crate::Act;
use crate::event::Outcome;
use crate::world::World;

pub(crate) use draw::{WayStyle, draw_contact, draw_other, draw_own_traces, draw_shared_traces, is_old};

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
