//! Reads the next pieces of a copy while the pulling thread seals and writes the previous one: two cores, two pieces in
//! memory.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use super::source::{Origin, Piece, Source};
use crate::shared::Shared;
use crate::{StoreError, scrub};

/// Pieces that may wait. They are plaintext, and locking wipes them.
const WAITING: usize = 2;

/// A piece, and the bytes of bodies and files up to and including it; `None` after the last.
pub(super) type Read = Result<Option<(Piece, u64)>, StoreError>;

/// Starts reading. The thread ends with the source, with an error, or when nobody receives its pieces.
pub(super) fn start(
    shared: &Arc<Shared>,
    generation: u64,
    source: Source,
) -> Result<(Receiver<Read>, JoinHandle<()>), StoreError> {
    let (to, from) = sync_channel(WAITING);
    let shared = Arc::clone(shared);
    let run = move || {
        read_all(&shared, generation, source, &to);
        drop(to);
        scrub::scrub_stack();
    };
    Ok((from, Builder::new().name("read".into()).spawn(run)?))
}

fn read_all(shared: &Shared, generation: u64, mut source: Source, to: &SyncSender<Read>) {
    let origin = Origin { shared, generation };
    loop {
        let piece = source.next(&origin).map(|piece| piece.map(|piece| (piece, source.done)));
        let goes_on = matches!(piece, Ok(Some(_)));
        if to.send(piece).is_err() || !goes_on {
            return;
        }
    }
}
