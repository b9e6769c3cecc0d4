//! Bringing a copy back, from the chosen file to the open space, and what to say if something fails.

use cover::Digits;
use vault::{Code, Entropy, StoreError};

use super::brought::Brought;
use super::{BringCopy, File, ImportProgress, Problem, Stage};
use crate::Act;
use crate::drafts::Typed;
use crate::event::Picked;
use crate::imports::ImportOutcome;
use crate::messages;
use crate::pages::new_code::NewCode;
use crate::pages::{Ask, Done, Next};
use crate::world::World;

impl BringCopy {
    pub(super) fn say(&mut self, problem: Problem) -> Next {
        (self.problem, self.is_fresh) = (Some(problem), true);
        Next::Stay
    }

    pub(super) fn picked(&mut self, picked: u64, said: Picked, world: &mut World) -> Next {
        self.let_go(world);
        self.file = Some(File { picked, said });
        (self.stage, self.problem) = (Stage::Words, None);
        Next::Stay
    }

    fn let_go(&mut self, world: &mut World) {
        if let Some(file) = self.file.take() {
            world.ask(Ask::Just(Act::Drop { picked: file.picked }));
        }
    }

    pub(super) fn open(&mut self, world: &mut World) -> Next {
        let phrase = match Entropy::from_typed(&self.typed.text) {
            Ok(phrase) => phrase,
            Err(error) => return self.say(Problem::Typed(error)),
        };
        let imports = world.imports.clone();
        world.ask(Ask::Outside(Box::new(move |store| {
            // A copy that a crash of the shell left unfinished gives way.
            imports.drop_copies();
            let begun = store.ok_or(StoreError::InUse).and_then(|store| store.begin_restore(&phrase));
            Done::Begun(begun.map(|restore| imports.add_copy(restore)))
        })));
        (self.stage, self.problem) = (Stage::Importing(ImportProgress::default()), None);
        Next::Stay
    }

    pub(super) fn begun(&mut self, begun: Result<u64, StoreError>, world: &mut World) -> Next {
        let (Stage::Importing(progress), Some(file)) = (&mut self.stage, &self.file) else {
            return Next::Stay;
        };
        match begun {
            Ok(import) if progress.is_stopped => stop(import, world),
            Ok(import) => {
                progress.import = Some(import);
                world.ask(Ask::Feed { picked: file.picked, import });
            }
            Err(error) => return self.failed(&error, world),
        }
        Next::Stay
    }

    pub(super) fn came(&mut self, came: ImportOutcome, world: &mut World) -> Next {
        let Stage::Importing(progress) = &mut self.stage else { return Next::Stay };
        match came {
            ImportOutcome::SoFar(taken) => progress.taken = taken,
            ImportOutcome::Whole => {
                // Stopped at the last moment is still stopped.
                if let Some(import) = progress.import.filter(|_| !progress.is_stopped) {
                    self.whole(import, world);
                }
            }
            ImportOutcome::Refused(error) => return self.failed(&error, world),
            ImportOutcome::Stopped => return self.again("forgot-copy-stopped", world),
            ImportOutcome::Empty => return self.again("forgot-copy-altered", world),
            ImportOutcome::Broken | ImportOutcome::Kept { .. } => {
                return self.again("forgot-copy-unread", world);
            }
            ImportOutcome::TooLate => {}
        }
        Next::Stay
    }

    fn whole(&mut self, import: u64, world: &mut World) {
        self.let_go(world);
        self.typed = Typed::default();
        (self.stage, self.problem) = (Stage::Code { import, new: NewCode::begin(world) }, None);
    }

    /// Reports that nothing came in. A wrong phrase can be corrected without choosing the file again.
    fn failed(&mut self, error: &StoreError, world: &mut World) -> Next {
        let word = match error {
            StoreError::Denied => {
                self.stage = Stage::Words;
                return self.say(Problem::Refused("forgot-copy-wrong"));
            }
            StoreError::Damaged(_) => "forgot-copy-altered",
            error => messages::error(error),
        };
        self.again(word, world)
    }

    /// Returns to choosing, with the reason.
    fn again(&mut self, word: &'static str, world: &mut World) -> Next {
        self.let_go(world);
        self.stage = Stage::Choose;
        self.say(Problem::Refused(word))
    }

    pub(super) fn stop(&mut self, world: &mut World) {
        if let Stage::Importing(progress) = &mut self.stage {
            progress.is_stopped = true;
            progress.import.iter().for_each(|import| stop(*import, world));
        }
    }

    pub(super) fn set(&mut self, import: u64, digits: Digits, world: &mut World) {
        let Ok(code) = digits.expose(Code::parse) else { return };
        world.ask(Ask::MakeOfCopy(import, code));
        (self.stage, self.problem) = (Stage::Setting { import, code: digits }, None);
    }

    pub(super) fn made(&mut self, made: Result<(), StoreError>, world: &mut World) -> Next {
        let Stage::Setting { import, code } = std::mem::take(&mut self.stage) else { return Next::Stay };
        match made {
            Ok(()) => {
                drop_copy(world);
                Next::go(Brought::new(code))
            }
            Err(error) => {
                self.stage = Stage::Code { import, new: NewCode::begin(world) };
                self.say(Problem::Code(match error {
                    StoreError::Denied => "setup-code-wait",
                    error => messages::error(&error),
                }))
            }
        }
    }

    /// Goes back one step; leaves altogether if the copy has no code yet.
    pub(super) fn step_back(&mut self, world: &mut World) -> Next {
        match &self.stage {
            Stage::Choose => Next::Back,
            Stage::Words => {
                self.let_go(world);
                (self.stage, self.problem) = (Stage::Choose, None);
                Next::Stay
            }
            Stage::Importing(_) | Stage::Setting { .. } => Next::Stay,
            Stage::Code { .. } => {
                drop_copy(world);
                self.again("forgot-copy-stopped", world)
            }
        }
    }
}

/// Ends an import that is under way, on the queue.
fn stop(import: u64, world: &mut World) {
    let imports = world.imports.clone();
    world.ask(Ask::Outside(Box::new(move |_| {
        Done::Import(imports.throw_away(import, ImportOutcome::Stopped).unwrap_or(ImportOutcome::TooLate))
    })));
}

/// Discards what came in, on the queue; what has become a vault stays.
fn drop_copy(world: &mut World) {
    let imports = world.imports.clone();
    world.ask(Ask::Outside(Box::new(move |_| {
        imports.drop_copies();
        Done::Import(ImportOutcome::TooLate)
    })));
}
