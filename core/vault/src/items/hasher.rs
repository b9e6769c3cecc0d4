//! The first thread behind a writer: it hashes what comes in and passes it on. It never holds a key.

use std::sync::mpsc::{Receiver, Sender};

use seal::digest::Sha256;
use seal::stream::Trailer;

use super::lane::Job;
use super::tank::Batch;
use super::tick::receive;
use crate::guard::Guard;
use crate::scrub;

/// What a writer asks for.
pub(super) enum Push {
    /// Hash, seal and write these chunks.
    Data(Batch),
    /// That was all.
    Finish,
    /// Try again what failed.
    Retry,
}

/// Runs until the writer or the lane is gone or the space is locked; then what waits is wiped, and the sum is.
pub(super) fn run(pushes: Receiver<Push>, jobs: Sender<Job>, guard: &Guard) {
    serve(&pushes, &jobs, guard);
    drop((pushes, jobs));
    scrub::scrub_stack();
}

fn serve(pushes: &Receiver<Push>, jobs: &Sender<Job>, guard: &Guard) {
    let (mut sum, mut length) = (Sha256::new(), 0);
    while let Some(push) = receive(pushes, guard) {
        let job = match push {
            Push::Data(batch) => {
                length += batch.iter().map(|chunk| chunk.data().len() as u64).sum::<u64>();
                batch.iter().for_each(|chunk| sum.update(chunk.data()));
                Job::Data(batch)
            }
            Push::Finish => Job::Finish(Trailer { length, sha256: sum.clone().finish() }),
            Push::Retry => Job::Retry,
        };
        if jobs.send(job).is_err() {
            break;
        }
    }
}
