//! What every form with a draft shares: the id of its entry, keeping it once, and what Back asks.

use vault::{EntryId, Provenance, Record};

use super::{Ask, Done, Draw, Next};
use crate::view::{Row, Weight};
use crate::world::World;

/// Whether it is being asked what to do with what was typed: to keep it for later, or to throw it away.
#[derive(Default)]
pub(crate) struct Leaving(bool);

impl Leaving {
    pub(crate) fn is_asked(&self) -> bool {
        self.0
    }

    /// Back: asks if there is something to lose; asked already, it means "not now".
    pub(crate) fn back(&mut self, holds_something: bool) -> Next {
        if holds_something {
            self.0 = !self.0;
            return Next::Stay;
        }
        Next::Back
    }

    /// What a control of the question leads to, if it is one.
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

/// The question.
pub(crate) fn leaving_rows(world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    draw.title("keep-leaving").text("keep-leaving-about");
    draw.button("later", "keep-leaving-later", Weight::Primary);
    draw.button("away", "keep-leaving-away", Weight::QuietDanger);
    draw.rows()
}

/// Keeps words under the id that their draft carries, then throws the draft away unless it is another form's;
/// [`Done::Kept`] comes back.
pub(super) fn keeping(entry: EntryId, record: Record, told: Provenance) -> Ask {
    Ask::Work(Box::new(move |session| {
        let result = session.add_record_as(entry, &record, &told);
        let waiting = session.draft().ok().flatten();
        if result.is_ok() && waiting.is_none_or(|draft| draft.entry == entry) {
            // Kept under the draft's own id: if this is cut short, keeping it again keeps nothing more.
            let _refused = session.clear_draft();
        }
        Done::Kept(result)
    }))
}

/// The id of a new entry. Without randomness nothing can be kept, which the keeping then says.
pub(super) fn new_entry() -> EntryId {
    EntryId::generate().unwrap_or(EntryId([0; 16]))
}
