//! The second space: a plain list of notes, and nothing that tells what it belongs to.

mod note;
mod writing;

use guide::Arg;
use vault::EntrySummary;

use super::draw::{button, control};
use super::kept::{LIST, Listing, entry_of};
use super::{Done, Draw, Next, Page, Which};
use crate::times;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Tone, Weight, Window};
use crate::world::World;
use note::ReadNote;
use writing::Writing;

#[derive(Default)]
pub(crate) struct Notes {
    listing: Listing,
}

impl Notes {
    fn draw_top(&self, draw: &mut Draw<'_>, world: &World) {
        if let Some(problem) = self.listing.problem() {
            draw.notice(Tone::Calm, problem);
        }
        let missing = self.listing.missing();
        if !missing.is_nothing() {
            let count = i64::try_from(missing.count.max(1)).unwrap_or(i64::MAX);
            draw.said("lost", world.advice.word_with("notes-lost", &[("count", Arg::Number(count))]));
        }
        if writing::waits(world) {
            draw.leads("unsaved", "notes-unsaved", Some(Icon::Edit));
        }
    }
}

impl Page for Notes {
    fn id(&self) -> &'static str {
        "notes"
    }

    fn title(&self, world: &World) -> String {
        world.word("notes-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        self.draw_top(&mut draw, world);
        self.listing.entries().iter().for_each(|note| {
            draw.tap(row(world, note));
        });
        if self.listing.is_empty() && self.listing.missing().is_nothing() {
            draw.push("notes-empty", RowKind::Empty { icon: Icon::Note, words: world.plain("notes-empty") });
        }
        draw.rows()
    }

    fn window(&self) -> Option<Window> {
        self.listing.window()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("new", "notes-new", Weight::Primary, world)]
    }

    fn entered(&mut self, world: &mut World) {
        self.listing.read(world);
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(note) = entry_of(control) {
            return Next::go(ReadNote::new(note));
        }
        match control {
            "new" | "unsaved" => Next::go(Writing::resumed(world)),
            _ => Next::Stay,
        }
    }

    fn reached(&mut self, row: &str, world: &mut World) {
        self.listing.reached(row, world);
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        if let Done::Listed(listed) = done {
            self.listing.take(*listed, world);
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn bars(&self) -> Which {
        Which::None
    }
}

fn row(world: &World, note: &EntrySummary) -> Control {
    let label = if note.title.is_empty() { world.word("notes-words") } else { note.title.clone() };
    let row = control(&format!("{LIST}{}", note.id.hex()), label, ControlKind::Leads);
    Control { detail: Some(times::day_of(world, note.kept)), ..row }
}
