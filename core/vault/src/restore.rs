//! Imports a sealed copy as a new vault in an unused place, or imports nothing.
//!
//! ```text
//! begin_restore(phrase) ── push, push, … ── end ── begin_code ── Opening: challenge, answers ── the vault is there, open
//! ```
//! A separate thread opens, checks and writes the bytes into a folder that is not a vault yet. The folder gets its name
//! only when the last byte of the copy proved authentic, every count is right and a code is set. If the import ends
//! before that, nothing stays: the folder is removed at once or, after a crash, by the first task of the next start.

use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use seal::copy::CopyIdentity;
use seal::phrase::Entropy;
use seal::stretch::Code;

use crate::cells::Cell;
use crate::layout::Alias;
use crate::opening::Opening;
use crate::shared::Shared;
use crate::{DamagedPart, Field, MAX_PUSH, Store, StoreError, places, scrub, weak_code};

mod fill;
mod importer;
pub(crate) mod making;
mod member;
mod pipe;
pub(crate) mod publish;

use making::{Came, Making, Restored, Unfinished, Words};
use pipe::{Pipe, Sent};

/// Pushes that may wait: 8 MiB.
const WAITING: usize = 8;

/// A copy being imported. It uses about 16 MiB of memory, however long the copy is. If it is dropped before the new
/// vault opens, nothing of it stays; locking ends it as well.
pub struct Restore {
    coming: Option<Coming>,
    ready: Option<Arc<Restored>>,
    generation: u64,
    shared: Arc<Shared>,
    taken: u64,
}

/// An import under way. The thread ends first, then its files are removed.
struct Coming {
    reader: Reader,
    unfinished: Unfinished,
}

/// The thread that reads the copy. It alone holds the keys of the new vault.
struct Reader {
    pushes: Option<SyncSender<Sent>>,
    thread: Option<JoinHandle<Whole>>,
}

/// The result of the thread: the facts of the copy, and the keys until locking.
type Whole = Result<(Came, Cell<Making>), StoreError>;

impl Store {
    /// Begins to import a sealed copy with its phrase, as a new vault in an unused place. The same phrase opens the new
    /// vault too, unless it already opens something here. Other vaults stay as they are. An open session stays open
    /// until the new vault opens.
    ///
    /// # Errors
    /// [`StoreError::NoPlace`] if all places are used; [`StoreError::OutOfOrder`] while another copy is being imported;
    /// [`StoreError::NoSpace`]; [`StoreError::Storage`].
    pub fn begin_restore(&self, phrase: &Entropy) -> Result<Restore, StoreError> {
        let shared = Arc::clone(&self.shared);
        let generation = shared.session_slot.generation();
        let slots = places::ready(&shared)?;
        let used = places::used(&shared.root)?;
        let aliases = slots.table.aliases().map(Alias);
        let place = aliases.iter().position(|alias| !used.contains(alias)).ok_or(StoreError::NoPlace)?;
        let alias = aliases[place];
        let unfinished = Unfinished::claim(&shared, alias)?;
        let mut making = Making::new(&shared, alias)?;
        if slots.open_phrase(phrase).is_none() {
            making.words = Some(Words {
                kek: slots.table.phrase_kek(place, making.phrase_index(), phrase),
                recipient: phrase.derive_copy_identity().recipient()?,
            });
        }
        let reader = Reader::start(&shared, generation, making, phrase.derive_copy_identity())?;
        Ok(Restore { coming: Some(Coming { reader, unfinished }), ready: None, generation, shared, taken: 0 })
    }
}

impl Restore {
    /// Takes the next bytes of the copy, at most [`MAX_PUSH`]. Waits while 8 MiB are queued already. After an error it
    /// takes nothing more.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if it was made under another phrase; [`StoreError::Damaged`] of [`DamagedPart::Copy`] if
    /// it is not a copy or was altered; [`StoreError::TooNew`]; [`StoreError::TooOld`]; [`StoreError::NoSpace`];
    /// [`StoreError::Storage`]; [`StoreError::Locked`]; [`StoreError::Invalid`] for a push that is too long. An error
    /// may arrive some pushes late.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        if bytes.len() > MAX_PUSH {
            return Err(StoreError::Invalid(Field::Length));
        }
        let coming = self.coming.as_mut().ok_or(StoreError::OutOfOrder)?;
        if let Err(error) = coming.reader.push(Sent::Bytes(bytes.to_vec())) {
            self.coming = None;
            return Err(error);
        }
        self.taken = self.taken.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.shared.session_slot.check(self.generation)
    }

    /// Returns the number of bytes taken so far.
    pub fn taken_bytes(&self) -> u64 {
        self.taken
    }

    /// Ends the copy, and waits until everything is checked and on the disk.
    ///
    /// # Errors
    /// As [`Restore::push`]; [`StoreError::Damaged`] of [`DamagedPart::Copy`] also if its end is missing.
    pub fn end(&mut self) -> Result<(), StoreError> {
        let Coming { mut reader, unfinished } = self.coming.take().ok_or(StoreError::OutOfOrder)?;
        reader.push(Sent::End)?;
        let (came, making) = reader.join()?;
        self.shared.session_slot.check(self.generation)?;
        self.ready = Some(Arc::new(Restored { came, making, _unfinished: unfinished }));
        Ok(())
    }

    /// Begins to set the code of the imported copy, and to make it a vault. Like making any vault, it costs an attempt,
    /// which is given back. If it fails, another code can be tried.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] before [`Restore::end`]; [`StoreError::WeakCode`] with the reason.
    pub fn begin_code(&self, code: Code) -> Result<Opening, StoreError> {
        let restored = self.ready.as_ref().ok_or(StoreError::OutOfOrder)?;
        // Exposed only to check for a weak code; no copy is kept.
        if let Some(reason) = code.expose(weak_code) {
            return Err(StoreError::WeakCode(reason));
        }
        Ok(Opening::to_restore(&self.shared, self.generation, code, Arc::clone(restored)))
    }
}

impl Reader {
    fn start(
        shared: &Arc<Shared>,
        generation: u64,
        making: Making,
        identity: CopyIdentity,
    ) -> Result<Self, StoreError> {
        let (pushes, pushed) = sync_channel(WAITING);
        let from = Pipe::new(pushed, shared.session_slot.guard(generation));
        let shared = Arc::clone(shared);
        let run = move || {
            let came = fill::run(&shared, generation, &making, &identity, from);
            drop(identity);
            let came = came.map(|came| (came, shared.session_slot.cell(generation, making)));
            scrub::scrub_stack();
            came
        };
        let thread = Builder::new().name("bring".into()).spawn(run)?;
        Ok(Self { pushes: Some(pushes), thread: Some(thread) })
    }

    // If the thread no longer receives, returns its error.
    fn push(&mut self, sent: Sent) -> Result<(), StoreError> {
        let is_sent = self.pushes.as_ref().is_some_and(|pushes| pushes.send(sent).is_ok());
        if is_sent { Ok(()) } else { self.join().and(Err(StoreError::OutOfOrder)) }
    }

    fn join(&mut self) -> Whole {
        self.pushes = None;
        let thread = self.thread.take().ok_or(StoreError::OutOfOrder)?;
        // A thread that panicked did not import the copy.
        thread.join().unwrap_or(Err(StoreError::Damaged(DamagedPart::Copy)))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _nobody_asks_any_more = self.join();
    }
}

#[cfg(test)]
mod tests;
