//! The person's answers, progress in the plan and choices, and how an open space keeps them.

use guide::answers::{Answers, Progress};
use guide::types::Age;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The person's answers and progress. Without a session they are in memory only.
#[derive(Default, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) answers: Answers,
    /// Ids of the steps done, in the order they were done.
    pub(crate) done: Vec<String>,
    /// Id of their police force.
    pub(crate) force: Option<String>,
    /// Id of the current question of the plan, or [`STEPS`].
    pub(crate) at: Option<String>,
    /// Whether a sealed copy was offered.
    pub(crate) is_copy_offered: bool,
    /// Whether they want no more reminders of sealed copies.
    pub(crate) is_copy_off: bool,
}

/// In place of a question's id: the steps are shown.
pub(crate) const STEPS: &str = "steps";

/// The format that an open space keeps.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    progress: Progress,
    #[serde(default, rename = "a", skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(default, rename = "o", skip_serializing_if = "std::ops::Not::not")]
    is_copy_offered: bool,
    #[serde(default, rename = "f", skip_serializing_if = "std::ops::Not::not")]
    is_copy_off: bool,
}

impl Person {
    /// Parses what was kept; invalid bytes read as empty and do not block unlocking.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let Kept { progress, at, is_copy_offered, is_copy_off } =
            serde_json::from_slice(bytes).unwrap_or_default();
        let Progress { answers, done, force } = progress;
        Self { answers, done, force, at, is_copy_offered, is_copy_off }
    }

    /// Serialises it for keeping.
    pub(crate) fn written(&self) -> Zeroizing<Vec<u8>> {
        let Self { answers, done, force, at, is_copy_offered, is_copy_off } = self.clone();
        let progress = Progress { answers, done, force };
        let kept = Kept { progress, at, is_copy_offered, is_copy_off };
        // Writing to memory cannot fail, and there is no map that could.
        Zeroizing::new(serde_json::to_vec(&kept).unwrap_or_default())
    }

    /// Removes an age that equals the space's own, so that it follows a change in Settings.
    pub(crate) fn settle(&mut self, age: Age) {
        if self.answers.age == age {
            self.answers.age = Age::NotSaid;
        }
    }

    pub(crate) fn has_done(&self, step: &str) -> bool {
        self.done.iter().any(|done| done == step)
    }

    /// Marks a step as done.
    pub(crate) fn do_step(&mut self, step: &str) {
        if !self.has_done(step) {
            self.done.push(step.to_owned());
        }
    }

    /// Marks a step as not done.
    pub(crate) fn undo_step(&mut self, step: &str) {
        self.done.retain(|done| done != step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide::types::Who;

    #[test]
    fn what_is_written_is_read_again() {
        let person = Person {
            answers: Answers { who: Some(Who::Known), ..Answers::default() },
            done: vec!["a".into(), "b".into()],
            force: Some("kent".into()),
            at: Some("nation".into()),
            is_copy_offered: true,
            is_copy_off: true,
        };
        assert!(Person::read(&person.written()) == person);
    }

    #[test]
    fn what_was_kept_before_there_was_a_place_is_read() {
        let read = Person::read(br#"{"answers":{"who":"known"},"done":["a"],"force":null}"#);
        assert_eq!((read.answers.who, read.done, read.at), (Some(Who::Known), vec!["a".to_owned()], None));
        assert!(!read.is_copy_offered && !read.is_copy_off);
    }

    #[test]
    fn bytes_that_are_none_read_as_nothing_said() {
        assert!(Person::read(b"\xff{") == Person::default());
    }

    #[test]
    fn an_age_of_the_space_is_left_out_and_another_stays() {
        let mut person =
            Person { answers: Answers { age: Age::Adult, ..Answers::default() }, ..Person::default() };
        person.settle(Age::Under18);
        assert_eq!(person.answers.age, Age::Adult);
        person.settle(Age::Adult);
        assert_eq!(person.answers.age, Age::NotSaid);
    }
}
