//! When and whence.

use vault::{EntryId, OccurredAt, Zone};

use crate::mirror::mirror;
use crate::{Field, KitError};

/// A time as a clock showed it, and the zone of that clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC.
    pub unix_ms: i64,
    /// The zone in which the person saw it, in minutes east of UTC, -1440 to 1440.
    pub zone_minutes: i32,
}

mirror! {
    /// Where an entry came from.
    Source = ::vault::Source {
        /// Typed by the person.
        Typed,
        /// A file that the person chose.
        Chosen,
        /// Handed over by another app.
        Shared,
        /// Made here from another entry, as a crop is.
        Derived,
    }
}

/// What the person says about an entry while adding it; when it was kept is added by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Origin {
    /// When it happened, if the person knows.
    pub happened: Option<Moment>,
    /// The zone that the phone is in now, in minutes east of UTC, -1440 to 1440.
    pub zone_minutes: i32,
    /// Where it came from.
    pub source: Source,
}

impl From<vault::Moment> for Moment {
    fn from(moment: vault::Moment) -> Self {
        Self { unix_ms: moment.unix_ms, zone_minutes: moment.zone.minutes_east }
    }
}

impl Moment {
    pub(super) fn to_vault(self) -> Result<vault::Moment, KitError> {
        Ok(vault::Moment { unix_ms: self.unix_ms, zone: Zone::new(self.zone_minutes)? })
    }
}

/// What can be shown of it as an instant.
pub(super) fn instant(happened: OccurredAt) -> Option<Moment> {
    match happened {
        OccurredAt::Exact(moment) => Some(moment.into()),
        OccurredAt::Day(day) => Some(Moment { unix_ms: day.begins_ms(Zone::UTC), zone_minutes: 0 }),
        OccurredAt::About(_) | OccurredAt::NotSaid => None,
    }
}

impl Origin {
    pub(super) fn to_vault(self) -> Result<vault::Told, KitError> {
        Ok(vault::Told {
            happened: match self.happened {
                Some(moment) => OccurredAt::Exact(moment.to_vault()?),
                None => OccurredAt::NotSaid,
            },
            zone: Zone::new(self.zone_minutes)?,
            source: self.source.into(),
        })
    }
}

/// Reads an id as it crossed.
pub(super) fn id_of(text: &str) -> Result<EntryId, KitError> {
    EntryId::from_hex(text).ok_or(KitError::Invalid { field: Field::Id })
}
