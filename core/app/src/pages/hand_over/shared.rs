//! What the three steps of handing over share.

use std::sync::Arc;

use guide::Guide;
use handoff::bundle::{Bundle, BundleError, Fingerprint};
use vault::{EntryId, Moment, Party, Session};

use crate::messages;
use crate::pages::Draw;
use crate::view::{Fact, RowKind, Span};

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

/// The steps of handing over.
pub(super) const STEPS: u32 = 3;

/// Draws the fingerprint's six groups, and how to say each.
pub(crate) fn draw_groups(draw: &mut Draw<'_>, fingerprint: &Fingerprint) {
    draw.title("hand-over-groups");
    draw.push("groups", RowKind::Words(fingerprint.groups()));
    let said = |(group, spoken): (String, String)| Fact { label: group, words: vec![Span::Plain(spoken)] };
    let facts = fingerprint.groups().into_iter().zip(fingerprint.spoken()).map(said).collect();
    draw.push("spoken", RowKind::Facts(facts));
    draw.text("hand-over-words-about").small("hand-over-not-proved");
}
