//! The rows of a file's page.

use vault::Shown;

use super::{FilePage, FileStep, Stage, TROUBLE, crop, step};
use crate::pages::Draw;
use crate::pages::draft_form::leaving_rows;
use crate::pages::draw::{button, control};
use crate::sizes::size;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

const SHOWN: [(&str, &str, Shown); 4] = [
    ("age-words", "keep-ask-age-words", Shown::WordsOnly),
    ("age-no", "keep-ask-age-no", Shown::NobodyUnder18),
    ("age-yes", "keep-ask-age-yes", Shown::MaybeUnder18),
    ("age-unsure", "keep-ask-age-unsure", Shown::Unsure),
];

/// Returns the answer that a control gives.
pub(super) fn shown(control: &str) -> Option<Shown> {
    SHOWN.into_iter().find(|(id, ..)| *id == control).map(|(.., shown)| shown)
}

impl FilePage {
    pub(super) fn draw(&self, world: &World) -> Vec<Row> {
        if self.leaving.is_asked() {
            return leaving_rows(world);
        }
        let mut draw = Draw::new(world);
        if let Some(trouble) = &self.trouble {
            let words = vec![Span::Plain(trouble.clone())];
            draw.push(TROUBLE, RowKind::Notice { tone: Tone::Danger, words });
        }
        if let (Some(part), Some(file)) = (self.part, &self.file) {
            crop::draw(file.picked, part, &mut draw, world);
            return draw.rows();
        }
        match &self.stage {
            Stage::Choose => self.choose(&mut draw, world),
            Stage::Age => self.age(&mut draw, world),
            Stage::Second(_) => self.second(&mut draw, world),
            Stage::Ready(_) => self.ready(&mut draw, world),
            Stage::Importing(_, progress) if progress.is_asked => {
                draw.title("keep-stop-sure").text("keep-stop-about");
            }
            Stage::Importing(_, progress) => {
                if let Some(file) = &self.file {
                    progress.draw(self.step, file, &mut draw, world);
                }
            }
            Stage::Refused(refusal) => refusal.draw(&mut draw),
        }
        draw.rows()
    }

    pub(super) fn draw_dock(&self, world: &World) -> Vec<Control> {
        if self.leaving.is_asked() {
            return Vec::new();
        }
        if self.part.is_some() {
            return crop::dock(world);
        }
        match &self.stage {
            Stage::Choose if self.is_allowed(world) => {
                let word = if self.file.is_some() || self.trouble.is_some() {
                    "keep-choose-another"
                } else {
                    self.step.word(world)
                };
                vec![button("pick", word, Weight::Primary, world)]
            }
            Stage::Choose => vec![button("type", "keep-words-type", Weight::Primary, world)],
            Stage::Ready(_) => vec![button("keep", "common-save", Weight::Primary, world)],
            Stage::Importing(_, progress) if progress.is_asked => vec![
                button("go-on", "keep-stop-go-on", Weight::Primary, world),
                button("stop-sure", "keep-stop", Weight::QuietDanger, world),
            ],
            Stage::Refused(refusal) => refusal.dock(world),
            Stage::Age | Stage::Second(_) | Stage::Importing(..) => Vec::new(),
        }
    }

    fn is_allowed(&self, world: &World) -> bool {
        step::allowance(world).is_some_and(|allowance| self.step.is_allowed(allowance))
    }

    fn choose(&self, draw: &mut Draw<'_>, world: &World) {
        if !self.is_allowed(world) {
            draw.notice(Tone::Care, "keep-refused-kind");
            return;
        }
        if self.said.resumes().is_some() {
            draw.notice(Tone::Info, "item-resume-about");
        }
        if self.step == FileStep::Screenshot {
            draw.text("keep-words-screenshot-help")
                .text("keep-words-visible")
                .text("keep-words-disappearing");
        }
        draw.text("keep-where-original").small("keep-not-delete");
    }

    fn facts(&self, draw: &mut Draw<'_>) {
        let Some(file) = &self.file else { return };
        let mut words = vec![Span::Quoted(file.name())];
        if let Some(length) = file.length() {
            words.push(Span::Plain(format!(" · {}", size(length))));
        }
        draw.push("file", RowKind::Text(words));
    }

    fn age(&self, draw: &mut Draw<'_>, world: &World) {
        self.facts(draw);
        let choice = |(id, word, _): (&str, &str, Shown)| control(id, world.word(word), ControlKind::Choice);
        question("keep-ask-age", SHOWN.map(choice).into(), draw, world);
    }

    fn second(&self, draw: &mut Draw<'_>, world: &World) {
        self.facts(draw);
        let choice = |(id, word)| control(id, world.word(word), ControlKind::Choice);
        let both = [("second-no", "keep-ask-second-no"), ("second-yes", "keep-ask-second-yes")];
        question("keep-ask-second", both.map(choice).into(), draw, world);
    }

    fn ready(&self, draw: &mut Draw<'_>, world: &World) {
        if let Some(word) = self.problem.as_ref().and_then(|problem| problem.above()) {
            draw.notice(Tone::Danger, word);
        }
        self.facts(draw);
        if self.file.as_ref().is_some_and(|file| file.is_crop()) {
            draw.text("item-derived");
        } else if self.may_cut(world) {
            draw.leads_with("crop", "keep-crop", world.word("keep-crop-about"), Some(Icon::Screenshot));
        }
        self.said.draw(draw, self.problem.as_ref(), world);
        draw.small("keep-where-original").small("keep-draft");
    }
}

fn question(word: &str, choices: Vec<Control>, draw: &mut Draw<'_>, world: &World) {
    draw.push(word, RowKind::Choices { label: world.word(word), choices }).small("keep-ask-why");
}
