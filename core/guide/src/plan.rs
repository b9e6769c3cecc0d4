//! The plan for the first hour: rules over a few answers, each of which may be skipped.
//!
//! The order of steps is data (`plan.toml`); this module evaluates it. A step offers only services that suit the
//! person's age and nation and have a contact method for the channel they can use.

use serde::{Deserialize, Serialize};

use crate::Audience;
use crate::answers::{Answers, When};
use crate::services::Services;
use crate::types::{Medium, Who};

/// The questions and rules of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRules {
    /// The questions, in the order in which they are asked.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// The steps, in the order in which they are shown.
    #[serde(rename = "step")]
    pub steps: Vec<StepRule>,
}

/// A question. It can always be skipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id: a field of [`Answers`].
    pub id: String,
    /// Message: the question.
    pub word: String,
    /// Message: why it is asked.
    pub why_word: String,
    /// The possible answers.
    pub answers: Vec<Choice>,
}

/// A possible answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Id of the answer.
    pub id: String,
    /// Message: the answer's text.
    pub word: String,
    /// Message: a second line, for an answer that its text alone leaves open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about_word: Option<String>,
}

/// What a step is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Staying safe; always first.
    Safety,
    /// Not paying, not replying.
    Stop,
    /// Keeping messages, names and numbers.
    Keep,
    /// Blocking and reporting in the app.
    Block,
    /// Money that was paid.
    Money,
    /// Stopping a picture from spreading.
    Image,
    /// Telling the police or CEOP.
    Law,
    /// Telling a person.
    Tell,
    /// Talking to a helpline.
    Talk,
    /// What to do afterwards.
    After,
}

/// A rule: when a step belongs in a plan, and what it offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRule {
    /// Id, by which a ticked-off step is kept.
    pub id: String,
    /// What it is about.
    pub kind: StepKind,
    /// Message: what to do.
    pub word: String,
    /// Message: why.
    pub why_word: String,
    /// The step belongs in the plan if any of these holds; an empty list means always.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// What it offers, best first.
    pub actions: Vec<ActionRule>,
}

/// Something that a step offers under a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionRule {
    /// Where it leads.
    pub go: Go,
    /// When it is offered.
    #[serde(default)]
    pub when: When,
}

/// Where an action leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Go {
    /// A service of the pack.
    Service(String),
    /// A page, for the reader's audience.
    Topic(String),
    /// A screen of the app.
    Screen(String),
    /// A card to show somebody.
    Card(String),
    /// A police force; `mine` is the person's own.
    Force(String),
}

/// The plan for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Whether it is the plan for abuse by a partner, an ex or family.
    pub partner_track: bool,
    /// The reader whose pages its steps open.
    pub audience: Audience,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Id, by which a ticked-off step is kept.
    pub id: String,
    /// What it is about.
    pub kind: StepKind,
    /// Message: what to do.
    pub word: String,
    /// Message: why.
    pub why_word: String,
    /// Whether to show it at the start; the others are under "Then".
    pub first: bool,
    /// What it offers, best first.
    pub actions: Vec<Action>,
}

/// Something a step offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Where it leads.
    pub go: Go,
    /// For a service: the media that suit the person, best first. Otherwise empty.
    pub media: Vec<Medium>,
}

impl PlanRules {
    /// Makes the plan for these answers. The same answers always give the same plan.
    pub fn plan(&self, answers: &Answers, services: &Services) -> Plan {
        let partner_track = answers.who == Some(Who::Partner);
        let rules = self.steps.iter().filter(|rule| rule.holds(answers));
        let mut steps: Vec<Step> = rules.map(|rule| rule.step(answers, services)).collect();
        mark_first(&mut steps, partner_track);
        Plan { partner_track, audience: answers.age.audience(), steps }
    }

    /// Iterates over the ids of all messages that the questions and steps name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let questions = self.questions.iter().flat_map(Question::words);
        let steps = self.steps.iter().flat_map(|step| [step.word.as_str(), step.why_word.as_str()]);
        questions.chain(steps)
    }
}

/// How many steps are shown first after the safety steps.
pub const FIRST: usize = 3;

/// Marks the steps to show first: people give up on a long list. These are safety and three more; on the partner
/// track safety alone, because anything else may be noticed.
fn mark_first(steps: &mut [Step], partner_track: bool) {
    let safety = steps.iter().take_while(|step| step.kind == StepKind::Safety).count();
    let first = if partner_track { safety } else { safety + FIRST };
    steps.iter_mut().take(first).for_each(|step| step.first = true);
}

impl Question {
    fn words(&self) -> impl Iterator<Item = &str> {
        let answers = self.answers.iter().flat_map(|choice| [Some(&choice.word), choice.about_word.as_ref()]);
        [self.word.as_str(), self.why_word.as_str()].into_iter().chain(answers.flatten().map(String::as_str))
    }
}

impl StepRule {
    fn holds(&self, answers: &Answers) -> bool {
        self.when.is_empty() || self.when.iter().any(|when| when.holds(answers))
    }

    fn step(&self, answers: &Answers, services: &Services) -> Step {
        let actions = self.actions.iter().filter(|action| action.when.holds(answers));
        Step {
            id: self.id.clone(),
            kind: self.kind,
            word: self.word.clone(),
            why_word: self.why_word.clone(),
            first: false,
            actions: actions.filter_map(|action| action.offer(answers, services)).collect(),
        }
    }
}

impl ActionRule {
    /// Returns the action for this person; `None` for a service that is not for them or that they cannot reach.
    fn offer(&self, answers: &Answers, services: &Services) -> Option<Action> {
        let Go::Service(id) = &self.go else {
            return Some(Action { go: self.go.clone(), media: Vec::new() });
        };
        let service = services.get(id).filter(|service| service.fits(answers, false))?;
        let mut media: Vec<Medium> =
            service.methods_for(answers.talk).iter().map(|method| method.medium).collect();
        media.dedup();
        (!media.is_empty()).then(|| Action { go: self.go.clone(), media })
    }
}

#[cfg(test)]
mod tests;
