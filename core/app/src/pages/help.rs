//! Help now: three sentences, three doors in order of danger, then the rest. From the guide in memory alone.

use super::hide::Hide;
use super::people::People;
use super::{Danger, Draw, Next, Page, Plan};
use crate::view::{Icon, Row, Tone};
use crate::world::World;

pub(crate) struct Help;

impl Page for Help {
    fn id(&self) -> &'static str {
        "help"
    }

    fn title(&self, world: &World) -> String {
        world.word("help-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.title("help-not-alone").lead("help-against-you").lead("help-stop");
        draw.leads_with("danger", "help-danger", world.word("help-danger-about"), Some(Icon::Danger));
        draw.leads_with("people", "help-talk", world.word("help-talk-about"), Some(Icon::People));
        draw.leads_with("plan", "help-plan", world.word("help-plan-about"), Some(Icon::Plan));
        draw.notice(Tone::Care, "help-close");
        draw.leads_with("hide", "help-hide", world.word("hide-door"), Some(Icon::Hide));
        draw.small("help-no-trace");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        match control {
            "danger" => Next::go(Danger::default()),
            "hide" => Next::go(Hide::default()),
            "people" => Next::go(People::default()),
            "plan" => Next::go(Plan::default()),
            _ => Next::Stay,
        }
    }
}
