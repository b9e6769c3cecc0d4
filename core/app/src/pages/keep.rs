//! Keeping proof: what is asked for, forms of typed words, each with its draft.

mod days;
mod file;
mod form;
mod forms;
mod hub;
mod kept_now;
mod sheet;
mod step;
mod waiting;
mod wanted;
mod when;
mod words;

use vault::Draft;

use super::draft_form::new_entry;
use super::follow_up::AddNumber;
use super::numbers::{self, Place};
use super::{CallSheet, Page};
use crate::drafts::{self, Form};
use crate::world::World;
use file::{FilePage, FileSaid};
use form::FormPage;
use sheet::{Sheet, Typing};
use step::Step;
use waiting::Waiting;
use words::Words;

pub(crate) use days::today;
pub(crate) use file::size;
pub(crate) use hub::Hub;
pub(crate) use wanted::Wanted;

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

/// Returns a form: the one that waits, if it is that one, else an empty one. Where another form waits, that comes first: there
/// is room for one draft, and typing is never lost.
pub(crate) fn form(wanted: Wanted, world: &World) -> Box<dyn Page> {
    let draft = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
    let Some(draft) = draft else { return fresh_form(&wanted) };
    let own = is_draft_of(draft, &wanted).then(|| resumed(world)).flatten();
    own.unwrap_or_else(|| Box::new(Waiting { wanted }))
}

fn is_draft_of(draft: &Draft, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Step(step) => draft.body.first() == Some(&step.draft()),
        Wanted::File(step, None) => drafts::form::<FileSaid>(draft)
            .is_some_and(|(_, said)| said.step() == *step && said.resumes().is_none()),
        Wanted::NoteAbout(_) | Wanted::Picture(_) | Wanted::File(_, Some(_)) => false,
    }
}

fn fresh_form(wanted: &Wanted) -> Box<dyn Page> {
    match wanted {
        Wanted::Step(step) => fresh_step(*step, Typing::default()),
        Wanted::NoteAbout(entry) => fresh_step(Step::Note, Typing::about(*entry)),
        Wanted::Picture(said) => Box::new(FormPage::new(Step::Words, new_entry(), Words::of_picture(said))),
        Wanted::File(step, resumes) => Box::new(FilePage::new(new_entry(), FileSaid::new(*step, *resumes))),
    }
}

fn fresh_step(step: Step, typing: Typing) -> Box<dyn Page> {
    match forms::shape(step) {
        Some(shape) => Box::new(FormPage::new(step, new_entry(), Sheet { shape, typing })),
        None => Box::new(FormPage::new(step, new_entry(), Words::default())),
    }
}
