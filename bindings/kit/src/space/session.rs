//! An open space.

use std::sync::Arc;

use guide::answers;
use handoff::{Account, call_sheet, missing_words, text};
use vault::CustodyHead;

use super::entry::{Entry, EntryLine, hex};
use super::kept::{Kept, party, via};
use super::missing::{DatabaseState, Missing};
use super::moment::{Origin, id_of};
use super::writer::{ItemSpec, ItemWriter};
use crate::guard::guarded;
use crate::kit::{Inner, age_kept};
use crate::mirror::mirror;
use crate::{Age, Answers, Field, Guide, KitError};

mirror! {
    /// What a session shows, decided by the code that opened it.
    SpaceKind = ::vault::SpaceKind {
        /// Everything.
        Full,
        /// A plain list of notes in neutral words, nothing else.
        Plain,
    }
}

/// One open space. Any thread may use it; calls wait for each other. After a locking every call answers `Locked`, for
/// ever. Ids are 32 hex digits.
#[derive(uniffi::Object)]
pub struct Session {
    inner: Arc<Inner>,
    session: vault::Session,
}

/// How far a person is with their plan.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Progress {
    /// What they answered.
    pub answers: Answers,
    /// Ids of the steps they ticked off, in that order.
    pub done: Vec<String>,
    /// Id of their area, once they have chosen it.
    pub area: Option<String>,
}

/// One large card of the call sheet.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct Card {
    /// By which the shell knows it again.
    pub id: String,
    /// The question.
    pub title: String,
    /// The answer, a line each.
    pub lines: Vec<String>,
}

/// Where the chained log of who did what when stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogHead {
    /// Rows.
    pub count: u64,
    /// Hash of the last row, 64 hex digits.
    pub hash: String,
}

/// The log, followed whole.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogCheck {
    /// Rows.
    pub count: u64,
    /// Hash of the last row, 64 hex digits.
    pub hash: String,
    /// What it says was kept and not removed, and is not there as it was kept.
    pub missing: Missing,
}

impl Session {
    pub(super) fn of(inner: &Arc<Inner>, session: vault::Session) -> Arc<Self> {
        Arc::new(Self { inner: Arc::clone(inner), session })
    }
}

#[uniffi::export]
impl Session {
    /// Which kind of space it is. No errors but `Internal`.
    pub fn space_kind(&self) -> Result<SpaceKind, KitError> {
        guarded(|| Ok(self.session.space_kind().into()))
    }

    /// The age that the person gave. Errors: `Locked`.
    pub fn age(&self) -> Result<Age, KitError> {
        guarded(|| Ok(age_shown(self.session.age()?)))
    }

    /// Changes the age; what may be kept changes with it at once, what was kept stays. Errors: `Locked`, `NoSpace`.
    pub fn set_age(&self, age: Age) -> Result<(), KitError> {
        guarded(|| Ok(self.session.set_age(age_kept(age))?))
    }

    /// A page of entries, newest first: those before the one of order `before`, or the newest. 1 to 1,000; about 3 ms
    /// for 50. Errors: `Invalid` of `Page`, `Locked`, `Damaged` if nothing can be read.
    pub fn list(&self, before: Option<u64>, limit: u32) -> Result<Vec<EntryLine>, KitError> {
        guarded(|| Ok(self.session.list(before, limit)?.into_iter().map(EntryLine::from).collect()))
    }

    /// How many entries can be read. The first time it looks at every page that holds one: about 50 ms for 100,000. Errors:
    /// `Locked`.
    pub fn count(&self) -> Result<u64, KitError> {
        guarded(|| Ok(self.session.count()?.entries))
    }

    /// What was kept and cannot be read; it stands in no list. As long as `count`. Errors: `Locked`.
    pub fn missing(&self) -> Result<Missing, KitError> {
        guarded(|| Ok(self.session.count()?.missing.into()))
    }

    /// The same in the guide's language: how many, then each that can be named; none if nothing is missing. Errors:
    /// `Locked`, `Damaged`.
    pub fn missing_words(&self, guide: Arc<Guide>) -> Result<Vec<String>, KitError> {
        guarded(|| Ok(missing_words(&self.session.count()?.missing, guide.inner())?))
    }

