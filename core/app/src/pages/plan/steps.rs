//! The steps: done ones small, the next three with one open, the rest behind one row.

use guide::Arg;
use guide::plan::{Action, Go, Plan, Step};

use crate::course::{self, FIRST, SHOWN};
use crate::pages::contact_rows::{ContactRow, Folds, WayStyle, draw_contact};
use crate::pages::draw::{button, control};
use crate::pages::links::{Lead, lead_of_step};
use crate::pages::{Destination, Done, Draw, Next};
use crate::view::{Amount, CardLook, Control, ControlKind, Icon, Row, RowKind, State, Tone, Weight};
use crate::world::World;

#[derive(Default)]
pub(super) struct Steps {
    /// The step that was opened, if not the next one.
    open: Option<String>,
    shows_done: bool,
    shows_later: bool,
    folds: Folds,
    pub(super) to_show: Option<String>,
}

const STEP: &str = "step-";
const LINK: &str = "link-";

/// Returns the action beside the title.
pub(super) fn actions(world: &World) -> Vec<Control> {
    vec![button("change", "plan-change", Weight::Quiet, world)]
}

impl Steps {
    pub(super) fn rows(&self, problem: Option<&'static str>, world: &World) -> Vec<Row> {
        let Some(plan) = world.plan() else { return Vec::new() };
        let mut draw = Draw::new(world);
        draw_done(&mut draw, &plan, world);
        if let Some(problem) = problem {
            draw.notice(Tone::Danger, problem);
        }
        self.draw_done(&mut draw, &plan, world);
        self.draw_next(&mut draw, &plan, world);
        draw.leads("people", "plan-more-people", Some(Icon::People));
        if world.unanswered_from(FIRST).is_some() {
            draw.leads_with("more", "plan-more", world.word("plan-more-about"), Some(Icon::Plan));
        }
        draw_kept(&mut draw, world);
        draw.rows()
    }

    fn draw_done(&self, draw: &mut Draw<'_>, plan: &Plan, world: &World) {
        let done = done_in_order(plan, world);
        let Some((last, before)) = done.split_last() else { return };
        if before.len() > 1 {
            draw.tap(fold("done", "plan-done-before", before.len(), self.shows_done, world));
        }
        if before.len() < 2 || self.shows_done {
            before.iter().for_each(|(number, step)| self.draw_step(draw, plan, (*number, step), world));
        }
        self.draw_last(draw, plan, *last, world);
    }

    /// Draws the last step done, which can be taken back.
    fn draw_last(&self, draw: &mut Draw<'_>, plan: &Plan, step: (usize, &Step), world: &World) {
        let hint = Some(world.word(&step.1.word));
        let undo = Control {
            icon: Some(Icon::Undo),
            hint,
            ..button("undo", "plan-take-back", Weight::Secondary, world)
        };
        if self.open(plan, world) == Some(step.1.id.as_str()) {
            self.draw_step(draw, plan, step, world);
            draw.tap(undo);
        } else {
            let row = row(step, world);
            draw.push(&row.id.clone(), RowKind::Paired { row, action: undo });
        }
    }

    fn draw_next(&self, draw: &mut Draw<'_>, plan: &Plan, world: &World) {
        let left: Vec<(usize, &Step)> =
            (1..).zip(&plan.steps).filter(|(_, step)| !world.person.has_done(&step.id)).collect();
        if left.is_empty() {
            draw.notice(Tone::Good, "plan-all-done");
        }
        let (next, later) = left.split_at(left.len().min(SHOWN));
        next.iter().for_each(|step| self.draw_step(draw, plan, *step, world));
        if !later.is_empty() {
            draw.tap(fold("later", "plan-later", later.len(), self.shows_later, world));
        }
        if self.shows_later {
            later.iter().for_each(|step| self.draw_step(draw, plan, *step, world));
        }
    }

    fn draw_step(&self, draw: &mut Draw<'_>, plan: &Plan, step: (usize, &Step), world: &World) {
        if self.open(plan, world) == Some(step.1.id.as_str()) {
            let look = if world.person.has_done(&step.1.id) { CardLook::Plain } else { CardLook::Open };
            draw.card(&format!("{STEP}{}", step.1.id), look, self.card(plan, step, world));
        } else {
            draw.tap(row(step, world));
        }
    }

    /// Draws the open step: its words, where it leads, and "I did this".
    fn card(&self, plan: &Plan, (number, step): (usize, &Step), world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let words = world.plain(&step.word);
        draw.push("step-title", RowKind::Numbered { number: short(number), words, is_heading: true });
        draw.text(&step.why_word);
        let mut named: Vec<String> = Vec::new();
        for (at, action) in step.actions.iter().enumerate() {
            if let Some(way) = way(action, world) {
                draw_contact(&mut draw, world, &way, WayStyle::Whole, &self.folds);
            } else if let Some(Lead { label, icon, .. }) = lead_of_step(&action.go, plan.audience, world) {
                // A page of the app and the article about it have the same name.
                let label = if named.contains(&label) { world.word("help-advice") } else { label };
                named.push(label.clone());
                let link = control(&format!("{LINK}{at}"), label, ControlKind::Leads);
                draw.tap(Control { icon: Some(icon), ..link });
            }
        }
        if !world.person.has_done(&step.id) {
            let did = button("did", "plan-did", Weight::Primary, world);
            draw.tap(Control { icon: Some(Icon::Check), ..did });
        }
        draw.rows()
    }

