//! Days of the calendar: the one that it is where the phone is, and how a day reads.

use vault::{Moment, Zone};

use crate::times;
use crate::view::Day;
use crate::world::World;

const DAY_MS: i64 = 86_400_000;

/// The day that it is where the phone is.
pub(crate) fn today(world: &World) -> Day {
    day_at(world.now_ms(), world.zone())
}

/// The day so many days from now, as records have it.
pub(crate) fn in_days(days: i64, world: &World) -> Option<vault::Day> {
    let unix_ms = world.now_ms().checked_add(days.checked_mul(DAY_MS)?)?;
    vault::Day::from_moment(Moment { unix_ms, zone: world.zone() }).ok()
}

/// The day before it.
pub(crate) fn yesterday(world: &World) -> Day {
    day_at(world.now_ms() - DAY_MS, world.zone())
}

fn day_at(unix_ms: i64, zone: Zone) -> Day {
    // A clock beyond all calendars shows the first day of ours.
    let (year, month, day) =
        vault::Day::from_moment(Moment { unix_ms, zone }).map_or((1970, 1, 1), vault::Day::date);
    Day { year, month, day, minute: None }
}

/// Whether two are of one date.
pub(crate) fn is_same(one: Day, other: Day) -> bool {
    date(one) == date(other)
}

/// Year, month and day, to be compared.
pub(crate) fn date(day: Day) -> (i32, u32, u32) {
    (day.year, day.month, day.day)
}

/// `24 November 2026`, and `9:47pm` where the minute is known.
pub(crate) fn words(day: Day, world: &World) -> String {
    let date = times::date(world, day.year, day.month, day.day).unwrap_or_default();
    match day.minute {
        Some(minute) => format!("{date}, {}", times::clock_at(world, minute)),
        None => date,
    }
}
