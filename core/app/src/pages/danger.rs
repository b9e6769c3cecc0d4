//! In danger, or might hurt yourself: five rows on one screen, nothing to read before a call.

use guide::types::Safe;

use super::contact_rows::{ContactRow, Folds, WayStyle, draw_contact};
use super::draw::button;
use super::{Destination, Done, Draw, Next, Page};
use crate::view::{Control, Icon, Row, Weight};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Danger {
    folds: Folds,
}

impl Danger {
    /// Returns 999, then listeners in the order for the age, each by the way that suits the person best.
    fn ways(world: &World) -> Vec<ContactRow> {
        let listed =
            world.advice.guide().and_then(|guide| guide.nearest(&world.query(), world.now_ms()).ok());
        listed.unwrap_or_default().into_iter().filter_map(ContactRow::first).collect()
    }
}

impl Page for Danger {
    fn id(&self) -> &'static str {
        "danger"
    }

    fn title(&self, world: &World) -> String {
        world.word("common-danger-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if world.person.answers.safe == Some(Safe::Hurt) {
            draw.lead("common-danger-hurt");
        }
        for (at, way) in Self::ways(world).iter().enumerate() {
            draw_contact(
                &mut draw,
                world,
                way,
                if at == 0 { WayStyle::Hero } else { WayStyle::Brief },
                &self.folds,
            );
        }
        draw.leads_with("quiet", "common-quiet", world.word("common-quiet-about"), Some(Icon::Mute));
        let people = button("people", "common-more-people", Weight::Quiet, world);
        draw.tap(Control { icon: Some(Icon::People), ..people });
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "quiet" => Next::open(Destination::Quiet),
            "people" => Next::open(Destination::People),
            _ => {
                let ways = Self::ways(world);
                self.folds.used(control, &ways, world);
                Next::Stay
            }
        }
    }

    fn closes(&self) -> bool {
        true
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.folds.done(&done);
        Next::Stay
    }
}
