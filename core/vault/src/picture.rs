//! Decides what may be kept as a file: the two questions before each picture, and the limits of the content pack.

use serde::{Deserialize, Serialize};

use crate::{Age, Kind, StoreError};

/// The first question: "Could anyone shown have been under 18 when it was taken?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// Nobody is shown: words only.
    #[serde(rename = "w")]
    WordsOnly,
    /// Nobody shown could have been under 18.
    #[serde(rename = "n")]
    NobodyUnder18,
    /// Someone shown was, or may have been, under 18.
    #[serde(rename = "y")]
    MaybeUnder18,
    /// The person is unsure.
    #[serde(rename = "u")]
    Unsure,
}

/// The answers to the two questions that come before any picture, recording or document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureAnswers {
    /// The answer to the first question.
    #[serde(rename = "s")]
    pub shown: Shown,
    /// The second question: "Is anyone nude or sexual in it?"
    #[serde(rename = "i")]
    pub intimate: bool,
}

/// What one person may keep, from the content pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Maximum size of an item, in bytes.
    pub item_bytes: u64,
    /// Maximum size of all items together, in bytes.
    pub total_bytes: u64,
    /// Whether sound may be kept.
    pub sound: bool,
    /// Whether screen recordings may be kept.
    pub video: bool,
    /// Whether any file may be chosen, or only screenshots of words.
    pub any_file: bool,
}

/// Maximum size in bytes of an item for someone under 18, whatever a pack says.
const MAX_UNDER_18: u64 = 20_000_000;

impl Allowance {
    fn at_most_for_under_18(self) -> Self {
        let item_bytes = self.item_bytes.min(MAX_UNDER_18);
        Self { item_bytes, sound: false, video: false, any_file: false, ..self }
    }
}

/// The limits of a content pack. The vault chooses by the age that it stores itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For someone of 18 or over.
    pub adult: Allowance,
    /// For everyone else: under 18, or age not said.
    pub under_18: Allowance,
}

impl Limits {
    /// Returns the limits for an age. Whatever a pack says, someone under 18 keeps no sound, no screen recording and no
    /// chosen file, and at most 20 MB an item.
    pub fn of(&self, age: Age) -> Allowance {
        if age.is_adult() { self.adult } else { self.under_18.at_most_for_under_18() }
    }
}

/// Shown when the picture is intimate: the safe ways to have the image removed.
const TOPIC_INTIMATE: &str = "remove-images";
/// Shown for every other refusal: how to keep words instead.
const TOPIC_WORDS: &str = "what-to-keep";

/// Returns how much may be kept of a file of this kind, if it may be kept. Pure; writes nothing.
///
/// A file may be kept only if nothing in it is intimate, and it either shows words only, or nobody in it could have
/// been under 18 and the person is 18 or over. Sound shows nobody, so only the limits apply.
///
/// # Errors
/// [`StoreError::Refused`] with the topic to show; [`StoreError::Invalid`] for a kind that is not a file.
pub fn may_keep(
    kind: Kind,
    answers: PictureAnswers,
    age: Age,
    limits: &Limits,
) -> Result<Allowance, StoreError> {
    let allowance = limits.of(age);
    if !kind.is_file() {
        return Err(StoreError::Invalid(crate::Field::Kind));
    }
    if kind != Kind::Sound {
        check_answers(answers, age)?;
    }
    if kind_allowed(kind, &allowance) { Ok(allowance) } else { refuse(TOPIC_WORDS) }
}

fn check_answers(answers: PictureAnswers, age: Age) -> Result<(), StoreError> {
    if answers.intimate {
        return refuse(TOPIC_INTIMATE);
    }
    match answers.shown {
        Shown::WordsOnly => Ok(()),
        Shown::NobodyUnder18 if age.is_adult() => Ok(()),
        _ => refuse(TOPIC_WORDS),
    }
}

