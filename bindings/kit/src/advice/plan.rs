//! The first-hour plan: its questions, a person's answers, and the steps they lead to.

use guide::plan::Go;

use super::{
    Age, Audience, Channel, Medium, Nation, Paid, Posted, Safe, StepKind, Target, TargetKind, Told, Who,
};
use crate::KitError;

/// A question of the plan. It can always be skipped.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Question {
    /// Id: the field of `Answers` that it fills.
    pub id: String,
    /// The question.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// What may be answered.
    pub answers: Vec<Choice>,
}

/// What may be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Choice {
    /// Id of the answer.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// The answers to the plan's questions; none stands for skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Answers {
    /// Who is doing this.
    pub who: Option<Who>,
    /// How safe the person is now.
    pub safe: Option<Safe>,
    /// How old they are.
    pub age: Age,
    /// How they can talk now.
    pub talk: Option<Channel>,
    /// Where they are.
    pub nation: Option<Nation>,
    /// Whether and how money went.
    pub paid: Option<Paid>,
    /// Whether a picture stands somewhere.
    pub posted: Option<Posted>,
    /// Whether somebody knows.
    pub told: Option<Told>,
}

/// A plan for one person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Plan {
    /// It is the track for a partner, an ex or family.
    pub partner_track: bool,
    /// Whose pages its steps open.
    pub audience: Audience,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Step {
    /// Id, by which a ticked-off step is kept.
    pub id: String,
    /// What it is about.
    pub kind: StepKind,
    /// What to do.
    pub text: String,
    /// Why.
    pub why: String,
    /// It is one to begin with; the others stand under "Then".
    pub first: bool,
    /// What it offers, best first.
    pub actions: Vec<Action>,
}

/// Something a step offers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Action {
    /// Where it leads.
    pub target: Target,
    /// For a service: the ways in that suit the person, best first. Otherwise empty.
    pub media: Vec<Medium>,
}

impl From<Answers> for guide::answers::Answers {
    fn from(answers: Answers) -> Self {
        Self {
            who: answers.who.map(Into::into),
            safe: answers.safe.map(Into::into),
            age: answers.age.into(),
            talk: answers.talk.map(Into::into),
            nation: answers.nation.map(Into::into),
            paid: answers.paid.map(Into::into),
            posted: answers.posted.map(Into::into),
            told: answers.told.map(Into::into),
        }
    }
}

impl From<guide::answers::Answers> for Answers {
    fn from(answers: guide::answers::Answers) -> Self {
        Self {
            who: answers.who.map(Into::into),
            safe: answers.safe.map(Into::into),
            age: answers.age.into(),
            talk: answers.talk.map(Into::into),
            nation: answers.nation.map(Into::into),
            paid: answers.paid.map(Into::into),
            posted: answers.posted.map(Into::into),
            told: answers.told.map(Into::into),
        }
    }
}

impl Question {
    pub(super) fn of(question: &guide::plan::Question, guide: &guide::Guide) -> Result<Self, KitError> {
        let choice = |choice: &guide::plan::Choice| {
            Ok(Choice { id: choice.id.clone(), text: guide.word(&choice.word, &[])? })
        };
        Ok(Self {
            id: question.id.clone(),
            text: guide.word(&question.word, &[])?,
            why: guide.word(&question.why_word, &[])?,
            answers: question.answers.iter().map(choice).collect::<Result<_, KitError>>()?,
        })
    }
}

impl Plan {
    pub(super) fn of(plan: guide::plan::Plan, guide: &guide::Guide) -> Result<Self, KitError> {
        Ok(Self {
            partner_track: plan.partner_track,
            audience: plan.audience.into(),
            steps: plan.steps.into_iter().map(|step| Step::of(step, guide)).collect::<Result<_, _>>()?,
        })
    }
}

impl Step {
    fn of(step: guide::plan::Step, guide: &guide::Guide) -> Result<Self, KitError> {
        Ok(Self {
            id: step.id,
            kind: step.kind.into(),
            text: guide.word(&step.word, &[])?,
            why: guide.word(&step.why_word, &[])?,
            first: step.first,
            actions: step.actions.into_iter().map(Action::from).collect(),
        })
    }
}

impl From<guide::plan::Action> for Action {
    fn from(action: guide::plan::Action) -> Self {
        Self { target: action.go.into(), media: action.media.into_iter().map(Medium::from).collect() }
    }
}

impl From<Go> for Target {
    fn from(go: Go) -> Self {
        let (kind, id) = match go {
            Go::Service(id) => (TargetKind::Service, id),
            Go::Topic(id) => (TargetKind::Topic, id),
            Go::Screen(id) => (TargetKind::Screen, id),
            Go::Card(id) => (TargetKind::Card, id),
            Go::Force(id) => (TargetKind::Area, id),
        };
        Self { kind, id }
    }
}
