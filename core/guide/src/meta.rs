//! The head of a pack: publisher, reviewers, dates and languages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a reviewer checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// That the pack is safe for its readers, children first.
    Safeguarding,
    /// That it states the law correctly.
    Law,
    /// That it rings true to someone who has lived through it.
    LivedExperience,
    /// That a second code and a code that erases are safe for someone with a violent partner.
    SafetyAtHome,
}

impl Review {
    /// The kinds of review that a pack needs before it is no longer a draft.
    pub const NEEDED: [Self; 3] = [Self::Safeguarding, Self::Law, Self::LivedExperience];

    /// The kinds of review that a pack needs before it offers a second code and a code that erases.
    pub const FOR_MORE_CODES: [Self; 2] = [Self::SafetyAtHome, Self::Law];
}

/// Whether the app offers a feature that may do harm unless it was reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Not offered.
    LeftOut,
    /// Offered to those who try the app, marked as a draft.
    Draft,
    /// Offered, because it was reviewed.
    Reviewed,
}

/// Someone who checked the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewer {
    /// Their name, or that of their organisation.
    pub name: String,
    /// What they checked.
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
    /// Its name in the language itself.
    pub name: String,
    /// The speaker who reviewed it; empty until then.
    #[serde(default)]
    pub reviewed_by: String,
}

/// The head of a pack: `pack.toml` as it is in the image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Id of the pack; an update must have the same one.
    pub id: String,
    /// Version; an update must have a higher one.
    pub version: u64,
    /// The day the pack was built (from 00:00 UTC).
    pub built: NaiveDate,
    /// The last day on which it is fresh. After that the app adds a notice and refuses nothing.
    pub expires: NaiveDate,
    /// Who is responsible for the content; empty if nobody is yet.
    #[serde(default)]
    pub publisher: String,
    /// Where readers can report wrong advice to the publisher; empty if nobody answers there.
    #[serde(default)]
    pub publisher_url: String,
    /// The reviewers.
    #[serde(default)]
    pub reviewers: Vec<Reviewer>,
    /// Its languages; English first.
    pub languages: Vec<Language>,
}

/// The notices to show with every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notices {
    /// No publisher is responsible for it yet: show the message `notice-draft`.
    pub draft: bool,
    /// It is past its expiry date: show the message `notice-expired`.
    pub expired: bool,
    /// The phone's clock is behind the pack's: show hours, not "open now", and the message `notice-clock`.
    pub clock_behind: bool,
}

/// The time to calculate with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The later of the phone's clock and the start of the build day, in milliseconds since 1970 UTC.
    pub unix_ms: i64,
    /// True if the phone's clock is before the pack was built, so it must be wrong.
    pub clock_behind: bool,
}

impl Meta {
    /// Returns whether the pack is a draft: it has no publisher, or a needed review is missing.
    pub fn is_draft(&self) -> bool {
        self.publisher.is_empty() || !Review::NEEDED.iter().all(|kind| self.has_review(*kind))
    }

    /// Returns whether to offer a second code and a code that erases: in a draft as drafts, in any other pack only if
    /// it names a reviewer for each kind of [`Review::FOR_MORE_CODES`].
    pub fn more_codes(&self) -> Offer {
        let is_reviewed = Review::FOR_MORE_CODES.iter().all(|kind| self.has_review(*kind));
        match (self.is_draft(), is_reviewed) {
            (true, _) => Offer::Draft,
            (false, true) => Offer::Reviewed,
            (false, false) => Offer::LeftOut,
        }
    }

    /// Returns whether the texts of a language are ready: English, or a language that a speaker has reviewed.
    pub fn speaks(&self, locale: &str) -> bool {
        let read = |language: &Language| language.id == locale && !language.reviewed_by.is_empty();
        locale == crate::ENGLISH || self.languages.iter().any(read)
    }

    fn has_review(&self, kind: Review) -> bool {
        self.reviewers.iter().any(|reviewer| reviewer.review == kind && !reviewer.name.is_empty())
    }

    /// The start of the build day, in milliseconds since 1970 UTC.
    pub fn built_ms(&self) -> i64 {
        start_of(self.built)
    }

    /// The first millisecond after the expiry day.
    pub fn expires_ms(&self) -> i64 {
        start_of(self.expires).saturating_add(DAY_MS)
    }

    /// Returns the time to calculate with, from the phone's clock in milliseconds since 1970 UTC.
    pub fn now(&self, phone_ms: i64) -> Now {
        let built = self.built_ms();
        Now { unix_ms: phone_ms.max(built), clock_behind: phone_ms < built }
    }

    /// Returns the notices for every page, by the phone's clock in milliseconds since 1970 UTC.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn meta(publisher: &str, reviews: &[Review]) -> Meta {
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let reviewer = |review: &Review| Reviewer { name: "Somebody".to_owned(), review: *review, date };
        Meta {
            id: "alcove".to_owned(),
            version: 1,
            built: date,
            expires: date,
            publisher: publisher.to_owned(),
            publisher_url: String::new(),
            reviewers: reviews.iter().map(reviewer).collect(),
            languages: Vec::new(),
        }
    }

    const ALL: [Review; 4] =
        [Review::Safeguarding, Review::Law, Review::LivedExperience, Review::SafetyAtHome];

    #[test]
    fn a_draft_offers_more_codes_as_drafts_whoever_reviewed_them() {
        assert_eq!(meta("", &[]).more_codes(), Offer::Draft);
        assert_eq!(meta("", &ALL).more_codes(), Offer::Draft);
    }

    #[test]
    fn a_pack_that_is_no_draft_leaves_them_out_until_both_reviewers_are_named() {
        let reviewed = meta("A charity", &Review::NEEDED);
        assert!(!reviewed.is_draft());
        assert_eq!(reviewed.more_codes(), Offer::LeftOut);
        assert_eq!(meta("A charity", &ALL).more_codes(), Offer::Reviewed);
    }

    #[test]
    fn a_reviewer_without_a_name_is_none() {
        let mut nameless = meta("A charity", &ALL);
        nameless.reviewers.iter_mut().for_each(|reviewer| {
            if reviewer.review == Review::SafetyAtHome {
                reviewer.name.clear();
            }
        });
        assert_eq!(nameless.more_codes(), Offer::LeftOut);
    }
}
