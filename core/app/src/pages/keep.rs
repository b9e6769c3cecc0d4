//! Keeping proof: forms of typed words, each with its draft.

mod kept_now;
mod leaving;
mod words;

use vault::{Draft, EntryId, Record, Told};

use super::{Ask, Done, Page};
use crate::drafts::{self, Form};
use crate::world::World;
use words::{Words, WordsForm};

/// The form in which a draft waits, as a message: neutral words.
pub(crate) fn name_of(draft: &Draft) -> Option<&'static str> {
    (draft.body.first() == Some(&Words::KIND)).then_some("keep-words")
}

/// The form of the draft that waits, with the same words and caret.
pub(crate) fn resumed(world: &World) -> Option<Box<dyn Page>> {
    let draft = world.inside.as_ref()?.draft.as_ref()?;
    let (entry, words) = drafts::form::<Words>(draft)?;
    Some(Box::new(WordsForm::new(entry, words)))
}

/// The form for their words: the one that waits, or an empty one.
pub(crate) fn words(world: &World) -> Box<dyn Page> {
    resumed(world).unwrap_or_else(|| Box::new(WordsForm::new(fresh(), Words::default())))
}

/// Keeps words under the id that their draft carries, then throws the draft away; [`Done::Kept`] comes back.
fn keeping(entry: EntryId, record: Record, told: Told) -> Ask {
    Ask::Work(Box::new(move |session| {
        let result = session.add_record_as(entry, &record, &told);
        if result.is_ok() {
            // Kept under the draft's own id: if this is cut short, keeping it again keeps nothing more.
            let _refused = session.clear_draft();
        }
        Done::Kept(result)
    }))
}

/// The id of a new entry. Without randomness nothing can be kept, which the keeping then says.
fn fresh() -> EntryId {
    EntryId::make().unwrap_or(EntryId([0; 16]))
}
