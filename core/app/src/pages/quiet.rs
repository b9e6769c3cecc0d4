//! Reaching 999 without speaking.

use guide::people::RouteQuery;
use guide::types::{Channel, Medium, Need};

use super::contact_rows::{ContactRow, Folds, WayStyle, draw_contact};
use super::draw::bold_first;
use super::{Done, Draw, Next, Page};
use crate::view::{Row, RowKind, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Quiet {
    folds: Folds,
}

impl Quiet {
    fn ways(world: &World) -> Vec<ContactRow> {
        let Some(guide) = world.advice.guide() else { return Vec::new() };
        let query = RouteQuery { channel: Some(Channel::Type), danger: true, ..world.query() };
        let listed = guide.people(&query, world.now_ms()).map(|people| people.services).unwrap_or_default();
        let listed = listed.into_iter().filter(|listed| listed.need == Need::Danger);
        let mut ways: Vec<ContactRow> = listed.filter_map(ContactRow::first).collect();
        ways.extend(signed(world));
        ways
    }
}

/// Returns the way in sign language; `None` for someone who types.
fn signed(world: &World) -> Option<ContactRow> {
    let guide = world.advice.guide()?;
    let query = RouteQuery { channel: Some(Channel::Bsl), danger: true, ..world.query() };
    let people = guide.people(&query, world.now_ms()).ok()?;
    let listed = people.services.into_iter().find(|listed| {
        let signs = |open: &guide::people::OpenMethod| open.method.medium == Medium::Bsl;
        listed.need == Need::Danger && listed.methods.iter().any(signs)
    })?;
    ContactRow::first(listed)
}

/// Returns what to know before a call in silence.
fn limits(ways: &[ContactRow], world: &World) -> Option<String> {
    let silent = ways.iter().find(|way| way.open.method.medium == Medium::Silent)?;
    let known = &world.advice.guide()?.service(&silent.id).ok()?.know_words;
    let limits = known.iter().map(|word| world.word(word)).collect::<Vec<_>>().join(" ");
    (!limits.is_empty()).then_some(limits)
}

impl Page for Quiet {
    fn id(&self) -> &'static str {
        "quiet"
    }

    fn title(&self, world: &World) -> String {
        world.word("common-quiet")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.lead("common-danger-speak");
        let ways = Self::ways(world);
        ways.iter().for_each(|way| draw_contact(&mut draw, world, way, WayStyle::Told, &self.folds));
        if let Some(limits) = limits(&ways, world) {
            draw.push("limits", RowKind::Notice { tone: Tone::Care, words: bold_first(&limits) });
        }
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        let ways = Self::ways(world);
        self.folds.used(control, &ways, world);
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.folds.done(&done);
        Next::Stay
    }
}
