//! Performs the requests of pages.

use std::sync::Arc;

use cover::{LockEvent, Reason};
use vault::{Draft, EntryId, Session};
use zeroize::Zeroizing;

use super::State;
use crate::Act;
use crate::ask::{Ask, Contact, Delivery, Export};
use crate::done::Done;
use crate::event::Outcome;
use crate::page::Next;
use crate::pages::NoApp;
use crate::task::Task;

impl State {
    /// Performs all requests of the current page.
    pub(super) fn perform_asks(&mut self) {
        self.perform_asks_of(self.up_number());
    }

    /// Performs all requests of a visit, whose results it gets, wherever it is in the stack by then.
    pub(super) fn perform_asks_of(&mut self, visit: u64) {
        self.keep_person();
        for ask in std::mem::take(&mut self.world.asks) {
            self.perform(ask, visit);
        }
    }

    /// Returns the number of the current visit; 0 if there is none.
    fn up_number(&self) -> u64 {
        self.navigator.up().map_or(0, |up| up.number)
    }

    /// Keeps the person's answers, on whichever page they were given.
    fn keep_person(&mut self) {
        let Some((session, person)) = self.world.take_to_keep() else { return };
        let visit = self.up_number();
        let keep = move |session: &Arc<Session>| Done::Said(session.set_plan_progress(&person.written()));
        self.run(Task::Work { visit, session, work: Box::new(keep) });
    }

    fn perform(&mut self, ask: Ask, visit: u64) {
        match ask {
            Ask::Open { uri, shown } => {
                self.open(uri, shown);
            }
            Ask::Reach { uri, shown, contact } => {
                let effect = self.open(uri, shown);
                self.contacts.insert(effect, contact);
            }
            Ask::Export(export) => self.export(export, visit),
            Ask::ToCover => self.lock_event(LockEvent::Leave),
            Ask::Draft { entry, body } => self.seal(entry, body),
            Ask::ClearDraft => self.clear_draft(),
            Ask::Set(prefs) => self.set(prefs, visit),
            Ask::Make(code, age) => self.run(Task::Make { visit, code, age }),
            Ask::Code(coding) => {
                let Some(session) = self.session() else { return };
                self.run(Task::Code { visit, session, coding });
            }
            Ask::Erase => {
                let Some(session) = self.session() else { return };
                self.run(Task::Erase { visit, session });
            }
            Ask::OpenByPhrase(phrase) => self.run(Task::OpenByPhrase { visit, phrase }),
            Ask::Perform(act, out) => self.perform_for(act, out, visit),
            Ask::Just(act) => {
                self.push(act);
            }
            Ask::Feed { picked, import } => {
                self.importing.insert(import, visit);
                self.push(Act::Feed { picked, import });
            }
            Ask::Outside(work) => {
                // Locking deletes what it leaves on disk.
                self.is_bringing = true;
                self.run(Task::Outside { visit, work });
            }
            Ask::MakeOfCopy(import, code) => {
                self.run(Task::MakeOfCopy { visit, imports: self.world.imports.clone(), import, code });
            }
            Ask::Work(work) => {
                let Some(session) = self.session() else { return };
                self.run(Task::Work { visit, session, work });
            }
        }
    }

    /// Returns the open space.
    fn session(&self) -> Option<Arc<Session>> {
        Some(self.world.inside.as_ref()?.session.clone())
    }

    /// Performs an effect whose outcome goes to that visit.
    fn perform_for(&mut self, act: Act, out: Option<Reason>, visit: u64) {
        if let Some(reason) = out {
            self.lock_event(LockEvent::StepOut(reason, ()));
        }
        self.has_copied |= matches!(act, Act::Copy { .. });
        let effect = self.push(act);
        self.waiting.insert(effect, visit);
    }

    /// Exports a file; its id is that of the effect.
    fn export(&mut self, export: Export, visit: u64) {
        let Export { source, name, mime, way } = export;
        self.lock_event(LockEvent::StepOut(Reason::Picker, ()));
        let id = self.last_id.wrapping_add(1);
        self.ends.exports.with(|exports| exports.put(id, source));
        let act = match way {
            Delivery::Save => Act::SaveAs { export: id, name, mime },
            Delivery::Share => Act::ShareFile { export: id, name, mime },
        };
        self.perform_for(act, None, visit);
    }

    fn open(&mut self, uri: String, shown: String) -> u64 {
        self.is_sheet_due = false;
        let reason = if uri.starts_with("tel:") { Reason::Call } else { Reason::Page };
        self.lock_event(LockEvent::StepOut(reason, ()));
        let effect = self.push(Act::Open { uri });
        self.shown.insert(effect, shown);
        effect
    }

    pub(super) fn opened_or_not(&mut self, effect: u64, shown: String, outcome: &Outcome) {
        let contact = self.contacts.remove(&effect);
        match (outcome, contact) {
            (Outcome::NotPossible, _) => self.nothing_opened(shown),
            (_, Some(contact)) => self.reached(contact),
            _ => {}
        }
    }

    /// Records that somebody was called or written to, once: when another app took the address, which is as much as the
    /// app can know.
    fn reached(&mut self, contact: Contact) {
        self.is_sheet_due = contact.has_sheet;
        let Some(inside) = &self.world.inside else { return };
        let (session, visit) = (inside.session.clone(), self.up_number());
        let Contact { who, via, .. } = contact.clone();
        let note = move |session: &Arc<Session>| Done::Reached(session.contact_made(&who, via).map(drop));
        self.run(Task::Work { visit, session, work: Box::new(note) });
        self.world.reached = Some(contact);
    }

    /// Undoes the step-out because no app opens the address, and shows it to be written down.
    fn nothing_opened(&mut self, shown: String) {
        self.lock_event(LockEvent::Returned);
        if !self.is_covered {
            self.go(Next::go(NoApp::new(shown)));
        }
    }

    /// Seals the text being typed now; a task writes it. Neither waits for the other.
    fn seal(&mut self, entry: EntryId, body: Zeroizing<Vec<u8>>) {
        let Some(inside) = &mut self.world.inside else { return };
        // A draft that is too long was reported; the previous one is kept.
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
}
