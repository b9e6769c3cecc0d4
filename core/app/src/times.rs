//! Formats times as a clock at the person's place showed them.

use guide::Arg;
use vault::{Day, Moment, OccurredAt, Zone};

use crate::view::Span;
use crate::world::World;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MINUTE_MS: i64 = 60_000;

const DAY_MINUTES: i64 = 1440;

/// Formats as `24 November 2026`, in the language of the page; `None` for a month outside 1 to 12.
pub(crate) fn date(world: &World, year: i32, month: u32, day: u32) -> Option<String> {
    let month = MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    let month = world.advice.try_word("hours-month", &[("date-month", Arg::Text(month))])?;
    Some(format!("{day} {month} {year}"))
}

/// Formats a day of the pack (`YYYY-MM-DD`); `None` if it is no whole day.
pub(crate) fn pack_day(world: &World, iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    date(world, year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Formats a day of a record.
pub(crate) fn day(world: &World, day: Day) -> String {
    let (year, month, day) = day.date();
    date(world, year, month, day).unwrap_or_default()
}

/// Formats the day of a moment; empty for one outside every calendar.
pub(crate) fn day_of(world: &World, moment: Moment) -> String {
    Day::from_moment(moment).map_or_else(|_| String::new(), |found| day(world, found))
}

/// Formats the time of day of a moment.
pub(crate) fn clock(world: &World, moment: Moment) -> String {
    let minutes = moment.unix_ms.div_euclid(MINUTE_MS).saturating_add(moment.zone.minutes_east.into());
    clock_at(world, u32::try_from(minutes.rem_euclid(DAY_MINUTES)).unwrap_or_default())
}

/// Formats minutes after midnight as `9:47pm`, as in the hours of services.
pub(crate) fn clock_at(world: &World, minute: u32) -> String {
    let (hour, minute) = (minute / 60, minute % 60);
    let half = match (hour, minute) {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (0..12, _) => "am",
        _ => "pm",
    };
    let minutes = if minute == 0 { String::new() } else { format!(":{minute:02}") };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    let args =
        [("half", Arg::Text(half)), ("hour", Arg::Number(hour.into())), ("minute", Arg::Text(&minutes))];
    world.advice.word_with("hours-clock", &args)
}

/// Formats as `24 November 2026, 9:47pm`.
pub(crate) fn moment(world: &World, moment: Moment) -> String {
    let day = day_of(world, moment);
    if day.is_empty() { day } else { format!("{day}, {}", clock(world, moment)) }
}

/// Formats as `UTC+00:00`.
pub(crate) fn zone(zone: Zone) -> String {
    let (sign, minutes) = (if zone.minutes_east < 0 { '-' } else { '+' }, zone.minutes_east.unsigned_abs());
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Formats when something happened, never more precisely than was said.
pub(crate) fn happened(world: &World, happened: &OccurredAt) -> Vec<Span> {
    match happened {
        OccurredAt::Exact(at) => vec![Span::Plain(moment(world, *at))],
        OccurredAt::Day(at) => vec![Span::Plain(day(world, *at))],
        OccurredAt::About(words) => {
            vec![Span::Plain(format!("{}: ", world.word("call-sheet-about"))), Span::Quoted(words.clone())]
        }
        OccurredAt::NotSaid => world.plain("item-not-said"),
    }
}
