//! The rows of the second code and the erase code: what they cannot do, and that one is set.

use guide::meta::Offer;

use super::MoreCode;
use crate::pages::Draw;
use crate::pages::draw::control;
use crate::pages::pad::Lesson;
use crate::pages::settings::code_kind::CodeKind;
use crate::view::{Control, ControlKind, RowKind, Tone, Weight};
use crate::world::World;

impl MoreCode {
    pub(super) fn draw_about(&self, draw: &mut Draw<'_>, world: &World) {
        if world.more_codes() != Offer::LeftOut {
            self.draw_offer(draw, world);
        } else if !self.has_one {
            draw.text("settings-codes-none");
        }
        if self.has_one {
            draw.notice(Tone::Info, "settings-codes-on");
            let remove = self.kind.word("settings-second-remove", "settings-erase-code-remove");
            draw.button("remove", remove, Weight::Secondary);
        }
    }

    fn draw_offer(&self, draw: &mut Draw<'_>, world: &World) {
        draw.title("settings-codes-read");
        draw.lead(self.kind.word("settings-second-warning", "settings-erase-code-warning"));
        for warning in self.kind.warnings() {
            draw.push(warning, RowKind::Item(world.plain(warning)));
        }
        let word = self.kind.word("settings-second-understood", "settings-erase-code-understood");
        let read = control("read", world.word(word), ControlKind::Tick);
        draw.tap(Control { is_on: self.is_read, ..read });
    }

    pub(super) fn draw_set(&self, draw: &mut Draw<'_>, lesson: &Lesson) {
        draw.notice(Tone::Good, self.kind.word("settings-second-done", "settings-erase-code-done"));
        match self.kind {
            CodeKind::Second => {
                draw.lead("settings-second-notes").text("setup-hold").section("try-title");
                lesson.draw(draw);
                draw.small("setup-code-wait");
            }
            CodeKind::Erase => {
                draw.notice(Tone::Care, "settings-erase-code-never").text("settings-erase-code-after");
            }
        }
    }
}
