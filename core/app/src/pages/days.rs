//! Calendar days where the phone is.

use vault::{Moment, Zone};

use crate::times;
use crate::view::Day;
use crate::world::World;

const DAY_MS: i64 = 86_400_000;

pub(crate) fn today(world: &World) -> Day {
    day_at(world.now_ms(), world.zone())
}

/// Returns the day this many days from now, as records keep it.
pub(crate) fn in_days(days: i64, world: &World) -> Option<vault::Day> {
    let unix_ms = world.now_ms().checked_add(days.checked_mul(DAY_MS)?)?;
    vault::Day::from_moment(Moment { unix_ms, zone: world.zone() }).ok()
}

pub(crate) fn yesterday(world: &World) -> Day {
    day_at(world.now_ms() - DAY_MS, world.zone())
}

fn day_at(unix_ms: i64, zone: Zone) -> Day {
    // A clock outside every calendar shows the first day of Unix time.
    let (year, month, day) =
        vault::Day::from_moment(Moment { unix_ms, zone }).map_or((1970, 1, 1), vault::Day::date);
    Day { year, month, day, minute: None }
}

/// Compares dates, ignoring the time of day.
pub(crate) fn is_same(one: Day, other: Day) -> bool {
    date(one) == date(other)
}

/// Returns year, month and day, for comparison.
pub(crate) fn date(day: Day) -> (i32, u32, u32) {
    (day.year, day.month, day.day)
}

/// Formats as `24 November 2026`, followed by `9:47pm` if the minute is known.
pub(crate) fn words(day: Day, world: &World) -> String {
    let date = times::date(world, day.year, day.month, day.day).unwrap_or_default();
    match day.minute {
        Some(minute) => format!("{date}, {}", times::clock_at(world, minute)),
        None => date,
    }
}
