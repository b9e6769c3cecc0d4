//! Days on the phone's own calendar.

use vault::{Day, Moment};

use super::dates;
use crate::world::World;

const DAY_MS: i64 = 86_400_000;

/// The day on the phone's clock so many days from now.
pub(super) fn after(days: i64, world: &World) -> Option<Day> {
    let unix_ms = world.now_ms().checked_add(days.checked_mul(DAY_MS)?)?;
    Day::from_moment(Moment { unix_ms, zone: world.zone() }).ok()
}

/// `24 November 2026`.
pub(super) fn words(day: Day, world: &World) -> String {
    dates::day(world, &day.to_string()).unwrap_or_default()
}
