//! Sums of a file that goes out: of a long one on another thread, while it is read and written. That thread has no key.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use seal::digest::Sha256;

/// Both sums that a file of the bag has.
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

/// Where they are made.
pub(super) enum Summing {
    Here(Sums),
    Beside(Beside),
}

impl Summing {
    /// On the thread that calls.
    pub(super) fn here() -> Self {
        Self::Here(Sums::new())
    }

    /// On a thread of their own.
    pub(super) fn beside() -> io::Result<Self> {
        Beside::begin().map(Self::Beside)
    }

    /// Takes the next bytes; false if the other thread is gone.
    pub(super) fn take(&mut self, bytes: &Arc<Vec<u8>>) -> bool {
        match self {
            Self::Here(sums) => {
                sums.update(bytes);
                true
            }
            Self::Beside(beside) => beside.to.send(Arc::clone(bytes)).is_ok(),
        }
    }

    /// The sums of all that was taken; nothing if the other thread failed.
    pub(super) fn end(self) -> Option<Sums> {
        match self {
            Self::Here(sums) => Some(sums),
            Self::Beside(beside) => beside.end(),
        }
    }
}

/// The other thread. It ends by itself when this goes.
pub(super) struct Beside {
    to: SyncSender<Arc<Vec<u8>>>,
    thread: JoinHandle<Sums>,
}

impl Beside {
    fn begin() -> io::Result<Self> {
        // One waits while one is summed: what went out two pieces ago is free again.
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
