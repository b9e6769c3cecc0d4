//! Files being imported. Their bytes arrive on a separate thread that never holds the app's mutex: open imports are in
//! a table of their own. Locking ends them, because the vault's writer then accepts nothing more.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use vault::{Code, ItemWriter, Opening, Restore, Session, StoreError};

use crate::Effect;
use crate::still::Still;

mod file_importer;

use file_importer::FileImporter;

/// The least time between two reports of progress to a page.
const BETWEEN_MS: u64 = 250;

/// The result of [`crate::App::append_import`].
#[derive(Clone, PartialEq, Eq)]
pub struct ImportAnswer {
    /// Whether to continue reading; if not, no more bytes are needed.
    pub goes_on: bool,
    /// The effects to perform.
    pub effects: Vec<Effect>,
}

/// The state or outcome of an import.
pub(crate) enum ImportOutcome {
    /// This many bytes have arrived.
    SoFar(u64),
    /// It is kept, with this many bytes. Of a picture with a film, only the still may be kept.
    Kept { length: u64, is_still: bool },
    /// It was empty; nothing is kept.
    Empty,
    /// It could not be read to its end; nothing is kept.
    Broken,
    /// The person stopped it; nothing is kept.
    Stopped,
    /// It was too late to stop it.
    TooLate,
    /// A whole sealed copy arrived and was checked. It waits for a code.
    Whole,
    /// The vault refused it; nothing is kept.
    Refused(StoreError),
}

/// All open imports.
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
    /// `None` for a sealed copy, which is imported while no space is open.
    session: Option<Weak<Session>>,
    told_ms: u64,
}

impl Imports {
    /// Adds an import with a writer of that session; of a picture, only the still is kept. Imports of a session that
    /// has ended are dropped: never call this on the main thread, which would wait for them.
    pub(crate) fn add(&self, session: &Arc<Session>, writer: ItemWriter, is_picture: bool) -> u64 {
        self.put(FileImporter::item(writer, is_picture.then(Still::new)), Some(Arc::downgrade(session)))
    }

    /// Adds an import of a sealed copy, which needs no session. Locking ends it too, by [`Imports::drop_copies`].
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

    /// Begins to set the code of a copy that arrived whole.
    pub(crate) fn begin_code(&self, id: u64, code: Code) -> Result<Opening, StoreError> {
        let import = self.find(id).ok_or(StoreError::OutOfOrder)?;
        let held = import.held();
        held.as_ref().ok_or(StoreError::OutOfOrder)?.begin_code(code)
    }

    /// Drops sealed copies; those that did not become a vault are discarded. For the queue.
    pub(crate) fn drop_copies(&self) {
        let copies: Vec<_> = self.table().open.extract_if(.., |_, import| import.session.is_none()).collect();
        drop(copies);
    }

    /// Appends bytes; `None` for an import that has ended.
    pub(crate) fn append(&self, id: u64, bytes: &[u8]) -> Option<ImportOutcome> {
        let import = self.find(id)?;
        let mut held = import.held();
        let importer = held.as_mut()?;
        match importer.append(bytes) {
            Ok(()) => Some(ImportOutcome::SoFar(importer.came())),
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// Ends an import and keeps it. Takes as long as an fsync of all of its bytes.
    pub(crate) fn end(&self, id: u64) -> Option<ImportOutcome> {
        let import = self.find(id)?;
        let mut held = import.held();
        match held.as_mut()?.end() {
            Ok(ImportOutcome::Empty) => self.throw_away_held(id, held.take(), ImportOutcome::Empty),
            // A copy stays open until it has a code.
            Ok(ImportOutcome::Whole) => Some(ImportOutcome::Whole),
            Ok(came) => {
                *held = None;
                self.forget(id);
                Some(came)
            }
            Err(error) => self.undo(id, held.take(), error),
        }
    }

    /// Discards an import as if it had never begun.
    pub(crate) fn throw_away(&self, id: u64, why: ImportOutcome) -> Option<ImportOutcome> {
        let import = self.find(id)?;
        let importer = import.held().take();
        self.throw_away_held(id, importer, why)
    }

    /// Returns whether a page is due another report of progress.
    pub(crate) fn is_due(&self, id: u64, now_ms: u64) -> bool {
        let mut table = self.table();
        let Some(import) = table.open.get_mut(&id) else { return false };
        let is_due = now_ms.saturating_sub(import.told_ms) >= BETWEEN_MS;
        if is_due {
            import.told_ms = now_ms;
        }
        is_due
    }

    // An import that was ended by locking stays on disk; the next unlock finds it unfinished.
    fn undo(&self, id: u64, importer: Option<FileImporter>, error: StoreError) -> Option<ImportOutcome> {
        if matches!(error, StoreError::Locked) {
            self.forget(id);
            return None;
        }
        self.throw_away_held(id, importer, ImportOutcome::Refused(error))
    }

    fn throw_away_held(
        &self,
        id: u64,
        importer: Option<FileImporter>,
        why: ImportOutcome,
    ) -> Option<ImportOutcome> {
        self.forget(id);
        match importer?.discard() {
            Err(StoreError::Locked) => None,
            // If it cannot be discarded, the next unlock finds it unfinished.
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
