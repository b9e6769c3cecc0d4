//! Keeping a picture or file: chosen, asked about, and only then let in.
//!
//! ```text
//! choose ── the picker ── who is shown? ── the second question ── ready ── importing ── kept
//!    ▲                         ▲                   │                │ a part is chosen
//!    │ nothing was written     └── a part ──── refused ─────────────┘
//! ```

mod chosen;
mod crop;
mod draw;
mod flow;
mod import_progress;
mod name;
mod refusal;
mod said;
mod step;

use vault::{EntryId, PictureAnswers, Shown};

use super::draft_form::Leaving;
use super::keep::Problem;
use super::{Ask, Destination, Done, FormRequest, Next, Page};
use crate::Act;
use crate::event::Outcome;
use crate::imports::ImportOutcome;
use crate::view::{Control, Day, Frame, Row};
use crate::world::World;
use chosen::Chosen;
use import_progress::ImportProgress;
use refusal::Refusal;
use said::Said;

pub(crate) use said::Said as FileSaid;
pub(crate) use step::FileStep;

pub(super) struct FilePage {
    entry: EntryId,
    step: FileStep,
    said: Said,
    stage: Stage,
    file: Option<Chosen>,
    /// The part of a picture, while it is being chosen.
    part: Option<Frame>,
    /// What went wrong, in words.
    trouble: Option<String>,
    problem: Option<Problem>,
    is_fresh: bool,
    leaving: Leaving,
}

enum Stage {
    Choose,
    Age,
    Second(Shown),
    Ready(PictureAnswers),
    Importing(PictureAnswers, ImportProgress),
    Refused(Refusal),
}

/// The row that says what went wrong.
const TROUBLE: &str = "trouble";

impl FilePage {
    pub(super) fn new(entry: EntryId, said: Said) -> Self {
        Self {
            entry,
            step: said.step(),
            said,
            stage: Stage::Choose,
            file: None,
            part: None,
            trouble: None,
            problem: None,
            is_fresh: false,
            leaving: Leaving::default(),
        }
    }

    fn go(&mut self, stage: Stage) -> Next {
        self.part = None;
        (self.stage, self.trouble, self.problem) = (stage, None, None);
        Next::Stay
    }

    fn say(&mut self, words: String) -> Next {
        (self.trouble, self.is_fresh) = (Some(words), true);
        Next::Stay
    }

    /// Returns to choosing, with the reason.
    fn again(&mut self, words: String, world: &mut World) -> Next {
        self.let_go(world);
        (self.stage, self.part) = (Stage::Choose, None);
        self.say(words)
    }

    /// Lets go of the chosen file.
    fn let_go(&mut self, world: &mut World) {
        if let Some(file) = self.file.take() {
            world.ask(Ask::Just(Act::Drop { picked: file.picked }));
        }
    }

    fn stop(&mut self, world: &mut World) {
        if let Stage::Importing(_, progress) = &mut self.stage {
            (progress.is_asked, progress.is_stopped) = (false, true);
            if let Some(import) = progress.import {
                stop(import, world);
            }
        }
    }

    fn changed(&mut self, world: &mut World) {
        self.problem = None;
        world.ask(Ask::Draft { entry: self.entry, body: self.said.draft() });
    }

    /// Goes back from a question to choosing, and from a file that is ready to the first question, which is asked
    /// again.
    fn step_back(&mut self, world: &mut World) -> Next {
        if self.part.take().is_some() {
            return Next::Stay;
        }
        match &mut self.stage {
            Stage::Choose => return self.leaving.back(!self.said.is_blank()),
            Stage::Refused(_) => {
                self.let_go(world);
                return Next::Back;
            }
            Stage::Importing(_, progress) => {
                progress.is_asked = !progress.is_asked;
                return Next::Stay;
            }
            Stage::Age => {}
            Stage::Second(_) => return self.go(Stage::Age),
            Stage::Ready(_) if self.step != FileStep::Sound => return self.go(Stage::Age),
            Stage::Ready(_) => {}
        }
        self.let_go(world);
        self.go(Stage::Choose)
    }

