//! No app opens it: the number or address, to write down or copy.

use super::{Ask, Done, Draw, Next, Page};
use crate::Act;
use crate::event::Outcome;
use crate::view::{Row, RowKind, Span, Weight};
use crate::world::World;

pub(crate) struct NoApp {
    shown: String,
    is_copied: bool,
}

impl NoApp {
    pub(crate) fn new(shown: String) -> Self {
        Self { shown, is_copied: false }
    }
}

impl Page for NoApp {
    fn id(&self) -> &'static str {
        "no-app"
    }

    fn title(&self, world: &World) -> String {
        world.word("common-no-app")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.push("address", RowKind::Lead(vec![Span::Strong(self.shown.clone())]));
        draw.text("common-no-app-do");
        draw.button("copy", "common-copy", Weight::Secondary);
        if self.is_copied {
            draw.small("common-copied-cleared");
        }
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if control == "copy" {
            world.ask(Ask::Perform(Act::Copy { text: self.shown.clone() }, None));
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.is_copied = matches!(done, Done::Performed(Outcome::Performed));
        Next::Stay
    }
}
