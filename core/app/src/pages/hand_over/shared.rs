//! What the three steps of handing over share.

use std::sync::Arc;

use guide::{Arg, Guide};
use handoff::bundle::{Bundle, BundleError, Fingerprint};
use vault::{EntryId, Moment, Party, Session};

use crate::messages;
use crate::pages::Draw;
use crate::view::{Amount, Fact, Progress, RowKind, Span};
use crate::world::World;

/// What was chosen.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) to: Party,
    /// The message that names the recipient.
    pub(super) whom: &'static str,
    pub(super) entries: Vec<EntryId>,
}

impl Choice {
    /// Reads what was chosen, before anything goes out; for a task.
    pub(super) fn begin(
        &self,
        session: &Arc<Session>,
        guide: Option<Arc<Guide>>,
        now: Moment,
    ) -> Result<Bundle, BundleError> {
        let guide = guide.ok_or(BundleError::Failed)?;
        let chosen = handoff::bundle::Choice { entries: self.entries.clone(), to: self.to.clone() };
        Bundle::begin(Arc::clone(session), guide, chosen, now)
    }
}

pub(super) fn error(error: &BundleError) -> &'static str {
    match error {
        BundleError::Store(error) => messages::error(error),
        _ => "common-error-again",
    }
}

/// Draws the progress through the three steps.
pub(super) fn draw_step(draw: &mut Draw<'_>, world: &World, done: u32) {
    // Once done, it is still the last one.
    let args = [("step", Arg::Number((done + 1).min(3).into())), ("count", Arg::Number(3))];
    let words = world.advice.word_with("common-step-of", &args);
    let progress = Progress { of: Amount::Steps { done, all: 3 }, words, stop: None };
    draw.push("step", RowKind::Progress(Box::new(progress)));
}

/// Draws the fingerprint's six groups, and how to say each.
pub(crate) fn draw_groups(draw: &mut Draw<'_>, fingerprint: &Fingerprint) {
    draw.title("hand-over-groups");
    draw.push("groups", RowKind::Words(fingerprint.groups()));
    let said = |(group, spoken): (String, String)| Fact { label: group, words: vec![Span::Plain(spoken)] };
    let facts = fingerprint.groups().into_iter().zip(fingerprint.spoken()).map(said).collect();
    draw.push("spoken", RowKind::Facts(facts));
    draw.text("hand-over-words-about").small("hand-over-not-proved");
}
