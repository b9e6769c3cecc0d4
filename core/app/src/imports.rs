//! Files on their way in. Their bytes come on a thread of their own and never hold the app: what is open stands in a table
//! beside it. A locking ends them, since the vault's writer then takes nothing more.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use vault::{ItemWriter, MAX_PUSH, Session, StoreError};

use crate::Effect;
use crate::still::Still;

/// How often a page hears how far one is, at most: every quarter of a second.
const BETWEEN_MS: u64 = 250;

/// What [`crate::App::append_import`] answers.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportAnswer {
    /// Whether to go on reading; if not, nothing more of it is wanted.
    pub goes_on: bool,
    /// What to perform.
    pub effects: Vec<Effect>,
}

/// What became of one.
pub(crate) enum Came {
    /// So many bytes are in.
    SoFar(u64),
    /// It is kept, with so many bytes. Of a picture that moves, the still may be kept alone.
    Kept { length: u64, is_still: bool },
    /// There was nothing in it; nothing of it is kept.
    Empty,
    /// It could not be read to its end; nothing of it is kept.
    Broken,
    /// The person stopped it; nothing of it is kept.
    Stopped,
    /// It was too late to stop it.
    TooLate,
    /// It was not taken; nothing of it is kept.
    Refused(StoreError),
}

/// All that are on their way.
#[derive(Default)]
pub(crate) struct Imports(Mutex<Table>);

#[derive(Default)]
struct Table {
    last: u64,
    open: BTreeMap<u64, Import>,
}

#[derive(Clone)]
struct Import {
    intake: Arc<Mutex<Option<Intake>>>,
    session: Weak<Session>,
    told_ms: u64,
}

/// What takes the bytes of one.
struct Intake {
    writer: ItemWriter,
    /// For a picture, without what moves in it.
    still: Option<Still>,
    /// Bytes that came, whether they are kept or not.
    came: u64,
}

impl Imports {
    /// Takes a writer of that session in; for a picture, it keeps the still alone. Those of a session that has ended go:
    /// not on the main thread, which would wait for them.
    pub(crate) fn add(&self, session: &Arc<Session>, writer: ItemWriter, is_picture: bool) -> u64 {
        let mut table = self.table();
        table.last = table.last.wrapping_add(1);
        let id = table.last;
        let intake = Intake { writer, still: is_picture.then(Still::new), came: 0 };
        let intake = Arc::new(Mutex::new(Some(intake)));
        let import = Import { intake, session: Arc::downgrade(session), told_ms: 0 };
        let over = table.open.extract_if(.., |_, import| import.session.strong_count() == 0);
        let ended: Vec<_> = over.collect();
        table.open.insert(id, import);
        drop(table);
        drop(ended);
        id
    }

    /// Takes bytes; nothing for one that has ended.
    pub(crate) fn append(&self, id: u64, bytes: &[u8]) -> Option<Came> {
        let import = self.find(id)?;
        let mut held = import.held();
        let intake = held.as_mut()?;
        match intake.take(bytes) {
            Ok(()) => Some(Came::SoFar(intake.came)),
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// All bytes came: keeps it. Takes as long as an fsync of all of them.
    pub(crate) fn end(&self, id: u64) -> Option<Came> {
        let import = self.find(id)?;
        let mut held = import.held();
        match held.as_mut()?.end() {
            Ok(Came::Empty) => self.throw_away_held(id, held.take(), Came::Empty),
            Ok(came) => {
                *held = None;
                self.forget(id);
                Some(came)
            }
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// Throws away what came in, as if it had never begun.
    pub(crate) fn throw_away(&self, id: u64, why: Came) -> Option<Came> {
        let import = self.find(id)?;
        let intake = import.held().take();
        self.throw_away_held(id, intake, why)
    }

    /// Whether a page should hear of it now.
    pub(crate) fn is_due(&self, id: u64, now_ms: u64) -> bool {
        let mut table = self.table();
        let Some(import) = table.open.get_mut(&id) else { return false };
        let is_due = now_ms.saturating_sub(import.told_ms) >= BETWEEN_MS;
        if is_due {
            import.told_ms = now_ms;
        }
        is_due
    }

    // What a locking ended stays where it is: the next opening finds it unfinished.
    fn undo(&self, id: u64, intake: Option<Intake>, error: StoreError) -> Option<Came> {
        if matches!(error, StoreError::Locked) {
            self.forget(id);
            return None;
        }
        self.throw_away_held(id, intake, Came::Refused(error))
    }

    fn throw_away_held(&self, id: u64, intake: Option<Intake>, why: Came) -> Option<Came> {
        self.forget(id);
        match intake?.writer.discard() {
            Err(StoreError::Locked) => None,
            // What could not be thrown away is found unfinished at the next opening.
            Ok(()) | Err(_) => Some(why),
        }
    }

    fn find(&self, id: u64) -> Option<Import> {
        self.table().open.get(&id).cloned()
    }

    fn forget(&self, id: u64) {
        self.table().open.remove(&id);
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Import {
    fn held(&self) -> MutexGuard<'_, Option<Intake>> {
        self.intake.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Intake {
    fn take(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.came = self.came.saturating_add(bytes.len() as u64);
        let Some(still) = &mut self.still else { return push(&mut self.writer, bytes) };
        let had_film = still.has_film();
        let passed = still.take(bytes);
        push(&mut self.writer, &passed.held)?;
        push(&mut self.writer, passed.piece)?;
        // In the record before it is kept, so that no crash keeps less and says nothing of it.
        if still.has_film() && !had_film { self.writer.leave_film() } else { Ok(()) }
    }

    fn end(&mut self) -> Result<Came, StoreError> {
        if let Some(still) = &mut self.still {
            push(&mut self.writer, &still.rest())?;
        }
        let length = self.writer.length();
        if length == 0 {
            return Ok(Came::Empty);
        }
        self.writer.finish()?;
        Ok(Came::Kept { length, is_still: self.still.as_ref().is_some_and(Still::has_film) })
    }
}

fn push(writer: &mut ItemWriter, bytes: &[u8]) -> Result<(), StoreError> {
    bytes.chunks(MAX_PUSH).try_for_each(|piece| writer.append(piece))
}
