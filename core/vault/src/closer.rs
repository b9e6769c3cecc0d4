//! Drops slow things on a separate thread, so that locking need not wait: a database (wiping pages takes milliseconds,
//! and removing the journal an fsync) and a writer's buffers. Our keys are wiped before that; SQLCipher wipes its own
//! here.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use crate::scrub;

type Anything = Box<dyn Send>;

/// A thread that drops what it is given, in order. Dropping the closer waits until everything is dropped.
pub(crate) struct Closer {
    to: Option<Sender<Anything>>,
    thread: Option<JoinHandle<()>>,
}

impl Closer {
    /// Starts the thread. If that fails, the calling thread drops things itself.
    pub(crate) fn start() -> Self {
        let (to, from) = channel();
        let thread = Builder::new().spawn(move || drop_all(&from)).ok();
        Self { to: thread.is_some().then_some(to), thread }
    }

    /// Hands a value to the thread; returns at once.
    pub(crate) fn close(&self, gone: impl Send + 'static) {
        let gone: Anything = Box::new(gone);
        // If the thread is gone, the value is dropped here.
        let _refused = self.to.as_ref().map(|to| to.send(gone));
    }
}

/// A value that the closer's thread drops.
pub(crate) struct Behind<T: Send + 'static> {
    content: Option<T>,
    closer: Arc<Closer>,
}

impl<T: Send + 'static> Behind<T> {
    pub(crate) fn new(closer: Arc<Closer>, content: T) -> Self {
        Self { content: Some(content), closer }
    }

    pub(crate) fn get(&mut self) -> Option<&mut T> {
        self.content.as_mut()
    }
}

impl<T: Send + 'static> Drop for Behind<T> {
    fn drop(&mut self) {
        self.closer.close(self.content.take());
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

fn drop_all(from: &Receiver<Anything>) {
    for gone in from {
        drop(gone);
        scrub::scrub_stack();
    }
}

#[cfg(test)]
mod tests {
    use std::thread::ThreadId;
    use std::time::Duration;

    use rusqlite::Connection;

    use super::*;
    use crate::claims::Claims;

    #[test]
    fn a_claim_that_was_handed_over_with_a_database_is_free_when_it_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        let (closer, claims) = (Closer::start(), Claims::default());
        for _ in 0..20 {
            let claim = claims.claim_alone();
            let db = Connection::open(&file).unwrap();
            db.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT;").unwrap();
            closer.close((db, claim));
        }
    }

    /// Tells on which thread it was dropped, after a moment.
    struct Tells(Sender<ThreadId>);

    impl Drop for Tells {
        fn drop(&mut self) {
            std::thread::sleep(Duration::from_millis(50));
            self.0.send(std::thread::current().id()).unwrap();
        }
    }

    #[test]
    fn what_is_handed_over_is_dropped_on_another_thread_each_time() {
        let (closer, (to, from)) = (Closer::start(), channel());
        for _ in 0..2 {
            closer.close(Tells(to.clone()));
            assert_ne!(from.recv().unwrap(), std::thread::current().id());
        }
    }

    #[test]
    fn what_is_behind_is_dropped_on_another_thread() {
        let (to, from) = channel();
        drop(Behind::new(Arc::new(Closer::start()), Tells(to)));
        assert_ne!(from.recv().unwrap(), std::thread::current().id());
    }

    #[test]
    fn going_away_waits_until_all_is_dropped() {
        let (closer, (to, from)) = (Closer::start(), channel());
        closer.close(Tells(to));
        drop(closer);
        assert!(from.try_recv().is_ok());
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
