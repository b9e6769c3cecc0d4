//! How the threads behind a writer wait: not so long that they would keep anything long after a locking.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::guard::Guard;

/// How long a writer that nobody uses may keep its key after a locking.
const TICK: Duration = Duration::from_millis(20);

/// Waits for the next; nothing once the other side is gone or the generation has ended.
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
