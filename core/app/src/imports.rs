//! Files on their way in. Their bytes come on a thread of their own and never hold the app: what is open stands in a table
//! beside it. A locking ends them, since the vault's writer then takes nothing more.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use vault::{ItemWriter, MAX_PUSH, Session, StoreError};

use crate::Effect;

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
    /// It is kept, with so many bytes.
    Kept(u64),
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
    writer: Arc<Mutex<Option<ItemWriter>>>,
    session: Weak<Session>,
    told_ms: u64,
}

impl Imports {
    /// Takes a writer of that session in. Those of a session that has ended go: not on the main thread, which would wait
    /// for them.
    pub(crate) fn add(&self, session: &Arc<Session>, writer: ItemWriter) -> u64 {
        let mut table = self.table();
        table.last = table.last.wrapping_add(1);
        let id = table.last;
        let writer = Arc::new(Mutex::new(Some(writer)));
        let import = Import { writer, session: Arc::downgrade(session), told_ms: 0 };
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
        let writer = held.as_mut()?;
        let taken = bytes.chunks(MAX_PUSH).try_for_each(|piece| writer.append(piece));
        match taken {
            Ok(()) => Some(Came::SoFar(writer.length())),
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// All bytes came: keeps it. Takes as long as an fsync of all of them.
    pub(crate) fn end(&self, id: u64) -> Option<Came> {
        let import = self.find(id)?;
        let mut held = import.held();
        let writer = held.as_mut()?;
        let length = writer.length();
        if length == 0 {
            return self.throw_away_held(id, held.take(), Came::Empty);
        }
        match writer.finish() {
            Ok(_) => {
                *held = None;
                self.forget(id);
                Some(Came::Kept(length))
            }
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// Throws away what came in, as if it had never begun.
    pub(crate) fn throw_away(&self, id: u64, why: Came) -> Option<Came> {
        let import = self.find(id)?;
        let writer = import.held().take();
        self.throw_away_held(id, writer, why)
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
    fn undo(&self, id: u64, writer: Option<ItemWriter>, error: StoreError) -> Option<Came> {
        if matches!(error, StoreError::Locked) {
            self.forget(id);
            return None;
        }
        self.throw_away_held(id, writer, Came::Refused(error))
    }

    fn throw_away_held(&self, id: u64, writer: Option<ItemWriter>, why: Came) -> Option<Came> {
        self.forget(id);
        match writer?.discard() {
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
    fn held(&self) -> MutexGuard<'_, Option<ItemWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
