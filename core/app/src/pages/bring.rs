//! Bringing a sealed copy back, with the same words and steps on every phone, whether or not anything is set up.
//!
//! ```text
//! choose ── the picker ── the words ── importing ── a new code ── being set ── it is open
//!    ▲                        ▲ wrong words │
//!    └── cut short, altered, no room, stopped: nothing is brought back
//! ```

mod brought;
mod draw;
mod flow;

use cover::{Digits, Key};
use seal::phrase::PhraseError;

use super::new_code::{self, NewCode};
use super::{Ask, Done, Next, Page};
use crate::Act;
use crate::PickKind;
use crate::drafts::Typed;
use crate::event::{Outcome, Picked};
use crate::view::{Control, Row};
use crate::world::World;

/// The page. What is typed is wiped with it and never drafted.
#[derive(Default)]
pub(crate) struct BringCopy {
    stage: Stage,
    file: Option<File>,
    typed: Typed,
    problem: Option<Problem>,
    is_fresh: bool,
}

#[derive(Default)]
enum Stage {
    /// What this does, and the picker.
    #[default]
    Choose,
    /// The phrase that opens it.
    Words,
    Importing(ImportProgress),
    /// All of it came in; it has no code yet.
    Code {
        import: u64,
        new: NewCode,
    },
    Setting {
        import: u64,
        code: Digits,
    },
}

/// A copy that is coming in.
#[derive(Default)]
struct ImportProgress {
    /// Set once it has begun.
    import: Option<u64>,
    taken: u64,
    is_stopped: bool,
}

/// The chosen file. The shell holds it until it is dropped, so another phrase can be tried.
struct File {
    picked: u64,
    said: Picked,
}

enum Problem {
    /// Not a phrase.
    Typed(PhraseError),
    /// It did not come in; the message says why.
    Refused(&'static str),
    /// The copy is here, but this code will not do; the message says why.
    Code(&'static str),
}

impl Page for BringCopy {
    fn id(&self) -> &'static str {
        "forgot-copy"
    }

    fn title(&self, world: &World) -> String {
        world.word("forgot-copy")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        self.draw(world)
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        self.draw_dock(world)
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::Choose | Stage::Words, "pick") => {
                world.ask(Ask::Perform(Act::Pick(PickKind::Any), Some(cover::Reason::Picker)));
            }
            (Stage::Words, "open") => return self.open(world),
            (Stage::Importing(_), "stop") => self.stop(world),
            _ => {}
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, _world: &mut World) {
        if field == super::phrase::FIELD && matches!(self.stage, Stage::Words) {
            self.problem = None;
            self.typed.set(text, caret);
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        let Stage::Code { import, new } = &mut self.stage else { return Next::Stay };
        let import = *import;
        match new.key(key, is_held, world) {
            new_code::KeyResult::Nothing => {}
            new_code::KeyResult::Said => self.problem = None,
            new_code::KeyResult::Code(digits) => self.set(import, digits, world),
        }
        Next::Stay
    }

    fn back(&mut self, world: &mut World) -> Next {
        self.step_back(world)
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Picked(picked, said) => self.picked(picked, said, world),
            // The picker was closed.
            Done::Performed(Outcome::NotPossible) => Next::Stay,
            Done::Begun(begun) => self.begun(begun, world),
            Done::Import(came) => self.came(came, world),
            Done::Made(made) => self.made(made, world),
            _ => Next::Stay,
        }
    }

    fn problem_row(&mut self) -> Option<String> {
        std::mem::take(&mut self.is_fresh).then(|| "problem".to_owned())
    }

    fn is_form(&self) -> bool {
        true
    }

    fn says(&mut self) -> Option<&'static str> {
        match &mut self.stage {
            Stage::Code { new, .. } => new.says(),
            _ => None,
        }
    }
}
