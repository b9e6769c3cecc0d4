//! Practising a held key: 999, or a code.

use cover::Key;

use crate::pages::draw::button;
use crate::pages::pad::Lesson;
use crate::pages::{Draw, Next, Page};
use crate::view::{Control, Row, Weight};
use crate::world::World;

#[derive(Default)]
pub(super) struct TryIt {
    lesson: Lesson,
}

impl Page for TryIt {
    fn id(&self) -> &'static str {
        "try"
    }

    fn title(&self, world: &World) -> String {
        world.word("try-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.lead("hide-door").text("setup-hold");
        self.lesson.draw(&mut draw);
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("done", "common-done", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        if control == "done" { Next::Back } else { Next::Stay }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        self.lesson.key(key, is_held, world)
    }

    fn says(&mut self) -> Option<&'static str> {
        self.lesson.says()
    }

    fn is_about_hiding(&self) -> bool {
        true
    }
}
