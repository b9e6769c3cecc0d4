//! The questions that officers ask, with their answers, as rows.

use handoff::{Account, Leaf, Run};

use super::{Ask, Done, Draw};
use crate::view::{Row, RowKind, Span};
use crate::world::World;

/// Reads what happened from all that is kept; [`Done::Account`] comes back.
pub(super) fn read() -> Ask {
    Ask::Work(Box::new(|session| Done::Account(Account::read(session))))
}

/// Returns a question and its answer, readable across a desk.
pub(super) fn leaf_rows(leaf: &Leaf, world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    draw.push("title", RowKind::Small(vec![Span::Plain(leaf.title.clone())]));
    for (at, line) in leaf.lines.iter().enumerate() {
        draw.push(&format!("line-{at}"), RowKind::Say(spans(line)));
    }
    if leaf.lines.is_empty() {
        draw.text("call-sheet-nothing");
    }
    draw.rows()
}

/// Sets people's words apart from the text around them.
pub(super) fn spans(line: &[Run]) -> Vec<Span> {
    let span = |run: &Run| match run {
        Run::Said(words) => Span::Plain(words.clone()),
        Run::Quoted(words) => Span::Quoted(words.clone()),
    };
    line.iter().map(span).collect()
}
