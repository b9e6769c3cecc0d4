//! Converts local time to an instant, with the zone's offset on that day and not today's.

use chrono::offset::Offset;
use chrono::{LocalResult, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::{Day, Field, Moment, StoreError, Zone};

impl Moment {
    /// Returns the moment at which a clock in the named zone (`Europe/London`) showed this hour and minute on this day.
    ///
    /// An hour that occurs twice is taken as the first of the two. An hour that is skipped takes the offset before it.
    /// Both follow RFC 5545, and in both the moment prints as the clock time that was entered.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a zone without a table: there are tables for the United Kingdom, Ireland and UTC.
    /// Such a time is kept as words, without an offset that may be wrong. Also for an hour beyond 23 or a minute beyond
    /// 59.
    pub fn local(zone: &str, day: Day, hour: u32, minute: u32) -> Result<Self, StoreError> {
        let zone: Tz = zone.parse().map_err(|_| StoreError::Invalid(Field::Zone))?;
        let shown = day.at(hour, minute).ok_or(StoreError::Invalid(Field::OccurredAt))?;
        let seconds_east = seconds_east(zone, shown).ok_or(StoreError::Invalid(Field::Zone))?;
        let unix_ms = shown.and_utc().timestamp_millis() - i64::from(seconds_east) * 1000;
        Ok(Self { unix_ms, zone: Zone::new(seconds_east / 60)? })
    }
}

fn seconds_east(zone: Tz, shown: NaiveDateTime) -> Option<i32> {
    let offset = match zone.offset_from_local_datetime(&shown) {
        LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset,
        // No zone skips a time two days in a row.
        LocalResult::None => zone.offset_from_local_datetime(&(shown - TimeDelta::days(1))).earliest()?,
    };
    Some(offset.fix().local_minus_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london(date: (i32, u32, u32), hour: u32, minute: u32) -> Moment {
        Moment::local("Europe/London", Day::new(date.0, date.1, date.2).unwrap(), hour, minute).unwrap()
    }

    fn at(unix_ms: i64, minutes_east: i32) -> Moment {
        Moment { unix_ms, zone: Zone { minutes_east } }
    }

    #[test]
    fn a_day_in_summer_has_the_offset_of_summer_whatever_the_day_of_asking() {
        assert_eq!(london((2026, 7, 1), 12, 0), at(1_782_903_600_000, 60));
        assert_eq!(london((2026, 1, 1), 12, 0), at(1_767_268_800_000, 0));
    }

    #[test]
    fn an_hour_that_came_twice_is_the_first_of_the_two() {
        // 01:30 BST is 00:30 UTC; the clock shows 01:30 again an hour later.
        assert_eq!(london((2026, 10, 25), 1, 30), at(1_792_888_200_000, 60));
        assert_eq!(london((2026, 10, 25), 2, 0), at(1_792_893_600_000, 0));
    }

    #[test]
    fn an_hour_that_was_left_out_is_told_by_the_offset_before_it() {
        assert_eq!(london((2026, 3, 29), 1, 30), at(1_774_747_800_000, 0));
        assert_eq!(london((2026, 3, 29), 0, 59), at(1_774_745_940_000, 0));
        assert_eq!(london((2026, 3, 29), 2, 0), at(1_774_746_000_000, 60));
    }

    #[test]
    fn the_islands_and_ireland_are_known_by_their_own_names() {
        let day = Day::new(2026, 7, 1).unwrap();
        for zone in [
            "Europe/Belfast",
            "Europe/Guernsey",
            "Europe/Isle_of_Man",
            "Europe/Jersey",
            "Europe/Dublin",
            "GB",
        ] {
            assert_eq!(Moment::local(zone, day, 12, 0).unwrap(), london((2026, 7, 1), 12, 0), "{zone}");
        }
        assert_eq!(Moment::local("UTC", day, 12, 0).unwrap().zone, Zone::UTC);
    }

    #[test]
    fn a_zone_that_the_table_lacks_is_no_guess() {
        let day = Day::new(2026, 7, 1).unwrap();
        for zone in ["Asia/Kolkata", "Europe/Londinium", "", "BST"] {
            assert!(
                matches!(Moment::local(zone, day, 12, 0), Err(StoreError::Invalid(Field::Zone))),
                "{zone}"
            );
        }
    }

    #[test]
    fn a_clock_time_that_no_clock_shows_is_refused() {
        let day = Day::new(2026, 7, 1).unwrap();
        for (hour, minute) in [(24, 0), (0, 60), (u32::MAX, 0)] {
            let refused = Moment::local("Europe/London", day, hour, minute);
            assert!(matches!(refused, Err(StoreError::Invalid(Field::OccurredAt))));
        }
    }
}
