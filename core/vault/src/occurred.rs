//! When something happened, exactly as far as the person knows: no time is invented.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{Field, Moment, StoreError, Zone};

/// Maximum length in bytes of a time in words.
const MAX_ABOUT_BYTES: usize = 1024;

const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// A calendar day as the person names it, without time or zone. Written `2026-11-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "NaiveDate")]
pub struct Day(NaiveDate);

impl Day {
    /// Returns the day of a date: years 1900 to 9999, months and days from 1.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, StoreError> {
        NaiveDate::from_ymd_opt(year, month, day)
            .ok_or(StoreError::Invalid(Field::OccurredAt))
            .and_then(Self::try_from)
    }

    /// Returns the day that a clock in the moment's zone showed.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] before 1900, after 9999, or for an invalid zone.
    pub fn from_moment(moment: Moment) -> Result<Self, StoreError> {
        moment.zone.check()?;
        let zone = moment.zone.minutes_east.checked_mul(60).and_then(FixedOffset::east_opt);
        let utc = DateTime::from_timestamp_millis(moment.unix_ms);
        match (zone, utc) {
            (Some(zone), Some(utc)) => utc.with_timezone(&zone).date_naive().try_into(),
            _ => Err(StoreError::Invalid(Field::OccurredAt)),
        }
    }

    /// Returns year, month and day, the last two from 1.
    pub fn date(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    pub(crate) fn at(self, hour: u32, minute: u32) -> Option<NaiveDateTime> {
        self.0.and_hms_opt(hour, minute, 0)
    }

    /// Returns its first millisecond in this zone, as milliseconds since 1970 UTC.
    pub fn begins_ms(self, zone: Zone) -> i64 {
        let utc = self.0.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        utc - i64::from(zone.minutes_east) * 60_000
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = StoreError;

    fn try_from(date: NaiveDate) -> Result<Self, StoreError> {
        if YEARS.contains(&date.year()) {
            Ok(Self(date))
        } else {
            Err(StoreError::Invalid(Field::OccurredAt))
        }
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// When something happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OccurredAt {
    /// At this minute of this day.
    #[serde(rename = "e")]
    Exact(Moment),
    /// On this day, at an unknown time.
    #[serde(rename = "d")]
    Day(Day),
    /// At about this time, in the person's own words.
    #[serde(rename = "a")]
    About(String),
    /// The person does not know, or did not say.
    #[serde(rename = "o")]
    NotSaid,
}

impl OccurredAt {
    /// Returns its sort key: its instant, or the beginning of its day in this zone. `None` for words.
    pub fn order_ms(&self, zone: Zone) -> Option<i64> {
        match self {
            Self::Exact(moment) => Some(moment.unix_ms),
            Self::Day(day) => Some(day.begins_ms(zone)),
            Self::About(_) | Self::NotSaid => None,
        }
    }

    /// Refuses a time that is still in the future on the phone's clock, and one that no calendar has.
    pub(crate) fn check(&self, now: Moment) -> Result<(), StoreError> {
        let holds = match self {
            Self::Exact(moment) => Day::from_moment(*moment).map(|_| moment.unix_ms <= now.unix_ms)?,
            Self::Day(day) => *day <= Day::from_moment(now)?,
            Self::About(words) => !words.trim().is_empty() && words.len() <= MAX_ABOUT_BYTES,
            Self::NotSaid => true,
        };
        if holds { Ok(()) } else { Err(StoreError::Invalid(Field::OccurredAt)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2025-11-24 21:02:00 UTC.
    const NOW: i64 = 1_764_018_120_000;

    fn at(unix_ms: i64, minutes_east: i32) -> Moment {
        Moment { unix_ms, zone: Zone { minutes_east } }
    }

    fn is_refused(when: &OccurredAt, zone: i32) -> bool {
        matches!(when.check(at(NOW, zone)), Err(StoreError::Invalid(Field::OccurredAt)))
    }

    #[test]
    fn what_is_still_to_come_did_not_happen() {
        assert!(!is_refused(&OccurredAt::Exact(at(NOW, 0)), 0));
        assert!(is_refused(&OccurredAt::Exact(at(NOW + 1, 0)), 0));
    }

    #[test]
    fn today_is_the_day_where_the_phone_is() {
        let day = |day| OccurredAt::Day(Day::new(2025, 11, day).unwrap());
        assert!(!is_refused(&day(24), 0));
        assert!(is_refused(&day(25), 0));
        assert!(!is_refused(&day(25), 330));
        assert!(is_refused(&day(24), -1320));
    }

    #[test]
    fn words_for_a_time_are_neither_blank_nor_boundless() {
        assert!(!is_refused(&OccurredAt::About("a".repeat(1024)), 0));
        assert!(is_refused(&OccurredAt::About("a".repeat(1025)), 0));
        assert!(is_refused(&OccurredAt::About(" \u{a0}\n".into()), 0));
    }

    #[test]
    fn a_moment_that_no_calendar_has_is_refused() {
        for unix_ms in [i64::MIN, i64::MAX, -2_208_988_800_001] {
            assert!(is_refused(&OccurredAt::Exact(at(unix_ms, 0)), 0));
        }
        assert!(!is_refused(&OccurredAt::Exact(at(-2_208_988_800_000, 0)), 0));
    }

    #[test]
    fn a_day_that_no_calendar_has_is_refused() {
        for (year, month, day) in [(2025, 2, 29), (2025, 13, 1), (2025, 0, 1), (1899, 12, 31), (10_000, 1, 1)]
        {
            assert!(matches!(Day::new(year, month, day), Err(StoreError::Invalid(Field::OccurredAt))));
        }
        assert_eq!(Day::new(2024, 2, 29).unwrap().date(), (2024, 2, 29));
    }

    #[test]
    fn a_day_begins_at_midnight_of_its_zone() {
        let day = Day::new(2025, 11, 24).unwrap();
        assert_eq!(day.begins_ms(Zone::UTC), 1_763_942_400_000);
        assert_eq!(day.begins_ms(Zone { minutes_east: 60 }), 1_763_938_800_000);
        assert_eq!(Day::from_moment(at(day.begins_ms(Zone { minutes_east: 60 }), 60)).unwrap(), day);
        assert!(Day::from_moment(at(day.begins_ms(Zone::UTC) - 1, 0)).unwrap() < day);
    }

    #[test]
    fn each_form_is_written_under_a_letter_and_comes_back() {
        let forms = [
            (OccurredAt::Exact(at(5, 60)), r#"{"e":{"t":5,"z":{"m":60}}}"#),
            (OccurredAt::Day(Day::new(2025, 1, 2).unwrap()), r#"{"d":"2025-01-02"}"#),
            (OccurredAt::About("in spring".into()), r#"{"a":"in spring"}"#),
            (OccurredAt::NotSaid, r#""o""#),
        ];
        for (form, text) in forms {
            assert_eq!(serde_json::to_string(&form).unwrap(), text);
            assert_eq!(serde_json::from_str::<OccurredAt>(text).unwrap(), form);
        }
    }

    #[test]
    fn a_written_day_beyond_the_calendar_is_not_read() {
        for text in [r#"{"d":"2025-02-30"}"#, r#"{"d":"1200-01-01"}"#, r#"{"d":"+12345-01-01"}"#] {
            assert!(serde_json::from_str::<OccurredAt>(text).is_err(), "{text}");
        }
    }
}
