//! Another draft waits and there is room for one only, so it is finished or discarded first.

use crate::page::Target;
use crate::pages::draw::{button, control};
use crate::pages::{Ask, Draw, FormRequest, Next, Page};
use crate::view::{Control, ControlKind, Icon, Row, Weight};
use crate::world::World;

pub(super) struct Waiting {
    pub(super) request: FormRequest,
}

impl Page for Waiting {
    fn id(&self) -> &'static str {
        "keep-waiting"
    }

    fn title(&self, world: &World) -> String {
        world.word("keep-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.title("keep-waiting").text("keep-waiting-about");
        let waiting = world.inside.as_ref().and_then(|inside| super::name_of(inside.draft.as_ref()?));
        if let Some(name) = waiting {
            let detail = Some(world.word(name));
            let label = world.word("common-carry-on");
            draw.tap(Control {
                detail,
                icon: Some(Icon::Note),
                ..control("carry-on", label, ControlKind::Leads)
            });
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("away", "keep-waiting-away", Weight::QuietDanger, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "carry-on" => super::resumed(world).map_or(Next::Back, |page| Next::Swap(Target::Page(page))),
            "away" => {
                world.ask(Ask::ClearDraft);
                Next::Swap(Target::Page(super::fresh_form(&self.request)))
            }
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
