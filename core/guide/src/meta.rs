//! Who made a pack, when, and until when it is fresh.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a reviewer looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// Whether it is safe for the people it is for, children first.
    Safeguarding,
    /// Whether it says the law rightly.
    Law,
    /// Whether it rings true to someone to whom it happened.
    LivedExperience,
}

impl Review {
    /// The kinds of review a pack needs before it stops being a draft.
    pub const NEEDED: [Self; 3] = [Self::Safeguarding, Self::Law, Self::LivedExperience];
}

/// Someone who checked the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewer {
    /// Their name, or that of their organisation.
    pub name: String,
    /// What they looked at.
    pub review: Review,
    /// The day they finished.
    pub date: NaiveDate,
}

/// A language of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Primary language tag: `en`, `cy`.
    pub id: String,
    /// Its own name for itself.
    pub name: String,
    /// Who read it through as a speaker; empty while it awaits review.
    #[serde(default)]
    pub reviewed_by: String,
}

/// The head of a pack: `pack.toml` as it stands in the image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Id of the pack; an update must have the same one.
    pub id: String,
    /// Version; an update must have a higher one.
    pub version: u64,
    /// The day the pack was built (from 00:00 UTC).
    pub built: NaiveDate,
    /// The last day on which it is fresh. Afterwards a line is added, nothing is refused.
    pub expires: NaiveDate,
    /// Who answers for the words; empty while nobody does.
    #[serde(default)]
    pub publisher: String,
    /// Where a reader can tell the publisher about wrong advice; empty while nobody answers.
    #[serde(default)]
    pub publisher_url: String,
    /// Who checked it.
    #[serde(default)]
    pub reviewers: Vec<Reviewer>,
    /// Its languages; English first.
    pub languages: Vec<Language>,
}

/// What a pack says about itself beside every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notices {
    /// Nobody answers for it yet: show the message `notice-draft`.
    pub draft: bool,
    /// It is past its date: show the message `notice-expired`.
    pub expired: bool,
    /// The phone's clock is behind the pack's: show hours, not "open now", and the message `notice-clock`.
    pub clock_behind: bool,
}

/// The time to count with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The later of the phone's clock and the pack's build day, in milliseconds since 1970 UTC.
    pub unix_ms: i64,
    /// True if the phone's clock stands before the pack was built, so it cannot be right.
    pub clock_behind: bool,
}

impl Meta {
    /// Whether somebody still has to answer for it: no publisher, or a kind of review missing.
    pub fn is_draft(&self) -> bool {
        self.publisher.is_empty() || !Review::NEEDED.iter().all(|kind| self.has_review(*kind))
    }

    /// Whether the words of a language are ready: English, or one that a speaker has read through.
    pub fn speaks(&self, locale: &str) -> bool {
        let read = |language: &Language| language.id == locale && !language.reviewed_by.is_empty();
        locale == crate::ENGLISH || self.languages.iter().any(read)
    }

    fn has_review(&self, kind: Review) -> bool {
        self.reviewers.iter().any(|reviewer| reviewer.review == kind && !reviewer.name.is_empty())
    }

    /// The start of the build day in milliseconds since 1970 UTC.
    pub fn built_ms(&self) -> i64 {
        start_of(self.built)
    }

    /// The first millisecond at which it is no longer fresh.
    pub fn expires_ms(&self) -> i64 {
        start_of(self.expires).saturating_add(DAY_MS)
    }

    /// The time to count with, from the phone's clock in milliseconds since 1970 UTC.
    pub fn now(&self, phone_ms: i64) -> Now {
        let built = self.built_ms();
        Now { unix_ms: phone_ms.max(built), clock_behind: phone_ms < built }
    }

    /// What must stand beside every page at that time of the phone.
    pub fn notices(&self, phone_ms: i64) -> Notices {
        let now = self.now(phone_ms);
        Notices {
            draft: self.is_draft(),
            expired: now.unix_ms >= self.expires_ms(),
            clock_behind: now.clock_behind,
        }
    }
}

const DAY_MS: i64 = 86_400_000;

fn start_of(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}
