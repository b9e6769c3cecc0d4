//! Slow work: one short step each, on the shell's serial queue, without holding the app's mutex.

use std::sync::Arc;

use vault::{Age, Code, DatabaseState, Entropy, Prefs, SealedDraft, Session, Store, StoreError};

use crate::advice::{Advice, OpenPack};
use crate::ask::{Outside, Work};
use crate::done::Done;
use crate::imports::Imports;
use crate::opening::{self, Answered, Attempt, Challenge, Coding};
use crate::person::Person;
use crate::world::{Copied, Inside, OpeningNotes};

/// One step.
pub(crate) enum Task {
    /// Finishes what a crash interrupted, and finds missing keys.
    Prepare,
    /// Opens the newest pack in a language.
    ReadPack { open: OpenPack, language: String },
    /// Stretches a code typed on the cover.
    Stretch(Code),
    /// Stretches a recovery phrase typed on the cover as digits, or does the same work if the digits are none.
    StretchPhrase(Option<Entropy>),
    /// Tries the key store's answers.
    Finish(Attempt, Vec<Option<Vec<u8>>>),
    /// Stretches a chosen code, to make a space.
    Make { visit: u64, code: Code, age: Age },
    /// Stretches a code that an open space sets or checks.
    Code { visit: u64, session: Arc<Session>, coding: Coding },
    /// Erases everything that the open space's code opens.
    Erase { visit: u64, session: Arc<Session> },
    /// Deletes the files of an erased place whose key is deleted.
    KeyGone(String),
    /// Makes an empty space for a code that erased.
    Again,
    /// Opens the space of a recovery phrase.
    OpenByPhrase { visit: u64, phrase: Entropy },
    /// Writes the draft that is newest when the task begins.
    WriteDraft(Option<SealedDraft>),
    /// Discards the draft.
    ClearDraft(Arc<Session>),
    /// Runs a page's work with the open space.
    Work { visit: u64, session: Arc<Session>, work: Work },
    /// Runs a page's work without an open space.
    Outside { visit: u64, work: Outside },
    /// Stretches a chosen code, for a sealed copy that arrived whole.
    MakeOfCopy { visit: u64, imports: Arc<Imports>, import: u64, code: Code },
    /// Drops sealed copies that were being imported.
    DropCopies(Arc<Imports>),
    /// Writes settings.
    Set { visit: u64, prefs: Prefs },
}

/// The result of a task.
pub(crate) enum Brought {
    Nothing,
    /// Names of the keys to make, and of erased places' keys to delete.
    Prepared {
        missing: Vec<String>,
        erased: Vec<String>,
    },
    /// Names of the keys to delete.
    Erased {
        keys: Vec<String>,
        has_code: bool,
    },
    /// Names of the keys to make in place of one that was deleted.
    Cleared {
        missing: Vec<String>,
        has_code: bool,
    },
    Advice {
        language: String,
        advice: Box<Advice>,
    },
    Asks(Attempt, Challenge),
    Opened(Box<Inside>),
    Made {
        visit: u64,
        made: Result<Box<Inside>, StoreError>,
        has_code: bool,
    },
    DraftWritten,
    Done {
        visit: u64,
        done: Done,
    },
    Set {
        visit: u64,
        prefs: Prefs,
        result: Result<(), StoreError>,
    },
}

impl Task {
    /// Returns whether it continues after locking: it uses nothing secret, or ciphertext that needs no key.
    pub(crate) fn outlives(&self) -> bool {
        matches!(
            self,
            Self::Prepare
                | Self::ReadPack { .. }
                | Self::WriteDraft(_)
                | Self::DropCopies(_)
                | Self::Set { .. }
                | Self::KeyGone(_)
        )
    }

    /// Returns whether it is part of an attempt to open a space.
    pub(crate) fn is_attempt(&self) -> bool {
        matches!(self, Self::Stretch(_) | Self::StretchPhrase(_) | Self::Finish(..) | Self::Again)
    }

    /// Runs the task. Does nothing without a folder, which another process may have.
    pub(crate) fn perform(self, store: Option<&Store>) -> Brought {
        match self {
            Self::Prepare => Brought::Prepared { missing: missing(store), erased: erased(store) },
            Self::ReadPack { open, language } => {
                let advice = Box::new(Advice::newest(open, store, &language));
                Brought::Advice { language, advice }
            }
            Self::Stretch(code) => stretch(store, |store| opening::begin(store, code)),
            Self::StretchPhrase(phrase) => stretch(store, |store| opening::begin_phrase(store, phrase)),
            Self::Finish(attempt, answers) => finish(store, attempt, answers),
            Self::Make { visit, code, age } => make(store, visit, code, age),
            Self::Code { visit, session, coding } => begin_coding(visit, &session, coding),
            Self::Erase { visit, session } => erase(store, visit, &session),
            Self::KeyGone(alias) => key_gone(store, &alias),
            Self::Again => stretch(store, opening::begin_again),
            Self::OpenByPhrase { visit, phrase } => open_by_phrase(store, visit, &phrase),
            Self::WriteDraft(draft) => {
                // If the disk refuses, the draft is still sealed in memory and the next one is tried as well.
                let _refused = draft.map(|draft| draft.write());
                Brought::DraftWritten
            }
            Self::ClearDraft(session) => {
                let _refused = session.clear_draft();
                Brought::Nothing
            }
            Self::Work { visit, session, work } => Brought::Done { visit, done: work(&session) },
            Self::Outside { visit, work } => Brought::Done { visit, done: work(store) },
            Self::MakeOfCopy { visit, imports, import, code } => {
                let opening = imports.begin_code(import, code);
                match opening.and_then(|opening| opening::begin_copy(opening, visit)) {
                    Ok((attempt, challenge)) => Brought::Asks(attempt, challenge),
                    Err(error) => made(store, visit, Err(error)),
                }
            }
            Self::DropCopies(imports) => {
                imports.drop_copies();
                Brought::Nothing
            }
            Self::Set { visit, prefs } => {
                let result = store.map_or(Err(StoreError::InUse), |store| store.set_prefs(prefs.clone()));
                Brought::Set { visit, prefs, result }
            }
        }
    }
}

