//! Opening hours and states as phrases: message ids with arguments.

use chrono::{Datelike, NaiveDateTime, NaiveTime};

use super::{Caution, Hours, OnHolidays, Open, Span, State};
use crate::types::Phrase;

impl Hours {
    /// Returns the hours as phrases, one per line.
    pub fn phrases(&self) -> Vec<Phrase> {
        match self {
            Self::Always => vec![Phrase::plain("hours-always")],
            Self::AnyTime => vec![Phrase::plain("hours-any-time")],
            Self::Unknown { word } => vec![Phrase::plain(word.as_deref().unwrap_or("hours-unknown"))],
            Self::Weekly { spans, holidays } => {
                let mut lines: Vec<Phrase> = spans.iter().map(Span::phrase).collect();
                lines.push(Phrase::plain(holidays.word()));
                lines
            }
        }
    }
}

impl OnHolidays {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "hours-holidays-open",
            Self::Closed => "hours-holidays-closed",
            Self::Unknown => "hours-holidays-unknown",
        }
    }
}

impl Span {
    fn phrase(&self) -> Phrase {
        let days: Vec<String> = self.days.iter().map(|day| day.to_string().to_lowercase()).collect();
        let mut args = vec![
            ("from-day".to_owned(), days.first().cloned().unwrap_or_default()),
            ("to-day".to_owned(), days.last().cloned().unwrap_or_default()),
        ];
        args.extend(clock_args("from-", self.from));
        args.extend(clock_args("to-", self.to));
        let word = match days.len() {
            7 => "hours-daily",
            1 => "hours-one-day",
            _ => "hours-weekly",
        };
        Phrase { word: word.to_owned(), args }
    }
}

/// Makes message arguments for a time of day: `half` (am, pm, noon, midnight), `hour` (1 to 12), `minute` (empty or
/// `.30`).
pub(super) fn clock_args(prefix: &str, time: NaiveTime) -> [(String, String); 3] {
    let minutes = time.signed_duration_since(NaiveTime::MIN).num_minutes();
    let half = match minutes {
        0 => "midnight",
        720 => "noon",
        1..720 => "am",
        _ => "pm",
    };
    let hour = (minutes / 60 + 11) % 12 + 1;
    let minute = if minutes % 60 == 0 { String::new() } else { format!(".{:02}", minutes % 60) };
    [
        (format!("{prefix}half"), half.to_owned()),
        (format!("{prefix}hour"), hour.to_string()),
        (format!("{prefix}minute"), minute),
    ]
}

impl State {
    /// Returns the state as phrases: the state, then the caution.
    pub fn phrases(&self) -> Vec<Phrase> {
        let mut lines = vec![self.line()];
        lines.extend(self.caution.map(|caution| Phrase::plain(caution.word())));
        lines
    }

    fn line(&self) -> Phrase {
        match self.open {
            Open::Always => Phrase::plain("hours-always"),
            Open::Until(at) => self.at("hours-until", at),
            Open::AnyTime => Phrase::plain("hours-any-time"),
            Open::From(at) => self.at("hours-from", at),
            Open::Closed => Phrase::plain("hours-closed"),
            Open::Unknown => Phrase::plain("hours-unknown"),
            Open::SeeHours => Phrase::plain("hours-see"),
        }
    }

    /// Adds the day and time: `day` is `today`, `tomorrow`, a weekday within a week (`mon`), or `date` with `date-day`
    /// and `date-month` (`dec`).
    fn at(&self, word: &str, at: NaiveDateTime) -> Phrase {
        let ahead = at.date().signed_duration_since(self.today).num_days();
        let midnight_tonight =
            ahead == 1 && at.time() == NaiveTime::MIN && matches!(self.open, Open::Until(_));
        let day = match ahead {
            _ if midnight_tonight => "today".to_owned(),
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            2..=6 => at.weekday().to_string().to_lowercase(),
            _ => "date".to_owned(),
        };
        let mut args = vec![
            ("day".to_owned(), day),
            ("date-day".to_owned(), at.day().to_string()),
            ("date-month".to_owned(), at.format("%b").to_string().to_lowercase()),
        ];
        args.extend(clock_args("", at.time()));
        Phrase { word: word.to_owned(), args }
    }
}

impl Caution {
    /// Id of the message that describes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::BankHoliday => "hours-caution-holiday",
            Self::AnyBankHoliday => "hours-caution-any-holiday",
            Self::OldHours => "hours-caution-old",
        }
    }
}
