//! Hashes the bytes of a writer on its first thread and passes them on. It never holds a key.

use std::sync::mpsc::{Receiver, Sender};

use seal::digest::Sha256;
use seal::stream::Trailer;

use super::chunk_pool::Batch;
use super::seal_worker::SealJob;
use super::tick::receive;
use crate::guard::Guard;
use crate::scrub;

/// A job from the writer.
pub(super) enum HashJob {
    /// Hash, seal and write these chunks.
    Data(Batch),
    /// No more data follows.
    Finish,
    /// Retry the failed write.
    Retry,
}

/// Runs until the writer or the worker is gone or the space is locked; then wipes queued data and the hash state.
pub(super) fn run(hash_jobs: Receiver<HashJob>, jobs: Sender<SealJob>, guard: &Guard) {
    serve(&hash_jobs, &jobs, guard);
    drop((hash_jobs, jobs));
    scrub::scrub_stack();
}

fn serve(hash_jobs: &Receiver<HashJob>, jobs: &Sender<SealJob>, guard: &Guard) {
    let (mut sum, mut length) = (Sha256::new(), 0);
    while let Some(push) = receive(hash_jobs, guard) {
        let job = match push {
            HashJob::Data(batch) => {
                length += batch.iter().map(|chunk| chunk.data().len() as u64).sum::<u64>();
                batch.iter().for_each(|chunk| sum.update(chunk.data()));
                SealJob::Data(batch)
            }
            HashJob::Finish => SealJob::Finish(Trailer { length, sha256: sum.clone().finish() }),
            HashJob::Retry => SealJob::Retry,
        };
        if jobs.send(job).is_err() {
            break;
        }
    }
}
