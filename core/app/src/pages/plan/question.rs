//! One question. An answer moves on by itself; Skip and the steps are always in the same place.

use guide::Arg;

use crate::pages::Draw;
use crate::pages::draw::{button, control};
use crate::view::{Amount, Control, ControlKind, Icon, Row, Tone, Weight};
use crate::world::World;

/// Prefix of an answer's id.
pub(super) const ANSWER: &str = "answer-";

pub(super) fn rows(at: usize, is_resumed: bool, problem: Option<&'static str>, world: &World) -> Vec<Row> {
    let Some(question) = world.questions().get(at) else { return Vec::new() };
    let mut draw = Draw::new(world);
    draw_place(&mut draw, at, world);
    if let Some(problem) = problem {
        draw.notice(Tone::Danger, problem);
    }
    if is_resumed {
        draw.small("plan-resume");
    }
    draw.title(&question.word).text(&question.why_word);
    let answers = world.answers();
    let chosen = answers.get(&question.id);
    for choice in &question.answers {
        let id = format!("{ANSWER}{}", choice.id);
        let answer = control(&id, world.word(&choice.word), ControlKind::Choice);
        let icon = icon(&question.id, &choice.id);
        let detail = choice.about_word.as_deref().map(|about| world.word(about));
        draw.tap(Control { icon, detail, is_on: chosen == Some(choice.id.as_str()), ..answer });
    }
    draw.rows()
}

/// Returns the icon of an answer about people.
fn icon(question: &str, answer: &str) -> Option<Icon> {
    Some(match (question, answer) {
        ("safe", "yes") => Icon::Check,
        ("safe", "hurt") => Icon::Danger,
        ("safe", "danger") => Icon::Warn,
        ("who", "stranger") => Icon::Web,
        ("who", "known") => Icon::Who,
        ("who", "partner") => Icon::Heart,
        ("told", "no") => Icon::Lock,
        ("told", "yes") => Icon::People,
        _ => return None,
    })
}

pub(super) fn dock(world: &World) -> Vec<Control> {
    let quiet = |id, word| button(id, word, Weight::Quiet, world);
    vec![quiet("skip", "common-skip"), quiet("steps", "plan-show")]
}

fn draw_place(draw: &mut Draw<'_>, at: usize, world: &World) {
    let number = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let count = world.questions().len();
    let step = at.saturating_add(1);
    let args = [("step", Arg::Number(number(step))), ("count", Arg::Number(number(count)))];
    let short = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    let of = Amount::Steps { done: short(at), all: short(count) };
    draw.progress(super::TOP, of, world.advice.word_with("plan-place", &args), None);
}
