//! Home: what was being typed, then what there is.

use super::{Danger, Draw, Next, Page, keep};
use crate::pages::people::People;
use crate::view::{Icon, Row};
use crate::world::World;

pub(crate) struct Home;

impl Page for Home {
    fn id(&self) -> &'static str {
        "home"
    }

    fn title(&self, world: &World) -> String {
        world.word("home-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let waiting = world.inside.as_ref().and_then(|inside| keep::name_of(inside.draft.as_ref()?));
        if let Some(name) = waiting {
            draw.leads_with("carry-on", "common-carry-on", world.word(name), Some(Icon::Note));
        }
        draw.leads("words", "keep-words", Some(Icon::Keep));
        draw.leads("people", "home-people", Some(Icon::People));
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "carry-on" => keep::resumed(world).map_or(Next::Stay, Next::Go),
            "words" => Next::Go(keep::words(world)),
            "people" => Next::go(People::default()),
            "danger" => Next::go(Danger::default()),
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
