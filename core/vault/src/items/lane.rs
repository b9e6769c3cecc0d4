//! The second thread of a writer: it seals chunks and writes them, while the first hashes what comes in.
//!
//! The sealer is taken out to seal and never held across a call of the file system. A write that fails is tried again
//! with the same sealed bytes at the same place: a chunk's number is sealed once.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use seal::item::HEADER;
use seal::stream::{ChunkSealer, SEALED_CHUNK, TRAILER, padme};
use zeroize::Zeroizing;

use crate::seat::Seat;
use crate::{StoreError, disk, scrub};

/// A chunk on its way: plain, then sealed in place.
pub(super) type Buffer = Box<Zeroizing<[u8; SEALED_CHUNK]>>;

/// What the writer asks for.
pub(super) enum Job {
    /// Seal these bytes, zero-filled, as the next chunk and write it.
    Data(Buffer),
    /// Padding, trailer, fsync of file and folder.
    Finish { length: u64, sha256: [u8; 32] },
    /// Try again what failed.
    Retry,
}

/// What comes back.
pub(super) enum Back {
    /// A buffer to fill again.
    Free(Buffer),
    /// A write failed; nothing goes on until [`Job::Retry`].
    Failed(StoreError),
    /// The file is durable and this long.
    Durable { size: u64 },
}

/// How long a locked writer that nobody uses may keep its key.
const TICK: Duration = Duration::from_millis(20);

pub(super) struct Lane {
    pub(super) seat: Arc<Seat>,
    pub(super) generation: u64,
    pub(super) file: File,
    pub(super) folder: PathBuf,
    pub(super) sealer: Option<ChunkSealer>,
    pub(super) jobs: Receiver<Job>,
    pub(super) back: Sender<Back>,
    pub(super) waiting: VecDeque<Job>,
    pub(super) end: u64,
}

/// Why the lane ends early: locked, or the writer is gone. What is on disk is settled at the next opening.
struct Over;

impl Lane {
    /// Runs until the item is durable, the writer is gone or the space is locked.
    pub(super) fn run(mut self) {
        let _over = self.serve();
        drop(self.sealer.take());
        scrub::scrub_stack();
    }

    fn serve(&mut self) -> Result<(), Over> {
        loop {
            match self.next()? {
                Job::Data(buffer) => self.data(buffer)?,
                Job::Finish { length, sha256 } => return self.finish(length, &sha256),
                Job::Retry => {}
            }
        }
    }

    /// Waits for a job, looking up often enough that a key does not outlive a locking for long.
    fn next(&mut self) -> Result<Job, Over> {
        if let Some(job) = self.waiting.pop_front() {
            return Ok(job);
        }
        self.receive()
    }

    fn receive(&self) -> Result<Job, Over> {
        loop {
            self.seat.check(self.generation).map_err(|_| Over)?;
            match self.jobs.recv_timeout(TICK) {
                Ok(job) => return Ok(job),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(Over),
            }
        }
    }

    fn data(&mut self, mut buffer: Buffer) -> Result<(), Over> {
        self.seal(|sealer| sealer.seal_data(&mut buffer))?;
        self.write(&buffer[..])?;
        self.send(Back::Free(buffer))
    }

    fn finish(&mut self, length: u64, sha256: &[u8; 32]) -> Result<(), Over> {
        self.pad()?;
        let sealer = self.sealer.take().ok_or(Over)?;
        let trailer: [u8; TRAILER] = sealer.seal_trailer(length, sha256).map_err(|_| Over)?;
        self.write(&trailer)?;
        while let Err(error) = self.file.sync_all().and_then(|()| disk::sync_folder(&self.folder)) {
            self.wait_for_retry(StoreError::from_io(error, 4096))?;
        }
        self.send(Back::Durable { size: self.end })
    }

    /// Hides the exact size. On a full disk the item is finished without: keeping comes before hiding.
    fn pad(&mut self) -> Result<(), Over> {
        let data = self.sealer.as_ref().ok_or(Over)?.chunks();
        let unpadded = self.end;
        let mut buffer: Buffer = empty();
        for _ in data..padme(data) {
            self.seat.check(self.generation).map_err(|_| Over)?;
            self.seal(|sealer| sealer.seal_padding(&mut buffer))?;
            if self.file.write_all_at(&buffer[..], self.end).is_err() {
                self.end = unpadded;
                self.sealer.as_mut().ok_or(Over)?.drop_padding();
                return self.cut(unpadded);
            }
            self.end += SEALED_CHUNK as u64;
        }
        Ok(())
    }

    fn cut(&mut self, end: u64) -> Result<(), Over> {
        while let Err(error) = self.file.set_len(end) {
            self.wait_for_retry(StoreError::from_io(error, 4096))?;
        }
        Ok(())
    }

    /// Uses the key, then looks whether it may be kept.
    fn seal(&mut self, act: impl FnOnce(&mut ChunkSealer) -> Result<(), seal::SealError>) -> Result<(), Over> {
        let sealer = self.sealer.as_mut().ok_or(Over)?;
        act(sealer).map_err(|_| Over)?;
        self.seat.check(self.generation).map_err(|_| Over)
    }

    fn write(&mut self, sealed: &[u8]) -> Result<(), Over> {
        while let Err(error) = self.file.write_all_at(sealed, self.end) {
            let needed = sealed.len() as u64 + TRAILER as u64;
            self.wait_for_retry(StoreError::from_io(full_if_too_long(error), needed))?;
        }
        self.end += sealed.len() as u64;
        Ok(())
    }

    /// Tells of a failure and waits until it may be tried again; what was sent before that waits in order.
    fn wait_for_retry(&mut self, error: StoreError) -> Result<(), Over> {
        self.send(Back::Failed(error))?;
        loop {
            match self.receive()? {
                Job::Retry => return Ok(()),
                other => self.waiting.push_back(other),
            }
        }
    }

    fn send(&self, back: Back) -> Result<(), Over> {
        self.back.send(back).map_err(|_| Over)
    }
}

/// A file that may not grow any more is as full as a disk.
fn full_if_too_long(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::FileTooLarge { io::Error::from(io::ErrorKind::StorageFull) } else { error }
}

/// A buffer of zeros on the heap.
pub(super) fn empty() -> Buffer {
    Box::new(Zeroizing::new([0; SEALED_CHUNK]))
}

/// Where the first chunk stands.
pub(super) const FIRST: u64 = HEADER as u64;
