//! A sealed copy of everything kept, for a new phone: what it is for, then one file for the person to save.

mod draw;
mod going;

use std::sync::Arc;

use vault::{CopyOut, Session, StoreError};

use super::draw::button;
use super::{Ask, Delivery, Destination, Done, Export, Next, Page};
use crate::Act;
use crate::event::Outcome;
use crate::found::CopyFacts;
use crate::messages;
use crate::view::{Control, Row, Weight};
use crate::world::World;
use going::{Going, Stream};

#[derive(Default)]
pub(crate) struct SealedCopy {
    stage: Stage,
    /// Whether it was offered, so that it can be put off.
    is_offered: bool,
    problem: Option<&'static str>,
}

#[derive(Default)]
enum Stage {
    /// Finding out whether there is a phrase.
    #[default]
    Looking,
    About(CopyFacts),
    Beginning,
    Going(Arc<Going>),
    /// All of it was written; that is being noted.
    Noting,
    Saved,
}

/// How often progress is shown, in milliseconds.
const TICK_MS: u32 = 500;
const MIME: &str = "application/octet-stream";

impl SealedCopy {
    /// Opens as an offer or a reminder, which can be put off.
    pub(crate) fn offered() -> Self {
        Self { is_offered: true, ..Self::default() }
    }

    fn begin(&mut self, world: &mut World) {
        self.stage = Stage::Beginning;
        world.ask(Ask::Work(Box::new(|session| Done::Copying(session.begin_copy().map(Box::new)))));
    }

    fn begun(&mut self, begun: Result<Box<CopyOut>, StoreError>, world: &mut World) {
        match begun {
            Ok(copy) => self.send(*copy, world),
            Err(error) => self.again(Some(problem(&error)), world),
        }
    }

    fn send(&mut self, copy: CopyOut, world: &mut World) {
        let going = Arc::new(Going::new(copy));
        let source = Box::new(Stream::new(Arc::clone(&going)));
        world.ask(Ask::Export(Export {
            source,
            name: name(world),
            mime: MIME.to_owned(),
            way: Delivery::Save,
        }));
        self.stage = Stage::Going(going);
        tick(world);
    }

    /// Acts on whether the phone wrote the whole file.
    fn sent(&mut self, outcome: &Outcome, world: &mut World) {
        let Stage::Going(going) = &self.stage else { return };
        if matches!(outcome, Outcome::Performed) && going.is_whole() {
            let going = Arc::clone(going);
            self.stage = Stage::Noting;
            world.ask(Ask::Work(Box::new(move |_| Done::Did(going.finish()))));
        } else {
            let problem = match (going.is_stopped(), going.was_begun()) {
                (true, _) => Some("settings-copy-stopped"),
                (false, true) => Some("settings-copy-not-written"),
                // The picker was closed.
                (false, false) => None,
            };
            self.again(problem, world);
        }
    }

    // The file is there and whole even if that could not be noted.
    fn noted(&mut self, noted: Result<(), StoreError>, world: &mut World) {
        self.stage = Stage::Saved;
        match noted {
            Ok(()) => world.copy_is_made(),
            Err(_) => self.problem = Some("settings-copy-not-noted"),
        }
    }

    fn again(&mut self, problem: Option<&'static str>, world: &mut World) {
        (self.stage, self.problem) = (Stage::Looking, problem);
        look(world);
    }

    fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Beginning | Stage::Going(_) | Stage::Noting)
    }
}

fn look(world: &mut World) {
    world.ask(Ask::Work(Box::new(|session| Done::CopyFound(found(session)))));
}

fn found(session: &Session) -> Result<CopyFacts, StoreError> {
    Ok(CopyFacts { has_phrase: session.has_phrase()?, last: session.last_copy()? })
}

fn problem(error: &StoreError) -> &'static str {
    match error {
        StoreError::Damaged(_) => "settings-copy-repair",
        error => messages::error(error),
    }
}

/// Returns a name such as `copy-2026-11-29.age`: enough to tell two apart, nothing about the contents.
fn name(world: &World) -> String {
    let day = super::days::today(world);
    format!("copy-{:04}-{:02}-{:02}.age", day.year, day.month, day.day)
}

fn tick(world: &mut World) {
    world.ask(Ask::Just(Act::Wake { token: 0, ms: TICK_MS }));
}

impl Page for SealedCopy {
    fn id(&self) -> &'static str {
        "settings-copy"
    }

    fn title(&self, world: &World) -> String {
        world.word("settings-copy")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let can_wait = self.is_offered && !self.is_busy() && !matches!(self.stage, Stage::Saved);
        let later = button("later", "setup-phrase-later", Weight::Quiet, world);
        if can_wait { vec![later] } else { Vec::new() }
    }

    fn entered(&mut self, world: &mut World) {
        match self.stage {
            // A phrase may have been made on the page above.
            Stage::Looking | Stage::About(_) => look(world),
            // The page above was woken in its place.
            Stage::Going(_) => tick(world),
            _ => {}
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        self.draw(world)
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        self.draw_dock(world)
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::About(found), "save") if found.has_phrase => {
                self.problem = None;
                self.begin(world);
            }
            (Stage::About(_), "words") => return Next::open(Destination::Phrase),
            (Stage::About(_), "never") if self.is_offered => {
                world.person.is_copy_off = true;
                return Next::Back;
            }
            (Stage::Going(going), "stop") => going.stop(),
            (Stage::Looking | Stage::About(_), "later") | (Stage::Saved, "done") => return Next::Back,
            _ => {}
        }
        Next::Stay
    }

    fn woke(&mut self, world: &mut World) {
        if matches!(self.stage, Stage::Going(_)) {
            tick(world);
        }
    }

    fn back(&mut self, _world: &mut World) -> Next {
        if self.is_busy() { Next::Stay } else { Next::Back }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match (done, &self.stage) {
            (Done::CopyFound(Ok(found)), Stage::Looking | Stage::About(_)) => {
                self.stage = Stage::About(found)
            }
            (Done::CopyFound(Err(error)), Stage::Looking | Stage::About(_)) => {
                self.problem = Some(problem(&error));
            }
            (Done::Copying(begun), Stage::Beginning) => self.begun(begun, world),
            (Done::Performed(outcome), _) => self.sent(&outcome, world),
            (Done::Did(noted), Stage::Noting) => self.noted(noted, world),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
