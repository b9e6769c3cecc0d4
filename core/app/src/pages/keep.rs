//! Keeping proof: what is asked for, forms of typed words, each with its draft.

mod days;
mod file;
mod form;
mod forms;
mod hub;
mod kept_now;
mod leaving;
mod sheet;
mod step;
mod waiting;
mod when;
mod words;

use vault::{Draft, EntryId, Kind, Provenance, Record};

use super::follow_up::AddNumber;
use super::numbers::{self, Place};
use super::{Ask, CallSheet, Done, Page};
use crate::drafts::{self, Form};
use crate::world::World;
use file::{FilePage, FileSaid};
use form::FormPage;
use sheet::{Sheet, Typing};
use waiting::Waiting;
use words::Words;

pub(crate) use days::today;
pub(crate) use file::{FileStep, size};
pub(crate) use hub::Hub;
pub(crate) use step::Step;

pub(super) use leaving::{Leaving, leaving_rows};

/// The form in which a draft waits, as a message: neutral words.
pub(crate) fn name_of(draft: &Draft) -> Option<&'static str> {
    let kind = *draft.body.first()?;
    let file = (kind == FileSaid::KIND).then_some("keep-file");
    file.or_else(|| Step::of_draft(kind).map(Step::page)).or_else(|| numbers::name_of(draft))
}

/// The form of the draft that waits, with the same words and caret.
pub(crate) fn resumed(world: &World) -> Option<Box<dyn Page>> {
    let draft = world.inside.as_ref()?.draft.as_ref()?;
    if let Some(place) = numbers::place_of(draft) {
        return Some(match place {
            Place::Sheet => Box::new(CallSheet::new(world)),
            Place::FollowUp => Box::new(AddNumber::new(world)),
        });
    }
    if let Some((entry, said)) = drafts::form::<FileSaid>(draft) {
        return Some(Box::new(FilePage::new(entry, said)));
    }
    let step = Step::of_draft(*draft.body.first()?)?;
    if step == Step::Words {
        let (entry, words) = drafts::form::<Words>(draft)?;
        return Some(Box::new(FormPage::new(step, entry, words)));
    }
    let (entry, typing) = drafts::form_of::<Typing>(step.draft(), draft)?;
    Some(Box::new(FormPage::new(step, entry, Sheet { shape: forms::shape(step)?, typing })))
}

/// A form to begin.
enum Wanted {
    /// Of a step.
    Step(Step),
    /// A note about something that is kept.
    About(EntryId),
    /// Of the words of a picture that is left where it is.
    Picture(String),
    /// Of a file, and the entry that it continues.
    File(FileStep, Option<EntryId>),
}

impl Wanted {
    fn step(&self) -> Step {
        match self {
            Self::Step(step) => *step,
            Self::About(_) => Step::Note,
            Self::Picture(_) | Self::File(..) => Step::Words,
        }
    }
}

/// The form of a step: the one that waits, or an empty one. Where another form waits, that comes first: there is room for
/// one draft, and typing is never lost.
pub(crate) fn form(step: Step, world: &World) -> Box<dyn Page> {
    let waits = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
    let is_its_own = waits.is_some_and(|draft| draft.body.first() == Some(&step.draft()));
    is_its_own.then(|| resumed(world)).flatten().unwrap_or_else(|| begun(Wanted::Step(step), world))
}

/// An empty note about something that is kept.
pub(crate) fn note_about(entry: EntryId, world: &World) -> Box<dyn Page> {
    begun(Wanted::About(entry), world)
}

/// A form for what a picture says that is left where it is.
fn words_of_picture(said: String, world: &World) -> Box<dyn Page> {
    begun(Wanted::Picture(said), world)
}

/// The page of a file: the one that waits, or a new one.
fn file(step: FileStep, world: &World) -> Box<dyn Page> {
    let waits = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
    let said = waits.and_then(drafts::form::<FileSaid>);
    let its_own = said.filter(|(_, said)| said.step() == step && said.resumes().is_none());
    match its_own {
        Some((entry, said)) => Box::new(FilePage::new(entry, said)),
        None => begun(Wanted::File(step, None), world),
    }
}

/// Keeps all of what was cut off when it first came in, from the same file; nothing for a kind that is no file.
pub(crate) fn resume(entry: EntryId, kind: Kind, world: &World) -> Option<Box<dyn Page>> {
    Some(begun(Wanted::File(FileStep::from_kind(kind)?, Some(entry)), world))
}

fn begun(wanted: Wanted, world: &World) -> Box<dyn Page> {
    let is_free = world.inside.as_ref().is_none_or(|inside| inside.draft.is_none());
    if is_free { fresh_form(&wanted) } else { Box::new(Waiting { wanted }) }
}

fn fresh_form(wanted: &Wanted) -> Box<dyn Page> {
    if let Wanted::File(step, resumes) = wanted {
        return Box::new(FilePage::new(fresh(), FileSaid::new(*step, *resumes)));
    }
    let step = wanted.step();
    let words = match wanted {
        Wanted::Picture(said) => Words::of_picture(said),
        _ => Words::default(),
    };
    let typing = match wanted {
        Wanted::About(entry) => Typing::about(*entry),
        _ => Typing::default(),
    };
    match forms::shape(step) {
        Some(shape) => Box::new(FormPage::new(step, fresh(), Sheet { shape, typing })),
        None => Box::new(FormPage::new(step, fresh(), words)),
    }
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
pub(super) fn fresh() -> EntryId {
    EntryId::generate().unwrap_or(EntryId([0; 16]))
}
