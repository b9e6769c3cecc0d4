//! Reaching 999 without speaking.

use guide::people::RouteQuery;
use guide::types::{Channel, Need};

use super::contact_rows::{ContactRow, Folds, WayStyle, draw_contact};
use super::{Done, Draw, Next, Page};
use crate::view::{Row, RowKind, Span};
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
        let signs = |open: &guide::people::OpenMethod| open.method.medium == guide::types::Medium::Bsl;
        listed.need == Need::Danger && listed.methods.iter().any(signs)
    })?;
    ContactRow::first(listed)
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
        for way in Self::ways(world) {
            draw_contact(&mut draw, world, &way, WayStyle::Short, &self.folds);
            let how = way.open.method.how_word.as_deref().filter(|_| !self.folds.is_open(&way.id));
            if let Some(word) = how {
                draw.push(&format!("{}-how", way.id), RowKind::Small(vec![Span::Plain(world.word(word))]));
            }
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
