//! How far something is.

use guide::Arg;

use super::Draw;
use crate::view::{Amount, Control, Progress, RowKind};

impl Draw<'_> {
    /// Adds an amount that is done, with the control that stops it.
    pub(crate) fn progress(
        &mut self,
        id: &str,
        of: Amount,
        words: String,
        stop: Option<Control>,
    ) -> &mut Self {
        self.push(id, RowKind::Progress(Box::new(Progress { of, words, stop })))
    }

    /// Adds something of which nobody knows how long it takes.
    pub(crate) fn waiting(&mut self, id: &str, word: &str) -> &mut Self {
        self.progress(id, Amount::Unknown, self.world.word(word), None)
    }

    /// Adds which step of how many this is. Once all are done, it is still the last one.
    pub(crate) fn step(&mut self, done: u32, all: u32) -> &mut Self {
        let args = [("step", Arg::Number((done + 1).min(all).into())), ("count", Arg::Number(all.into()))];
        let words = self.world.advice.word_with("common-step-of", &args);
        self.progress("step", Amount::Steps { done, all }, words, None)
    }
}
