//! Files on their way in. Their bytes come on a thread of their own and never hold the app: what is open is in a table
//! beside it. A locking ends them, since the vault's writer then takes nothing more.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use vault::{Code, ItemWriter, Opening, Restore, Session, StoreError};

use crate::Effect;
use crate::still::Still;

mod file_importer;

use file_importer::FileImporter;

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
    /// All of a sealed copy came and was checked. It waits for a code.
    Whole,
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
    importer: Arc<Mutex<Option<FileImporter>>>,
    /// None of a sealed copy, which comes in where nothing is open.
    session: Option<Weak<Session>>,
    told_ms: u64,
}

impl Imports {
    /// Takes a writer of that session in; for a picture, it keeps the still alone. Those of a session that has ended
    /// go: not on the main thread, which would wait for them.
    pub(crate) fn add(&self, session: &Arc<Session>, writer: ItemWriter, is_picture: bool) -> u64 {
        self.put(FileImporter::item(writer, is_picture.then(Still::new)), Some(Arc::downgrade(session)))
    }

    /// Takes a sealed copy in, which needs no session. A locking ends it as well: then [`Imports::drop_copies`].
    pub(crate) fn add_copy(&self, restore: Restore) -> u64 {
        self.put(FileImporter::copy(restore), None)
    }

    fn put(&self, importer: FileImporter, session: Option<Weak<Session>>) -> u64 {
        let importer = Arc::new(Mutex::new(Some(importer)));
        let import = Import { importer, session, told_ms: 0 };
        let mut table = self.table();
        table.last = table.last.wrapping_add(1);
        let id = table.last;
        let ended: Vec<_> = table.open.extract_if(.., |_, import| import.has_ended()).collect();
        table.open.insert(id, import);
        drop(table);
        drop(ended);
        id
    }

    /// Begins to set the code of a copy that came whole.
    pub(crate) fn begin_code(&self, id: u64, code: Code) -> Result<Opening, StoreError> {
        let import = self.find(id).ok_or(StoreError::OutOfOrder)?;
        let held = import.held();
        held.as_ref().ok_or(StoreError::OutOfOrder)?.begin_code(code)
    }

    /// Lets go of sealed copies, whether they came or became a vault; what did not become one goes. For the queue.
    pub(crate) fn drop_copies(&self) {
        let copies: Vec<_> = self.table().open.extract_if(.., |_, import| import.session.is_none()).collect();
        drop(copies);
    }

    /// Takes bytes; nothing for one that has ended.
    pub(crate) fn append(&self, id: u64, bytes: &[u8]) -> Option<Came> {
        let import = self.find(id)?;
        let mut held = import.held();
        let importer = held.as_mut()?;
        match importer.append(bytes) {
            Ok(()) => Some(Came::SoFar(importer.came())),
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// All bytes came: keeps it. Takes as long as an fsync of all of them.
    pub(crate) fn end(&self, id: u64) -> Option<Came> {
        let import = self.find(id)?;
        let mut held = import.held();
        match held.as_mut()?.end() {
            Ok(Came::Empty) => self.throw_away_held(id, held.take(), Came::Empty),
            // A copy stays until it has a code.
            Ok(Came::Whole) => Some(Came::Whole),
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
        let importer = import.held().take();
        self.throw_away_held(id, importer, why)
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
    fn undo(&self, id: u64, importer: Option<FileImporter>, error: StoreError) -> Option<Came> {
        if matches!(error, StoreError::Locked) {
            self.forget(id);
            return None;
        }
        self.throw_away_held(id, importer, Came::Refused(error))
    }

    fn throw_away_held(&self, id: u64, importer: Option<FileImporter>, why: Came) -> Option<Came> {
        self.forget(id);
        match importer?.discard() {
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
    fn has_ended(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.strong_count() == 0)
    }

    fn held(&self) -> MutexGuard<'_, Option<FileImporter>> {
        self.importer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
