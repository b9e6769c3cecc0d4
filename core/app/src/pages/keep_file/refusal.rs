//! Why a file was refused, and what to do instead.

use vault::{Kind, PictureAnswers, Shown};

use super::step::FileStep;
use crate::pages::Draw;
use crate::pages::draw::button;
use crate::view::{Control, Icon, Tone, Weight};
use crate::world::World;

/// A refusal. Nothing was written.
pub(super) struct Refusal {
    pub(super) step: FileStep,
    pub(super) answers: PictureAnswers,
    /// Whether a crop that shows only words may be kept.
    pub(super) may_crop: bool,
    /// The topic that explains it, as the vault names it.
    pub(super) topic: &'static str,
}

impl Refusal {
    fn why(&self) -> &'static str {
        match self.answers.shown {
            _ if self.answers.intimate => "keep-refused-second",
            Shown::NobodyUnder18 => "keep-refused-own-age",
            Shown::WordsOnly if self.step.kind() != Kind::Screenshot => "keep-refused-kind",
            _ => "keep-refused-under-18",
        }
    }

    pub(super) fn draw(&self, draw: &mut Draw<'_>) {
        draw.title("keep-refused-title").lead(self.why());
        draw.notice(Tone::Good, "keep-refused-nothing");
        draw.text("keep-refused-leave").text("keep-refused-instead");
        if self.answers.shown != Shown::WordsOnly {
            draw.text("keep-refused-yours");
        }
        if self.may_crop {
            draw.text("keep-refused-crop");
        }
        draw.leads("read", "keep-refused-read", Some(Icon::Advice));
    }

    pub(super) fn dock(&self, world: &World) -> Vec<Control> {
        let mut dock = vec![button("type", "keep-words-type", Weight::Primary, world)];
        if self.may_crop {
            dock.push(button("crop", "keep-crop", Weight::Secondary, world));
        }
        dock
    }
}

/// Returns whether a crop may be kept: never of a picture of someone who was, or may have been, under 18.
pub(super) fn may_crop(answers: PictureAnswers) -> bool {
    matches!(answers.shown, Shown::WordsOnly | Shown::NobodyUnder18)
}
