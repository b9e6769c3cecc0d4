//! Home: any unfinished draft, the next step as the most prominent thing, numbers, then everything else.

use guide::Arg;
use guide::plan::{Go, StepKind};
use guide::types::{Age, Need, Who};

use super::contact_rows::{ContactRow, Folds, WayStyle, draw_contact, draw_own_traces, draw_shared_traces};
use super::draw::{button, control};
use super::{Ask, Destination, Done, Draw, Next, Page, keep};
use crate::course::{self, Place};
use crate::page::Target;
use crate::view::{Amount, CardLook, Control, ControlKind, Icon, Row, RowKind, Shape, Span, State, Weight};
use crate::world::{Copied, World};

#[derive(Default)]
pub(crate) struct Home {
    folds: Folds,
    /// How much is kept, once counted.
    kept: u64,
}

impl Page for Home {
    fn id(&self) -> &'static str {
        "home"
    }

    fn title(&self, world: &World) -> String {
        world.word("home-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let search = button("search", "common-search", Weight::Quiet, world);
        let settings = button("settings", "home-settings", Weight::Quiet, world);
        vec![
            Control { icon: Some(Icon::Search), ..search },
            Control { icon: Some(Icon::Settings), ..settings },
        ]
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let waiting = world.inside.as_ref().and_then(|inside| keep::name_of(inside.draft.as_ref()?));
        if let Some(name) = waiting {
            draw.leads_with("carry-on", "common-carry-on", world.word(name), Some(Icon::Note));
        }
        draw.card("next-card", CardLook::Next, next(world));
        self.draw_calls(&mut draw, world);
        draw.tap(tile("advice", "home-advice", Icon::Advice, world));
        draw.tap(tile("keep", "home-keep", Icon::Keep, world));
        draw.tap(tile("tell", "home-tell", Icon::Shield, world));
        draw.tap(tile("people", "home-people", Icon::People, world));
        let kept = control("kept", world.word("home-kept"), ControlKind::Leads);
        let badge = (self.kept > 0).then(|| self.kept.to_string());
        draw.tap(Control { icon: Some(Icon::Lock), badge, ..kept });
        draw.leads("show", "home-show", Some(Icon::Card));
        draw.leads_with("follow-up", "home-follow-up", world.word("home-follow-up-about"), Some(Icon::Flag));
        if world.copy_to_tell() == Some(Copied::Older) {
            draw.leads_with("copy", "home-copy", world.word("home-copy-about"), Some(Icon::Save));
        }
        draw.rows()
    }

    fn entered(&mut self, world: &mut World) {
        world.ask(Ask::Work(Box::new(|session| Done::Counts(session.kinds()))));
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "carry-on" => keep::resumed(world).map_or(Next::Stay, |page| Next::Go(Target::Page(page))),
            "next" => Next::open(Destination::Plan),
            "keep" => Next::open(Destination::Keep),
            "tell" => Next::open(Destination::Tell),
            "follow-up" => Next::open(Destination::FollowUp),
            "people" => Next::open(Destination::People),
            "advice" => Next::open(Destination::Advice),
            "search" => Next::open(Destination::Search),
            "show" => Next::open(Destination::Show),
            "kept" => Next::open(Destination::Kept),
            "settings" => Next::open(Destination::Settings),
            "copy" => Next::open(Destination::OfferedCopy),
            _ => {
                self.folds.used(control, &ways(world), world);
                Next::Stay
            }
        }
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.folds.done(&done);
        if let Done::Counts(Ok(kinds)) = done {
            self.kept = kinds.iter().map(|(_, count)| count).sum();
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

impl Home {
    /// Draws the calls, two to a line if there are two and their numbers fit, and what they leave behind.
    fn draw_calls(&self, draw: &mut Draw<'_>, world: &World) {
        let ways = ways(world);
        let are_short = ways.iter().all(|way| way.open.method.to.shown().chars().count() <= HALF);
        let how = if ways.len() == 2 && are_short { WayStyle::Half } else { WayStyle::Brief };
        ways.iter().for_each(|way| draw_contact(draw, world, way, how, &self.folds));
        if !ways.iter().any(|way| self.folds.is_open(&way.id)) {
            draw_shared_traces(draw, &ways);
        }
        if how == WayStyle::Half {
            draw_own_traces(draw, world, &ways);
        }
    }
}

/// The most letters of a number that fit half of a small phone.
const HALF: usize = 9;

/// Returns the card of the plan's next step: how far the plan has come, and the page's one primary button.
fn next(world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    let Some((step, done, all)) = next_step(world) else {
        draw.title("plan-all-done").tap(go_on("home-plan", world));
        return draw.rows();
    };
    draw.push("next-place", RowKind::Small(vec![Span::Plain(place(done, all, world))]));
    draw.push("next-step", RowKind::Title(vec![Span::Plain(step)]));
    draw.progress("next-far", far(done, all), String::new(), None).tap(go_on("home-next-do", world));
    draw.rows()
}

fn go_on(word: &str, world: &World) -> Control {
    Control { state: State::Next, ..button("next", word, Weight::Primary, world) }
}

/// Returns what comes next, unless all is done, with how many come before it and how many there are. Its words give
/// nothing away if someone close may look.
fn next_step(world: &World) -> Option<(String, usize, usize)> {
    let (step, done, all) = match world.place() {
        Place::Question(at) => {
            let questions = world.questions();
            (world.word(&questions.get(at)?.word), at, questions.len())
        }
        Place::Steps => {
            let plan = world.plan()?;
            let (number, step) = course::next(&plan, &world.person)?;
            (world.word(&step.word), number.saturating_sub(1), plan.steps.len())
        }
    };
    let is_close = world.person.answers.who == Some(Who::Partner);
    Some((if is_close { world.word("home-next-quiet") } else { step }, done, all))
}

fn place(done: usize, all: usize, world: &World) -> String {
    let number = |of: usize| Arg::Number(i64::try_from(of).unwrap_or(i64::MAX));
    world.advice.word_with("home-next", &[("step", number(done.saturating_add(1))), ("count", number(all))])
}

fn far(done: usize, all: usize) -> Amount {
    let short = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    Amount::Steps { done: short(done), all: short(all) }
}

fn tile(id: &str, word: &str, icon: Icon, world: &World) -> Control {
    let (icon, state, shape) = (Some(icon), State::Main, Shape::Tile);
    Control { icon, state, shape, ..control(id, world.word(word), ControlKind::Leads) }
}

/// Returns listeners and the police.
fn ways(world: &World) -> Vec<ContactRow> {
    let mut ids = listeners(world);
    ids.push(NOT_URGENT.to_owned());
    ids.iter().filter_map(|id| way(id, world)).collect()
}

/// The police when no life is in danger.
const NOT_URGENT: &str = "101";

fn way(id: &str, world: &World) -> Option<ContactRow> {
    let (guide, now) = (world.advice.guide()?, world.now_ms());
    let suited = guide.listed(id, world.person.answers.talk, now).or_else(|_| guide.listed(id, None, now));
    let listed = suited.ok()?;
    let open = listed.methods.into_iter().next()?;
    Some(ContactRow { id: listed.id, name: listed.name, open })
}

/// Returns the nearest listener for the age, or two if it is not known. If it is someone close, adds a service that
/// knows that kind of abuse; adults, who have one everywhere, get that alone.
fn listeners(world: &World) -> Vec<String> {
    let answers = world.answers();
    let nearest = world.advice.guide().and_then(|guide| guide.nearest(&world.query(), world.now_ms()).ok());
    let nearest = nearest.unwrap_or_default().into_iter().filter(|listed| listed.need != Need::Danger);
    let home = if answers.who == Some(Who::Partner) { for_home(world) } else { None };
    let count = match (answers.age, &home) {
        (Age::Adult, Some(_)) => 0,
        (Age::NotSaid, None) => 2,
        _ => 1,
    };
    nearest.map(|listed| listed.id).take(count).chain(home).collect()
}

/// Returns a service that knows abuse at home, from the safety steps of this person's plan.
fn for_home(world: &World) -> Option<String> {
    let guide = world.advice.guide()?;
    let plan = world.plan()?;
    let safety = plan.steps.into_iter().filter(|step| step.kind == StepKind::Safety);
    let mut services = safety.flat_map(|step| step.actions).filter_map(|action| match action.go {
        Go::Service(id) => Some(id),
        _ => None,
    });
    services.find(|id| guide.service(id).is_ok_and(|service| service.needs.first() == Some(&Need::Home)))
}
