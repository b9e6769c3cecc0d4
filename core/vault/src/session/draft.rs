//! Seals, reads and clears the draft of the open space.

use std::sync::Arc;

use super::Session;
use crate::cells::Cell;
use crate::drafts::{self, Draft, DraftFile, DraftSeal, SealedDraft};
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, EntryId, Field, MAX_DRAFT_BYTES, StoreError};

/// Seals drafts of one open space without waiting for its database, which another thread may be using. Ends with the
/// session.
pub struct Drafter(Cell<(Arc<DraftSeal>, Arc<DraftFile>)>);

impl Drafter {
    /// Seals a draft, as [`Session::seal_draft`] does. Never waits for the disk or the database.
    ///
    /// # Errors
    /// As [`Session::seal_draft`].
    pub fn seal(&self, entry: EntryId, body: &[u8]) -> Result<SealedDraft, StoreError> {
        if body.len() > MAX_DRAFT_BYTES {
            return Err(StoreError::Invalid(Field::Draft));
        }
        self.0.with(|(by, file)| file.seal(by, Some((entry, body))))
    }
}

impl Session {
    /// Returns a handle that seals drafts at every keystroke, even while another call uses the space.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn drafter(&self) -> Result<Drafter, StoreError> {
        let parts = self.with(|unlocked| Ok((Arc::clone(&unlocked.drafts), self.file(unlocked))))?;
        Ok(Drafter(self.shared.session_slot.cell(self.generation, parts)))
    }

    /// Seals a draft in memory: about 50 µs, no disk. It replaces any earlier draft. Write it now or later, even after
    /// locking.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a body of more than [`MAX_DRAFT_BYTES`]; [`StoreError::Locked`].
    pub fn seal_draft(&self, entry: EntryId, body: &[u8]) -> Result<SealedDraft, StoreError> {
        if body.len() > MAX_DRAFT_BYTES {
            return Err(StoreError::Invalid(Field::Draft));
        }
        self.with(|unlocked| self.file(unlocked).seal(&unlocked.drafts, Some((entry, body))))
    }

    /// Returns the draft sealed last in this process, or the latest one on disk.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of [`DamagedPart::Draft`] if nothing in the file can be opened: the draft is lost, and a
    /// new one can be written; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn draft(&self) -> Result<Option<Draft>, StoreError> {
        let file = self.with(|unlocked| Ok(self.file(unlocked)))?;
        // No key is held while the file is read.
        let all = file.all()?;
        self.with(|unlocked| unlocked.drafts.latest(&all).ok_or(StoreError::Damaged(DamagedPart::Draft)))
    }

    /// Discards the draft, including a half-written one; durable when it returns. Two fsyncs.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Storage`]: then it is discarded in memory only, call again.
    pub fn clear_draft(&self) -> Result<(), StoreError> {
        let (file, sealed) = self.with(|unlocked| {
            let file = self.file(unlocked);
            let sealed = [file.seal(&unlocked.drafts, None)?, file.seal(&unlocked.drafts, None)?];
            Ok((file, sealed))
        })?;
        drafts::clear(&file, sealed)
    }

    fn file(&self, unlocked: &UnlockedSpace) -> Arc<DraftFile> {
        self.shared.drafts.at(unlocked.draft_path())
    }
}
