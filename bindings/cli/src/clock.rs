//! The clock of this machine.

use std::time::{SystemTime, UNIX_EPOCH};

/// Returns milliseconds since 1970 UTC; 0 if the clock is before that.
pub(crate) fn unix_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
