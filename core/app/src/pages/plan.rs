//! The plan: are they safe, who is doing this, then the next three steps, with a few more questions for anyone who
//! likes. The position, answers and done steps belong to the person, so leaving the page loses nothing.

mod question;
mod steps;

use guide::types::Safe;

use super::{Destination, Done, Next, Page};
use crate::course::{FIRST, Place};
use crate::messages;
use crate::view::{Control, Row};
use crate::world::World;
use steps::Steps;

#[derive(Default)]
pub(crate) struct Plan {
    /// The places before this one, for Back.
    trail: Vec<Place>,
    /// Whether all questions are being asked again.
    is_changing: bool,
    /// Whether the person came back in the middle of the questions.
    is_resumed: bool,
    is_entered: bool,
    steps: Steps,
    problem: Option<&'static str>,
    /// The row to scroll to.
    to_show: Option<String>,
}

impl Plan {
    fn go(&mut self, place: Place, world: &mut World) {
        self.trail.push(world.place());
        self.put(place, world);
    }

    fn put(&mut self, place: Place, world: &mut World) {
        world.put(place);
        self.is_resumed = false;
        self.problem = None;
        self.to_show = Some(TOP.to_owned());
        if place == Place::Steps {
            // Back from the steps leaves; another control asks the questions again.
            self.trail.clear();
            self.is_changing = false;
        }
    }

    /// Returns where an answer leads: to the steps once they said who it is, later to the next unanswered question.
    fn after(&self, at: usize, world: &World) -> Place {
        let next = at.saturating_add(1);
        let question = match next {
            _ if self.is_changing || next < FIRST => (next < world.questions().len()).then_some(next),
            FIRST => None,
            _ => world.unanswered_from(next),
        };
        question.map_or(Place::Steps, Place::Question)
    }

    fn answer(&mut self, at: usize, answer: Option<&str>, world: &mut World) -> Next {
        let Some(question) = world.questions().get(at).map(|question| question.id.clone()) else {
            return Next::Stay;
        };
        if !world.person.answers.set(&question, answer) {
            return Next::Stay;
        }
        let next = self.after(at, world);
        self.go(next, world);
        let is_urgent =
            question == SAFE && matches!(world.person.answers.safe, Some(Safe::Hurt | Safe::Danger));
        if is_urgent { Next::open(Destination::Danger) } else { Next::Stay }
    }

    fn tapped_question(&mut self, at: usize, control: &str, world: &mut World) -> Next {
        match control {
            "skip" => self.answer(at, None, world),
            "steps" => {
                self.go(Place::Steps, world);
                Next::Stay
            }
            _ => match control.strip_prefix(question::ANSWER) {
                Some(answer) => self.answer(at, Some(answer), world),
                None => Next::Stay,
            },
        }
    }

    fn tapped_steps(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "change" => {
                self.go(Place::Question(0), world);
                self.is_changing = true;
            }
            "more" => {
                let first = world.unanswered_from(FIRST);
                self.go(first.map_or(Place::Steps, Place::Question), world);
            }
            _ => {
                let next = self.steps.tapped(control, world);
                self.to_show = self.steps.to_show.take();
                return next;
            }
        }
        Next::Stay
    }
}

/// The first row of a question and of the steps.
const TOP: &str = "place";

const SAFE: &str = "safe";

impl Page for Plan {
    fn id(&self) -> &'static str {
        "plan"
    }

    fn title(&self, world: &World) -> String {
        world.word("plan-title")
    }

    fn entered(&mut self, world: &mut World) {
        if !self.is_entered {
            self.is_entered = true;
            self.is_resumed = matches!(world.place(), Place::Question(at) if at > 0);
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        match world.place() {
            Place::Question(at) => question::rows(at, self.is_resumed, self.problem, world),
            Place::Steps => self.steps.rows(self.problem, world),
        }
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        if world.place() == Place::Steps { steps::actions(world) } else { Vec::new() }
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        if world.place() == Place::Steps { Vec::new() } else { question::dock(world) }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match world.place() {
            Place::Question(at) => self.tapped_question(at, control, world),
            Place::Steps => self.tapped_steps(control, world),
        }
    }

    fn back(&mut self, world: &mut World) -> Next {
        let Some(before) = self.trail.pop() else { return Next::Back };
        self.put(before, world);
        Next::Stay
    }

    fn problem_row(&mut self) -> Option<String> {
        self.to_show.take()
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.steps.done(&done);
        if let Done::Said(result) = done {
            self.problem = result.err().map(|error| messages::error(&error));
        }
        Next::Stay
    }
}
