use super::said::clock_args;
use super::*;
use crate::types::Phrase;

fn holidays() -> Holidays {
    toml::from_str(include_str!("../../content/data/holidays.toml")).unwrap()
}

fn weekdays_ten_to_four(on: &str) -> Hours {
    let text = format!(
        "kind = \"weekly\"\nholidays = \"{on}\"\nspans = [{{ days = [\"Mon\", \"Tue\", \"Wed\", \"Thu\", \"Fri\"], from = \"10:00\", to = \"16:00\" }}]"
    );
    toml::from_str(&text).unwrap()
}

/// A time given in UTC.
fn now(utc: &str) -> Now {
    let unix_ms = utc.parse::<DateTime<Utc>>().unwrap().timestamp_millis();
    Now { unix_ms, clock_behind: false }
}

fn state(on: &str, utc: &str) -> State {
    weekdays_ten_to_four(on).state(now(utc), &holidays(), &[])
}

fn uk(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn it_is_open_from_its_first_minute_until_before_its_last() {
    assert_eq!(state("closed", "2026-12-01T09:59:59Z").open, Open::From(uk("2026-12-01T10:00:00")));
    assert_eq!(state("closed", "2026-12-01T10:00:00Z").open, Open::Until(uk("2026-12-01T16:00:00")));
    assert_eq!(state("closed", "2026-12-01T16:00:00Z").open, Open::From(uk("2026-12-02T10:00:00")));
}

#[test]
fn summer_time_in_the_uk_counts_whatever_zone_the_phone_is_in() {
    assert_eq!(state("closed", "2027-06-01T09:00:00Z").open, Open::Until(uk("2027-06-01T16:00:00")));
    assert!(state("closed", "2027-06-01T15:00:00Z").is_closed(), "16:00 in London");
}

#[test]
fn over_a_weekend_and_a_bank_holiday_it_opens_on_the_next_working_day() {
    let christmas_eve_evening = state("closed", "2026-12-24T18:00:00Z");
    assert_eq!(christmas_eve_evening.open, Open::From(uk("2026-12-29T10:00:00")));
    assert_eq!(christmas_eve_evening.caution, None);
}

#[test]
fn a_bank_holiday_of_which_nothing_is_known_is_a_caution() {
    let christmas = state("unknown", "2026-12-25T12:00:00Z");
    assert_eq!(christmas.open, Open::Until(uk("2026-12-25T16:00:00")));
    assert_eq!(christmas.caution, Some(Caution::BankHoliday));
    let easter_monday = state("closed", "2027-03-29T12:00:00Z");
    assert_eq!(easter_monday.caution, Some(Caution::BankHoliday), "not one in Scotland");
    assert_eq!(state("open", "2026-12-25T12:00:00Z").caution, None);
}

#[test]
fn after_the_list_of_bank_holidays_it_may_be_closed_on_any() {
    assert_eq!(state("closed", "2028-02-01T12:00:00Z").caution, Some(Caution::AnyBankHoliday));
    assert_eq!(state("closed", "2028-02-01T20:00:00Z").caution, Some(Caution::AnyBankHoliday));
}

#[test]
fn with_a_phone_clock_behind_the_pack_hours_are_shown_instead() {
    let behind = Now { clock_behind: true, ..now("2026-12-01T12:00:00Z") };
    let weekly = weekdays_ten_to_four("closed").state(behind, &holidays(), &[]);
    assert_eq!((weekly.open, weekly.caution), (Open::SeeHours, None));
    assert_eq!(Hours::Always.state(behind, &holidays(), &[]).open, Open::Always);
}

#[test]
fn hours_that_are_not_known_are_not_guessed() {
    let unknown: Hours = toml::from_str("kind = \"unknown\"").unwrap();
    let state = unknown.state(now("2026-12-01T12:00:00Z"), &holidays(), &[]);
    assert_eq!(state.open, Open::Unknown);
    assert_eq!(state.phrases(), [Phrase::plain("hours-unknown")]);
}

#[test]
fn open_until_midnight_ends_at_the_end_of_the_day() {
    let late: Hours = toml::from_str(
        "kind = \"weekly\"\nholidays = \"open\"\nspans = [{ days = [\"Mon\", \"Tue\", \"Wed\", \"Thu\", \"Fri\", \"Sat\", \"Sun\"], from = \"08:00\", to = \"00:00\" }]",
    )
    .unwrap();
    let state = late.state(now("2026-12-05T23:30:00Z"), &holidays(), &[]);
    assert_eq!(state.open, Open::Until(uk("2026-12-06T00:00:00")));
    let args = &state.phrases()[0].args;
    assert!(
        args.contains(&("day".into(), "today".into())) && args.contains(&("half".into(), "midnight".into()))
    );
    assert_eq!(late.phrases()[0].word, "hours-daily");
}

#[test]
fn the_day_it_opens_is_said_as_people_say_it() {
    let day = |utc: &str| {
        let phrase = state("closed", utc).phrases().swap_remove(0);
        (phrase.word, phrase.args.into_iter().find(|(name, _)| name == "day").unwrap().1)
    };
    assert_eq!(day("2026-12-01T12:00:00Z"), ("hours-until".into(), "today".into()));
    assert_eq!(day("2026-12-01T08:00:00Z"), ("hours-from".into(), "today".into()));
    assert_eq!(day("2026-12-01T20:00:00Z"), ("hours-from".into(), "tomorrow".into()));
    assert_eq!(day("2026-12-04T20:00:00Z"), ("hours-from".into(), "mon".into()));
}

#[test]
fn times_are_said_on_a_twelve_hour_clock() {
    let said = |time: &str| {
        let args = clock_args("", time.parse().unwrap());
        args.map(|(_, value)| value).join(" ")
    };
    assert_eq!(said("00:00:00"), "midnight 12 ");
    assert_eq!(said("09:05:00"), "am 9 .05");
    assert_eq!(said("12:00:00"), "noon 12 ");
    assert_eq!(said("12:30:00"), "pm 12 .30");
    assert_eq!(said("20:30:00"), "pm 8 .30");
}

#[test]
fn a_uk_time_leads_back_to_its_instant_and_no_clock_breaks_it() {
    for utc in ["2026-12-01T10:00:00Z", "2027-07-01T10:00:00Z"] {
        let instant = now(utc).unix_ms;
        assert_eq!(unix_ms(uk_time(instant)), instant);
    }
    assert_eq!(unix_ms(uk("2027-03-28T01:30:00")), now("2027-03-28T01:30:00Z").unix_ms, "skipped hour");
    for extreme in [i64::MIN, -1, 0, i64::MAX] {
        let state = weekdays_ten_to_four("closed").state(
            Now { unix_ms: extreme, clock_behind: false },
            &holidays(),
            &[],
        );
        assert!(!state.phrases().is_empty());
    }
}
