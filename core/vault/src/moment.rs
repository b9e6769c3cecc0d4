//! When an entry was kept and where it came from: the facts that every entry carries.

use serde::{Deserialize, Serialize};

use crate::{Field, OccurredAt, StoreError};

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

/// Where an entry came from. Typed text is the person's own note, never a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Typed by the person.
    #[serde(rename = "t")]
    Typed,
    /// A file that the person chose.
    #[serde(rename = "c")]
    Chosen,
    /// Handed over by another app.
    #[serde(rename = "s")]
    Shared,
    /// Made here from another entry, such as a crop.
    #[serde(rename = "d")]
    Derived,
}

impl Source {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Typed => 0,
            Self::Chosen => 1,
            Self::Shared => 2,
            Self::Derived => 3,
        }
    }

    pub(crate) fn from_code(code: u8) -> Option<Self> {
        [Self::Typed, Self::Chosen, Self::Shared, Self::Derived]
            .into_iter()
            .find(|source| source.code() == code)
    }
}

/// What the person says about an entry while adding it; the vault adds when it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// When it happened, as far as the person knows.
    pub happened: OccurredAt,
    /// The zone that the phone is in now.
    pub zone: Zone,
    /// Where it came from.
    pub source: Source,
}

impl Provenance {
    /// Describes something typed now, in this zone, without a time at which it happened.
    pub fn typed(zone: Zone) -> Self {
        Self { happened: OccurredAt::NotSaid, zone, source: Source::Typed }
    }

    /// Checks the facts once, when they are entered: setting the phone's clock later does not change the result.
    pub(crate) fn check(&self, now_ms: i64) -> Result<(), StoreError> {
        self.zone.check()?;
        self.happened.check(Moment { unix_ms: now_ms, zone: self.zone })
    }
}
