//! Waits for the threads behind a writer, in short steps so that they notice locking soon.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::guard::Guard;

/// Longest time for which an idle writer keeps its key after locking.
const TICK: Duration = Duration::from_millis(20);

/// Waits for the next message; `None` once the sender is gone or the generation has ended.
pub(crate) fn receive<T>(from: &Receiver<T>, guard: &Guard) -> Option<T> {
    while !guard.has_ended() {
        match from.recv_timeout(TICK) {
            Ok(next) => return Some(next),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    None
}
