//! The two clocks: one that cannot be set, for waits, and the one people read, for dates.

use std::time::{SystemTime, UNIX_EPOCH};

use rustix::time::{ClockId, clock_gettime};

/// A source of time. Tests set it; everything else uses [`SystemClock`].
pub trait Clock: Send + Sync {
    /// Returns milliseconds since the phone started, including sleep. Nobody can set it; it restarts with the phone.
    fn boot_ms(&self) -> u64;
    /// Returns milliseconds since 1970-01-01 UTC by the phone's clock. Anyone can set it.
    fn unix_ms(&self) -> i64;
}

/// The clocks of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[cfg(not(target_vendor = "apple"))]
const BOOT: ClockId = ClockId::Boottime;
// On Apple the monotonic clock includes sleep.
#[cfg(target_vendor = "apple")]
const BOOT: ClockId = ClockId::Monotonic;

impl Clock for SystemClock {
    fn boot_ms(&self) -> u64 {
        let now = clock_gettime(BOOT);
        let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
        let nanoseconds = u64::try_from(now.tv_nsec).unwrap_or(0);
        seconds.saturating_mul(1000).saturating_add(nanoseconds / 1_000_000)
    }

    fn unix_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_clock_never_runs_backwards() {
        let first = SystemClock.boot_ms();
        assert!(first > 0);
        assert!(SystemClock.boot_ms() >= first);
    }

    #[test]
    fn the_wall_clock_is_past_2020() {
        assert!(SystemClock.unix_ms() > 1_577_836_800_000);
    }
}
