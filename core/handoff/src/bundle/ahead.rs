//! Reads a long original on a separate thread while the previous pieces are hashed and written. The thread asks the
//! session for each piece, so locking ends it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use vault::{Session, StoreError};

use super::BundleError;
use super::reader::Reader;

/// Pieces that can wait in the channel.
const WAITING: usize = 2;

type Piece = Arc<Vec<u8>>;

/// A reading thread. Dropping this ends it.
pub(super) struct Ahead {
    // Declaration order matters: the thread ends once the receiver is gone.
    from: Option<Receiver<Result<Piece, StoreError>>>,
    thread: Option<JoinHandle<Reader>>,
}

impl Ahead {
    pub(super) fn begin(session: &Arc<Session>, reader: Reader) -> Result<Self, StoreError> {
        let (to, from) = sync_channel(WAITING);
        let session = Arc::clone(session);
        let thread = Builder::new().spawn(move || read_all(&session, reader, &to))?;
        Ok(Self { from: Some(from), thread: Some(thread) })
    }

    /// Waits for the next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Piece>, BundleError> {
        let from = self.from.as_ref().ok_or(BundleError::Failed)?;
        match from.recv() {
            Ok(piece) => Ok(Some(piece?)),
            Err(_) => Ok(None),
        }
    }

    /// Ends after the last piece; returns the reader with what was lost.
    pub(super) fn end(mut self) -> Result<Reader, BundleError> {
        self.from = None;
        let thread = self.thread.take().ok_or(BundleError::Failed)?;
        thread.join().map_err(|_| BundleError::Failed)
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.from = None;
        // The thread holds the session, which must be closed as soon as the bundle is stopped.
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn read_all(session: &Session, mut reader: Reader, to: &SyncSender<Result<Piece, StoreError>>) -> Reader {
    let mut buffers = Buffers::default();
    loop {
        let mut piece = buffers.free();
        let sent = match reader.read(session, &mut piece) {
            Ok(false) => return reader,
            Ok(true) => to.send(Ok(buffers.keep(piece))),
            Err(error) => to.send(Err(error)),
        };
        if sent.is_err() {
            return reader;
        }
    }
}

/// Buffers in use, oldest first; a buffer is reused once nothing else holds it.
#[derive(Default)]
struct Buffers(std::collections::VecDeque<Piece>);

impl Buffers {
    fn free(&mut self) -> Vec<u8> {
        let is_free = self.0.front_mut().is_some_and(|oldest| Arc::get_mut(oldest).is_some());
        let oldest = if is_free { self.0.pop_front() } else { None };
        oldest.and_then(|oldest| Arc::try_unwrap(oldest).ok()).unwrap_or_default()
    }

    fn keep(&mut self, piece: Vec<u8>) -> Piece {
        let piece = Arc::new(piece);
        self.0.push_back(Arc::clone(&piece));
        piece
    }
}
