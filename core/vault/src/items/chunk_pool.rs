//! Holds the buffers of one writer: pushed bytes wait here until a batch of chunks is full.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use seal::stream::{CHUNK, Chunk};

/// Chunks that are passed between threads together: 256 KiB, so that waking the other thread costs little.
pub(super) type Batch = Vec<Chunk>;

pub(super) const BATCH: usize = 4;

/// Number of buffers of one writer: 4 MiB.
const POOL: usize = 64;

/// The caller's side of a writer. Shared with the worker, which empties it when the space is locked.
#[derive(Clone, Default)]
pub(super) struct ChunkPool(Arc<Mutex<Contents>>);

#[derive(Default)]
struct Contents {
    filling: Batch,
    spare: Vec<Chunk>,
    made: usize,
}

impl ChunkPool {
    /// Returns how many of the chunks that `bytes` bytes need are not available without waiting.
    pub(super) fn missing(&self, bytes: usize) -> usize {
        let mut contents = self.contents();
        let more = bytes.saturating_sub(contents.room()).div_ceil(CHUNK);
        let to_make = more.saturating_sub(contents.spare.len()).min(POOL - contents.made);
        contents.made += to_make;
        contents.spare.extend(std::iter::repeat_with(Chunk::new).take(to_make));
        more.saturating_sub(contents.spare.len())
    }

    /// Copies bytes up to the end of a batch; returns the number copied, and the batch if it is full.
    pub(super) fn fill(&self, bytes: &[u8]) -> (usize, Option<Batch>) {
        let mut contents = self.contents();
        let mut taken = 0;
        while let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            let Some(chunk) = contents.current() else { break };
            taken += chunk.fill(rest);
        }
        let batch = contents.is_full().then(|| contents.take());
        (taken, batch)
    }

    /// Returns the chunks of the last batch; with `all`, including a last chunk that is not full.
    pub(super) fn drain(&self, all: bool) -> Batch {
        let mut contents = self.contents();
        let mut batch = contents.take();
        if !all && batch.last().is_some_and(|chunk| !chunk.is_full()) {
            contents.filling.extend(batch.pop());
        }
        batch
    }

    pub(super) fn give_back(&self, batch: Batch) {
        self.contents().spare.extend(batch);
    }

    /// Wipes everything, unless a thread is using the pool; that thread checks for locking afterwards.
    pub(super) fn try_wipe(&self) {
        if let Ok(mut contents) = self.0.try_lock() {
            *contents = Contents::default();
        }
    }

    fn contents(&self) -> MutexGuard<'_, Contents> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Contents {
    fn room(&self) -> usize {
        self.filling.last().map_or(0, |chunk| CHUNK - chunk.data().len())
    }

    fn current(&mut self) -> Option<&mut Chunk> {
        if self.room() == 0 {
            if self.filling.len() == BATCH {
                return None;
            }
            self.filling.push(self.spare.pop()?);
        }
        self.filling.last_mut()
    }

    fn is_full(&self) -> bool {
        self.filling.len() == BATCH && self.room() == 0
    }

    fn take(&mut self) -> Batch {
        std::mem::replace(&mut self.filling, Vec::with_capacity(BATCH))
    }
}
