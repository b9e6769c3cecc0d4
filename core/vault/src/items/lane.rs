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

use seal::stream::{Chunk, ChunkSealer, EndSealer, SealedChunk, TRAILER, Trailer};

use crate::store::Shared;
use crate::{StoreError, disk, scrub};

/// What the writer asks for.
pub(super) enum Job {
    /// Seal these bytes as the next chunk and write it.
    Data(Chunk),
    /// Padding, trailer, fsync of file and folder.
    Finish(Trailer),
    /// Try again what failed.
    Retry,
}

/// What comes back.
pub(super) enum Back {
    /// A buffer to fill again.
    Free(Chunk),
    /// A write failed; nothing goes on until [`Job::Retry`].
    Failed(StoreError),
    /// The file is durable and this long.
    Durable { size: u64 },
}

/// How long a locked writer that nobody uses may keep its key.
const TICK: Duration = Duration::from_millis(20);

pub(super) struct Lane {
    pub(super) shared: Arc<Shared>,
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
                Job::Data(chunk) => self.data(chunk)?,
                Job::Finish(trailer) => return self.finish(&trailer),
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
            self.check()?;
            match self.jobs.recv_timeout(TICK) {
                Ok(job) => return Ok(job),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(Over),
            }
        }
    }

    fn data(&mut self, chunk: Chunk) -> Result<(), Over> {
        let sealer = self.sealer.as_mut().ok_or(Over)?;
        let sealed = sealer.seal_data(chunk).map_err(|_| Over)?;
        self.check()?;
        self.write(sealed.bytes())?;
        self.send(Back::Free(sealed.into_empty()))
    }

    fn finish(&mut self, trailer: &Trailer) -> Result<(), Over> {
        let mut end = self.sealer.take().ok_or(Over)?.finish_data();
        let padded = self.pad(&mut end)?;
        let sealed = if padded { end.seal_trailer(trailer) } else { end.seal_trailer_unpadded(trailer) };
        let sealed: [u8; TRAILER] = sealed.map_err(|_| Over)?;
        self.write(&sealed)?;
        while let Err(error) = self.file.sync_all().and_then(|()| disk::sync_folder(&self.folder)) {
            self.wait_for_retry(StoreError::from_io(error, 4096))?;
        }
        self.send(Back::Durable { size: self.end })
    }

    /// Hides the exact size. On a full disk the item is finished without: keeping comes before hiding.
    fn pad(&mut self, end: &mut EndSealer) -> Result<bool, Over> {
        let unpadded = self.end;
        let mut chunk = Chunk::new();
        while end.missing() > 0 {
            self.check()?;
            let sealed: SealedChunk = end.seal_padding(chunk).map_err(|_| Over)?;
            if self.file.write_all_at(sealed.bytes(), self.end).is_err() {
                self.end = unpadded;
                self.cut(unpadded)?;
                return Ok(false);
            }
            self.end += sealed.bytes().len() as u64;
            chunk = sealed.into_empty();
        }
        Ok(true)
    }

    fn cut(&mut self, end: u64) -> Result<(), Over> {
        while let Err(error) = self.file.set_len(end) {
            self.wait_for_retry(StoreError::from_io(error, 4096))?;
        }
        Ok(())
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

    fn check(&self) -> Result<(), Over> {
        self.shared.seat.check(self.generation).map_err(|_| Over)
    }

    fn send(&self, back: Back) -> Result<(), Over> {
        self.back.send(back).map_err(|_| Over)
    }
}

/// A file that may not grow any more is as full as a disk.
fn full_if_too_long(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::FileTooLarge {
        io::Error::from(io::ErrorKind::StorageFull)
    } else {
        error
    }
}
