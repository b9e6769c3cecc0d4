//! Keeping proof: what is asked for, and forms of typed words, each with its draft.

mod form;
mod forms;
mod hub;
mod kept_now;
mod sheet;
mod step;
mod waiting;
mod when;
mod words;

use vault::Draft;

use super::draft_form::new_entry;
use super::follow_up::AddNumber;
use super::keep_file::{FilePage, FileSaid};
use super::numbers::{self, Place};
use super::{CallSheet, FormRequest, Page};
use crate::drafts::{self, Form};
use crate::world::World;
use form::FormPage;
use sheet::{Sheet, Typing};

use waiting::Waiting;
use words::Words;

pub(crate) use form::Problem;
pub(crate) use hub::Hub;
pub(crate) use kept_now::{KeptNow, Less};
pub(crate) use step::Step;
pub(crate) use when::When;

/// Returns the neutral message that names a draft's form.
pub(crate) fn name_of(draft: &Draft) -> Option<&'static str> {
    let kind = *draft.body.first()?;
    let file = (kind == FileSaid::KIND).then_some("keep-file");
    file.or_else(|| Step::of_draft(kind).map(Step::page)).or_else(|| numbers::name_of(draft))
}

/// Returns the form of the waiting draft, with the same words and caret.
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

/// Returns a requested form: the draft's, if it is the same one, or else an empty one. Another form's draft comes
/// first, since there is room for one and typing is never lost.
pub(crate) fn form(request: FormRequest, world: &World) -> Box<dyn Page> {
    let draft = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
    let Some(draft) = draft else { return fresh_form(&request) };
    let own = is_draft_of(draft, &request).then(|| resumed(world)).flatten();
    own.unwrap_or_else(|| Box::new(Waiting { request }))
}

fn is_draft_of(draft: &Draft, request: &FormRequest) -> bool {
    match request {
        FormRequest::Step(step) => draft.body.first() == Some(&step.draft()),
        FormRequest::File(step, None) => drafts::form::<FileSaid>(draft)
            .is_some_and(|(_, said)| said.step() == *step && said.resumes().is_none()),
        FormRequest::NoteAbout(_) | FormRequest::Picture(_) | FormRequest::File(_, Some(_)) => false,
    }
}

fn fresh_form(request: &FormRequest) -> Box<dyn Page> {
    match request {
        FormRequest::Step(step) => fresh_step(*step, Typing::default()),
        FormRequest::NoteAbout(entry) => fresh_step(Step::Note, Typing::about(*entry)),
        FormRequest::Picture(said) => {
            Box::new(FormPage::new(Step::Words, new_entry(), Words::of_picture(said)))
        }
        FormRequest::File(step, resumes) => {
            Box::new(FilePage::new(new_entry(), FileSaid::new(*step, *resumes)))
        }
    }
}

fn fresh_step(step: Step, typing: Typing) -> Box<dyn Page> {
    match forms::shape(step) {
        Some(shape) => Box::new(FormPage::new(step, new_entry(), Sheet { shape, typing })),
        None => Box::new(FormPage::new(step, new_entry(), Words::default())),
    }
}
