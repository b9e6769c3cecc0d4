//! A file that is coming in: its progress, and Stop.

use guide::Arg;

use super::chosen::Chosen;
use super::step::FileStep;
use crate::pages::Draw;
use crate::pages::draw::control;
use crate::sizes::{percent, size};
use crate::view::{Amount, ControlKind, Fact, RowKind, Span, Weight};
use crate::world::World;

#[derive(Default)]
pub(super) struct ImportProgress {
    /// Set once it has begun.
    pub(super) import: Option<u64>,
    pub(super) taken: u64,
    began_ms: u64,
    /// Seconds left, once that can be estimated.
    left_s: Option<u64>,
    pub(super) is_asked: bool,
    pub(super) is_stopped: bool,
}

impl ImportProgress {
    pub(super) fn begun(&mut self, import: u64, world: &World) {
        (self.import, self.began_ms) = (Some(import), world.clock.boot_ms());
    }

    /// Records how many bytes of how many are in.
    pub(super) fn so_far(&mut self, taken: u64, all: Option<u64>, world: &World) {
        self.taken = taken;
        let passed_s = world.clock.boot_ms().saturating_sub(self.began_ms) / 1000;
        let rest = all.map(|all| all.saturating_sub(taken));
        // There is no estimate in the first seconds.
        self.left_s = rest.filter(|_| passed_s >= 3).and_then(|rest| (rest * passed_s).checked_div(taken));
    }

    pub(super) fn draw(&self, step: FileStep, file: &Chosen, draw: &mut Draw<'_>, world: &World) {
        let all = file.length();
        draw.title("keep-keeping");
        let stop = control("stop", world.word("keep-stop"), ControlKind::Button(Weight::Secondary));
        let percent = all.filter(|all| *all > 0).map(|all| percent(self.taken, all));
        let of = percent.map_or(Amount::Unknown, Amount::Percent);
        let words = percent.map_or_else(|| size(self.taken), |percent| self.words(percent, world));
        draw.progress("progress", of, words, Some(stop));
        let done = size(self.taken);
        let amount = match all {
            Some(all) => {
                let args = [("done", Arg::Text(&done)), ("all", Arg::Text(&size(all)))];
                world.advice.word_with("keep-all-of-it", &args)
            }
            None => done,
        };
        let fact =
            |label: &str, said: String| Fact { label: world.word(label), words: vec![Span::Plain(said)] };
        let facts = vec![fact(step.kind_word(), amount), fact("keep-stays", world.word("keep-stays-where"))];
        draw.push("facts", RowKind::Facts(facts)).small("keep-coming-leave");
    }

    fn words(&self, percent: u32, world: &World) -> String {
        let number = |number: u64| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let done = ("percent", Arg::Number(percent.into()));
        match self.left_s {
            None | Some(0) => world.advice.word_with("keep-progress", &[done]),
            Some(left @ 1..60) => {
                // In steps of five, so that it does not flicker.
                let left = ("left", number(left.div_ceil(5) * 5));
                world.advice.word_with("keep-progress-seconds", &[done, left])
            }
            Some(left) => {
                let left = ("left", number(left.div_ceil(60)));
                world.advice.word_with("keep-progress-minutes", &[done, left])
            }
        }
    }
}
