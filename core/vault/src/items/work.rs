//! Holds what a writer has between two calls: words, a file's name, bytes not yet written. Locking empties it.

use std::io;
use std::sync::mpsc::{Receiver, Sender};

use seal::item::HEADER;

use super::chunk_pool::ChunkPool;
use super::facts::Measured;
use super::hasher::HashJob;
use super::intent::Planned;
use super::pipeline::Room;
use super::seal_worker::Back;
use crate::closer::Behind;
use crate::{Field, StoreError};

/// Maximum bytes of one push.
pub const MAX_PUSH: usize = 1 << 20;

/// The entry being kept, and its file's sealed header.
pub(super) struct Begun {
    pub(super) planned: Planned,
    pub(super) header: Box<[u8; HEADER]>,
}

/// The channels to and from the threads, and the buffers: wiping their 4 MiB takes too long for the thread that locks.
pub(super) struct Flow {
    pub(super) pool: ChunkPool,
    /// `None` once no more data follows.
    pub(super) hash_jobs: Option<Sender<HashJob>>,
    pub(super) back: Receiver<Back>,
}

pub(super) struct Work {
    pub(super) begun: Begun,
    pub(super) room: Room,
    pub(super) length: u64,
    pub(super) flow: Behind<Flow>,
    pub(super) stuck: bool,
    pub(super) ended: Ended,
}

/// Progress of finishing, so that a failed step can be retried.
pub(super) enum Ended {
    No,
    Asked,
    Durable(Measured),
    Kept,
    Broken,
}

impl Work {
    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<u64, StoreError> {
        self.check_room(bytes.len())?;
        self.make_room(bytes.len())?;
        let mut rest = bytes;
        while !rest.is_empty() {
            let (taken, batch) = self.flow()?.pool.fill(rest);
            // Locking emptied the pool.
            if taken == 0 {
                return Err(StoreError::Locked);
            }
            rest = rest.get(taken..).unwrap_or_default();
            batch.map_or(Ok(()), |batch| self.push(HashJob::Data(batch)))?;
        }
        self.length += bytes.len() as u64;
        Ok(self.length)
    }

    fn flow(&mut self) -> Result<&mut Flow, StoreError> {
        self.flow.get().ok_or(StoreError::Locked)
    }

    /// Checks that more bytes may be pushed.
    pub(super) fn check_open(&self) -> Result<(), StoreError> {
        if matches!(self.ended, Ended::No) { Ok(()) } else { Err(StoreError::OutOfOrder) }
    }

    fn check_room(&self, more: usize) -> Result<(), StoreError> {
        self.check_open()?;
        let after = self.length.saturating_add(more as u64);
        let fits = more <= MAX_PUSH && after <= self.room.item_bytes && after <= self.room.left_of_total;
        if fits { Ok(()) } else { Err(StoreError::Invalid(Field::Length)) }
    }

    /// Waits until there are buffers for `bytes` bytes. A failure seen here leaves everything as it was.
    fn make_room(&mut self, bytes: usize) -> Result<(), StoreError> {
        if self.unstick()? {
            // The retry's result: a free buffer, or the same failure again.
            self.take_next()?;
        }
        while let Ok(back) = self.flow()?.back.try_recv() {
            self.take_back(back)?;
        }
        while self.flow()?.pool.missing(bytes) > 0 {
            self.take_next()?;
        }
        Ok(())
    }

    fn take_next(&mut self) -> Result<(), StoreError> {
        let back = self.flow()?.back.recv().map_err(|_| StoreError::Locked)?;
        self.take_back(back)
    }

    fn take_back(&mut self, back: Back) -> Result<(), StoreError> {
        match back {
            Back::Free(batch) => self.flow()?.pool.give_back(batch),
            Back::Durable(measured) => self.ended = Ended::Durable(measured),
            Back::Failed(error) => {
                self.stuck = true;
                return Err(error);
            }
            Back::Broken(error) => {
                self.ended = Ended::Broken;
                return Err(error);
            }
        }
        Ok(())
    }

    /// Asks for a retry of the failed write; returns whether there was one.
    fn unstick(&mut self) -> Result<bool, StoreError> {
        let was_stuck = std::mem::take(&mut self.stuck);
        if was_stuck { self.push(HashJob::Retry).map(|()| true) } else { Ok(false) }
    }

    fn push(&mut self, push: HashJob) -> Result<(), StoreError> {
        self.flow()?
            .hash_jobs
            .as_ref()
            .and_then(|hash_jobs| hash_jobs.send(push).ok())
            .ok_or(StoreError::Locked)
    }

    /// Finishes the file: padding, trailer, fsync of file and folder.
    pub(super) fn make_durable(&mut self) -> Result<(), StoreError> {
        self.unstick()?;
        if matches!(self.ended, Ended::No) {
            let rest = self.flow()?.pool.drain(true);
            self.push(HashJob::Data(rest))?;
            self.push(HashJob::Finish)?;
            self.ended = Ended::Asked;
        }
        while matches!(self.ended, Ended::Asked) {
            self.take_next()?;
        }
        Ok(())
    }

    /// Returns what was made durable; `None` if it is kept already.
    pub(super) fn measured(&self) -> Result<Option<&Measured>, StoreError> {
        match &self.ended {
            Ended::Durable(measured) => Ok(Some(measured)),
            Ended::Kept => Ok(None),
            Ended::No | Ended::Asked | Ended::Broken => Err(StoreError::Storage(io::ErrorKind::Other.into())),
        }
    }

    /// Passes on the full chunks that were pushed, and ends the stream of jobs.
    pub(super) fn close(&mut self) -> Result<(), StoreError> {
        if matches!(self.ended, Ended::No) {
            let rest = self.flow()?.pool.drain(false);
            self.push(HashJob::Data(rest))?;
        }
        self.flow()?.hash_jobs = None;
        Ok(())
    }
}
