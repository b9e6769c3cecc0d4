//! What to do after something was kept.

use guide::Arg;

use super::step::Step;
use crate::pages::draw::button;
use crate::pages::keep_file::FileStep;
use crate::pages::{Destination, Draw, FormRequest, Next, Page};
use crate::view::{Control, Icon, Row, Tone, Weight};
use crate::world::{Copied, World};

pub(crate) struct KeptNow {
    what: What,
    /// Whether a sealed copy is offered, which happens only once.
    offers_copy: bool,
}

enum What {
    Words(Step),
    /// A file, its source, and what was lost from it.
    File {
        step: FileStep,
        source: String,
        less: Less,
    },
}

/// What was lost from a file.
#[derive(Clone, Copy)]
pub(crate) enum Less {
    Nothing,
    /// Fewer bytes came than were announced.
    Short,
    /// The moving part of a picture was left out.
    Still,
}

impl Less {
    fn draw(self, draw: &mut Draw<'_>) {
        match self {
            Self::Nothing => {}
            Self::Short => {
                draw.notice(Tone::Care, "keep-after-short");
            }
            Self::Still => {
                draw.text("keep-after-still");
            }
        }
    }
}

impl KeptNow {
    pub(crate) fn words(step: Step) -> Self {
        Self { what: What::Words(step), offers_copy: false }
    }

    pub(crate) fn file(step: FileStep, source: String, less: Less) -> Self {
        Self { what: What::File { step, source, less }, offers_copy: false }
    }

    fn again(&self) -> FormRequest {
        match &self.what {
            What::Words(step) => FormRequest::Step(*step),
            What::File { step, .. } => FormRequest::File(*step, None),
        }
    }

    /// Returns the next step. A screenshot of words counts as what they said.
    fn next(&self) -> Option<Step> {
        match &self.what {
            What::Words(step) => step.after(),
            What::File { step: FileStep::Screenshot, .. } => Step::Words.after(),
            What::File { .. } => None,
        }
    }
}

/// Says where the original still is.
fn original(source: &str, draw: &mut Draw<'_>, world: &World) {
    if source.is_empty() {
        draw.text("keep-after-copies");
    } else {
        let said = world.advice.word_with("keep-after-source", &[("source", Arg::Text(source))]);
        draw.said("source", said);
    }
    draw.text("keep-after-places").text("keep-after-cleaning");
}

impl Page for KeptNow {
    fn id(&self) -> &'static str {
        "keep-done"
    }

    fn title(&self, world: &World) -> String {
        world.word("keep-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.notice(Tone::Good, "keep-kept");
        match &self.what {
            What::Words(_) => {
                draw.text("keep-not-delete");
            }
            What::File { source, less, .. } => {
                less.draw(&mut draw);
                original(source, &mut draw, world);
            }
        }
        if let Some(next) = self.next() {
            draw.leads_with("next", next.page(), world.word(next.about()), Some(next.icon()));
        }
        draw.button("again", "keep-add-more", Weight::Secondary);
        if self.offers_copy {
            draw.leads_with("copy", "setup-copy", world.word("setup-copy-about"), Some(Icon::Save));
        }
        draw.rows()
    }

    fn entered(&mut self, world: &mut World) {
        if !world.person.is_copy_offered && world.copy_to_tell() == Some(Copied::Never) {
            world.person.is_copy_offered = true;
            self.offers_copy = true;
        }
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("done", "common-done", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        match control {
            "again" => Next::replace(Destination::Form(self.again())),
            "next" => self
                .next()
                .map_or(Next::Stay, |next| Next::replace(Destination::Form(FormRequest::Step(next)))),
            "copy" => Next::open(Destination::OfferedCopy),
            "done" => Next::Root,
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }
}
