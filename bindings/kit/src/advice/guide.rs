//! The open pack.

use std::sync::Arc;

use super::{
    Age, Answers, Area, AreaHit, Audience, Channel, Found, Listed, Page, People, Plan, Query, Question,
    Review, Route, Topic,
};
use crate::guard::guarded;
use crate::{Card, Field, KitError};

/// The advice, open in memory in one language. Reads nothing from the disk and keeps nothing of what it is asked.
///
/// Every call takes at most a few milliseconds. Times are milliseconds since 1970 UTC by the phone's clock.
#[derive(uniffi::Object)]
pub struct Guide {
    inner: guide::Guide,
}

/// Who made the pack, when, and what must stand beside every page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct About {
    /// Version; an update has a higher one.
    pub version: u64,
    /// The start of the day it was built, in milliseconds since 1970 UTC.
    pub built_ms: i64,
    /// The first millisecond at which it is no longer fresh.
    pub expires_ms: i64,
    /// Who answers for the words; empty while nobody does.
    pub publisher: String,
    /// Where a reader can tell the publisher about wrong advice; empty while nobody answers.
    pub publisher_url: String,
    /// Who checked it.
    pub reviewers: Vec<Reviewer>,
    /// Its languages; English first.
    pub languages: Vec<Language>,
    /// The language in use, as a primary tag.
    pub locale: String,
    /// Nobody answers for it yet: show `notice-draft`.
    pub draft: bool,
    /// It is past its date: show `notice-expired`.
    pub expired: bool,
    /// The phone's clock is behind the pack's: show hours, not "open now", and `notice-clock`.
    pub clock_behind: bool,
}

/// Someone who checked the pack.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Reviewer {
    /// Their name, or that of their organisation.
    pub name: String,
    /// What they looked at.
    pub review: Review,
    /// The day they finished, `YYYY-MM-DD`.
    pub date: String,
}

/// A language of the pack.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Language {
    /// Primary language tag.
    pub id: String,
    /// Its own name for itself.
    pub name: String,
    /// Who read it through as a speaker; empty while it awaits review.
    pub reviewed_by: String,
}

/// One message of a screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Word {
    /// Message id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// What stands in a gap of a message.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Value {
    /// Name of the gap.
    pub name: String,
    /// Words, shown as they are. Not looked at if there is a number.
    pub text: String,
    /// A count, from which the message also chooses singular or plural.
    pub number: Option<i64>,
}

/// What may be kept at one age.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Limits {
    /// The longest single item, in bytes.
    pub item_bytes: u64,
    /// All items together, in bytes.
    pub total_bytes: u64,
    /// Whether recordings of sound may be kept.
    pub sound: bool,
    /// Whether recordings of a screen may be kept.
    pub video: bool,
    /// Whether any file may be chosen, or only screenshots of words.
    pub any_file: bool,
}

/// What another phone scans.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TakeAway {
    /// The text that the code holds, and nothing else.
    pub text: String,
    /// The code: rows of equal length, true is dark. Draw at least four light modules around it.
    pub rows: Vec<Vec<bool>>,
}

impl Guide {
    pub(crate) fn of(inner: guide::Guide) -> Arc<Self> {
        Arc::new(Self { inner })
    }

    pub(crate) fn inner(&self) -> &guide::Guide {
        &self.inner
    }
}

#[uniffi::export]
impl Guide {
    /// Who made the pack, when, and what must stand beside every page at that time. No errors but `Internal`.
    pub fn about(&self, now_ms: i64) -> Result<About, KitError> {
        guarded(|| Ok(About::of(&self.inner, now_ms)))
    }

    /// The topics for a reader, in the order of the pack. Errors: `Damaged`.
    pub fn topics(&self, audience: Audience) -> Result<Vec<Topic>, KitError> {
        guarded(|| Ok(self.inner.topics(audience.into())?.into_iter().map(Topic::from).collect()))
    }

    /// One page. Errors: `NoSuchEntry` if the topic has no page for that reader; `Damaged`.
    pub fn page(&self, topic: String, audience: Audience) -> Result<Page, KitError> {
        guarded(|| Ok(self.inner.page(&topic, audience.into())?.into()))
    }

    /// Pages for the words of a reader, best first; typos and slang are forgiven. Under a millisecond, the first one
    /// a few more. Errors: `Damaged`.
    pub fn search(&self, words: String, audience: Audience) -> Result<Found, KitError> {
        guarded(|| Ok(self.inner.search(&words, audience.into())?.into()))
    }

    /// The plan's questions in the order in which they are asked. Errors: `Damaged`.
    pub fn questions(&self) -> Result<Vec<Question>, KitError> {
        guarded(|| {
            self.inner.questions()?.iter().map(|question| Question::of(question, &self.inner)).collect()
        })
    }

    /// These answers with the one to a question set, both by their ids; none skips it. Errors: `Invalid` of `Id`.
    pub fn answer(
        &self,
        answers: Answers,
        question: String,
        choice: Option<String>,
    ) -> Result<Answers, KitError> {
        guarded(|| {
            let mut answers = guide::answers::Answers::from(answers);
            let known = answers.set(&question, choice.as_deref());
            if known { Ok(answers.into()) } else { Err(KitError::Invalid { field: Field::Id }) }
        })
    }

    /// The id of the answer to a question; none if it was skipped. No errors but `Internal`.
    pub fn answered(&self, answers: Answers, question: String) -> Result<Option<String>, KitError> {
        guarded(|| Ok(guide::answers::Answers::from(answers).get(&question).map(str::to_owned)))
    }