    /// In which state the database is, as far as it was looked at: `list` and `count` look at all of it. Errors: `Locked`.
    pub fn database_state(&self) -> Result<DatabaseState, KitError> {
        guarded(|| Ok(self.session.database_state()?.into()))
    }

    /// Makes a damaged database again from all that can be read, and keeps the old one beside it; a whole one stays as it
    /// is. Reads files of which no line is left, at about 1 GB/s; other calls wait. Errors: `NoSpace`, `Internal` (nothing
    /// has changed then), `Locked`.
    pub fn rebuild(&self) -> Result<(), KitError> {
        guarded(|| Ok(self.session.rebuild()?))
    }

    /// One entry; the first look in a session is written down. Errors: `NoSuchEntry`, `Damaged`, `Locked`.
    pub fn entry(&self, id: String) -> Result<Entry, KitError> {
        guarded(|| Ok(self.session.entry(id_of(&id)?)?.into()))
    }

    /// Keeps words; durable when it returns, a few ms. Answers the id. Errors: `Invalid` for a kind that is a file, more
    /// than 1 MiB or a zone that is none; `NoSuchEntry` for a note about nothing; `NoSpace`; `Locked`.
    pub fn add_record(&self, kept: Kept, origin: Origin) -> Result<String, KitError> {
        guarded(|| Ok(self.session.add_record(&kept.to_vault()?, &origin.to_vault()?)?.hex()))
    }

    /// Begins to keep a file, if the two answers and the limits allow it. A few ms. Errors: `Refused` with the topic to
    /// show, and then nothing is written; `Invalid`; `NoSpace`; `Locked`.
    pub fn begin_item(&self, spec: ItemSpec) -> Result<Arc<ItemWriter>, KitError> {
        guarded(|| {
            let limits = self.inner.limits()?;
            Ok(ItemWriter::of(self.session.begin_item(&spec.to_vault()?, &limits)?))
        })
    }

    /// Bytes of an entry's file from `offset`, at most `length_bytes`, itself at most 1 MiB; fewer at the end, none
    /// behind it. 64 KiB in about 0.1 ms. Errors: `Damaged` (the rest stays readable), `NoSuchEntry`, `Invalid` of
    /// `Length`, `Locked`.
    pub fn read(&self, id: String, offset: u64, length_bytes: u32) -> Result<Vec<u8>, KitError> {
        guarded(|| {
            let length = usize::try_from(length_bytes).ok().filter(|length| *length <= MOST_READ);
            let mut bytes = vec![0; length.ok_or(KitError::Invalid { field: Field::Length })?];
            let read = self.session.read(id_of(&id)?, offset, &mut bytes)?;
            bytes.truncate(read);
            Ok(bytes)
        })
    }

    /// Looks through an entry's whole file: every chunk and the hash. About 1 GB/s; other calls wait. Errors: `Damaged`
    /// if anything is not as it was kept, `NoSuchEntry`, `Locked`.
    pub fn verify(&self, id: String) -> Result<(), KitError> {
        guarded(|| Ok(self.session.verify(id_of(&id)?)?))
    }

    /// Removes an entry and its file; that it was there, and was removed, stays in the log. Asks nothing. Errors:
    /// `NoSuchEntry`, `Locked`.
    pub fn remove(&self, id: String) -> Result<(), KitError> {
        guarded(|| Ok(self.session.remove(id_of(&id)?)?))
    }

    /// Drops what the log still says of an entry that was removed. Errors: `NoSuchEntry`, `Locked`.
    pub fn forget_removed(&self, id: String) -> Result<(), KitError> {
        guarded(|| Ok(self.session.forget_removed(id_of(&id)?)?))
    }

    /// Follows the whole log and holds it against every entry. About 10 µs a row. Errors: `Damaged` if anything does not
    /// fit; `Locked`.
    pub fn check_log(&self) -> Result<LogCheck, KitError> {
        guarded(|| {
            let vault::CustodyCheck { head, missing } = self.session.check_custody()?;
            let LogHead { count, hash } = head.into();
            Ok(LogCheck { count, hash, missing: missing.into() })
        })
    }

