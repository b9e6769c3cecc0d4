//! It is kept: what next.

use crate::pages::{Draw, Next, Page};
use crate::view::{Row, Tone, Weight};
use crate::world::World;

pub(crate) struct KeptNow;

impl Page for KeptNow {
    fn id(&self) -> &'static str {
        "keep-done"
    }

    fn title(&self, world: &World) -> String {
        world.word("keep-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.notice(Tone::Good, "keep-kept").text("keep-not-delete");
        draw.button("again", "keep-add-more", Weight::Secondary);
        draw.button("done", "common-done", Weight::Primary);
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "again" => Next::Swap(super::words(world)),
            "done" => Next::Root,
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
