//! Keeping a file, from picking it on: the rule, the limits, and what to say if something fails.

use vault::{
    Field, Imported, ItemSpec, PictureAnswers, Provenance, Record, Shown, Source, StoreError, may_keep,
};

use super::chosen::Chosen;
use super::import_progress::ImportProgress;
use super::refusal::{Refusal, may_crop};
use super::{FilePage, FileStep, Stage, name, step, stop};
use crate::imports::ImportOutcome;
use crate::messages;
use crate::pages::keep::Problem;
use crate::pages::keep::{KeptNow, Less};
use crate::pages::{Ask, Done, Next};
use crate::sizes::size;
use crate::world::World;
use crate::{Act, Picked};

impl FilePage {
    pub(super) fn picked(&mut self, picked: u64, mut file: Picked, world: &mut World) -> Next {
        self.let_go(world);
        if file.name.trim().is_empty() {
            file.name = name::of(self.step, &file.mime, world);
        }
        let chosen = Chosen::new(picked, file);
        let (length, is_picture) = (chosen.length(), chosen.is_picture());
        self.file = Some(chosen);
        let most = step::allowance(world).map_or(0, |allowance| allowance.item_bytes);
        if length == Some(0) {
            self.again(world.word("keep-empty"), world)
        } else if self.step == FileStep::Screenshot && !is_picture {
            self.again(world.word("keep-not-picture"), world)
        } else if length.is_some_and(|length| length > most) && !(is_picture && self.may_cut(world)) {
            self.again(too_long(world), world)
        } else if self.step == FileStep::Sound {
            // Sound shows nobody.
            self.go(Stage::Ready(PictureAnswers { shown: Shown::WordsOnly, intimate: false }))
        } else {
            self.go(Stage::Age)
        }
    }

    /// Applies the rule before anything begins; the vault applies it again.
    pub(super) fn answered(&mut self, answers: PictureAnswers, world: &mut World) -> Next {
        let age = world.inside.as_ref().map_or(vault::Age::NotSaid, |inside| inside.age);
        let allowed = step::limits(world).map(|limits| may_keep(self.step.kind(), answers, age, &limits));
        match allowed {
            Some(Ok(_)) => self.go(Stage::Ready(answers)),
            Some(Err(StoreError::Refused { topic })) => self.refused(answers, topic, world),
            Some(Err(_)) | None => self.again(world.word("common-error-again"), world),
        }
    }

    fn refused(&mut self, answers: PictureAnswers, topic: &'static str, world: &World) -> Next {
        let may_crop = may_crop(answers) && self.may_cut(world);
        self.go(Stage::Refused(Refusal { step: self.step, answers, may_crop, topic }))
    }

    /// Returns whether it may be cropped: once, by anyone who may keep any file.
    pub(super) fn may_cut(&self, world: &World) -> bool {
        let any_file = step::allowance(world).is_some_and(|allowance| allowance.any_file);
        any_file && self.file.as_ref().is_some_and(|file| file.is_picture() && !file.is_crop())
    }

    pub(super) fn keep(&mut self, answers: PictureAnswers, world: &mut World) -> Next {
        match self.spec(answers, world) {
            Ok(spec) => {
                let imports = world.imports.clone();
                let limits = step::limits(world);
                let is_picture = self.step == FileStep::Screenshot;
                world.ask(Ask::Work(Box::new(move |session| {
                    let limits = limits.ok_or(StoreError::Locked);
                    let begun = limits.and_then(|limits| session.begin_item(&spec, &limits));
                    Done::Begun(begun.map(|writer| imports.add(session, writer, is_picture)))
                })));
                self.go(Stage::Importing(answers, ImportProgress::default()))
            }
            Err(problem) => {
                (self.problem, self.is_fresh) = (Some(problem), true);
                Next::Stay
            }
        }
    }

