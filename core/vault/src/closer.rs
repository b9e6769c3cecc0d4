//! Closes databases behind the back of whoever locks: wiping pages takes milliseconds, and taking the journal away an
//! fsync. Keys of ours are gone before; SQLCipher wipes its own here.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use rusqlite::Connection;

use crate::scrub;

/// One thread that waits for connections to close. Dropping it waits until all are closed.
pub(crate) struct Closer {
    to: Option<Sender<Connection>>,
    open: Arc<Open>,
    thread: Option<JoinHandle<()>>,
}

/// How many were handed over and are not closed yet.
#[derive(Default)]
struct Open {
    count: Mutex<usize>,
    fewer: Condvar,
}

impl Closer {
    /// Starts the thread. Without one, connections are closed by whoever hands them over.
    pub(crate) fn start() -> Self {
        let open = Arc::new(Open::default());
        let (to, from) = channel();
        let theirs = Arc::clone(&open);
        let thread = Builder::new().spawn(move || close_all(&from, &theirs)).ok();
        Self { to: thread.is_some().then_some(to), open, thread }
    }

    /// Hands a connection over; returns at once.
    pub(crate) fn close(&self, db: Connection) {
        self.open.add();
        let refused = match &self.to {
            Some(to) => to.send(db).err().map(|error| error.0),
            None => Some(db),
        };
        if let Some(db) = refused {
            drop(db);
            self.open.remove();
        }
    }

    /// Waits until everything handed over is closed: a few milliseconds and an fsync at most.
    pub(crate) fn wait(&self) {
        let count = self.open.count.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.open.fewer.wait_while(count, |count| *count > 0));
    }
}

impl Drop for Closer {
    fn drop(&mut self) {
        self.to = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn close_all(from: &Receiver<Connection>, open: &Open) {
    for db in from {
        drop(db);
        scrub::scrub_stack();
        open.remove();
    }
}

impl Open {
    fn add(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
    }

    fn remove(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.fewer.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_handed_over_is_closed_when_the_wait_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        let closer = Closer::start();
        for _ in 0..20 {
            let db = Connection::open(&file).unwrap();
            db.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT;").unwrap();
            closer.close(db);
            closer.wait();
        }
    }

    #[test]
    fn going_away_closes_what_was_handed_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        let db = Connection::open(&file).unwrap();
        db.execute_batch("PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE t (x);").unwrap();
        let closer = Closer::start();
        closer.close(db);
        drop(closer);
        Connection::open(&file).unwrap().execute_batch("INSERT INTO t VALUES (1)").unwrap();
    }
}
