//! Times for officers: the clock as the person saw it, with its distance from UTC.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use vault::Moment;

/// Formats as `2026-11-24T21:02:00+00:00` (RFC 3339); `None` for a time outside every calendar.
pub(crate) fn rfc_3339(moment: Moment) -> Option<String> {
    let zone = moment.zone.minutes_east.checked_mul(60).and_then(FixedOffset::east_opt)?;
    let utc = DateTime::from_timestamp_millis(moment.unix_ms)?;
    Some(utc.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false))
}

/// Formats as `2026-11-24 21:02 (UTC+00:00)`; empty for a time outside every calendar.
pub(crate) fn shown(moment: Moment) -> String {
    let zone = moment.zone.minutes_east.checked_mul(60).and_then(FixedOffset::east_opt);
    let utc = DateTime::from_timestamp_millis(moment.unix_ms);
    match (zone, utc) {
        (Some(zone), Some(utc)) => utc.with_timezone(&zone).format("%Y-%m-%d %H:%M (UTC%:z)").to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use vault::Zone;

    use super::*;

    fn at(unix_ms: i64, minutes_east: i32) -> String {
        shown(Moment { unix_ms, zone: Zone { minutes_east } })
    }

    #[test]
    fn a_time_is_shown_on_the_clock_that_the_person_saw() {
        assert_eq!(at(1_764_018_120_000, 0), "2025-11-24 21:02 (UTC+00:00)");
        assert_eq!(at(1_764_018_120_000, 330), "2025-11-25 02:32 (UTC+05:30)");
        assert_eq!(at(1_764_018_120_000, -60), "2025-11-24 20:02 (UTC-01:00)");
    }

    #[test]
    fn a_time_for_programs_has_the_same_clock() {
        let at = |minutes_east| rfc_3339(Moment { unix_ms: 1_764_018_120_000, zone: Zone { minutes_east } });
        assert_eq!(at(0).unwrap(), "2025-11-24T21:02:00+00:00");
        assert_eq!(at(330).unwrap(), "2025-11-25T02:32:00+05:30");
        assert_eq!(at(i32::MAX), None);
    }

    #[test]
    fn a_time_that_no_calendar_has_is_left_out() {
        assert_eq!(at(i64::MAX, 0), "");
        assert_eq!(at(0, i32::MAX), "");
    }
}
