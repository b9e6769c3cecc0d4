//! Going back from a form that holds something: keep it for later, or throw it away.

use crate::pages::{Ask, Draw, Next};
use crate::view::{Row, Weight};
use crate::world::World;

/// Whether that is being asked.
#[derive(Default)]
pub(crate) struct Leaving(bool);

impl Leaving {
    pub(crate) fn is_asked(&self) -> bool {
        self.0
    }

    /// Back: asks if there is something to lose; asked already, it means "not now".
    pub(crate) fn back(&mut self, holds_something: bool) -> Next {
        if holds_something {
            self.0 = !self.0;
            return Next::Stay;
        }
        Next::Back
    }

    /// What a control of the question leads to, if it is one.
    pub(crate) fn tapped(&mut self, control: &str, world: &mut World) -> Option<Next> {
        if !self.0 {
            return None;
        }
        match control {
            "later" => Some(Next::Back),
            "away" => {
                world.ask(Ask::ClearDraft);
                Some(Next::Back)
            }
            _ => Some(Next::Stay),
        }
    }
}

/// The question.
pub(crate) fn leaving_rows(world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    draw.title("keep-leaving").text("keep-leaving-about");
    draw.button("later", "keep-leaving-later", Weight::Primary);
    draw.button("away", "keep-leaving-away", Weight::QuietDanger);
    draw.rows()
}
