//! What is slow: one short step each, on the shell's serial queue, without the app held.

use std::sync::Arc;

use vault::{Age, Code, DatabaseState, Entropy, Prefs, SealedDraft, Session, Store, StoreError};

use crate::advice::{Advice, OpenPack};
use crate::imports::Imports;
use crate::opening::{self, Answered, Attempt, Challenge, Coding};
use crate::pages::{Done, Outside, Work};
use crate::person::Person;
use crate::world::{Copied, Inside, OpeningNotes};

/// One step.
pub(crate) enum Task {
    /// Finishes what a crash cut short, and tells which keys are missing.
    Prepare,
    /// Opens the newest pack in a language.
    ReadPack { open: OpenPack, language: String },
    /// Stretches a code that was typed on the cover.
    Stretch(Code),
    /// The same work for a recovery phrase that was typed on the cover as digits; none where they are none.
    StretchPhrase(Option<Entropy>),
    /// Tries what the key store answered.
    Finish(Attempt, Vec<Option<Vec<u8>>>),
    /// Stretches a code that was chosen, for a space that is to be made.
    Make { visit: u64, code: Code, age: Age },
    /// Stretches a code that is to be set from inside, or looked at.
    Code { visit: u64, session: Arc<Session>, coding: Coding },
    /// Erases everything that the open space's code opens.
    Erase { visit: u64, session: Arc<Session> },
    /// The key of an erased place is deleted: its files go.
    KeyGone(String),
    /// Makes an empty space for a code that erased.
    Again,
    /// Opens the space of a recovery phrase.
    OpenByPhrase { visit: u64, phrase: Entropy },
    /// Writes the draft that is newest when it begins.
    WriteDraft(Option<SealedDraft>),
    /// Throws the draft away.
    ClearDraft(Arc<Session>),
    /// What a page does with the open space.
    Work { visit: u64, session: Arc<Session>, work: Work },
    /// What a page does where no space is open.
    Outside { visit: u64, work: Outside },
    /// Stretches a code that was chosen, for a sealed copy that came whole.
    MakeOfCopy { visit: u64, imports: Arc<Imports>, import: u64, code: Code },
    /// Lets go of sealed copies that were on their way in.
    DropCopies(Arc<Imports>),
    /// Chooses.
    Set { visit: u64, prefs: Prefs },
}

/// What came of it.
pub(crate) enum Brought {
    Nothing,
    /// The names of keys that are to be made.
    Prepared {
        missing: Vec<String>,
        erased: Vec<String>,
    },
    /// The names of keys that are to be deleted.
    Erased {
        keys: Vec<String>,
        has_code: bool,
    },
    /// The names of keys that are to be made in place of one that was deleted.
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
    /// Whether it goes on though the space was locked: it is nothing of the inside, or ciphertext, which needs no key.
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

    /// Whether it is a part of an attempt to open a space.
    pub(crate) fn is_attempt(&self) -> bool {
        matches!(self, Self::Stretch(_) | Self::StretchPhrase(_) | Self::Finish(..) | Self::Again)
    }

    /// Does it. Without a folder, which another program may hold, it does nothing.
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
                // Where the disk refuses, it is still sealed in memory; the next one is tried as well.
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

/// Names of the keys that the phone should have and may not.
fn missing(store: Option<&Store>) -> Vec<String> {
    store.and_then(|store| store.prepare().ok()).unwrap_or_default()
}

/// Names of the keys of places that were erased. What cannot be looked up now is at the next start.
fn erased(store: Option<&Store>) -> Vec<String> {
    store.and_then(|store| store.keys_to_delete().ok()).unwrap_or_default()
}

fn has_erased(store: Option<&Store>) -> Brought {
    Brought::Erased { keys: erased(store), has_code: store.is_some_and(Store::has_vault) }
}

// Where the session ended something was begun, which goes on by itself.
fn erase(store: Option<&Store>, visit: u64, session: &Session) -> Brought {
    match session.erase_everything() {
        Err(error) if session.check_open().is_ok() => Brought::Done { visit, done: Done::Did(Err(error)) },
        _ => has_erased(store),
    }
}

// A disk that refuses now is asked again at the next start.
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

/// What is to be said of its files. The whole of the database is looked at, which nobody notices beside the stretching. What
/// cannot be told here is told by the pages.
fn found(session: &Session) -> OpeningNotes {
    let _looked = session.count();
    OpeningNotes {
        state: session.database_state().unwrap_or(DatabaseState::Whole),
        is_older: session.has_older_slots().unwrap_or(false),
        // Where it cannot be told, nobody is urged.
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

/// What the first pages of an open space need of it.
fn inside(session: Session) -> Result<Inside, StoreError> {
    let drafter = session.drafter()?;
    // A draft that cannot be read keeps nobody out.
    let draft = session.draft().ok().flatten();
    let age = session.age()?;
    // Nor does what cannot be read of the person.
    let kept = session.plan_progress().ok().flatten().map(|bytes| Person::read(&bytes));
    let found = found(&session);
    Ok(Inside { session: Arc::new(session), drafter, draft, age, kept, found })
}
