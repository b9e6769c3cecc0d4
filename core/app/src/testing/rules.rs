//! What holds for every page, whichever it is and however it was come to.

use std::collections::BTreeSet;

use super::controls_of;
use crate::view::{PageView, RowKind, State};

/// Pages that may be up only while a space is open, besides those of keeping and of settings.
const INSIDE: [&str; 16] = [
    "home",
    "keep",
    "kept",
    "item",
    "storage",
    "older",
    "notes",
    "note",
    "note-new",
    "follow-up",
    "follow-up-add",
    "settings",
    "setup-done",
    "hand-over",
    "hand-over-inside",
    "hand-over-made",
];
/// The pages of the second space: nothing on them may tell what it belongs to.
const PLAIN: [&str; 3] = ["notes", "note", "note-new"];
/// Danger is missing where nothing may give the app away before a tap, and where someone else reads.
const WITHOUT_DANGER: [&str; 3] = ["launch", "show-cards", "turned"];

/// Whether a page may be up only while a space is open.
pub fn is_of_inside(page: &str) -> bool {
    INSIDE.contains(&page) || page.starts_with("keep-") || page.starts_with("settings-")
}

/// Whether a page is one of the second space.
pub fn is_plain(page: &str) -> bool {
    PLAIN.contains(&page)
}

/// The rule that a page breaks, in words, while a space may be open or is not.
pub fn broken_rule(page: &PageView, may_be_inside: bool) -> Option<String> {
    let broken = bars(page)
        .or_else(|| (!may_be_inside && is_of_inside(&page.id)).then_some("is up after a locking"))
        .or_else(|| (page.id != "launch" && page.title.is_empty()).then_some("has no title"))
        .or_else(|| (notices(page) > 2).then_some("has more than two notices"))
        .or_else(|| (!has_way(page)).then_some("has no way on or back"));
    broken.map(|broken| format!("{} {broken}", page.id)).or_else(|| controls(page))
}

fn bars(page: &PageView) -> Option<&'static str> {
    let (leave, danger) = (page.bars.leave.is_some(), page.bars.danger.is_some());
    match is_plain(&page.id) {
        true if leave || danger => Some("has bars that tell what it belongs to"),
        false if !leave => Some("has no Leave"),
        false if !danger && !WITHOUT_DANGER.contains(&page.id.as_str()) => Some("has no way to danger"),
        _ => None,
    }
}

// The second space has the phone's own Back.
fn has_way(page: &PageView) -> bool {
    is_plain(&page.id)
        || page.bars.back.is_some()
        || controls_of(page).any(|control| control.state != State::Off)
}

fn notices(page: &PageView) -> usize {
    page.rows.iter().filter(|row| matches!(row.kind, RowKind::Notice { .. })).count()
}

/// Ids are each their own, and what can be tapped says what it does.
fn controls(page: &PageView) -> Option<String> {
    let mut ids = BTreeSet::new();
    if !page.rows.iter().chain(&page.pinned).all(|row| ids.insert(row.id.as_str())) {
        return Some(format!("{} has rows of one id", page.id));
    }
    let own = page.rows.iter().chain(&page.pinned).flat_map(|row| row.controls()).chain(&page.dock);
    own.into_iter().find_map(|control| {
        let broken = if control.label.is_empty() { "says nothing" } else { "is there twice" };
        let is_fine = !control.label.is_empty() && ids.insert(control.id.as_str());
        (!is_fine).then(|| format!("{} on {} {broken}", control.id, page.id))
    })
}
