//! Other entries that an entry leads to.

use vault::{Entry, EntryId, EntrySummary, Imported};

use super::file_of;
use crate::messages;
use crate::pages::Draw;
use crate::pages::draw::control;
use crate::times;
use crate::view::{Control, ControlKind, Icon, RowKind};
use crate::world::World;

const NOTE: &str = "note-";
const ABOUT: &str = "about-";

/// Returns the entry that a control leads to, if it does.
pub(super) fn entry_of(control: &str) -> Option<EntryId> {
    let id = control.strip_prefix(NOTE).or_else(|| control.strip_prefix(ABOUT));
    id.and_then(EntryId::from_hex)
}

pub(super) fn draw_notes(draw: &mut Draw<'_>, world: &World, notes: &[EntrySummary]) {
    if notes.is_empty() {
        return;
    }
    draw.push("notes", RowKind::Section { title: world.plain("item-notes"), action: None });
    for note in notes {
        let row = control(&format!("{NOTE}{}", note.id.hex()), note.title.clone(), ControlKind::Leads);
        draw.tap(Control {
            detail: Some(times::moment(world, note.kept)),
            icon: Some(Icon::Note),
            badge: messages::state(note.state).map(|word| world.word(word)),
            ..row
        });
    }
}

/// Links to what a note is about, or to the part that a file continues.
pub(super) fn draw_leads(draw: &mut Draw<'_>, world: &World, entry: &Entry) {
    for id in entry.record.about() {
        let row = control(&format!("{ABOUT}{}", id.hex()), world.word("item-about"), ControlKind::Leads);
        draw.tap(row);
    }
    if let Some(Imported { resumes: Some(id), .. }) = file_of(&entry.record) {
        let row = control(&format!("{ABOUT}{}", id.hex()), world.word("item-resumed"), ControlKind::Leads);
        draw.tap(row);
    }
}
