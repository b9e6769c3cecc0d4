//! When and whence, as the person says it of an entry.

use serde::{Deserialize, Serialize};

use crate::{Moment, OccurredAt, StoreError, Zone};

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
