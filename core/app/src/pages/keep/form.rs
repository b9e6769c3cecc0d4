//! What every form of typed words does: drafts each keystroke, says what is missing, keeps once, and asks before going
//! back.

use vault::{EntryId, OccurredAt, Provenance, Record, Source};
use zeroize::Zeroizing;

use super::kept_now::KeptNow;
use super::step::Step;
use crate::drafts;
use crate::messages;
use crate::pages::draft_form::{self, Leaving, leaving_rows};
use crate::pages::draw::button;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, Day, Row, Tone, Weight};
use crate::world::World;

/// The contents of a form, and the record they become.
pub(crate) trait Content: Send {
    /// Returns whether there is nothing typed or chosen to lose.
    fn is_blank(&self) -> bool;

    /// Returns the bytes of its draft.
    fn draft(&self) -> Zeroizing<Vec<u8>>;

    /// Draws its rows, with a problem beside its field.
    fn draw(&self, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World);

    /// Handles a tap; returns whether the control is its own.
    fn tapped(&mut self, control: &str, world: &World) -> bool;

    /// Takes a field's text; returns whether the field is its own.
    fn typed(&mut self, field: &str, text: String, caret: u32) -> bool;

    /// Takes the day chosen, or `None` if the calendar was closed; returns a problem with it.
    fn dated(&mut self, field: &str, day: Option<Day>, world: &World) -> Option<Problem>;

    /// Returns the record, or what is missing.
    fn record(&self, world: &World) -> Result<(Record, OccurredAt), Problem>;
}

/// What is missing or went wrong, as a message, and the row it belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Problem {
    word: &'static str,
    row: Option<&'static str>,
}

impl Problem {
    /// Makes a problem of the whole page.
    pub(crate) fn page(word: &'static str) -> Self {
        Self { word, row: None }
    }

    /// Makes a problem of one row.
    pub(crate) fn at(word: &'static str, row: &'static str) -> Self {
        Self { word, row: Some(row) }
    }

    /// Returns its words, if it belongs to that row.
    pub(crate) fn beside(&self, row: &str, world: &World) -> Option<String> {
        (self.row == Some(row)).then(|| world.word(self.word))
    }

    /// Returns the notice above the page, if it belongs to no row.
    pub(crate) fn above(&self) -> Option<&'static str> {
        self.row.is_none().then_some(self.word)
    }

    /// Returns the row to scroll to.
    pub(crate) fn row(&self) -> String {
        self.row.unwrap_or(self.word).to_owned()
    }
}

pub(crate) struct FormPage<C> {
    step: Step,
    entry: EntryId,
    content: C,
    problem: Option<Problem>,
    /// Whether the problem is still to be scrolled to.
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
                let provenance = Provenance { happened, zone: world.zone(), source: Source::Typed };
                world.ask(draft_form::keep(self.entry, record, provenance));
            }
            Err(problem) => self.say(problem),
        }
    }

    fn say(&mut self, problem: Problem) {
        (self.problem, self.is_fresh) = (Some(problem), true);
    }

    /// Drafts the form after every change.
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

    // While it is being kept nothing changes: later typing would be lost with the draft.
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
