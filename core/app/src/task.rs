//! What is slow: one short step each, on the shell's serial queue, without the app held.

use std::sync::Arc;

use vault::{Code, EntryId, Prefs, Record, SealedDraft, Session, Store, StoreError, Told};

use crate::opening::{self, Attempt, Challenge};
use crate::world::Inside;

/// One step.
pub(crate) enum Task {
    /// Finishes what a crash cut short, and tells which keys are missing.
    Prepare,
    /// Stretches a code that was typed on the cover.
    Stretch(Code),
    /// Tries what the key store answered.
    Finish(Attempt, Vec<Option<Vec<u8>>>),
    /// Writes the draft that is newest when it begins.
    WriteDraft(Option<SealedDraft>),
    /// Throws the draft away.
    ClearDraft(Arc<Session>),
    /// Keeps words, then throws their draft away.
    Keep { visit: u64, session: Arc<Session>, entry: EntryId, record: Box<Record>, told: Told },
    /// Chooses.
    Set { visit: u64, prefs: Prefs },
}

/// What came of it.
pub(crate) enum Brought {
    Nothing,
    Prepared(Vec<String>),
    Asks(Attempt, Challenge),
    Opened(Box<Inside>),
    DraftWritten,
    Kept { visit: u64, entry: EntryId, result: Result<EntryId, StoreError> },
    Set { visit: u64, prefs: Prefs, result: Result<(), StoreError> },
}

impl Task {
    /// Whether it goes on though the space was locked: it is nothing of the inside, or ciphertext, which needs no key.
    pub(crate) fn outlives(&self) -> bool {
        matches!(self, Self::Prepare | Self::WriteDraft(_) | Self::Set { .. })
    }

    /// Whether it is a part of an attempt to open a space.
    pub(crate) fn is_attempt(&self) -> bool {
        matches!(self, Self::Stretch(_) | Self::Finish(..))
    }

    /// Does it. Without a folder, which another program may hold, it does nothing.
    pub(crate) fn perform(self, store: Option<&Store>) -> Brought {
        match self {
            Self::Prepare => {
                Brought::Prepared(store.and_then(|store| store.prepare().ok()).unwrap_or_default())
            }
            Self::Stretch(code) => stretch(store, code),
            Self::Finish(attempt, answers) => finish(attempt, answers),
            Self::WriteDraft(draft) => {
                // Where the disk refuses, it is still sealed in memory; the next one is tried as well.
                let _refused = draft.map(|draft| draft.write());
                Brought::DraftWritten
            }
            Self::ClearDraft(session) => {
                let _refused = session.clear_draft();
                Brought::Nothing
            }
            Self::Keep { visit, session, entry, record, told } => {
                let result = session.add_record_as(entry, &record, &told);
                if result.is_ok() {
                    // Kept under the draft's own id: if this is cut short, keeping it again keeps nothing more.
                    let _refused = session.clear_draft();
                }
                Brought::Kept { visit, entry, result }
            }
            Self::Set { visit, prefs } => {
                let result = store.map_or(Err(StoreError::InUse), |store| store.set_prefs(prefs.clone()));
                Brought::Set { visit, prefs, result }
            }
        }
    }
}

fn stretch(store: Option<&Store>, code: Code) -> Brought {
    let asked = store.and_then(|store| opening::begin(store, code).ok());
    asked.map_or(Brought::Nothing, |(attempt, challenge)| Brought::Asks(attempt, challenge))
}

fn finish(attempt: Attempt, answers: Vec<Option<Vec<u8>>>) -> Brought {
    let inside = attempt.finish(answers).and_then(inside);
    inside.map_or(Brought::Nothing, |inside| Brought::Opened(Box::new(inside)))
}

/// What the first pages of an open space need of it.
fn inside(session: Session) -> Result<Inside, StoreError> {
    let drafter = session.drafter()?;
    // A draft that cannot be read keeps nobody out.
    let draft = session.draft().ok().flatten();
    let age = session.age()?;
    Ok(Inside { session: Arc::new(session), drafter, draft, age })
}
