//! Starts the two threads behind a writer.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use seal::stream::ChunkSealer;

use super::chunk_pool::ChunkPool;
use super::hasher::{self, HashJob};
use super::seal_worker::{Back, SealWorker};
use super::sink::Sink;
use crate::StoreError;
use crate::claims::Claim;
use crate::guard::Guard;

/// How long the item may become.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) item_bytes: u64,
    pub(super) left_of_total: u64,
}

/// The two threads behind a writer, with the channels to and from them.
pub(super) struct Pipeline {
    pub(super) pool: ChunkPool,
    pub(super) hash_jobs: Sender<HashJob>,
    pub(super) back: Receiver<Back>,
    pub(super) threads: [JoinHandle<()>; 2],
}

impl Pipeline {
    pub(super) fn open(
        (guard, claim): (Guard, Claim),
        sink: impl Sink,
        sealer: ChunkSealer,
    ) -> Result<Self, StoreError> {
        let (pool, (hash_jobs, to_hash), (jobs, todo), (send_back, back)) =
            (ChunkPool::default(), channel(), channel(), channel());
        let worker = SealWorker::new((guard.clone(), claim), sink, pool.clone(), todo, send_back);
        let hashing = Builder::new().name("sum".into()).spawn(move || hasher::run(to_hash, jobs, &guard))?;
        let writing = Builder::new().name("keep".into()).spawn(move || worker.run(sealer))?;
        Ok(Self { pool, hash_jobs, back, threads: [hashing, writing] })
    }
}