fn stretch(
    store: Option<&Store>,
    begin: impl FnOnce(&Store) -> Result<(Attempt, Challenge), StoreError>,
) -> Brought {
    let asked = store.and_then(|store| begin(store).ok());
    asked.map_or(Brought::Nothing, |(attempt, challenge)| Brought::Asks(attempt, challenge))
}

fn finish(store: Option<&Store>, attempt: Attempt, answers: Vec<Option<Vec<u8>>>) -> Brought {
    let (visit, is_phrase) = (attempt.visit, attempt.is_phrase);
    match (attempt.answer(answers), visit) {
        (Answered::Opened(Err(StoreError::Erased)), _) => has_erased(store),
        (Answered::Opened(session), Some(visit)) => {
            made(store, visit, session.and_then(inside).map(Box::new))
        }
        (Answered::Opened(session), None) => {
            let opened = session.and_then(inside).map(|mut inside| {
                inside.found.needs_code = is_phrase;
                Box::new(inside)
            });
            opened.map_or(Brought::Nothing, Brought::Opened)
        }
        (Answered::Asks(attempt, challenge), _) => Brought::Asks(attempt, challenge),
        (Answered::Changed(changed), visit) => coded(visit.unwrap_or_default(), changed),
    }
}

/// Returns the names of keys that the phone should have and may not.
fn missing(store: Option<&Store>) -> Vec<String> {
    store.and_then(|store| store.prepare().ok()).unwrap_or_default()
}

/// Returns the names of erased places' keys. Any that cannot be looked up now are found at the next start.
fn erased(store: Option<&Store>) -> Vec<String> {
    store.and_then(|store| store.keys_to_delete().ok()).unwrap_or_default()
}

fn has_erased(store: Option<&Store>) -> Brought {
    Brought::Erased { keys: erased(store), has_code: store.is_some_and(Store::has_vault) }
}

// If the session ended, erasing was begun, and continues by itself.
fn erase(store: Option<&Store>, visit: u64, session: &Session) -> Brought {
    match session.erase_everything() {
        Err(error) if session.check_open().is_ok() => Brought::Done { visit, done: Done::Did(Err(error)) },
        _ => has_erased(store),
    }
}

// If the disk refuses now, it is tried again at the next start.
fn key_gone(store: Option<&Store>, alias: &str) -> Brought {
    let Some(store) = store.filter(|store| store.erased_key_gone(alias).is_ok()) else {
        return Brought::Nothing;
    };
    Brought::Cleared { missing: missing(Some(store)), has_code: store.has_vault() }
}

fn begin_coding(visit: u64, session: &Session, coding: Coding) -> Brought {
    match opening::begin_coding(session, coding, visit) {
        Ok((attempt, challenge)) => Brought::Asks(attempt, challenge),
        Err(error) => coded(visit, Err(error)),
    }
}

fn coded(visit: u64, coded: Result<(), StoreError>) -> Brought {
    Brought::Done { visit, done: Done::Coded(coded) }
}

fn open_by_phrase(store: Option<&Store>, visit: u64, phrase: &Entropy) -> Brought {
    let session = store.ok_or(StoreError::InUse).and_then(|store| store.open_by_phrase(phrase));
    made(store, visit, session.and_then(inside).map(Box::new))
}

fn make(store: Option<&Store>, visit: u64, code: Code, age: Age) -> Brought {
    let asked = store.ok_or(StoreError::InUse).and_then(|store| opening::begin_make(store, code, age, visit));
    match asked {
        Ok((attempt, challenge)) => Brought::Asks(attempt, challenge),
        Err(error) => made(store, visit, Err(error)),
    }
}

fn made(store: Option<&Store>, visit: u64, made: Result<Box<Inside>, StoreError>) -> Brought {
    Brought::Made { visit, made, has_code: store.is_some_and(Store::has_vault) }
}

/// Collects what must be said about the files of a space. Reads the whole database, which takes little time compared
/// with stretching. Pages report what cannot be found out here.
fn found(session: &Session) -> OpeningNotes {
    let _looked = session.count();
    OpeningNotes {
        state: session.database_state().unwrap_or(DatabaseState::Whole),
        is_older: session.has_older_slots().unwrap_or(false),
        // If it is not known, the person is not urged to set one.
        has_phrase: session.has_phrase().unwrap_or(true),
        has_more_codes: session.has_second_code().unwrap_or(false)
            || session.has_erase_code().unwrap_or(false),
        copy: copied(session),
        needs_code: false,
    }
}

fn copied(session: &Session) -> Copied {
    match session.last_copy() {
        Ok(None) => Copied::Never,
        Ok(Some(last)) if last.is_older => Copied::Older,
        Ok(Some(_)) | Err(_) => Copied::Newest,
    }
}

/// Reads what the first pages of an open space need.
fn inside(session: Session) -> Result<Inside, StoreError> {
    let drafter = session.drafter()?;
    // An unreadable draft does not block unlocking.
    let draft = session.draft().ok().flatten();
    let age = session.age()?;
    // Nor does an unreadable record of the person's progress.
    let kept = session.plan_progress().ok().flatten().map(|bytes| Person::read(&bytes));
    let found = found(&session);
    Ok(Inside { session: Arc::new(session), drafter, draft, age, kept, found })
}