    /// Writes down that somebody was called or written to: the id of a service or area, or a name; and the way.
    /// Errors: `Locked`, `NoSpace`.
    pub fn contact_made(&self, who: String, channel: String) -> Result<LogHead, KitError> {
        guarded(|| Ok(self.session.contact_made(&party(who), via(&channel))?.into()))
    }

    /// Writes down that entries were handed over, to whom in the person's words. Errors: `NoSuchEntry`, `Locked`,
    /// `NoSpace`.
    pub fn handed_over(&self, to: String, ids: Vec<String>) -> Result<LogHead, KitError> {
        guarded(|| {
            let ids = ids.iter().map(|id| id_of(id)).collect::<Result<Vec<_>, _>>()?;
            Ok(self.session.handed_over(&party(to), &ids)?.into())
        })
    }

    /// How far the person is with their plan; none before the first time. Where they skipped the plan's question, their
    /// age is the one of this session. Errors: `Locked`, `Damaged`.
    pub fn progress(&self) -> Result<Option<Progress>, KitError> {
        guarded(|| {
            let Some(bytes) = self.session.plan_progress()? else { return Ok(None) };
            let mut progress = Progress::read(&bytes)?;
            if progress.answers.age == Age::NotSaid {
                progress.answers.age = self.age()?;
            }
            Ok(Some(progress))
        })
    }

    /// Keeps how far the person is; durable when it returns. An age that is the session's own is not written a second
    /// time, so it follows `set_age`. Errors: `Locked`, `NoSpace`, `Invalid` over 64 KiB.
    pub fn set_progress(&self, progress: Progress) -> Result<(), KitError> {
        guarded(|| {
            let mut progress = progress;
            if progress.answers.age == self.age()? {
                progress.answers.age = Age::NotSaid;
            }
            Ok(self.session.set_plan_progress(&progress.written()?)?)
        })
    }

    /// The account of what happened as large cards, in the order in which it is asked for, in the guide's language.
    /// Reads every entry of words: about 0.1 ms each. Errors: `Locked`, `Damaged`.
    pub fn call_sheet(&self, guide: Arc<Guide>) -> Result<Vec<Card>, KitError> {
        guarded(|| {
            Ok(call_sheet(&Account::read(&self.session)?, guide.inner())?
                .into_iter()
                .map(Card::from)
                .collect())
        })
    }

    /// The account of what happened as text to paste. As long as `call_sheet`. Errors: `Locked`, `Damaged`.
    pub fn account_text(&self, guide: Arc<Guide>) -> Result<String, KitError> {
        guarded(|| Ok(text(&Account::read(&self.session)?, guide.inner())?))
    }
}

const MOST_READ: usize = 1 << 20;

impl Progress {
    fn read(bytes: &[u8]) -> Result<Self, KitError> {
        let kept: answers::Progress =
            serde_json::from_slice(bytes).map_err(|_| KitError::Damaged { entry: None })?;
        Ok(Self { answers: kept.answers.into(), done: kept.done, area: kept.force })
    }

    fn written(self) -> Result<Vec<u8>, KitError> {
        let kept = answers::Progress { answers: self.answers.into(), done: self.done, force: self.area };
        serde_json::to_vec(&kept).map_err(|_| KitError::Invalid { field: Field::Progress })
    }
}

impl From<CustodyHead> for LogHead {
    fn from(head: CustodyHead) -> Self {
        Self { count: head.count, hash: hex(&head.hash) }
    }
}

impl From<handoff::Card> for Card {
    fn from(card: handoff::Card) -> Self {
        Self { id: card.id.to_owned(), title: card.title, lines: card.lines }
    }
}

fn age_shown(age: vault::Age) -> Age {
    match age {
        vault::Age::Adult => Age::Adult,
        vault::Age::Under18 => Age::Under18,
        vault::Age::NotSaid => Age::NotSaid,
    }
}
