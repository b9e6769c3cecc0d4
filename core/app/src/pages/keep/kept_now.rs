//! It is kept: what next.

use super::step::Step;
use crate::pages::draw::button;
use crate::pages::{Draw, Next, Page};
use crate::view::{Control, Row, Tone, Weight};
use crate::world::World;

pub(crate) struct KeptNow {
    step: Step,
}

impl KeptNow {
    /// Words of a step.
    pub(super) fn words(step: Step) -> Self {
        Self { step }
    }
}

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
        if let Some(next) = self.step.after() {
            draw.leads_with("next", next.page(), world.word(next.about()), Some(next.icon()));
        }
        draw.button("again", "keep-add-more", Weight::Secondary);
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("done", "common-done", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "again" => Next::Swap(super::form(self.step, world)),
            "next" => self.step.after().map_or(Next::Stay, |next| Next::Swap(super::form(next, world))),
            "done" => Next::Root,
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
