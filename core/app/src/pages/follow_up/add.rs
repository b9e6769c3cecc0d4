//! Adding a number that was given, and what should follow.

use crate::pages::draft_form::leaving_rows;
use crate::pages::draw::button;
use crate::pages::numbers::{NumbersForm, Place};
use crate::pages::{Done, Draw, Next, Page};
use crate::view::{Control, Row, RowKind, TextKind, Tone, Weight};
use crate::world::World;

pub(crate) struct AddNumber {
    form: NumbersForm,
}

impl AddNumber {
    pub(crate) fn new(world: &World) -> Self {
        Self { form: NumbersForm::at(Place::FollowUp, world) }
    }
}

/// Each field, its message and its keyboard.
const FIELDS: [(&str, &str, TextKind); 6] = [
    ("who", "follow-up-who", TextKind::Name),
    ("number", "follow-up-number", TextKind::Username),
    ("case", "follow-up-case", TextKind::Username),
    ("pin", "follow-up-pin", TextKind::Username),
    ("officer", "follow-up-officer", TextKind::Name),
    ("expected", "call-sheet-expected", TextKind::Words),
];

impl Page for AddNumber {
    fn id(&self) -> &'static str {
        "follow-up-add"
    }

    fn title(&self, world: &World) -> String {
        world.word("follow-up-add")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        if self.form.leaving.is_asked() {
            return leaving_rows(world);
        }
        let mut draw = Draw::new(world);
        if let Some(problem) = self.form.problem {
            draw.notice(Tone::Danger, problem);
        }
        for (id, word, kind) in FIELDS {
            draw.push(id, RowKind::Field(Box::new(self.form.field(id, word, kind, world))));
            if id == "pin" {
                draw.small("follow-up-pin-about");
            }
        }
        draw.push("by", self.form.days(world).kind);
        draw.small(if self.form.is_loose { "call-sheet-other-draft" } else { "keep-draft" });
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        if self.form.leaving.is_asked() {
            return Vec::new();
        }
        vec![button("keep", "common-save", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(next) = self.form.leaving.tapped(control, world) {
            return next;
        }
        if control == "keep" {
            self.form.keep(world);
        } else {
            self.form.choose(control, world);
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        self.form.typed(field, text, caret, world);
    }

    fn back(&mut self, _world: &mut World) -> Next {
        self.form.back()
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        if self.form.done(&done, world) { Next::Back } else { Next::Stay }
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
