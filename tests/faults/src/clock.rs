//! Clocks on which key stretching seems slow and waits are short.

use std::sync::atomic::{AtomicU64, Ordering};

use vault::{Clock, SystemClock};

/// Boot time runs 3,600 times as fast as the wall clock, in every process alike: calibration picks the lowest cost, and
/// an attempt is restored every quarter of a second. The date is the real one.
#[derive(Debug, Clone, Copy, Default)]
pub struct HurriedClock;

impl Clock for HurriedClock {
    fn boot_ms(&self) -> u64 {
        SystemClock.boot_ms().saturating_mul(3600)
    }

    fn unix_ms(&self) -> i64 {
        SystemClock.unix_ms()
    }
}

/// Boot time restarts with each process and advances a second with each reading: no attempt is ever restored.
#[derive(Debug, Default)]
pub struct StillClock(AtomicU64);

impl Clock for StillClock {
    fn boot_ms(&self) -> u64 {
        self.0.fetch_add(1000, Ordering::SeqCst)
    }

    fn unix_ms(&self) -> i64 {
        SystemClock.unix_ms()
    }
}
