//! A copy was brought back: how to open it from now on, with keys to practise on, and a new phrase if the old one
//! already opens something else here.

use cover::{Digits, Key};

use crate::pages::draw::button;
use crate::pages::pad::Lesson;
use crate::pages::{Destination, Draw, Next, Page};
use crate::view::{Control, Row, Tone, Weight};
use crate::world::World;

pub(super) struct Brought(Lesson);

impl Brought {
    /// Lets the code be practised until the page is left.
    pub(super) fn new(code: Digits) -> Self {
        Self(Lesson::with_code(code))
    }
}

fn has_phrase(world: &World) -> bool {
    world.inside.as_ref().is_none_or(|inside| inside.found.has_phrase)
}

impl Page for Brought {
    fn id(&self) -> &'static str {
        "settings-copy-back"
    }

    fn title(&self, world: &World) -> String {
        world.word("forgot-copy")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.notice(Tone::Good, "forgot-copy-done");
        draw.text(if has_phrase(world) { "forgot-copy-words-same" } else { "forgot-copy-words-new" });
        draw.text("forgot-copy-file").text("setup-hold").section("try-title");
        self.0.draw(&mut draw);
        draw.small("setup-code-wait");
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("next", "common-next", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "next" if has_phrase(world) => Next::Root,
            "next" => Next::replace(Destination::OfferedPhrase),
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        self.0.key(key, is_held, world)
    }

    fn says(&mut self) -> Option<&'static str> {
        self.0.says()
    }

    fn is_inside(&self) -> bool {
        true
    }
}