    fn tapped_here(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(part) = self.part {
            self.tapped_part(part, control, world);
            return Next::Stay;
        }
        match (&self.stage, control) {
            (Stage::Choose, "pick") => {
                world.ask(Ask::Perform(Act::Pick(self.step.picks()), Some(cover::Reason::Picker)));
            }
            (Stage::Choose | Stage::Refused(_), "type") => {
                self.let_go(world);
                return Next::replace(Destination::Form(FormRequest::Picture(self.said.words())));
            }
            (Stage::Age, _) => {
                if let Some(shown) = draw::shown(control) {
                    return self.go(Stage::Second(shown));
                }
            }
            (Stage::Second(shown), "second-no" | "second-yes") => {
                let answers = PictureAnswers { shown: *shown, intimate: control == "second-yes" };
                return self.answered(answers, world);
            }
            (Stage::Ready(answers), "keep") => return self.keep(*answers, world),
            (Stage::Ready(_), "crop") if self.may_cut(world) => self.part = Some(crop::WHOLE),
            (Stage::Refused(Refusal { may_crop: true, .. }), "crop") => self.part = Some(crop::WHOLE),
            (Stage::Refused(refusal), "read") => {
                return Next::open(Destination::Topic(
                    refusal.topic.to_owned(),
                    world.answers().age.audience(),
                ));
            }
            (Stage::Ready(_), _) => self.tapped_when(control, world),
            (Stage::Importing(..), "stop" | "stop-sure") => self.stop(world),
            (Stage::Importing(..), "go-on") => return self.step_back(world),
            _ => {}
        }
        Next::Stay
    }

    fn tapped_when(&mut self, control: &str, world: &mut World) {
        if self.said.tapped(control, world) {
            self.changed(world);
        }
    }

    fn tapped_part(&mut self, part: Frame, control: &str, world: &mut World) {
        match (control, &self.file) {
            ("take", Some(file)) => {
                world.ask(Ask::Perform(Act::Crop { picked: file.picked, frame: part }, None));
            }
            ("close", _) => self.part = None,
            _ => self.part = Some(crop::tapped(part, control)),
        }
    }

    /// Takes a crop; the questions are asked again if the file had been refused.
    fn cropped(&mut self, length: Option<u64>) -> Next {
        self.part = None;
        if let Some(file) = &mut self.file {
            file.crop(length);
        }
        match self.stage {
            Stage::Refused(_) => self.go(Stage::Age),
            _ => Next::Stay,
        }
    }
}

/// Discards what came in, on the queue.
fn stop(import: u64, world: &mut World) {
    let imports = world.imports.clone();
    world.ask(Ask::Work(Box::new(move |_| {
        Done::Import(imports.throw_away(import, ImportOutcome::Stopped).unwrap_or(ImportOutcome::TooLate))
    })));
}

impl Page for FilePage {
    fn id(&self) -> &'static str {
        "keep-file"
    }

    fn title(&self, world: &World) -> String {
        world.word(self.step.word(world))
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        self.draw(world)
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        self.draw_dock(world)
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match self.leaving.tapped(control, world) {
            Some(next) => next,
            None => self.tapped_here(control, world),
        }
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        if matches!(self.stage, Stage::Ready(_)) && self.said.typed(field, text, caret) {
            self.changed(world);
        }
    }

    fn dated(&mut self, field: &str, day: Option<Day>, world: &mut World) {
        if matches!(self.stage, Stage::Ready(_)) {
            let problem = self.said.dated(field, day, world);
            self.changed(world);
            (self.problem, self.is_fresh) = (problem, true);
        }
    }

    fn framed(&mut self, frame: Frame, _world: &mut World) {
        self.part = self.part.map(|part| crop::pulled(part, frame));
    }

    fn back(&mut self, world: &mut World) -> Next {
        self.step_back(world)
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Picked(picked, file) => self.picked(picked, file, world),
            Done::Performed(Outcome::Cropped { length, .. }) => self.cropped(length),
            Done::Performed(Outcome::NotPossible) if self.part.take().is_some() => {
                self.say(world.word("common-error-again"))
            }
            Done::Begun(begun) => self.begun(begun, world),
            Done::Import(came) => self.came(came, world),
            _ => Next::Stay,
        }
    }

    fn problem_row(&mut self) -> Option<String> {
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let row = self.problem.as_ref().map(Problem::row);
        let trouble = self.trouble.as_ref().map(|_| TROUBLE.to_owned());
        row.or(trouble).filter(|_| is_fresh)
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
