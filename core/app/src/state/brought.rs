//! Applies the results of tasks.

use cover::LockEvent;
use vault::StoreError;

use super::State;
use crate::advice::Advice;
use crate::done::Done;
use crate::imports::ImportOutcome;
use crate::opening::Challenge;
use crate::page::Next;
use crate::pages::open;
use crate::task::Brought;
use crate::world::Inside;
use crate::{Act, Effect};

impl State {
    /// Applies the result of a task of that generation. Drops results of an older one, but still writes drafts.
    pub(crate) fn bring(&mut self, of: u64, brought: Brought) -> Vec<Effect> {
        match brought {
            Brought::DraftWritten => {
                self.is_writing = false;
                self.write_draft();
            }
            Brought::Nothing => {}
            Brought::Prepared { missing, erased } => {
                self.make_keys(missing);
                self.delete_keys(erased);
            }
            // Erasing is not undone by locking.
            Brought::Erased { keys, has_code } => return self.erased(of, keys, has_code),
            Brought::Cleared { missing, has_code } => return self.cleared(missing, has_code),
            // The settings are on disk, even if the app was locked meanwhile.
            Brought::Set { visit, prefs, result } => return self.chosen(visit, prefs, result),
            Brought::Advice { language, advice } => return self.opened_pack(&language, *advice),
            Brought::Made { visit, made, has_code } => return self.made(of, visit, made, has_code),
            _ if of != self.generation => {}
            Brought::Asks(attempt, challenge) => {
                let Challenge { aliases, point: challenge } = challenge;
                let effect = self.push(Act::AnswerKeys { aliases, challenge });
                self.attempts.insert(effect, attempt);
            }
            seen => return self.bring_seen(seen),
        }
        std::mem::take(&mut self.effects)
    }

    /// Applies a result that may change what is drawn.
    fn bring_seen(&mut self, brought: Brought) -> Vec<Effect> {
        match brought {
            Brought::Opened(inside) => self.opened(*inside),
            Brought::Done { visit, done } => {
                if let Done::Kept(Ok(entry)) = done {
                    self.forget_draft(entry);
                }
                self.tell(visit, done);
            }
            _ => {}
        }
        self.perform_asks();
        self.changed()
    }

    /// Reports the progress or outcome of an import to its page; keeps the screen on meanwhile.
    pub(crate) fn import_came(&mut self, import: u64, came: ImportOutcome) -> Vec<Effect> {
        let is_over = !matches!(came, ImportOutcome::SoFar(_));
        let visit = self.importing.get(&import).copied();
        if is_over {
            self.importing.remove(&import);
        }
        let Some(visit) = visit else { return Vec::new() };
        self.touched();
        self.tell(visit, Done::Import(came));
        self.perform_asks();
        self.changed()
    }

    // A pack in a language that is no longer wanted is too late; one that cannot be opened is ignored.
    fn opened_pack(&mut self, language: &str, advice: Advice) -> Vec<Effect> {
        if language == self.world.language() && advice.guide().is_some() {
            self.world.advice = advice;
        }
        self.changed()
    }

    // The session is for the person who typed the code on the cover: if a page is shown now, it ends at once.
    fn opened(&mut self, inside: Inside) {
        if !self.is_covered {
            return;
        }
        self.attempts.clear();
        self.tasks.retain(|_, task| !task.is_attempt());
        self.world.enter(inside);
        self.lock_event(LockEvent::Opened);
    }

    /// Enters the new space with the person who made it, unless the app was locked meanwhile or making it failed.
    fn made(
        &mut self,
        of: u64,
        visit: u64,
        made: Result<Box<Inside>, StoreError>,
        has_code: bool,
    ) -> Vec<Effect> {
        self.lock_event(LockEvent::Code(has_code));
        if of == self.generation {
            match made {
                Ok(inside) => self.go_on_inside(visit, *inside),
                Err(error) => self.tell(visit, Done::Made(Err(error))),
            }
        }
        self.perform_asks();
        self.changed()
    }

    fn go_on_inside(&mut self, visit: u64, inside: Inside) {
        let world = &mut self.world;
        let next = self.navigator.by_number(visit).map(|visit| visit.page.done(Done::Made(Ok(())), world));
        let over = self.navigator.take_above(visit);
        self.world.enter(inside);
        self.lock_event(LockEvent::Opened);
        if !self.is_covered {
            next.into_iter().for_each(|next| self.go(next));
            over.into_iter().for_each(|visit| self.navigator.put(visit));
        }
    }

    fn forget_draft(&mut self, entry: vault::EntryId) {
        if let Some(inside) = &mut self.world.inside
            && inside.draft.as_ref().is_some_and(|draft| draft.entry == entry)
        {
            inside.draft = None;
            self.draft = None;
        }
    }

    /// Passes a result to the page that asked, wherever it is in the stack.
    pub(super) fn tell(&mut self, visit: u64, done: Done) {
        let world = &mut self.world;
        let next = self.navigator.by_number(visit).map(|visit| visit.page.done(done, world));
        // Another page may be above by now, such as that for danger; what this one asks for is still its own.
        self.perform_asks_of(visit);
        match next {
            Some(Next::Swap(target)) => {
                let mut page = open(target, &self.world);
                page.entered(&mut self.world);
                let fresh = self.navigator.swap(visit, page, &self.world);
                fresh.into_iter().for_each(|visit| self.perform_asks_of(visit));
            }
            Some(next) if self.navigator.up().is_some_and(|up| up.number == visit) => self.go(next),
            _ => {}
        }
    }
}
