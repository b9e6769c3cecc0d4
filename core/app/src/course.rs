//! Where a person is in the plan: which question is up, or which step comes next.

use guide::plan::{Plan, Question, Step};

use crate::person::{Person, STEPS};
use crate::world::World;

/// Where a person is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// At the question of that number.
    Question(usize),
    /// At the steps.
    Steps,
}

/// Questions that are asked before any step is shown: safety, and who is doing it, since for somebody close the usual
/// steps may be dangerous.
pub(crate) const FIRST: usize = 2;

/// Steps that are shown before the rest is asked for.
pub(crate) const SHOWN: usize = 3;

impl World {
    pub(crate) fn questions(&self) -> &[Question] {
        self.advice.guide().and_then(|guide| guide.questions().ok()).unwrap_or_default()
    }

    /// The steps for the person's answers.
    pub(crate) fn plan(&self) -> Option<Plan> {
        self.advice.guide()?.plan(&self.answers()).ok()
    }

    /// Where the person is, or stopped.
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

    /// The next question after that one which has no answer yet.
    pub(crate) fn unanswered_from(&self, at: usize) -> Option<usize> {
        let answers = self.answers();
        let mut rest = self.questions().iter().enumerate().skip(at);
        rest.find(|(_, question)| answers.get(&question.id).is_none()).map(|(at, _)| at)
    }
}

/// Where a person is of whom only answers and steps were kept, or who answered one question on another page.
fn begun(person: &Person, questions: &[Question]) -> Place {
    let is_answered = |question: &Question| person.answers.get(&question.id).is_some();
    let first = questions.iter().take(FIRST).position(|question| !is_answered(question));
    match first {
        Some(at) if person.done.is_empty() => Place::Question(at),
        _ => Place::Steps,
    }
}

/// The first step that is not done, and its number from 1.
pub(crate) fn next<'a>(plan: &'a Plan, person: &Person) -> Option<(usize, &'a Step)> {
    (1..).zip(&plan.steps).find(|(_, step)| !person.has_done(&step.id))
}

/// How many steps of the plan are done.
pub(crate) fn done(plan: &Plan, person: &Person) -> usize {
    plan.steps.iter().filter(|step| person.has_done(&step.id)).count()
}
