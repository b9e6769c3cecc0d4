//! What every form of typed words does: its draft at every keystroke, what is missing, keeping once, and Back that
//! asks.

use vault::{EntryId, OccurredAt, Provenance, Record, Source};
use zeroize::Zeroizing;

use super::kept_now::KeptNow;
use super::step::Step;
use crate::drafts;
use crate::messages;
use crate::pages::draft_form::{Leaving, keeping, leaving_rows};
use crate::pages::draw::button;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, Day, Row, Tone, Weight};
use crate::world::World;

/// What is typed in a form, and what it becomes.
pub(crate) trait Content: Send {
    /// Whether nothing was typed or chosen that could be lost.
    fn is_blank(&self) -> bool;

    /// The bytes of its draft.
    fn draft(&self) -> Zeroizing<Vec<u8>>;

    /// Its rows, with what is wrong beside the field.
    fn draw(&self, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World);

    /// A control of its own was tapped; false if it is none.
    fn tapped(&mut self, control: &str, world: &World) -> bool;

    /// A field holds this now; false if there is none such.
    fn typed(&mut self, field: &str, text: String, caret: u32) -> bool;

    /// A day was chosen, or the calendar closed.
    fn dated(&mut self, field: &str, day: Option<Day>, world: &World) -> Option<Problem>;

    /// What is kept, or what is missing.
    fn record(&self, world: &World) -> Result<(Record, OccurredAt), Problem>;
}

/// What is missing or went wrong, as a message, and the row that it is beside.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Problem {
    word: &'static str,
    row: Option<&'static str>,
}

impl Problem {
    /// One of the whole page.
    pub(crate) fn page(word: &'static str) -> Self {
        Self { word, row: None }
    }

    /// One beside a row.
    pub(crate) fn at(word: &'static str, row: &'static str) -> Self {
        Self { word, row: Some(row) }
    }

    /// Its words, if it is beside that row.
    pub(crate) fn beside(&self, row: &str, world: &World) -> Option<String> {
        (self.row == Some(row)).then(|| world.word(self.word))
    }

    /// The notice above a page, if it is of the whole page.
    pub(crate) fn above(&self) -> Option<&'static str> {
        self.row.is_none().then_some(self.word)
    }

    /// The row to scroll to.
    pub(crate) fn row(&self) -> String {
        self.row.unwrap_or(self.word).to_owned()
    }
}

/// The form.
pub(crate) struct FormPage<C> {
    step: Step,
    entry: EntryId,
    content: C,
    problem: Option<Problem>,
    /// The problem was not yet scrolled to.
    is_fresh: bool,
    leaving: Leaving,
    is_long: bool,
    is_busy: bool,
}

impl<C: Content> FormPage<C> {
    pub(crate) fn new(step: Step, entry: EntryId, content: C) -> Self {
        let is_long = drafts::is_long(&content.draft());
        let leaving = Leaving::default();
        Self { step, entry, content, problem: None, is_fresh: false, leaving, is_long, is_busy: false }
    }

    fn keep(&mut self, world: &mut World) {
        if self.is_busy {
            return;
        }
        match self.content.record(world) {
            Ok((record, happened)) => {
                self.is_busy = true;
                self.problem = None;
                let told = Provenance { happened, zone: world.zone(), source: Source::Typed };
                world.ask(keeping(self.entry, record, told));
            }
            Err(problem) => self.say(problem),
        }
    }

    fn say(&mut self, problem: Problem) {
        (self.problem, self.is_fresh) = (Some(problem), true);
    }

    /// Everything that changes the form goes into the draft.
    fn changed(&mut self, world: &mut World) {
        self.problem = None;
        let body = self.content.draft();
        self.is_long = drafts::is_long(&body);
        world.ask(Ask::Draft { entry: self.entry, body });
    }

    fn notices(&self, draw: &mut Draw<'_>) {
        if let Some(word) = self.problem.as_ref().and_then(Problem::above) {
            draw.notice(Tone::Danger, word);
        }
        if self.is_long {
            draw.notice(Tone::Care, "keep-long");
        }
    }
}

impl<C: Content> Page for FormPage<C> {
    fn id(&self) -> &'static str {
        self.step.page()
    }

    fn title(&self, world: &World) -> String {
        world.word(self.step.page())
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        if self.leaving.is_asked() {
            return leaving_rows(world);
        }
        let mut draw = Draw::new(world);
        self.notices(&mut draw);
        self.content.draw(&mut draw, self.problem.as_ref(), world);
        draw.small("keep-draft").small("keep-typed-note");
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        if self.leaving.is_asked() {
            return Vec::new();
        }
        vec![button("keep", "common-save", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(next) = self.leaving.tapped(control, world) {
            return next;
        }
        if control == "keep" {
            self.keep(world);
        } else if !self.is_busy && self.content.tapped(control, world) {
            self.changed(world);
        }
        Next::Stay
    }

    // What is being kept does not change any more: what is typed meanwhile would be lost with the draft.
    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        if !self.is_busy && self.content.typed(field, text, caret) {
            self.changed(world);
        }
    }

    fn dated(&mut self, field: &str, day: Option<Day>, world: &mut World) {
        if self.is_busy {
            return;
        }
        let problem = self.content.dated(field, day, world);
        self.changed(world);
        if let Some(problem) = problem {
            self.say(problem);
        }
    }

    fn back(&mut self, _world: &mut World) -> Next {
        self.leaving.back(!self.content.is_blank())
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.is_busy = false;
        match done {
            Done::Kept(Ok(_)) => Next::swap(KeptNow::words(self.step)),
            Done::Kept(Err(error)) => {
                self.say(Problem::page(messages::error(&error)));
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn problem_row(&mut self) -> Option<String> {
        let problem = self.problem.filter(|_| self.is_fresh);
        self.is_fresh = false;
        problem.map(|problem| problem.row())
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