    fn spec(&self, answers: PictureAnswers, world: &World) -> Result<ItemSpec, Problem> {
        let missing = || Problem::page("common-error-gone");
        let file = self.file.as_ref().ok_or_else(missing)?;
        let imported = Imported {
            name: file.name(),
            words: self.said.words(),
            derived_from: None,
            is_crop: file.is_crop(),
            film_left_on_phone: false,
            resumes: self.said.resumes(),
        };
        let source = if file.is_crop() { Source::Derived } else { Source::Chosen };
        let told = Provenance { happened: self.said.told(world)?, zone: world.zone(), source };
        let record = Record::of_file(self.step.kind(), imported).ok_or_else(missing)?;
        Ok(ItemSpec { record, told, answers })
    }

    pub(super) fn begun(&mut self, begun: Result<u64, StoreError>, world: &mut World) -> Next {
        let (Stage::Importing(_, progress), Some(file)) = (&mut self.stage, &self.file) else {
            return Next::Stay;
        };
        match begun {
            Ok(import) if progress.is_stopped => {
                progress.import = Some(import);
                stop(import, world);
            }
            Ok(import) => {
                progress.begun(import, world);
                world.ask(Ask::Feed { picked: file.picked, import });
            }
            Err(error) => return self.failed(&error, world),
        }
        Next::Stay
    }

    /// Reports a failure that left nothing behind.
    fn failed(&mut self, error: &StoreError, world: &mut World) -> Next {
        let Stage::Importing(answers, progress) = &self.stage else { return Next::Stay };
        let (answers, taken) = (*answers, progress.taken);
        match error {
            StoreError::Refused { topic } => self.refused(answers, topic, world),
            StoreError::Invalid(Field::Length) => {
                let most = step::allowance(world).map_or(0, |allowance| allowance.item_bytes);
                let is_long = taken.saturating_add(MOST_AT_ONCE) > most;
                let words = if is_long { too_long(world) } else { world.word("keep-refused-full") };
                self.again(words, world)
            }
            error => self.again(world.word(messages::error(error)), world),
        }
    }

    pub(super) fn came(&mut self, came: ImportOutcome, world: &mut World) -> Next {
        match came {
            ImportOutcome::SoFar(taken) => {
                let all = self.file.as_ref().and_then(Chosen::length);
                if let Stage::Importing(_, progress) = &mut self.stage {
                    progress.so_far(taken, all, world);
                }
                Next::Stay
            }
            ImportOutcome::Kept { length, is_still } => self.kept(length, is_still, world),
            ImportOutcome::Empty => self.again(world.word("keep-empty"), world),
            ImportOutcome::Broken => self.again(world.word("common-error-again"), world),
            ImportOutcome::Stopped => self.again(world.word("common-error-stopped"), world),
            // No sealed copy is asked for here.
            ImportOutcome::TooLate | ImportOutcome::Whole => Next::Stay,
            ImportOutcome::Refused(error) => self.failed(&error, world),
        }
    }

    fn kept(&mut self, length: u64, is_still: bool, world: &mut World) -> Next {
        if !self.said.is_blank() {
            world.ask(Ask::ClearDraft);
        }
        let file = self.file.take();
        file.iter().for_each(|file| world.ask(Ask::Just(Act::Drop { picked: file.picked })));
        let is_short = file.as_ref().and_then(Chosen::length).is_some_and(|said| length < said);
        let less = match (is_still, is_short) {
            (true, _) => Less::Still,
            (false, true) => Less::Short,
            (false, false) => Less::Nothing,
        };
        let source = file.map_or_else(String::new, |file| file.file.source);
        Next::swap(KeptNow::file(self.step, source, less))
    }
}

/// The most bytes that arrive at once.
const MOST_AT_ONCE: u64 = 1 << 20;

fn too_long(world: &World) -> String {
    let most = step::allowance(world).map_or(0, |allowance| allowance.item_bytes);
    world.advice.word_with("keep-refused-long", &[("size", guide::Arg::Text(&size(most)))])
}
