//! The search page, for pages with a search button.

use guide::Audience;

use super::search_box::SearchBox;
use super::{Done, Draw, Next, Page};
use crate::view::Row;
use crate::world::World;

pub(crate) struct Search {
    search: SearchBox,
}

impl Default for Search {
    fn default() -> Self {
        Self { search: SearchBox::begun() }
    }
}

fn reader(world: &World) -> Audience {
    world.answers().age.audience()
}

impl Page for Search {
    fn id(&self) -> &'static str {
        "search"
    }

    fn title(&self, world: &World) -> String {
        world.word("common-search")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        self.search.draw_field(&mut draw, world);
        self.search.draw_found(&mut draw, reader(world), world);
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        self.search.tapped(id, reader(world), world).unwrap_or(Next::Stay)
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        self.search.typed(field, text, caret, reader(world), world);
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.search.done(&done);
        Next::Stay
    }

    fn announce(&mut self) -> Option<String> {
        self.search.announce()
    }
}
