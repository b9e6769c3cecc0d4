//! Hashes the files of a bundle; a long file on another thread while it is read and written. That thread has no key.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use seal::digest::Sha256;

/// The two hashes of a file in the bag.
pub(super) struct Sums {
    pub(super) sha256: Sha256,
    pub(super) crc: crc32fast::Hasher,
}

impl Sums {
    fn new() -> Self {
        Self { sha256: Sha256::new(), crc: crc32fast::Hasher::new() }
    }

    fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.crc.update(bytes);
    }
}

/// Where a file is hashed.
pub(super) enum Summing {
    Here(Sums),
    Beside(Beside),
}

impl Summing {
    /// Hashes on the calling thread.
    pub(super) fn here() -> Self {
        Self::Here(Sums::new())
    }

    /// Hashes on a separate thread.
    pub(super) fn beside() -> io::Result<Self> {
        Beside::begin().map(Self::Beside)
    }

    /// Adds the next bytes; returns false if the other thread is gone.
    pub(super) fn take(&mut self, bytes: &Arc<Vec<u8>>) -> bool {
        match self {
            Self::Here(sums) => {
                sums.update(bytes);
                true
            }
            Self::Beside(beside) => beside.to.send(Arc::clone(bytes)).is_ok(),
        }
    }

    /// Returns the hashes; `None` if the other thread failed.
    pub(super) fn end(self) -> Option<Sums> {
        match self {
            Self::Here(sums) => Some(sums),
            Self::Beside(beside) => beside.end(),
        }
    }
}

/// The hashing thread. It ends by itself when this is dropped.
pub(super) struct Beside {
    to: SyncSender<Arc<Vec<u8>>>,
    thread: JoinHandle<Sums>,
}

impl Beside {
    fn begin() -> io::Result<Self> {
        // One piece waits while one is hashed, so the buffer of two pieces ago is free again.
        let (to, from) = sync_channel::<Arc<Vec<u8>>>(1);
        let sum = move || {
            from.into_iter().fold(Sums::new(), |mut sums, piece| {
                sums.update(&piece);
                sums
            })
        };
        Ok(Self { to, thread: Builder::new().spawn(sum)? })
    }

    fn end(self) -> Option<Sums> {
        drop(self.to);
        self.thread.join().ok()
    }
}
