//! Item files: large bytes, sealed chunk by chunk, one file an item.
//!
//! ```text
//! intent row ── file created ── header ── data chunks ── padding ── trailer ── fsync, folder fsync ── one transaction:
//!                                                                   entry, custody row, intent gone. Only then is it kept.
//! ```
//! A crash anywhere leaves the intent, and the next opening settles it: with an authentic trailer and every chunk the
//! item is finished; with some authentic data chunks it is unfinished, or damaged if one before the last of them is
//! lost, and readable; with none it is removed. A file that no row of the space names is never touched: it may be the
//! other space's.

use std::sync::Arc;

use crate::{EntryId, Limits, Session, StoreError};

mod begin;
mod bring;
mod chunk_pool;
mod commit;
pub(crate) mod facts;
mod file;
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
mod spec;
mod tick;
mod work;
mod writer;

pub(crate) use bring::{Bringing, Target};
pub(crate) use recover::settle;
pub use spec::ItemSpec;
pub(crate) use tick::receive;
pub use work::MAX_PUSH;
pub use writer::ItemWriter;

impl Session {
    /// Begins to keep a file: checks the two answers against the age that the vault keeps, then writes the intent and
    /// the file's header. Two fsyncs.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with the topic to show, and nothing was written; [`StoreError::Invalid`] for a kind that
    /// is no file; [`StoreError::NoSpace`]; [`StoreError::Locked`]; [`StoreError::Storage`].
    pub fn begin_item(&self, spec: &ItemSpec, limits: &Limits) -> Result<ItemWriter, StoreError> {
        begin::begin(Arc::clone(&self.shared), self.generation, spec, limits)
    }

    /// Fills `out` from `offset`, at most 1 MiB, and answers how many bytes there were; 0 at the end. 64 KiB take about
    /// 50 µs. It stops before a part that is damaged, and skips nothing: read on from the next multiple of 65,536.
    /// Behind what it answers, `out` holds nothing of use.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of that entry if the byte at `offset` is lost; the entry is then marked so, and the rest
    /// of it stays readable;
    /// [`StoreError::NoSuchEntry`] also for words, which have no file; [`StoreError::Locked`].
    pub fn read(&self, id: EntryId, offset: u64, out: &mut [u8]) -> Result<usize, StoreError> {
        reader::read(&self.shared.session_slot, self.generation, id, offset, out)
    }

    /// Looks through a whole file: its header, every chunk, the trailer, the hash. About 1 GB/s. A header that is lost
    /// is made again from the rows, so that the item is found without them.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] of that entry if anything is not as it was kept; [`StoreError::Locked`].
    pub fn verify(&self, id: EntryId) -> Result<(), StoreError> {
        reader::verify(&self.shared.session_slot, self.generation, id)
    }
}

/// What [`Session::read`] does, where there is no session at hand.
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