fn kind_allowed(kind: Kind, allowance: &Allowance) -> bool {
    match kind {
        Kind::Recording => allowance.video,
        Kind::Sound => allowance.sound,
        Kind::Document => allowance.any_file,
        _ => true,
    }
}

fn refuse<T>(topic: &'static str) -> Result<T, StoreError> {
    Err(StoreError::Refused { topic })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_SHOWN: [Shown; 4] =
        [Shown::WordsOnly, Shown::NobodyUnder18, Shown::MaybeUnder18, Shown::Unsure];
    const ALL_AGES: [Age; 3] = [Age::Adult, Age::Under18, Age::NotSaid];

    fn limits() -> Limits {
        let adult =
            Allowance { item_bytes: 500, total_bytes: 4000, sound: true, video: true, any_file: true };
        let under_18 =
            Allowance { item_bytes: 20, total_bytes: 4000, sound: false, video: false, any_file: false };
        Limits { adult, under_18 }
    }

    fn kept(kind: Kind, shown: Shown, intimate: bool, age: Age) -> bool {
        may_keep(kind, PictureAnswers { shown, intimate }, age, &limits()).is_ok()
    }

    #[test]
    fn a_screenshot_is_kept_only_as_the_rule_says_for_every_answer_and_age() {
        for age in ALL_AGES {
            for shown in ALL_SHOWN {
                let words = shown == Shown::WordsOnly;
                let adults = shown == Shown::NobodyUnder18 && age == Age::Adult;
                assert_eq!(kept(Kind::Screenshot, shown, false, age), words || adults);
                assert!(!kept(Kind::Screenshot, shown, true, age));
            }
        }
    }

    #[test]
    fn an_intimate_picture_leads_to_the_safe_routes_for_the_image_itself() {
        let answers = PictureAnswers { shown: Shown::MaybeUnder18, intimate: true };
        let refused = may_keep(Kind::Screenshot, answers, Age::Adult, &limits());
        assert!(matches!(refused, Err(StoreError::Refused { topic: "remove-images" })));
    }

    #[test]
    fn a_picture_of_someone_who_may_be_under_18_leads_to_keeping_words() {
        let answers = PictureAnswers { shown: Shown::Unsure, intimate: false };
        let refused = may_keep(Kind::Screenshot, answers, Age::Adult, &limits());
        assert!(matches!(refused, Err(StoreError::Refused { topic: "what-to-keep" })));
    }

    #[test]
    fn under_18_or_not_said_keeps_no_sound_no_recording_and_no_chosen_file() {
        for age in [Age::Under18, Age::NotSaid] {
            for kind in [Kind::Recording, Kind::Document, Kind::Sound] {
                assert!(!kept(kind, Shown::WordsOnly, false, age));
                assert!(kept(kind, Shown::WordsOnly, false, Age::Adult));
            }
        }
    }

    #[test]
    fn the_limits_follow_the_age_that_the_vault_keeps() {
        let answers = PictureAnswers { shown: Shown::WordsOnly, intimate: false };
        let of = |age| may_keep(Kind::Screenshot, answers, age, &limits()).unwrap().item_bytes;
        assert_eq!((of(Age::Adult), of(Age::Under18), of(Age::NotSaid)), (500, 20, 20));
    }

    #[test]
    fn no_pack_gives_those_under_18_more_than_the_code_allows() {
        let all =
            Allowance { item_bytes: u64::MAX, total_bytes: 7, sound: true, video: true, any_file: true };
        let generous = Limits { adult: all, under_18: all };
        let bounded =
            Allowance { item_bytes: 20_000_000, total_bytes: 7, sound: false, video: false, any_file: false };
        assert_eq!([Age::Under18, Age::NotSaid].map(|age| generous.of(age)), [bounded; 2]);
        assert_eq!(generous.of(Age::Adult), all);
    }

    #[test]
    fn words_are_no_file() {
        assert!(!kept(Kind::Note, Shown::WordsOnly, false, Age::Adult));
    }
}
