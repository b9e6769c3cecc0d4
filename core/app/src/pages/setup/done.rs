//! Set-up is done: how to open it, with keys to practise on.

use cover::{Digits, Key};

use crate::pages::draw::button;
use crate::pages::pad::Lesson;
use crate::pages::{Destination, Draw, Next, Page};
use crate::view::{Control, Icon, Row, Weight};
use crate::world::World;

pub(super) struct SetupDone {
    lesson: Lesson,
}

impl SetupDone {
    /// Lets the code be practised until the page is left.
    pub(super) fn new(code: Option<Digits>) -> Self {
        Self { lesson: code.map(Lesson::with_code).unwrap_or_default() }
    }
}

impl Page for SetupDone {
    fn id(&self) -> &'static str {
        "setup-done"
    }

    fn title(&self, world: &World) -> String {
        world.word("setup-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.title("setup-done").lead("setup-hold").text("hide-door");
        draw.push("try", crate::view::RowKind::Section { title: world.plain("try-title"), action: None });
        self.lesson.draw(&mut draw);
        draw.small("setup-code-wait");
        if !world.prefs.hidden {
            draw.leads("hide", "launch-hide", Some(Icon::Hide));
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("next", "common-next", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        match control {
            "next" => Next::replace(Destination::OfferedPhrase),
            "hide" => Next::open(Destination::Hide),
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        self.lesson.key(key, is_held, world)
    }

    fn says(&mut self) -> Option<&'static str> {
        self.lesson.says()
    }

    fn is_inside(&self) -> bool {
        true
    }
}
