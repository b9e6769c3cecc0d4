//! The rows of making a copy.

use guide::Arg;

use super::going::Going;
use super::{SealedCopy, Stage};
use crate::found::CopyFacts;
use crate::pages::Draw;
use crate::pages::draw::button;
use crate::view::{Amount, Control, Icon, Row, Tone, Weight};
use crate::world::World;

impl SealedCopy {
    pub(super) fn draw(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(tone(problem), problem);
        }
        match &self.stage {
            Stage::Looking => {
                draw.small("kept-looking");
            }
            Stage::About(found) => self.draw_about(&mut draw, found),
            Stage::Beginning => draw_going(&mut draw, None, world),
            Stage::Going(going) => draw_going(&mut draw, Some(going), world),
            Stage::Noting => {
                draw.waiting("progress", "settings-copy-noting");
            }
            Stage::Saved => {
                draw.notice(Tone::Good, "settings-copy-done").text("settings-copy-keep");
                draw.text("settings-copy-where").small("setup-phrase-nobody");
            }
        }
        draw.rows()
    }

    /// Draws what it is for, then what may give the person away, then who can open it.
    fn draw_about(&self, draw: &mut Draw<'_>, found: &CopyFacts) {
        draw.title("settings-copy-make").lead("settings-copy-for");
        draw.notice(Tone::Care, "settings-copy-where").text("settings-copy-words");
        if !found.has_phrase {
            draw.notice(Tone::Info, "settings-copy-words-first");
        } else if found.last.is_some_and(|last| last.is_older) {
            draw.text("settings-copy-older");
        } else {
            draw.text("settings-copy-now");
        }
        draw.small("setup-phrase-nobody");
        if self.is_offered {
            draw.button("never", "settings-copy-never", Weight::Quiet);
        }
    }

    pub(super) fn draw_dock(&self, world: &World) -> Vec<Control> {
        let primary = |id, word| button(id, word, Weight::Primary, world);
        match &self.stage {
            Stage::About(found) if found.has_phrase => {
                vec![Control { icon: Some(Icon::Save), ..primary("save", "settings-copy-save") }]
            }
            Stage::About(_) => vec![primary("words", "settings-copy-words-make")],
            Stage::Saved => vec![primary("done", "common-done")],
            Stage::Looking | Stage::Beginning | Stage::Going(_) | Stage::Noting => Vec::new(),
        }
    }
}

/// Returns how loud to be: stopping it, or only failing to note it, is nothing to fear.
fn tone(problem: &str) -> Tone {
    match problem {
        "settings-copy-stopped" => Tone::Info,
        "settings-copy-not-noted" => Tone::Care,
        _ => Tone::Danger,
    }
}

fn draw_going(draw: &mut Draw<'_>, going: Option<&Going>, world: &World) {
    let percent = going.map_or(0, Going::percent);
    let words = world.advice.word_with("settings-copy-progress", &[("percent", Arg::Number(percent.into()))]);
    let stop = going.map(|_| button("stop", "keep-stop", Weight::Quiet, world));
    draw.progress("progress", Amount::Percent(percent), words, stop).small("settings-copy-leave");
}
