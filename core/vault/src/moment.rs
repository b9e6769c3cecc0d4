//! When an entry was kept and where it came from: the facts that every entry carries.

use serde::{Deserialize, Serialize};

use crate::{Field, StoreError};

/// A time zone as its offset from UTC, which needs no zone table and never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Zone {
    /// Minutes east of UTC, -1440 to 1440.
    #[serde(rename = "m")]
    pub minutes_east: i32,
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self { minutes_east: 0 };

    /// Returns the zone `minutes_east` minutes east of UTC.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] beyond 24 hours either way.
    pub fn new(minutes_east: i32) -> Result<Self, StoreError> {
        let zone = Self { minutes_east };
        zone.check()?;
        Ok(zone)
    }

    pub(crate) fn check(self) -> Result<(), StoreError> {
        if (-1440..=1440).contains(&self.minutes_east) {
            Ok(())
        } else {
            Err(StoreError::Invalid(Field::Zone))
        }
    }
}

/// An instant, and the zone of the clock that showed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC.
    #[serde(rename = "t")]
    pub unix_ms: i64,
    /// The zone in which the person saw it.
    #[serde(rename = "z")]
    pub zone: Zone,
}