    /// Returns the open step: the one that was opened, or else the next.
    fn open<'a>(&self, plan: &'a Plan, world: &World) -> Option<&'a str> {
        let opened = self.open.as_deref();
        let opened = plan.steps.iter().find(|step| opened == Some(step.id.as_str()));
        let open = opened.or_else(|| course::next(plan, &world.person).map(|(_, step)| step));
        open.map(|step| step.id.as_str())
    }

    pub(super) fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        let Some(plan) = world.plan() else { return Next::Stay };
        match control {
            "people" => return Next::open(Destination::People),
            "keep" => return Next::open(Destination::SetUp),
            "done" => self.shows_done = !self.shows_done,
            "later" => self.shows_later = !self.shows_later,
            "did" => self.did(&plan, world),
            "undo" => self.undo(&plan, world),
            _ => return self.tapped_step(control, &plan, world),
        }
        Next::Stay
    }

    fn tapped_step(&mut self, control: &str, plan: &Plan, world: &mut World) -> Next {
        if let Some(id) = control.strip_prefix(STEP) {
            self.open = plan.steps.iter().find(|step| step.id == id).map(|step| step.id.clone());
            return Next::Stay;
        }
        let open = self.open(plan, world);
        let Some(step) = plan.steps.iter().find(|step| open == Some(step.id.as_str())) else {
            return Next::Stay;
        };
        if let Some(at) = control.strip_prefix(LINK).and_then(|at| at.parse::<usize>().ok()) {
            let action = step.actions.get(at);
            let lead = action.and_then(|action| lead_of_step(&action.go, plan.audience, world));
            return lead.map_or(Next::Stay, Lead::next);
        }
        let ways: Vec<ContactRow> = step.actions.iter().filter_map(|action| way(action, world)).collect();
        self.folds.used(control, &ways, world);
        Next::Stay
    }

    pub(super) fn done(&mut self, done: &Done) {
        self.folds.done(done);
    }

    fn did(&mut self, plan: &Plan, world: &mut World) {
        let Some(id) = self.open(plan, world) else { return };
        world.person.do_step(id);
        self.open = None;
        self.to_show = Some(super::TOP.to_owned());
    }

    /// Takes back the last step done, and opens it.
    fn undo(&mut self, plan: &Plan, world: &mut World) {
        let last = done_in_order(plan, world).last().map(|(_, step)| step.id.clone());
        if let Some(id) = last {
            world.person.undo_step(&id);
            self.open = Some(id);
        }
    }
}

/// Returns the row of a step that is not open: with its number, or with a tick if it is done.
fn row((number, step): (usize, &Step), world: &World) -> Control {
    let row = control(&format!("{STEP}{}", step.id), world.word(&step.word), ControlKind::Leads);
    if !world.person.has_done(&step.id) {
        return Control { number: Some(short(number)), ..row };
    }
    Control { state: State::Done, icon: Some(Icon::Check), hint: Some(world.word("plan-done")), ..row }
}

fn short(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Returns the plan's done steps, in the order they were done.
fn done_in_order<'a>(plan: &'a Plan, world: &World) -> Vec<(usize, &'a Step)> {
    let number = |id: &String| (1..).zip(&plan.steps).find(|(_, step)| step.id == *id);
    world.person.done.iter().filter_map(number).collect()
}

/// Returns a service by the way that suits the person best.
fn way(action: &Action, world: &World) -> Option<ContactRow> {
    let Go::Service(id) = &action.go else { return None };
    let listed = world.advice.guide()?.listed(id, world.person.answers.talk, world.now_ms()).ok()?;
    let open = listed.methods.into_iter().next()?;
    Some(ContactRow { id: listed.id, name: listed.name, open })
}

fn draw_kept(draw: &mut Draw<'_>, world: &World) {
    if world.inside.is_some() {
        draw.small("plan-kept");
    } else {
        draw.notice(Tone::Info, "plan-kept-not");
        draw.leads_with("keep", "plan-keep", world.word("plan-keep-about"), Some(Icon::Lock));
    }
}

fn fold(id: &str, word: &str, count: usize, is_on: bool, world: &World) -> Control {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let label = world.advice.word_with(word, &[("count", Arg::Number(count))]);
    Control { is_on, ..control(id, label, ControlKind::Fold) }
}

fn draw_done(draw: &mut Draw<'_>, plan: &Plan, world: &World) {
    let (done, all) = (course::done(plan, &world.person), plan.steps.len());
    let number = |of: usize| Arg::Number(i64::try_from(of).unwrap_or(i64::MAX));
    let words = world.advice.word_with("plan-progress", &[("done", number(done)), ("count", number(all))]);
    draw.progress(super::TOP, Amount::Steps { done: short(done), all: short(all) }, words, None);
}
