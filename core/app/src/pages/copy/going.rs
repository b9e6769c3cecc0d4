//! A copy as it goes out on another thread than the page's. Both see its progress, and the page can stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use vault::{CopyOut, StoreError};

use crate::exports::{Piece, Source};
use crate::sizes::percent;

/// What both threads see.
pub(super) struct Going {
    copy: Mutex<Option<CopyOut>>,
    total: u64,
    done: AtomicU64,
    was_begun: AtomicBool,
    is_whole: AtomicBool,
    is_stopped: AtomicBool,
}

impl Going {
    pub(super) fn new(copy: CopyOut) -> Self {
        Self {
            total: copy.total_bytes(),
            copy: Mutex::new(Some(copy)),
            done: AtomicU64::new(0),
            was_begun: AtomicBool::new(false),
            is_whole: AtomicBool::new(false),
            is_stopped: AtomicBool::new(false),
        }
    }

    /// Returns the percentage done; 100 only once it is saved.
    pub(super) fn percent(&self) -> u32 {
        percent(self.done.load(Ordering::Relaxed), self.total).min(99)
    }

    pub(super) fn was_begun(&self) -> bool {
        self.was_begun.load(Ordering::Relaxed)
    }

    /// Returns whether all of it was read.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole.load(Ordering::Relaxed)
    }

    pub(super) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// Notes that it was made. For the queue, once the file is in place.
    pub(super) fn finish(&self) -> Result<(), StoreError> {
        let copy = self.copy().take();
        copy.ok_or(StoreError::OutOfOrder)?.finish()
    }

    fn pull(&self) -> Piece {
        let mut held = self.copy();
        let Some(copy) = held.as_mut() else { return Piece::Broken };
        self.was_begun.store(true, Ordering::Relaxed);
        match copy.pull() {
            Ok(Some(bytes)) => {
                self.done.store(copy.done_bytes(), Ordering::Relaxed);
                Piece::Bytes(bytes)
            }
            Ok(None) => {
                self.is_whole.store(true, Ordering::Relaxed);
                Piece::End
            }
            Err(_) => Piece::Broken,
        }
    }

    fn copy(&self) -> MutexGuard<'_, Option<CopyOut>> {
        self.copy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Going {
    // Dropping a copy waits for the thread that reads it; locking must wait for nothing.
    fn drop(&mut self) {
        if let Some(copy) = self.copy().take() {
            let _without_a_thread_it_waits = std::thread::Builder::new().spawn(move || drop(copy));
        }
    }
}

/// The file as it is read. It is sealed, so nothing has to be wiped.
pub(super) struct Stream {
    going: Arc<Going>,
    rest: Vec<u8>,
    taken: usize,
}

impl Stream {
    pub(super) fn new(going: Arc<Going>) -> Self {
        Self { going, rest: Vec::new(), taken: 0 }
    }
}

impl Source for Stream {
    fn next(&mut self, most: usize) -> Piece {
        if self.going.is_stopped() {
            return Piece::Broken;
        }
        if self.taken == self.rest.len() {
            match self.going.pull() {
                Piece::Bytes(bytes) => (self.rest, self.taken) = (bytes, 0),
                other => return other,
            }
        }
        let end = self.rest.len().min(self.taken.saturating_add(most));
        let piece = self.rest.get(self.taken..end).unwrap_or_default().to_vec();
        self.taken = end;
        Piece::Bytes(piece)
    }
}
