//! Bank holidays by nation, and the last day that the lists cover.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::types::Nation;

/// The bank holidays of one part of the United Kingdom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The days.
    pub dates: Vec<NaiveDate>,
    /// Whether the list was checked against a page. If not, its days are only possible bank holidays.
    pub verified: bool,
}

/// All lists of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Holidays {
    /// The last day that the lists cover.
    #[serde(rename = "valid_to")]
    pub valid_to: NaiveDate,
    /// England and Wales.
    pub england_and_wales: Calendar,
    /// Scotland.
    pub scotland: Calendar,
    /// Northern Ireland.
    pub northern_ireland: Calendar,
}

/// What the lists say about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// No bank holiday in any nation asked about.
    Working,
    /// A bank holiday.
    Holiday,
    /// A bank holiday in some of the nations asked about, or only on a list that was not checked.
    Perhaps,
    /// After the last day of the lists.
    NotKnown,
}

impl Holidays {
    /// Classifies a day for a service of these nations; an empty list means all nations.
    pub fn day(&self, date: NaiveDate, nations: &[Nation]) -> DayKind {
        if date > self.valid_to {
            return DayKind::NotKnown;
        }
        let calendars = self.calendars(nations);
        let listed = calendars.iter().filter(|calendar| calendar.dates.contains(&date)).count();
        let sure = calendars.iter().any(|calendar| calendar.verified && calendar.dates.contains(&date));
        match listed {
            0 => DayKind::Working,
            all if all == calendars.len() && sure => DayKind::Holiday,
            _ => DayKind::Perhaps,
        }
    }

    fn calendars(&self, nations: &[Nation]) -> Vec<&Calendar> {
        let matters = |of: &[Nation]| nations.is_empty() || nations.iter().any(|nation| of.contains(nation));
        let mut calendars = Vec::new();
        if matters(&[Nation::England, Nation::Wales]) {
            calendars.push(&self.england_and_wales);
        }
        if matters(&[Nation::Scotland]) {
            calendars.push(&self.scotland);
        }
        if matters(&[Nation::NorthernIreland]) {
            calendars.push(&self.northern_ireland);
        }
        calendars
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Holidays {
        toml::from_str(include_str!("../content/data/holidays.toml")).unwrap()
    }

    fn day(date: &str, nations: &[Nation]) -> DayKind {
        shipped().day(date.parse().unwrap(), nations)
    }

    #[test]
    fn a_day_off_everywhere_is_a_holiday_for_a_service_of_the_whole_kingdom() {
        assert_eq!(day("2026-12-25", &[]), DayKind::Holiday);
        assert_eq!(day("2026-12-24", &[]), DayKind::Working);
    }

    #[test]
    fn a_day_off_in_some_nations_only_may_be_one() {
        assert_eq!(day("2027-03-29", &[]), DayKind::Perhaps);
        assert_eq!(day("2027-03-29", &[Nation::England]), DayKind::Holiday);
        assert_eq!(day("2027-03-29", &[Nation::Scotland]), DayKind::Working);
    }

    #[test]
    fn a_list_that_was_not_checked_never_says_surely() {
        assert_eq!(day("2026-11-30", &[Nation::Scotland]), DayKind::Perhaps);
        assert_eq!(day("2027-07-12", &[Nation::NorthernIreland]), DayKind::Perhaps);
    }

    #[test]
    fn after_the_last_listed_year_nothing_is_known() {
        assert_eq!(day("2027-12-31", &[]), DayKind::Working);
        assert_eq!(day("2028-01-03", &[]), DayKind::NotKnown);
    }
}