    /// What these answers ask of routes and services. No errors but `Internal`.
    pub fn query(&self, answers: Answers, area: Option<String>) -> Result<Query, KitError> {
        guarded(|| Ok(Query::of(&answers, area)))
    }

    /// The plan for these answers; the same answers always give the same plan. Errors: `Damaged`.
    pub fn plan(&self, answers: Answers) -> Result<Plan, KitError> {
        guarded(|| Plan::of(self.inner.plan(&answers.into())?, &self.inner))
    }

    /// The routes for this person at that time, closed ones last. Errors: `Damaged`.
    pub fn routes(&self, query: Query, now_ms: i64) -> Result<Vec<Route>, KitError> {
        guarded(|| {
            let routes = self.inner.routes(&query.into(), now_ms)?;
            routes.iter().map(|route| Route::of(route, &self.inner)).collect()
        })
    }

    /// The services for this person at that time, open ones first. Errors: `Damaged`.
    pub fn people(&self, query: Query, now_ms: i64) -> Result<People, KitError> {
        guarded(|| People::of(&self.inner.people(&query.into(), now_ms)?, &self.inner))
    }

    /// One service with the ways in that suit the channel. Errors: `NoSuchEntry` if there is none of that id or no way
    /// in suits; `Damaged`.
    pub fn service(&self, id: String, channel: Option<Channel>, now_ms: i64) -> Result<Listed, KitError> {
        guarded(|| Listed::of(&self.inner.listed(&id, channel.map(Into::into), now_ms)?, &self.inner))
    }

    /// The areas that best match a name, county, council, town or outward postcode, best first, four at most. Only the
    /// first 200 characters are read. Errors: `Damaged`.
    pub fn find_area(&self, words: String) -> Result<Vec<AreaHit>, KitError> {
        guarded(|| Ok(self.inner.find_force(&words)?.into_iter().map(AreaHit::from).collect()))
    }

    /// One area. Errors: `NoSuchEntry`, `Damaged`.
    pub fn area(&self, id: String) -> Result<Area, KitError> {
        guarded(|| Area::of(self.inner.force(&id)?, &self.inner))
    }

    /// All messages of a screen that need no value, in one call and in the order of the pack; empty for a screen that
    /// has none. No errors but `Internal`.
    pub fn words(&self, screen: String) -> Result<Vec<Word>, KitError> {
        guarded(|| Ok(words(self.inner.words(&screen))))
    }

    /// One message with its values. Errors: `NoSuchEntry` if no language has it or a value that it needs is missing.
    pub fn word(&self, id: String, values: Vec<Value>) -> Result<String, KitError> {
        guarded(|| {
            let args: Vec<_> = values.iter().map(|value| (value.name.as_str(), value.arg())).collect();
            Ok(self.inner.word(&id, &args)?)
        })
    }

    /// The words of a card to show somebody, in order. Errors: `NoSuchEntry`.
    pub fn card(&self, kind: String) -> Result<Vec<Word>, KitError> {
        guarded(|| Ok(words(self.inner.card(&kind)?)))
    }

    /// The call sheet with nothing noted yet, for whoever calls before anything was kept. Errors: `Damaged`.
    pub fn blank_sheet(&self) -> Result<Vec<Card>, KitError> {
        guarded(|| {
            let cards = handoff::call_sheet(&handoff::Account::of(&[]), &self.inner)?;
            Ok(cards.into_iter().map(Card::from).collect())
        })
    }

    /// Numbers and first steps for another phone, as text and as a QR code. Under 10 ms. Errors: `Damaged`.
    pub fn take_away(&self) -> Result<TakeAway, KitError> {
        guarded(|| {
            let handoff::TakeAway { text, rows } = handoff::take_away(&self.inner)?;
            Ok(TakeAway { text, rows })
        })
    }

    /// What may be kept at that age. Errors: `Damaged`.
    pub fn limits(&self, age: Age) -> Result<Limits, KitError> {
        guarded(|| Ok(self.inner.limits(age.into())?.into()))
    }
}

fn words(words: Vec<(String, String)>) -> Vec<Word> {
    words.into_iter().map(|(id, text)| Word { id, text }).collect()
}

impl Value {
    fn arg(&self) -> guide::Arg<'_> {
        self.number.map_or(guide::Arg::Text(&self.text), guide::Arg::Number)
    }
}

impl About {
    fn of(guide: &guide::Guide, now_ms: i64) -> Self {
        let (meta, notices) = (guide.meta(), guide.notices(now_ms));
        Self {
            version: meta.version,
            built_ms: meta.built_ms(),
            expires_ms: meta.expires_ms(),
            publisher: meta.publisher.clone(),
            publisher_url: meta.publisher_url.clone(),
            reviewers: meta.reviewers.iter().map(Reviewer::of).collect(),
            languages: meta.languages.iter().map(Language::of).collect(),
            locale: guide.locale().to_owned(),
            draft: notices.draft,
            expired: notices.expired,
            clock_behind: notices.clock_behind,
        }
    }
}

impl Reviewer {
    fn of(reviewer: &guide::meta::Reviewer) -> Self {
        Self { name: reviewer.name.clone(), review: reviewer.review.into(), date: reviewer.date.to_string() }
    }
}

impl Language {
    fn of(language: &guide::meta::Language) -> Self {
        Self {
            id: language.id.clone(),
            name: language.name.clone(),
            reviewed_by: language.reviewed_by.clone(),
        }
    }
}

impl From<guide::limits::Limits> for Limits {
    fn from(limits: guide::limits::Limits) -> Self {
        Self {
            item_bytes: limits.item_bytes,
            total_bytes: limits.total_bytes,
            sound: limits.sound,
            video: limits.video,
            any_file: limits.any_file,
        }
    }
}
