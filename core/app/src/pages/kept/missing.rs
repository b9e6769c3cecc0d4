//! What was kept but cannot be read: how much, and which of it can be named.

use guide::Arg;

use crate::pages::Draw;
use crate::pages::draw::control;
use crate::view::{Control, ControlKind, RowKind, Span, Tone};
use crate::world::World;

/// The fold over what can be named.
#[derive(Default)]
pub(crate) struct MissingFold(bool);

/// Names shown; beyond that, only their number.
const MOST: usize = 50;

const FOLD: &str = "which";

impl MissingFold {
    /// Draws how many are missing and, under a fold, which of them can be named.
    pub(crate) fn draw(&self, draw: &mut Draw<'_>, missing: &vault::Missing, world: &World) {
        let (said, named) = words(missing, world);
        if said.is_empty() {
            return;
        }
        draw.push("missing", RowKind::Notice { tone: Tone::Danger, words: vec![Span::Plain(said)] });
        if named.is_empty() {
            return;
        }
        let fold = control(FOLD, world.word("kept-missing-which"), ControlKind::Fold);
        draw.tap(Control { is_on: self.0, ..fold });
        if self.0 {
            draw_named(draw, &named, world);
        }
    }

    /// Toggles the fold; returns whether the control is it.
    pub(crate) fn tapped(&mut self, control: &str) -> bool {
        let is_fold = control == FOLD;
        self.0 ^= is_fold;
        is_fold
    }
}

/// Returns how much is missing as one text, then each that can be named.
fn words(missing: &vault::Missing, world: &World) -> (String, Vec<String>) {
    let all = world.advice.guide().and_then(|guide| handoff::missing_words(missing, guide).ok());
    let mut all = all.unwrap_or_default();
    let named = all.split_off(all.len().saturating_sub(missing.named.len()));
    (all.join(" "), named)
}

fn draw_named(draw: &mut Draw<'_>, named: &[String], world: &World) {
    for (at, name) in named.iter().take(MOST).enumerate() {
        draw.push(&format!("missing-{at}"), RowKind::Item(vec![Span::Plain(name.clone())]));
    }
    let more = i64::try_from(named.len().saturating_sub(MOST)).unwrap_or(i64::MAX);
    if more > 0 {
        draw.said(
            "missing-more",
            world.advice.word_with("kept-missing-more", &[("count", Arg::Number(more))]),
        );
    }
}
