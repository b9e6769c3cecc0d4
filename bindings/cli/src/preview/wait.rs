//! Cancellable waits: a later one replaces the previous one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

/// A wait of one kind.
#[derive(Clone, Default)]
pub(super) struct Wait(Arc<AtomicU64>);

impl Wait {
    /// Runs `work` after that time, unless this wait is cancelled first.
    pub(super) fn after(&self, ms: u64, work: impl FnOnce() + Send + 'static) {
        let this = self.take_back();
        let counter = Arc::clone(&self.0);
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(ms));
            if counter.load(Ordering::SeqCst) == this {
                work();
            }
        });
    }

    /// Cancels the current wait; returns the number of the next one.
    pub(super) fn take_back(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(1)
    }
}
