//! The first page while nothing is hidden: no word of what it is for, and no sign whether there is a code.

use super::{Ask, Draw, Help, Next, Page, Which};
use crate::view::{Row, Weight};
use crate::world::World;

pub(crate) struct Launch;

impl Page for Launch {
    fn id(&self) -> &'static str {
        "launch"
    }

    // Nothing may tell before a tap.
    fn title(&self, _world: &World) -> String {
        String::new()
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.button("help", "launch-help", Weight::Primary);
        draw.button("code", "launch-code", Weight::Quiet);
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "help" => Next::go(Help),
            "code" => {
                world.ask(Ask::ToCover);
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn bars(&self) -> Which {
        Which::LeaveAlone
    }
}
