//! Seals chunks and writes them, on a writer's second thread, while the first hashes what follows.
//!
//! It alone holds the item's sealer, and checks for locking before each use of it and every 20 ms while it waits. A
//! failed write is retried with the same sealed bytes at the same place: each chunk number is sealed only once.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, Sender};

use seal::stream::{Chunk, ChunkSealer, EndSealer, TRAILER, Trailer, file_bytes};

use super::chunk_pool::{Batch, ChunkPool};
use super::facts::Measured;
use super::sink::Sink;
use super::tick::receive;
use crate::claims::Claim;
use crate::guard::Guard;
use crate::{FileFacts, StoreError, scrub};

/// A job from the hasher.
pub(super) enum SealJob {
    /// Seal these chunks and write them.
    Data(Batch),
    /// Padding, trailer, fsync of file and folder.
    Finish(Trailer),
    /// Retry the failed write.
    Retry,
}

/// A message back to the writer.
pub(super) enum Back {
    /// Empty buffers.
    Free(Batch),
    /// A write failed; nothing continues until [`SealJob::Retry`].
    Failed(StoreError),
    /// The file could not be made durable, and the worker has ended. The system may have dropped what it could not
    /// write, so a retry could succeed without meaning anything.
    Broken(StoreError),
    /// The file is durable.
    Durable(Measured),
}

pub(super) struct SealWorker<S> {
    guard: Guard,
    sink: S,
    pool: ChunkPool,
    jobs: Receiver<SealJob>,
    back: Sender<Back>,
    waiting: VecDeque<SealJob>,
    end: u64,
    /// Last, so that no opening settles the file before it is closed.
    _claim: Claim,
}

/// Why the worker ends early: locked, or the writer is gone. The next opening settles what is on disk.
struct Over;

impl<S: Sink> SealWorker<S> {
    /// Makes a worker that writes after the header.
    pub(super) fn new(
        (guard, claim): (Guard, Claim),
        sink: S,
        pool: ChunkPool,
        jobs: Receiver<SealJob>,
        back: Sender<Back>,
    ) -> Self {
        let (waiting, end) = (VecDeque::new(), file_bytes(0));
        Self { guard, sink, pool, jobs, back, waiting, end, _claim: claim }
    }

    /// Runs until the item is durable, the writer is gone or the space is locked.
    pub(super) fn run(mut self, sealer: ChunkSealer) {
        let _over = self.serve(sealer);
        if self.check().is_err() {
            self.pool.try_wipe();
        }
        drop(self);
        scrub::scrub_stack();
    }

    fn serve(&mut self, mut sealer: ChunkSealer) -> Result<(), Over> {
        loop {
            match self.next()? {
                SealJob::Data(batch) => self.data(&mut sealer, batch)?,
                SealJob::Finish(trailer) => return self.finish(sealer.finish_data(), trailer),
                SealJob::Retry => {}
            }
        }
    }

    fn next(&mut self) -> Result<SealJob, Over> {
        match self.waiting.pop_front() {
            Some(job) => self.check().map(|()| job),
            None => self.receive(),
        }
    }

    /// Waits for a job, checking often enough that the key does not long outlive the session.
    fn receive(&self) -> Result<SealJob, Over> {
        receive(&self.jobs, &self.guard).ok_or(Over)
    }

    fn data(&mut self, sealer: &mut ChunkSealer, batch: Batch) -> Result<(), Over> {
        let mut free = Batch::with_capacity(batch.len());
        for chunk in batch {
            self.check()?;
            let sealed = sealer.seal_data(chunk).map_err(|_| Over)?;
            self.write(sealed.bytes())?;
            free.push(sealed.into_empty());
        }
        self.send(Back::Free(free))
    }

    fn finish(&mut self, mut end: EndSealer, trailer: Trailer) -> Result<(), Over> {
        let padded = self.pad(&mut end)?;
        self.check()?;
        let sealed = if padded { end.seal_trailer(&trailer) } else { end.seal_trailer_unpadded(&trailer) };
        self.write(&sealed.map_err(|_| Over)?)?;
        if let Err(error) = self.sink.make_durable() {
            return self.send(Back::Broken(StoreError::from_io(error, 4096)));
        }
        let facts = FileFacts { length: trailer.length, sha256: trailer.sha256 };
        self.send(Back::Durable(Measured { facts, size: self.end }))
    }

    /// Pads the file to hide its exact size. If the padding does not fit, the item is finished without it: keeping
    /// comes before hiding. Returns whether it fitted.
    fn pad(&mut self, end: &mut EndSealer) -> Result<bool, Over> {
        let unpadded = self.end;
        let mut chunk = Chunk::new();
        while end.missing() > 0 {
            self.check()?;
            let sealed = end.seal_padding(chunk).map_err(|_| Over)?;
            if self.sink.write_at(sealed.bytes(), self.end).is_err() {
                self.end = unpadded;
                self.insist(4096, |sink| sink.cut(unpadded))?;
                return Ok(false);
            }
            self.end += sealed.bytes().len() as u64;
            chunk = sealed.into_empty();
        }
        Ok(true)
    }

    fn write(&mut self, sealed: &[u8]) -> Result<(), Over> {
        let at = self.end;
        self.insist(sealed.len() + TRAILER, |sink| sink.write_at(sealed, at))?;
        self.end += sealed.len() as u64;
        Ok(())
    }

    /// Runs `act` until it succeeds: after a failure, once for each retry of the writer.
    fn insist(&mut self, needed: usize, act: impl Fn(&mut S) -> io::Result<()>) -> Result<(), Over> {
        while let Err(error) = act(&mut self.sink) {
            self.send(Back::Failed(StoreError::from_io(error, needed as u64)))?;
            self.wait_for_retry()?;
        }
        Ok(())
    }

    /// Waits for a retry; jobs sent before it stay queued in order.
    fn wait_for_retry(&mut self) -> Result<(), Over> {
        loop {
            match self.receive()? {
                SealJob::Retry => return Ok(()),
                other => self.waiting.push_back(other),
            }
        }
    }

    fn check(&self) -> Result<(), Over> {
        if self.guard.has_ended() { Err(Over) } else { Ok(()) }
    }

    fn send(&self, back: Back) -> Result<(), Over> {
        self.back.send(back).map_err(|_| Over)
    }
}

#[cfg(test)]
mod tests;
