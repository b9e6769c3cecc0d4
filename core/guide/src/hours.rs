//! Opening hours in UK time, whatever the phone's time zone, and their wording.

mod said;

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday,
};
use chrono_tz::Europe::London;
use serde::{Deserialize, Serialize};

use crate::holidays::{DayKind, Holidays};
use crate::meta::Now;
use crate::types::Nation;

/// When a contact method is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Hours {
    /// Day and night, every day of the year.
    Always,
    /// Can be used at any time and is answered later: forms, emails, web pages.
    AnyTime,
    /// Not known; nothing is guessed.
    Unknown {
        /// Id of a message with what is known, if anything.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        word: Option<String>,
    },
    /// In a weekly pattern.
    Weekly {
        /// The times; no two overlap.
        spans: Vec<Span>,
        /// How bank holidays change them.
        holidays: OnHolidays,
    },
}

/// How a bank holiday changes weekly hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnHolidays {
    /// Nothing.
    Open,
    /// Closed.
    Closed,
    /// Not known: no page says.
    Unknown,
}

/// The same opening time on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Days of the week, in order.
    pub days: Vec<Weekday>,
    /// When it opens, UK time, `HH:MM`.
    #[serde(with = "clock_time")]
    pub from: NaiveTime,
    /// When it closes the same day; `00:00` is midnight at the end of that day.
    #[serde(with = "clock_time")]
    pub to: NaiveTime,
}

/// Reads and writes times as `HH:MM`.
mod clock_time {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(time: &NaiveTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(from)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(serde::de::Error::custom)
    }
}

/// Whether a contact method is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Day and night.
    Always,
    /// Open now, until that time (UK time).
    Until(NaiveDateTime),
    /// Can be used now and is answered later.
    AnyTime,
    /// Closed; opens at that time (UK time).
    From(NaiveDateTime),
    /// Closed for at least the next two weeks.
    Closed,
    /// The hours are not known.
    Unknown,
    /// The phone's clock is wrong, so only the hours can be shown.
    SeeHours,
}

/// Why the opening state may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// The day is a bank holiday for some: it may be closed.
    BankHoliday,
    /// The day is after the end of the list of bank holidays.
    AnyBankHoliday,
    /// The hours come from an old page.
    OldHours,
}

/// Whether a contact method is open, and why that may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Whether it is open.
    pub open: Open,
    /// Why that may be wrong, if there is a reason.
    pub caution: Option<Caution>,
    /// The UK date at the time asked about.
    pub today: NaiveDate,
}

/// The latest time handled, 9999-12-31, in milliseconds since 1970 UTC: well inside the range of calendars.
const LAST_MS: i64 = 253_402_214_400_000;

/// Returns the date and time on a UK clock. Clamps to the years 1970 to 9999.
pub fn uk_time(unix_ms: i64) -> NaiveDateTime {
    let utc = DateTime::<Utc>::from_timestamp_millis(unix_ms.clamp(0, LAST_MS)).unwrap_or_default();
    utc.with_timezone(&London).naive_local()
}

/// Converts a time on a UK clock to milliseconds since 1970 UTC. A time that the spring change skips becomes the one
/// an hour later.
pub fn unix_ms(uk: NaiveDateTime) -> i64 {
    let at = |uk: &NaiveDateTime| London.from_local_datetime(uk).earliest();
    let found = at(&uk).or_else(|| at(&(uk + TimeDelta::hours(1))));
    found.map_or_else(|| uk.and_utc().timestamp_millis(), |time| time.timestamp_millis())
}

impl Hours {
    /// Returns whether it is open at that time. `nations` are those of the service; an empty list means all.
    pub fn state(&self, now: Now, holidays: &Holidays, nations: &[Nation]) -> State {
        let uk = uk_time(now.unix_ms);
        let (open, caution) = match self {
            Self::Always => (Open::Always, None),
            Self::AnyTime => (Open::AnyTime, None),
            Self::Unknown { .. } => (Open::Unknown, None),
            Self::Weekly { .. } if now.clock_behind => (Open::SeeHours, None),
            Self::Weekly { spans, holidays: on } => Week { spans, on: *on, holidays, nations }.state(uk),
        };
        State { open, caution, today: uk.date() }
    }
}

/// A weekly pattern with the calendar it depends on.
struct Week<'a> {
    spans: &'a [Span],
    on: OnHolidays,
    holidays: &'a Holidays,
    nations: &'a [Nation],
}

/// How many days ahead to look for an opening.
const AHEAD_DAYS: u64 = 14;

impl Week<'_> {
    fn state(&self, uk: NaiveDateTime) -> (Open, Option<Caution>) {
        if let Some(until) = self.open_until(uk) {
            return (Open::Until(until), self.caution(uk.date()));
        }
        match self.next_opening(uk) {
            Some(from) => (Open::From(from), self.caution(from.date())),
            None => (Open::Closed, None),
        }
    }

    fn open_until(&self, uk: NaiveDateTime) -> Option<NaiveDateTime> {
        let today = self.times(uk.date());
        today.into_iter().find(|(from, to)| *from <= uk && uk < *to).map(|(_, to)| to)
    }

    fn next_opening(&self, uk: NaiveDateTime) -> Option<NaiveDateTime> {
        let days = (0..=AHEAD_DAYS).filter_map(|ahead| uk.date().checked_add_days(Days::new(ahead)));
        days.flat_map(|day| self.times(day)).map(|(from, _)| from).find(|from| *from > uk)
    }

    /// Returns the opening times of one day, sorted.
    fn times(&self, day: NaiveDate) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        if self.on == OnHolidays::Closed && self.day(day) == DayKind::Holiday {
            return Vec::new();
        }
        let spans = self.spans.iter().filter(|span| span.days.contains(&day.weekday()));
        let mut times: Vec<_> = spans.map(|span| (day.and_time(span.from), span.end(day))).collect();
        times.sort_unstable();
        times
    }

    fn day(&self, day: NaiveDate) -> DayKind {
        self.holidays.day(day, self.nations)
    }

    fn caution(&self, day: NaiveDate) -> Option<Caution> {
        match self.day(day) {
            _ if self.on == OnHolidays::Open => None,
            DayKind::Holiday | DayKind::Perhaps => Some(Caution::BankHoliday),
            DayKind::NotKnown => Some(Caution::AnyBankHoliday),
            DayKind::Working => None,
        }
    }
}

impl Span {
    fn end(&self, day: NaiveDate) -> NaiveDateTime {
        let end = day.and_time(self.to);
        if self.to == NaiveTime::MIN { end + TimeDelta::days(1) } else { end }
    }
}

impl State {
    /// Returns whether it is certainly closed now.
    pub fn is_closed(&self) -> bool {
        matches!(self.open, Open::From(_) | Open::Closed)
    }
}

#[cfg(test)]
mod tests;
