//! The second space: a plain list of notes, with nothing that gives the app away.

mod note;
mod writing;

use guide::Arg;
use vault::{EntrySummary, SpaceKind, StoreError};

use super::draw::{button, control};
use super::kept::{LIST, Listing, entry_of};
use super::{Ask, BarSet, Done, Draw, Next, Page};
use crate::messages;
use crate::times;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Tone, Weight, Window};
use crate::world::World;
use note::ReadNote;
use writing::Writing;

#[derive(Default)]
pub(crate) struct Notes {
    listing: Listing,
    clearing: Clearing,
}

/// Whether to clear all notes.
#[derive(Default, PartialEq, Eq)]
enum Clearing {
    #[default]
    No,
    Asked,
    Busy,
    Failed(&'static str),
}

impl Notes {
    fn clear(&mut self, world: &mut World) {
        self.clearing = Clearing::Busy;
        if writing::waits(world) {
            world.ask(Ask::ClearDraft);
        }
        // The same call from the first space would erase both spaces.
        world.ask(Ask::Work(Box::new(|session| {
            let is_notes = session.space_kind() == SpaceKind::Plain;
            Done::Did(if is_notes { session.erase_everything() } else { Err(StoreError::NotAllowed) })
        })));
    }

    fn cleared(&mut self, cleared: &Result<(), StoreError>, world: &mut World) {
        self.clearing =
            cleared.as_ref().map_or_else(|error| Clearing::Failed(messages::error(error)), |()| Clearing::No);
        self.listing.read(world);
    }

    fn draw_top(&self, draw: &mut Draw<'_>, world: &World) {
        let failed = if let Clearing::Failed(word) = self.clearing { Some(word) } else { None };
        if let Some(problem) = self.listing.problem().or(failed) {
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
        if matches!(self.clearing, Clearing::Asked | Clearing::Busy) {
            draw.text("notes-clear-sure");
            return draw.rows();
        }
        self.draw_top(&mut draw, world);
        self.listing.entries().iter().for_each(|note| {
            draw.tap(row(world, note));
        });
        if self.listing.is_empty() && self.listing.missing().is_nothing() {
            draw.push("notes-empty", RowKind::Empty { icon: Icon::Note, words: world.plain("notes-empty") });
        }
        if !self.listing.entries().is_empty() {
            draw.button("clear", "notes-clear", Weight::QuietDanger);
        }
        draw.rows()
    }

    fn window(&self) -> Option<Window> {
        self.listing.window()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        match self.clearing {
            Clearing::No | Clearing::Failed(_) => vec![button("new", "notes-new", Weight::Primary, world)],
            Clearing::Asked => vec![
                button("cancel", "common-cancel", Weight::Primary, world),
                button("clear", "notes-clear", Weight::QuietDanger, world),
            ],
            Clearing::Busy => Vec::new(),
        }
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match self.clearing {
            Clearing::Asked => self.clearing = Clearing::No,
            Clearing::Busy => {}
            Clearing::No | Clearing::Failed(_) => return Next::Back,
        }
        Next::Stay
    }

    fn entered(&mut self, world: &mut World) {
        self.listing.read(world);
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(note) = entry_of(control) {
            return Next::go(ReadNote::new(note));
        }
        match (control, &self.clearing) {
            ("new" | "unsaved", _) => return Next::go(Writing::resumed(world)),
            ("clear", Clearing::Asked) => self.clear(world),
            ("clear", Clearing::No | Clearing::Failed(_)) => self.clearing = Clearing::Asked,
            ("cancel", Clearing::Asked) => self.clearing = Clearing::No,
            _ => {}
        }
        Next::Stay
    }

    fn reached(&mut self, row: &str, world: &mut World) {
        self.listing.reached(row, world);
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Listed(listed) => self.listing.take(*listed, world),
            Done::Did(cleared) => self.cleared(&cleared, world),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn bars(&self) -> BarSet {
        BarSet::None
    }
}

fn row(world: &World, note: &EntrySummary) -> Control {
    let label = if note.title.is_empty() { world.word("notes-words") } else { note.title.clone() };
    let row = control(&format!("{LIST}{}", note.id.hex()), label, ControlKind::Leads);
    Control { detail: Some(times::day_of(world, note.kept)), ..row }
}
