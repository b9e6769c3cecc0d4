//! The call sheet turned to an officer: what was on it then, and nothing else. The space is locked meanwhile; Leave and
//! Done lead to the calculator.

use handoff::Leaf;

use super::draw::control;
use super::leaves::leaf_rows;
use super::{Ask, BarSet, Draw, Next, Page};
use crate::view::{CardLook, Control, ControlKind, Row, RowKind, Weight};
use crate::world::World;

pub(crate) struct Turned {
    leaves: Vec<Leaf>,
}

impl Turned {
    /// Takes what was noted; leaves out questions without an answer.
    pub(super) fn new(leaves: &[Leaf]) -> Self {
        Self { leaves: leaves.iter().filter(|leaf| !leaf.lines.is_empty()).cloned().collect() }
    }
}

impl Page for Turned {
    fn id(&self) -> &'static str {
        "turned"
    }

    fn title(&self, world: &World) -> String {
        world.word("call-sheet-officer-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        vec![control("done", world.word("common-done"), ControlKind::Button(Weight::Quiet))]
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.title("call-sheet-cant-say");
        draw.push("first", RowKind::Say(world.plain("call-sheet-officer-first")));
        self.leaves.iter().for_each(|leaf| {
            draw.card(leaf.id, CardLook::Plain, leaf_rows(leaf, world));
        });
        draw.small("call-sheet-own-note");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if control == "done" {
            world.ask(Ask::ToCover);
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        Next::Stay
    }

    fn bars(&self) -> BarSet {
        BarSet::LeaveOnly
    }
}
