//! What can be kept, in the order in which officers ask, how much already is, and what comes next.

use guide::Arg;
use vault::{Age, Kind, StoreError};

use super::step::Step;
use crate::messages;
use crate::pages::draw::{button, control};
use crate::pages::keep_file::FileStep;
use crate::pages::{Ask, Destination, Done, Draw, FormRequest, Next, Page};
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Shape, State, Tone, Weight};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Hub {
    /// How much is kept of each kind, once read.
    kept: Option<Vec<(Kind, u64)>>,
    problem: Option<&'static str>,
    /// Whether the question about age was skipped.
    is_skipped: bool,
}

impl Hub {
    fn count(&self, kinds: &[Kind]) -> u64 {
        let kept = self.kept.iter().flatten().filter(|(kind, _)| kinds.contains(kind));
        kept.map(|(_, count)| count).sum()
    }

    /// Returns whether to ask for an unknown age before the first entry: it decides what may be kept.
    fn asks_age(&self, world: &World) -> bool {
        let is_said = world.inside.as_ref().is_none_or(|inside| inside.age != Age::NotSaid);
        let is_first = self.kept.as_ref().is_some_and(|kept| kept.iter().all(|(_, count)| *count == 0));
        !is_said && is_first && !self.is_skipped
    }

    fn step(&self, step: Step, next: Option<Step>, world: &World) -> Control {
        let count = self.count(step.kinds());
        let state = match (count, next == Some(step)) {
            (1.., _) => State::Done,
            (_, true) => State::Next,
            _ => State::Rest,
        };
        let badge = match state {
            State::Done => Some(kept_badge(count, world)),
            State::Next => Some(world.word("keep-next")),
            _ => None,
        };
        let detail = Some(world.word(step.about()));
        let icon = Some(if state == State::Done { Icon::Check } else { step.icon() });
        Control {
            state,
            badge,
            detail,
            icon,
            ..control(step.id(), world.word(step.page()), ControlKind::Leads)
        }
    }

    fn steps(&self, draw: &mut Draw<'_>, world: &World) {
        let next =
            self.kept.is_some().then(|| Step::ALL.into_iter().find(|step| self.count(step.kinds()) == 0));
        for step in Step::ALL {
            draw.tap(self.step(step, next.flatten(), world));
        }
    }
}

/// Returns where a row leads.
fn opened(control: &str) -> Next {
    let file = || control.strip_prefix(FILE).and_then(FileStep::from_id);
    let request = Step::from_id(control).map(FormRequest::Step);
    let request = request.or_else(|| Some(FormRequest::File(file()?, None)));
    request.map_or(Next::Stay, |request| Next::open(Destination::Form(request)))
}

/// Prefix of a file row's id.
const FILE: &str = "file-";

fn files(draw: &mut Draw<'_>, world: &World) {
    draw.push("files", RowKind::Section { title: world.plain("keep-file"), action: None });
    for step in FileStep::allowed(world) {
        let id = format!("{FILE}{}", step.id());
        let (icon, shape) = (Some(step.icon()), Shape::Mini);
        draw.tap(Control { icon, shape, ..control(&id, world.word(step.brief(world)), ControlKind::Leads) });
    }
}

fn kept_badge(count: u64, world: &World) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    world.advice.word_with("keep-count", &[("count", Arg::Number(count))])
}

fn age(world: &World, draw: &mut Draw<'_>) {
    draw.text("keep-first-age");
    let choice = |id, word| control(id, world.word(word), ControlKind::Choice);
    let choices = vec![
        choice("adult", "setup-age-adult"),
        choice("younger", "setup-age-under-18"),
        choice("skip", "common-skip"),
    ];
    draw.push("age", RowKind::Choices { label: world.word("setup-age"), choices });
    draw.small("setup-age-why");
}

impl Page for Hub {
    fn id(&self) -> &'static str {
        "keep"
    }

    fn title(&self, world: &World) -> String {
        world.word("keep-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        vec![button("kept", "home-kept", Weight::Quiet, world)]
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        draw.notice(Tone::Care, "keep-not-delete");
        if self.asks_age(world) {
            age(world, &mut draw);
        } else {
            self.steps(&mut draw, world);
            files(&mut draw, world);
            draw.small("keep-intro").small("keep-order");
        }
        draw.rows()
    }

    fn entered(&mut self, world: &mut World) {
        world.ask(Ask::Work(Box::new(|session| Done::Counts(session.kinds()))));
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "adult" => say(Age::Adult, world),
            "younger" => say(Age::Under18, world),
            "skip" => self.is_skipped = true,
            "kept" => return Next::open(Destination::Kept),
            _ => return opened(control),
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        self.problem = None;
        match done {
            Done::Counts(Ok(kept)) => self.kept = Some(kept),
            Done::Aged(age, Ok(())) => {
                if let Some(inside) = &mut world.inside {
                    inside.age = age;
                }
            }
            Done::Counts(Err(error)) | Done::Aged(_, Err(error)) => {
                self.problem = Some(messages::error(&error))
            }
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

fn say(age: Age, world: &mut World) {
    world.ask(Ask::Work(Box::new(move |session| {
        let result: Result<(), StoreError> = session.set_age(age);
        Done::Aged(age, result)
    })));
}
