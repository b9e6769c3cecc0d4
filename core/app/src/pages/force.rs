//! The person's police force, found by its name, a county, a district or a nearby town.

use guide::find::ForceMatch;

use super::draw::{control, field};
use super::{Draw, Next, Page};
use crate::drafts::Typed;
use crate::view::{Control, ControlKind, Field, Icon, Row, RowKind, TextKind, Tone};
use crate::world::World;

/// Stores the answer in `world.person.force` and returns to the page that asked.
#[derive(Default)]
pub(crate) struct ForceFinder {
    typed: Typed,
    found: Vec<ForceMatch>,
}

const FIELD: &str = "place";
const CHOOSE: &str = "area-";

impl Page for ForceFinder {
    fn id(&self) -> &'static str {
        "area"
    }

    fn title(&self, world: &World) -> String {
        world.word("tell-find")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let field = Field {
            text: self.typed.text.clone(),
            caret: self.typed.caret,
            has_focus: true,
            ..field(FIELD, world.word("tell-find-help"), TextKind::Search, 1)
        };
        draw.push(FIELD, RowKind::Field(Box::new(field)));
        if self.typed.is_blank() {
            draw_own(&mut draw, world);
        } else if self.found.is_empty() {
            draw.notice(Tone::Info, "tell-find-none");
        } else {
            draw.section("tell-find-choose");
        }
        self.found.iter().for_each(|found| draw_found(&mut draw, found));
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        let chosen = id.strip_prefix(CHOOSE).and_then(|id| self.found.iter().find(|found| found.id == id));
        let Some(chosen) = chosen else { return Next::Stay };
        world.person.force = Some(chosen.id.clone());
        Next::Back
    }

    fn typed(&mut self, id: &str, text: String, caret: u32, world: &mut World) {
        if id == FIELD {
            self.typed.set(text, caret);
            let guide = world.advice.guide().filter(|_| !self.typed.is_blank());
            let found = guide.and_then(|guide| guide.find_force(&self.typed.text).ok());
            self.found = found.unwrap_or_default();
        }
    }
}

/// Draws the force chosen before.
fn draw_own(draw: &mut Draw<'_>, world: &World) {
    let own = world.person.force.as_deref();
    let force = own.and_then(|id| world.advice.guide()?.force(id).ok());
    if let Some(force) = force {
        draw.section("tell-force").said("own", force.name.clone());
    }
}

fn draw_found(draw: &mut Draw<'_>, found: &ForceMatch) {
    draw.tap(Control {
        detail: Some(found.matched.clone()).filter(|matched| *matched != found.name),
        icon: Some(Icon::Shield),
        ..control(&format!("{CHOOSE}{}", found.id), found.name.clone(), ControlKind::Leads)
    });
}
