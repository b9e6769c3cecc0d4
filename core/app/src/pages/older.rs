//! Older files were put back: said calmly, in the first space only, until it was read.

use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::pages::draw::button;
use crate::view::{Control, Icon, Row, Weight};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Older {
    was_read: bool,
}

impl Page for Older {
    fn id(&self) -> &'static str {
        "older"
    }

    fn title(&self, world: &World) -> String {
        world.word("kept-older-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.lead("kept-older-safe").text("kept-older-about").text("kept-older-else");
        draw.leads("people", "home-people", Some(Icon::People));
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("read", "kept-older-read", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "people" => return Next::open(Destination::People),
            "read" if !self.was_read => {
                self.was_read = true;
                // If that cannot be written, it is said again next time.
                world.ask(Ask::Work(Box::new(|session| Done::Did(session.older_slots_were_read()))));
            }
            _ => {}
        }
        Next::Stay
    }

    // What the page below asked for may come here too.
    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        if matches!(done, Done::Did(_)) { Next::Back } else { Next::Stay }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
