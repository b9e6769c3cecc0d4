//! What every form with a draft shares: its entry's id, keeping it once, and the question that Back asks.

use vault::{EntryId, Provenance, Record};

use super::{Ask, Done, Draw, Next};
use crate::view::{Row, Weight};
use crate::world::World;

/// Whether the person is being asked to save or discard what they typed.
#[derive(Default)]
pub(crate) struct Leaving(bool);

impl Leaving {
    pub(crate) fn is_asked(&self) -> bool {
        self.0
    }

    /// Asks if there is something to lose; while asking, means "not now".
    pub(crate) fn back(&mut self, holds_something: bool) -> Next {
        if holds_something {
            self.0 = !self.0;
            return Next::Stay;
        }
        Next::Back
    }

    /// Returns where an answer to the question leads; `None` if it is not being asked.
    pub(crate) fn tapped(&mut self, control: &str, world: &mut World) -> Option<Next> {
        if !self.0 {
            return None;
        }
        match control {
            "later" => Some(Next::Back),
            "away" => {
                world.ask(Ask::ClearDraft);
                Some(Next::Back)
            }
            _ => Some(Next::Stay),
        }
    }
}

pub(crate) fn leaving_rows(world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    draw.title("keep-leaving").text("keep-leaving-about");
    draw.button("later", "keep-leaving-later", Weight::Primary);
    draw.button("away", "keep-leaving-away", Weight::QuietDanger);
    draw.rows()
}

/// Keeps a record under its draft's id, then discards that draft, but not another form's. [`Done::Kept`] comes back.
pub(super) fn keep(entry: EntryId, record: Record, provenance: Provenance) -> Ask {
    Ask::Work(Box::new(move |session| {
        let result = session.add_record_as(entry, &record, &provenance);
        let waiting = session.draft().ok().flatten();
        if result.is_ok() && waiting.is_none_or(|draft| draft.entry == entry) {
            // If this is cut short, keeping again under the same id adds nothing.
            let _refused = session.clear_draft();
        }
        Done::Kept(result)
    }))
}

/// Returns the id of a new entry. Without randomness keeping then fails, and says so.
pub(super) fn new_entry() -> EntryId {
    EntryId::generate().unwrap_or(EntryId([0; 16]))
}
