//! The answers to the plan's questions, progress through the plan, and conditions on answers.

use serde::{Deserialize, Deserializer, Serialize};

use crate::types::{Age, Channel, Nation, Paid, Posted, Safe, Said, Told, Who};

/// The answers to the plan's questions; every question can be skipped. The vault may keep them as JSON: an answer that
/// another version wrote and this one does not know reads as skipped, so an update never loses the rest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Who is doing this.
    #[serde(deserialize_with = "known")]
    pub who: Option<Who>,
    /// How safe they are now.
    #[serde(deserialize_with = "known")]
    pub safe: Option<Safe>,
    /// How old they are.
    #[serde(deserialize_with = "known_age")]
    pub age: Age,
    /// How they can talk now, by voice or in text.
    #[serde(deserialize_with = "known")]
    pub talk: Option<Channel>,
    /// Where they are.
    #[serde(deserialize_with = "known")]
    pub nation: Option<Nation>,
    /// Whether and how they paid.
    #[serde(deserialize_with = "known")]
    pub paid: Option<Paid>,
    /// Whether a picture has been posted.
    #[serde(deserialize_with = "known")]
    pub posted: Option<Posted>,
    /// Whether they have told anybody.
    #[serde(deserialize_with = "known")]
    pub told: Option<Told>,
}

/// Reads an answer; one that this version does not know becomes `None`.
fn known<'de, D: Deserializer<'de>, T: serde::de::DeserializeOwned>(from: D) -> Result<Option<T>, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).ok())
}

fn known_age<'de, D: Deserializer<'de>>(from: D) -> Result<Age, D::Error> {
    Ok(known(from)?.unwrap_or_default())
}

impl Answers {
    /// Sets the answer to a question, both given by id; no answer or `not-said` skips the question. Returns false and
    /// changes nothing if either id is unknown.
    pub fn set(&mut self, question: &str, answer: Option<&str>) -> bool {
        let answer = answer.filter(|id| *id != "not-said");
        match question {
            "who" => put(&mut self.who, answer, Who::from_id),
            "safe" => put(&mut self.safe, answer, Safe::from_id),
            "age" => put_age(&mut self.age, answer),
            "talk" => put(&mut self.talk, answer, Channel::from_id),
            "nation" => put(&mut self.nation, answer, Nation::from_id),
            "paid" => put(&mut self.paid, answer, Paid::from_id),
            "posted" => put(&mut self.posted, answer, Posted::from_id),
            "told" => put(&mut self.told, answer, Told::from_id),
            _ => false,
        }
    }

    /// Returns the id of the answer to a question; `None` if it was skipped or there is no such question.
    pub fn get(&self, question: &str) -> Option<&'static str> {
        match question {
            "who" => self.who.map(Who::id),
            "safe" => self.safe.map(Safe::id),
            "age" => (self.age != Age::NotSaid).then(|| self.age.id()),
            "talk" => self.talk.map(Channel::id),
            "nation" => self.nation.map(Nation::id),
            "paid" => self.paid.map(Paid::id),
            "posted" => self.posted.map(Posted::id),
            "told" => self.told.map(Told::id),
            _ => None,
        }
    }
}

fn put<T>(place: &mut Option<T>, answer: Option<&str>, read: fn(&str) -> Option<T>) -> bool {
    let value = answer.map(read);
    if let Some(None) = value {
        return false;
    }
    *place = value.flatten();
    true
}

fn put_age(place: &mut Age, answer: Option<&str>) -> bool {
    let age = answer.map_or(Some(Age::NotSaid), Age::from_id);
    if let Some(age) = age {
        *place = age;
    }
    age.is_some()
}

/// A person's progress through their plan, as the vault keeps it (JSON).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Their answers.
    pub answers: Answers,
    /// Ids of the steps they ticked off, in the order of ticking.
    pub done: Vec<String>,
    /// Id of the police force they chose, if any.
    pub force: Option<String>,
}

/// A condition on the answers. Each list names the answers it allows (`not-said` for a skipped question); an empty
/// list allows every answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// Who is doing this.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Said<Who>>,
    /// How safe they are now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub safe: Vec<Said<Safe>>,
    /// How old they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub age: Vec<Age>,
    /// How they can talk now, by voice or in text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub talk: Vec<Said<Channel>>,
    /// Where they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nation: Vec<Said<Nation>>,
    /// Whether and how they paid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<Said<Paid>>,
    /// Whether a picture has been posted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posted: Vec<Said<Posted>>,
    /// Whether they have told anybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Said<Told>>,
}

impl When {
    /// Returns whether the answers meet every part of the condition.
    pub fn holds(&self, answers: &Answers) -> bool {
        allows(&self.who, answers.who)
            && allows(&self.safe, answers.safe)
            && (self.age.is_empty() || self.age.contains(&answers.age))
            && allows(&self.talk, answers.talk)
            && allows(&self.nation, answers.nation)
            && allows(&self.paid, answers.paid)
            && allows(&self.posted, answers.posted)
            && allows(&self.told, answers.told)
    }
}

pub(crate) fn allows<T: PartialEq + Copy>(allowed: &[Said<T>], answer: Option<T>) -> bool {
    allowed.is_empty() || allowed.contains(&Said::from(answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_takes_its_answers_and_can_be_skipped_again() {
        let mut answers = Answers::default();
        for (question, answer) in [
            ("who", "partner"),
            ("safe", "hurt"),
            ("age", "under-18"),
            ("talk", "bsl"),
            ("nation", "wales"),
            ("paid", "gift-card"),
            ("posted", "unsure"),
            ("told", "no"),
        ] {
            assert!(answers.set(question, Some(answer)));
            assert_eq!(answers.get(question), Some(answer));
            assert!(!answers.set(question, Some("nonsense")));
            assert_eq!(answers.get(question), Some(answer), "an unknown answer changes nothing");
            assert!(answers.set(question, None));
            assert_eq!(answers.get(question), None);
        }
        assert!(!answers.set("shoe-size", None));
        assert_eq!(answers, Answers::default());
    }

    #[test]
    fn kept_answers_of_another_version_lose_only_what_is_unknown() {
        let kept = r#"{"answers":{"who":"stranger","age":"over-100","paid":"barter","moon":1},"done":["a"]}"#;
        let progress: Progress = serde_json::from_str(kept).unwrap();
        assert_eq!(progress.answers, Answers { who: Some(Who::Stranger), ..Answers::default() });
        assert_eq!(progress.done, ["a"]);
        let again: Progress = serde_json::from_str(&serde_json::to_string(&progress).unwrap()).unwrap();
        assert_eq!(again, progress);
    }

    #[test]
    fn a_condition_holds_only_if_every_part_does() {
        let when: When = serde_json::from_str(r#"{"who":["partner","not-said"],"age":["adult"]}"#).unwrap();
        let adult = Answers { age: Age::Adult, ..Answers::default() };
        assert!(when.holds(&adult));
        assert!(!when.holds(&Answers { who: Some(Who::Known), ..adult }));
        assert!(!when.holds(&Answers::default()));
        assert!(When::default().holds(&Answers::default()));
    }
}
