//! Days of the calendar: the one that it is where the phone is, and how a day reads.

use guide::Arg;
use vault::{Moment, Zone};

use crate::pages::dates;
use crate::view::Day;
use crate::world::World;

const DAY_MS: i64 = 86_400_000;

/// The day that it is where the phone is.
pub(super) fn today(world: &World) -> Day {
    day_at(world.now_ms(), world.zone())
}

/// The day before it.
pub(super) fn yesterday(world: &World) -> Day {
    day_at(world.now_ms() - DAY_MS, world.zone())
}

fn day_at(unix_ms: i64, zone: Zone) -> Day {
    // A clock beyond all calendars shows the first day of ours.
    let (year, month, day) = vault::Day::of(Moment { unix_ms, zone }).map_or((1970, 1, 1), vault::Day::date);
    Day { year, month, day, minute: None }
}

/// Whether two are of one date.
pub(super) fn is_same(one: Day, other: Day) -> bool {
    date(one) == date(other)
}

/// Year, month and day, to be compared.
pub(super) fn date(day: Day) -> (i32, u32, u32) {
    (day.year, day.month, day.day)
}

/// `24 November 2026`, and `9:47pm` where the minute is known.
pub(super) fn words(day: Day, world: &World) -> String {
    let iso = format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    let date = dates::day(world, &iso).unwrap_or(iso);
    match day.minute {
        Some(minute) => format!("{date}, {}", clock(minute, world)),
        None => date,
    }
}

/// A time of day, as the hours of services are written.
fn clock(minute: u32, world: &World) -> String {
    let (hour, minute) = (minute / 60, minute % 60);
    let half = match (hour, minute) {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (0..12, _) => "am",
        _ => "pm",
    };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    let minutes = if minute == 0 { String::new() } else { format!(":{minute:02}") };
    let args =
        [("half", Arg::Text(half)), ("hour", Arg::Number(hour.into())), ("minute", Arg::Text(&minutes))];
    world.advice.word_with("hours-clock", &args)
}
