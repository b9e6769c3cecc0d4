//! Waits that can be taken back: a later one takes the place of the one before.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

/// One kind of wait.
#[derive(Clone, Default)]
pub(super) struct Wait(Arc<AtomicU64>);

impl Wait {
    /// Does it then, unless this wait is taken back before.
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

    /// Takes back what waits; answers the number of what comes next.
    pub(super) fn take_back(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(1)
    }
}
