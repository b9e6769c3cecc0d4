//! Converts messages of the page to events.

use app::view::Day;
use app::{Cause, Event, Key, Outcome, Phone, Picked, Pixels, System};
use serde::Deserialize;

use super::look::Language;

/// One event as the page sends it.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(super) enum Sent {
    Phone { zone: String, minutes_east: i32 },
    Tapped { control: String },
    Typed { field: String, text: String, caret: u32 },
    Submitted { field: String },
    Dated { field: String, day: Option<SentDay> },
    Key { sign: char },
    Held { sign: char },
    Back,
    Leave,
    Scrolled { row: String },
    Reached { row: String },
    Moved { media: u64, position_ms: u64 },
    Backgrounded { cause: SentCause },
    Returned,
    Done { effect: u64, outcome: SentOutcome },
}

#[derive(Deserialize)]
pub(super) struct SentDay {
    year: i32,
    month: u32,
    day: u32,
    minute: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SentCause {
    Switched,
    ScreenOff,
    Call,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SentOutcome {
    Performed,
    NotPossible,
    Picked { name: String, length: u64, mime: String, pixels: Option<(u32, u32)> },
    Cropped { length: u64, width: u32, height: u32 },
}

impl Sent {
    /// Returns the event; `None` for an unknown key.
    pub(super) fn event(self, language: Language) -> Option<Event> {
        Some(match self {
            Self::Phone { zone, minutes_east } => {
                let language = language.tag().to_owned();
                Event::PhoneChanged(Phone { language, zone, minutes_east, system: System::Android })
            }
            Self::Tapped { control } => Event::Tapped(control),
            Self::Typed { field, text, caret } => Event::Typed { field, text, caret },
            Self::Submitted { field } => Event::Submitted(field),
            Self::Dated { field, day } => Event::Dated { field, day: day.map(day_of) },
            Self::Key { sign } => Event::Key(Key::from_sign(sign)?),
            Self::Held { sign } => Event::Held(Key::from_sign(sign)?),
            Self::Back => Event::Back,
            Self::Leave => Event::Leave,
            Self::Scrolled { row } => Event::Scrolled(row),
            Self::Reached { row } => Event::Reached(row),
            Self::Moved { media, position_ms } => Event::Moved { media, position_ms },
            Self::Backgrounded { cause } => Event::Backgrounded(cause_of(cause)),
            Self::Returned => Event::Returned,
            Self::Done { effect, outcome } => Event::Done { effect, outcome: outcome_of(outcome) },
        })
    }
}

fn day_of(day: SentDay) -> Day {
    let SentDay { year, month, day, minute } = day;
    Day { year, month, day, minute }
}

fn cause_of(cause: SentCause) -> Cause {
    match cause {
        SentCause::Switched => Cause::Switched,
        SentCause::ScreenOff => Cause::ScreenOff,
        SentCause::Call => Cause::Call,
    }
}

fn outcome_of(outcome: SentOutcome) -> Outcome {
    match outcome {
        SentOutcome::Performed => Outcome::Performed,
        SentOutcome::NotPossible => Outcome::NotPossible,
        SentOutcome::Picked { name, length, mime, pixels } => {
            let pixels = pixels.map(|(width, height)| Pixels { width, height });
            Outcome::Picked(Picked { name, length: Some(length), mime, source: String::new(), pixels })
        }
        SentOutcome::Cropped { length, width, height } => {
            Outcome::Cropped { length: Some(length), width, height }
        }
    }
}
