//! Stores large items, each in a file that is sealed chunk by chunk.
//!
//! ```text
//! intent row ── file created ── header ── data chunks ── padding ── trailer ── fsync, folder fsync ── one transaction:
//!                                                                   entry, custody row, intent gone. Only then is it kept.
//! ```
//! A crash anywhere leaves the intent, and the next opening settles it. With an authentic trailer and every chunk the
//! item is finished. With some authentic data chunks it is readable, and unfinished, or damaged if a chunk before the
//! last authentic one is lost. With none it is removed. A file that no row of the space names is never touched: it may
//! be the other space's.

use std::sync::Arc;

use crate::{EntryId, Limits, PictureAnswers, Provenance, Record, Session, StoreError};

mod begin;
mod bring;
mod chunk_pool;
mod commit;
pub(crate) mod facts;
mod hasher;
mod header;
pub(crate) mod headers;
mod intent;
mod pipeline;
mod reader;
mod recover;
mod scan;
mod seal_worker;
mod sealed;
mod sink;
mod tick;
mod work;
mod writer;

pub(crate) use bring::{Bringing, Target};
pub(crate) use recover::settle;
pub(crate) use tick::receive;
pub use work::MAX_PUSH;
pub use writer::ItemWriter;

/// A file that is about to be kept.
#[derive(Clone)]
pub struct ItemSpec {
    /// What is known of the file: a record of a kind that is a file.
    pub record: Record,
    /// When it happened and where it came from.
    pub told: Provenance,
    /// The answers to the two questions; ignored for sound, which shows nobody.
    pub answers: PictureAnswers,
}

impl Session {
    /// Begins to keep a file: checks the two answers against the age stored in the vault, then writes the intent and
    /// the file's header. Two fsyncs.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with the topic to show, and nothing was written; [`StoreError::Invalid`] for a kind that
    /// is not a file; [`StoreError::NoSpace`]; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn begin_item(&self, spec: &ItemSpec, limits: &Limits) -> Result<ItemWriter, StoreError> {
        begin::begin(Arc::clone(&self.shared), self.generation, spec, limits)
    }

    /// Fills `out` from `offset`, at most 1 MiB, and returns the number of bytes read; 0 at the end. 64 KiB take about
    /// 50 µs. It stops before a damaged chunk and skips nothing: continue at the next multiple of 65,536. The bytes of
    /// `out` after those read are undefined.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of that entry if the byte at `offset` is lost; the entry is then marked damaged, and the
    /// rest of it stays readable; [`StoreError::NoSuchEntry`] also for words, which have no file;
    /// [`StoreError::Locked`].
    pub fn read(&self, id: EntryId, offset: u64, out: &mut [u8]) -> Result<usize, StoreError> {
        reader::read(&self.shared.session_slot, self.generation, id, offset, out)
    }

    /// Verifies a whole file: its header, every chunk, the trailer and the hash. About 1 GB/s. A lost header is rebuilt
    /// from the rows, so that the item can be found without them.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of that entry if anything differs from what was kept; [`StoreError::Locked`].
    pub fn verify(&self, id: EntryId) -> Result<(), StoreError> {
        reader::verify(&self.shared.session_slot, self.generation, id)
    }
}

/// Reads as [`Session::read`] does, without a session.
pub(crate) fn read(
    shared: &crate::shared::Shared,
    generation: u64,
    id: EntryId,
    offset: u64,
    out: &mut [u8],
) -> Result<usize, StoreError> {
    reader::read(&shared.session_slot, generation, id, offset, out)
}

#[cfg(test)]
pub(crate) mod tests;
