//! A clock that tests set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use vault::Clock;

/// A clock that shows the time it was set to. Each reading of its boot time is a second later, so that calibrating the
/// key stretching picks the lowest cost.
pub struct SetClock {
    boot: AtomicU64,
    unix: AtomicI64,
}

impl SetClock {
    /// Makes a clock that shows this time, in milliseconds since 1970 UTC.
    pub fn at(unix_ms: i64) -> Arc<Self> {
        Arc::new(Self { boot: AtomicU64::new(1 << 40), unix: AtomicI64::new(unix_ms) })
    }

    /// Sets the date this many milliseconds on, or back; no time passes.
    pub fn set_date(&self, by_ms: i64) {
        self.unix.fetch_add(by_ms, Ordering::SeqCst);
    }

    /// The phone starts again: boot time begins from 0.
    pub fn reboot(&self) {
        self.boot.store(0, Ordering::SeqCst);
    }

    /// Advances by this many milliseconds.
    pub fn wait(&self, ms: u32) {
        self.boot.fetch_add(ms.into(), Ordering::SeqCst);
        self.unix.fetch_add(ms.into(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn boot_ms(&self) -> u64 {
        self.boot.fetch_add(1000, Ordering::SeqCst)
    }

    fn unix_ms(&self) -> i64 {
        self.unix.load(Ordering::SeqCst)
    }
}
