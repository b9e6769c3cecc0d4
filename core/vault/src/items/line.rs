//! The two threads behind a writer.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use seal::stream::ChunkSealer;

use super::hasher::{self, Push};
use super::lane::{Back, Lane};
use super::sink::Sink;
use super::tank::Tank;
use crate::StoreError;
use crate::claims::Claim;
use crate::guard::Guard;

/// How long the item may become.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) item_bytes: u64,
    pub(super) left_of_total: u64,
}

/// The two threads behind a writer, and the ways to and from them.
pub(super) struct Line {
    pub(super) tank: Tank,
    pub(super) pushes: Sender<Push>,
    pub(super) back: Receiver<Back>,
    pub(super) threads: [JoinHandle<()>; 2],
}

impl Line {
    pub(super) fn open(
        (guard, claim): (Guard, Claim),
        sink: impl Sink,
        sealer: ChunkSealer,
    ) -> Result<Self, StoreError> {
        let (tank, (pushes, pushed), (jobs, todo), (send_back, back)) =
            (Tank::default(), channel(), channel(), channel());
        let lane = Lane::new((guard.clone(), claim), sink, tank.clone(), todo, send_back);
        let hashing = Builder::new().name("sum".into()).spawn(move || hasher::run(pushed, jobs, &guard))?;
        let writing = Builder::new().name("keep".into()).spawn(move || lane.run(sealer))?;
        Ok(Self { tank, pushes, back, threads: [hashing, writing] })
    }
}
