//! A person's position in the plan: the current question or the next step.

use guide::plan::{Plan, Question, Step};

use crate::person::{Person, STEPS};
use crate::world::World;

/// A position in the plan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// At a question, by index.
    Question(usize),
    /// At the steps.
    Steps,
}

/// How many questions are asked before any step is shown: safety, and who is doing it. If it is somebody close, the
/// usual steps may be dangerous.
pub(crate) const FIRST: usize = 2;

/// How many steps are shown before the other questions are asked.
pub(crate) const SHOWN: usize = 3;

impl World {
    pub(crate) fn questions(&self) -> &[Question] {
        self.advice.guide().and_then(|guide| guide.questions().ok()).unwrap_or_default()
    }

    /// Returns the plan for the person's answers.
    pub(crate) fn plan(&self) -> Option<Plan> {
        self.advice.guide()?.plan(&self.answers()).ok()
    }

    /// Returns where the person is, or stopped.
    pub(crate) fn place(&self) -> Place {
        let questions = self.questions();
        match self.person.at.as_deref() {
            Some(STEPS) => Place::Steps,
            Some(id) => {
                questions.iter().position(|question| question.id == id).map_or(Place::Steps, Place::Question)
            }
            None => begun(&self.person, questions),
        }
    }

    pub(crate) fn put(&mut self, place: Place) {
        let id = match place {
            Place::Question(at) => self.questions().get(at).map(|question| question.id.clone()),
            Place::Steps => None,
        };
        self.person.at = Some(id.unwrap_or_else(|| STEPS.to_owned()));
    }

    /// Returns the index of the next unanswered question, from `at` on.
    pub(crate) fn unanswered_from(&self, at: usize) -> Option<usize> {
        let answers = self.answers();
        let mut rest = self.questions().iter().enumerate().skip(at);
        rest.find(|(_, question)| answers.get(&question.id).is_none()).map(|(at, _)| at)
    }
}

/// Returns the position of a person for whom only answers and steps were kept, or who answered a question on another
/// page.
fn begun(person: &Person, questions: &[Question]) -> Place {
    let is_answered = |question: &Question| person.answers.get(&question.id).is_some();
    let first = questions.iter().take(FIRST).position(|question| !is_answered(question));
    match first {
        Some(at) if person.done.is_empty() => Place::Question(at),
        _ => Place::Steps,
    }
}

/// Returns the first step that is not done, with its number from 1.
pub(crate) fn next<'a>(plan: &'a Plan, person: &Person) -> Option<(usize, &'a Step)> {
    (1..).zip(&plan.steps).find(|(_, step)| !person.has_done(&step.id))
}

/// Counts the steps of the plan that are done.
pub(crate) fn done(plan: &Plan, person: &Person) -> usize {
    plan.steps.iter().filter(|step| person.has_done(&step.id)).count()
}
