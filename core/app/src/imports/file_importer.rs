//! The destination of an import: an item of the open space, or a sealed copy.

use vault::{Code, ItemWriter, MAX_PUSH, Opening, Restore, StoreError};

use super::ImportOutcome;
use crate::still::Still;

/// The destination of an import.
pub(super) enum FileImporter {
    Item(Box<Item>),
    Copy(Box<Restore>),
}

/// An item to keep.
pub(super) struct Item {
    writer: ItemWriter,
    /// For a picture: the filter that removes an embedded film.
    still: Option<Still>,
    /// The number of bytes that arrived, whether kept or not.
    came: u64,
}

impl FileImporter {
    pub(super) fn item(writer: ItemWriter, still: Option<Still>) -> Self {
        Self::Item(Box::new(Item { writer, still, came: 0 }))
    }

    pub(super) fn copy(restore: Restore) -> Self {
        Self::Copy(Box::new(restore))
    }

    pub(super) fn came(&self) -> u64 {
        match self {
            Self::Item(item) => item.came,
            Self::Copy(restore) => restore.taken_bytes(),
        }
    }

    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        match self {
            Self::Item(item) => item.append(bytes),
            Self::Copy(restore) => bytes.chunks(MAX_PUSH).try_for_each(|piece| restore.push(piece)),
        }
    }

    pub(super) fn end(&mut self) -> Result<ImportOutcome, StoreError> {
        match self {
            Self::Item(item) => item.end(),
            Self::Copy(restore) => restore.end().map(|()| ImportOutcome::Whole),
        }
    }

    pub(super) fn discard(self) -> Result<(), StoreError> {
        match self {
            Self::Item(item) => item.writer.discard(),
            // Dropping it discards it.
            Self::Copy(_) => Ok(()),
        }
    }

    pub(super) fn begin_code(&self, code: Code) -> Result<Opening, StoreError> {
        match self {
            Self::Item(_) => Err(StoreError::OutOfOrder),
            Self::Copy(restore) => restore.begin_code(code),
        }
    }
}

impl Item {
    fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.came = self.came.saturating_add(bytes.len() as u64);
        let Some(still) = &mut self.still else { return push(&mut self.writer, bytes) };
        let had_film = still.has_film();
        let passed = still.take(bytes);
        push(&mut self.writer, &passed.held)?;
        push(&mut self.writer, passed.piece)?;
        // Recorded before the item is kept, so that no crash leaves a shortened file unmarked.
        if still.has_film() && !had_film { self.writer.leave_film() } else { Ok(()) }
    }

    fn end(&mut self) -> Result<ImportOutcome, StoreError> {
        if let Some(still) = &mut self.still {
            push(&mut self.writer, &still.rest())?;
        }
        let length = self.writer.length();
        if length == 0 {
            return Ok(ImportOutcome::Empty);
        }
        self.writer.finish()?;
        Ok(ImportOutcome::Kept { length, is_still: self.still.as_ref().is_some_and(Still::has_film) })
    }
}

fn push(writer: &mut ItemWriter, bytes: &[u8]) -> Result<(), StoreError> {
    bytes.chunks(MAX_PUSH).try_for_each(|piece| writer.append(piece))
}
