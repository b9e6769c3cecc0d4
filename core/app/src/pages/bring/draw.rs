//! The rows of bringing a copy back.

use guide::Arg;

use super::{BringCopy, File, ImportProgress, Problem, Stage};
use crate::pages::Draw;
use crate::pages::draw::button;
use crate::pages::phrase::{draw_field, said_of};
use crate::sizes::{percent, size};
use crate::view::{Amount, Control, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

impl BringCopy {
    pub(super) fn draw(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = &self.problem {
            let words = vec![Span::Plain(said(problem, world))];
            draw.push("problem", RowKind::Notice { tone: Tone::Danger, words });
            if matches!(problem, Problem::Refused(_)) {
                draw.text("forgot-copy-nothing");
            }
        }
        match &self.stage {
            Stage::Choose => {
                draw.lead("forgot-copy-about").text("forgot-copy-beside");
                draw.small("setup-phrase-nobody").small("forgot-about");
            }
            Stage::Words => self.draw_words(&mut draw, world),
            Stage::Importing(progress) => draw_coming(&mut draw, progress, self.length(), world),
            Stage::Code { new, .. } => {
                draw.notice(Tone::Good, "forgot-copy-whole").title("forgot-code-new");
                new.draw(&mut draw);
                draw.small("forgot-copy-code");
            }
            Stage::Setting { .. } => {
                draw.waiting("progress", "settings-code-setting");
            }
        }
        draw.rows()
    }

    fn draw_words(&self, draw: &mut Draw<'_>, world: &World) {
        draw.lead("forgot-copy-words").text("forgot-phrase-how");
        self.file.iter().for_each(|file| draw_file(draw, file));
        draw_field(draw, &self.typed, world);
        draw.button("pick", "keep-choose-another", Weight::Quiet);
        draw.small("setup-phrase-nobody").small("forgot-about");
    }

    fn length(&self) -> Option<u64> {
        self.file.as_ref().and_then(|file| file.said.length)
    }

    pub(super) fn draw_dock(&self, world: &World) -> Vec<Control> {
        let primary = |id, word| button(id, word, Weight::Primary, world);
        match self.stage {
            Stage::Choose => vec![primary("pick", "forgot-copy-choose")],
            Stage::Words => vec![primary("open", "forgot-copy-open")],
            Stage::Importing(_) | Stage::Code { .. } | Stage::Setting { .. } => Vec::new(),
        }
    }
}

fn said(problem: &Problem, world: &World) -> String {
    match problem {
        Problem::Typed(error) => said_of(error, world),
        Problem::Refused(word) | Problem::Code(word) => world.word(word),
    }
}

fn draw_file(draw: &mut Draw<'_>, file: &File) {
    let mut words = vec![Span::Quoted(file.said.name.clone())];
    if let Some(length) = file.said.length {
        words.push(Span::Plain(format!(" · {}", size(length))));
    }
    if !file.said.name.is_empty() {
        draw.push("file", RowKind::Text(words));
    }
}

fn draw_coming(draw: &mut Draw<'_>, progress: &ImportProgress, length: Option<u64>, world: &World) {
    let percent = length.filter(|all| *all > 0).map(|all| percent(progress.taken, all));
    let words = match percent {
        Some(percent) => {
            let args = [("percent", Arg::Number(percent.into()))];
            world.advice.word_with("forgot-copy-progress", &args)
        }
        None => size(progress.taken),
    };
    let stop = (!progress.is_stopped).then(|| button("stop", "keep-stop", Weight::Quiet, world));
    draw.progress("progress", percent.map_or(Amount::Unknown, Amount::Percent), words, stop);
    draw.small("forgot-copy-stay");
}
