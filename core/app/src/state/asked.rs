//! What pages asked for, done.

use std::sync::Arc;

use cover::{Happening, Reason};
use vault::{Draft, EntryId, Session};
use zeroize::Zeroizing;

use super::State;
use crate::Act;
use crate::pages::{Ask, Done, NoApp};
use crate::task::Task;

impl State {
    /// Does what pages asked for.
    pub(super) fn perform_asks(&mut self) {
        self.keep_person();
        for ask in std::mem::take(&mut self.world.asks) {
            self.perform(ask);
        }
    }

    /// Keeps what the person said of themselves, on whichever page they said it.
    fn keep_person(&mut self) {
        let Some((session, person)) = self.world.take_to_keep() else { return };
        let visit = self.navigator.up().map_or(0, |up| up.number);
        let keep = move |session: &Arc<Session>| Done::Said(session.set_plan_progress(&person.written()));
        self.run(Task::Work { visit, session, work: Box::new(keep) });
    }

    fn perform(&mut self, ask: Ask) {
        match ask {
            Ask::Open { uri, shown } => self.open(uri, shown),
            Ask::ToCover => self.happened(Happening::Leave),
            Ask::Draft { entry, body } => self.seal(entry, body),
            Ask::ClearDraft => self.clear_draft(),
            Ask::Turn(page) => {
                self.happened(Happening::Leave);
                self.begin_at(page);
            }
            Ask::Set(prefs) => self.set(prefs),
            Ask::Perform(act, out) => self.perform_for(act, out),
            Ask::Work(work) => {
                let (Some(inside), Some(up)) = (&self.world.inside, self.navigator.up()) else { return };
                let (visit, session) = (up.number, inside.session.clone());
                self.run(Task::Work { visit, session, work });
            }
        }
    }

    /// An effect whose outcome goes back to the page that is up.
    fn perform_for(&mut self, act: Act, out: Option<Reason>) {
        if let Some(reason) = out {
            self.happened(Happening::StepOut(reason, ()));
        }
        let visit = self.navigator.up().map_or(0, |up| up.number);
        let effect = self.push(act);
        self.waiting.insert(effect, visit);
    }

    fn open(&mut self, uri: String, shown: String) {
        let reason = if uri.starts_with("tel:") { Reason::Call } else { Reason::Page };
        self.happened(Happening::StepOut(reason, ()));
        let effect = self.push(Act::Open { uri });
        self.shown.insert(effect, shown);
    }

    /// No app opens it: the step-out is taken back, and the number is there to be written down.
    pub(super) fn nothing_opened(&mut self, shown: String) {
        self.happened(Happening::Returned);
        if !self.is_covered {
            self.go(crate::pages::Next::go(NoApp::new(shown)));
        }
    }

    /// Seals what is being typed, now; a task writes it. Neither waits for the other.
    fn seal(&mut self, entry: EntryId, body: Zeroizing<Vec<u8>>) {
        let Some(inside) = &mut self.world.inside else { return };
        // One that is too long was said to be; what was sealed before stays.
        if let Ok(sealed) = inside.drafter.seal(entry, &body) {
            self.draft = Some(sealed);
            inside.draft = Some(Draft { entry, body });
            self.write_draft();
        }
    }

    pub(super) fn write_draft(&mut self) {
        if !self.is_writing && self.draft.is_some() {
            self.is_writing = true;
            self.run(Task::WriteDraft(None));
        }
    }

    fn clear_draft(&mut self) {
        self.draft = None;
        let Some(inside) = &mut self.world.inside else { return };
        inside.draft = None;
        let session = inside.session.clone();
        self.run(Task::ClearDraft(session));
    }

    fn set(&mut self, prefs: vault::Prefs) {
        let visit = self.navigator.up().map_or(0, |up| up.number);
        self.run(Task::Set { visit, prefs });
    }
}
