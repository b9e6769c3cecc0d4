//! A forgotten code: the same words and steps on every phone, whether or not there is a code.

use super::{Destination, Draw, Next, Page};
use crate::view::{Icon, Row, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Forgot;

impl Page for Forgot {
    fn id(&self) -> &'static str {
        "forgot"
    }

    fn title(&self, world: &World) -> String {
        world.word("forgot-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.notice(Tone::Good, "forgot-nothing-lost");
        draw.lead("forgot-wait").text("forgot-only");
        let about = world.word("forgot-phrase-about");
        draw.leads_with("phrase", "forgot-phrase", about, Some(Icon::Edit));
        let about = world.word("forgot-copy-row");
        draw.leads_with("copy", "forgot-copy", about, Some(Icon::Save));
        draw.leads_with("new", "forgot-new", world.word("forgot-new-about"), Some(Icon::Add));
        draw.text("forgot-old").small("forgot-about");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        match control {
            "phrase" => Next::open(Destination::TypePhrase),
            "copy" => Next::open(Destination::BringCopy),
            "new" => Next::open(Destination::SetUp),
            _ => Next::Stay,
        }
    }
}
