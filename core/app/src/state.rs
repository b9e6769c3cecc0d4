//! The app's state, all under one mutex, and the effect of every event on it.

use std::collections::BTreeMap;
use std::sync::Arc;

use cover::{AppLock, LockEvent, Show};
use vault::{Locker, Prefs, SealedDraft};

use crate::advice::OpenPack;
use crate::ask::Contact;
use crate::done::Done;
use crate::event::{Event, Outcome};
use crate::exports::Exports;
use crate::held::{Generation, Held};
use crate::navigator::Navigator;
use crate::opening::Attempt;
use crate::page::Next;
use crate::sums::Sums;
use crate::task::Task;
use crate::world::World;
use crate::{Act, Effect};

mod asked;
mod brought;
mod calculator;
mod drawn;
mod erased;
mod locked;
mod on_page;
mod settings;
mod shown;

pub(crate) use settings::lock_settings;

pub(crate) struct State {
    generation: u64,
    ends: Ends,
    pub(crate) world: World,
    open_pack: OpenPack,
    navigator: Navigator,
    app_lock: Option<AppLock<()>>,
    is_covered: bool,
    /// Whether the screen is recorded or mirrored: then no page of an open space is drawn.
    is_captured: bool,
    /// The settings as on disk.
    kept: Prefs,
    sums: Sums,
    tasks: BTreeMap<u64, Task>,
    /// Attempts waiting for the key store, by effect.
    attempts: BTreeMap<u64, Attempt>,
    /// Keys being deleted, by effect; locking does not stop this.
    deleting: BTreeMap<u64, String>,
    /// Addresses that other apps were asked to open, by effect.
    shown: BTreeMap<u64, String>,
    /// The contact for each of those addresses that is recorded once another app took it.
    contacts: BTreeMap<u64, Contact>,
    /// Whether to show the call sheet after the call.
    is_sheet_due: bool,
    /// Whether copied text may still be on the clipboard.
    has_copied: bool,
    /// Pages waiting for an effect's outcome, by effect.
    waiting: BTreeMap<u64, u64>,
    /// Pages waiting for an import, by import.
    importing: BTreeMap<u64, u64>,
    /// Whether a sealed copy may be being imported.
    is_bringing: bool,
    /// The newest draft that is not yet durable, and whether a task is writing.
    draft: Option<SealedDraft>,
    is_writing: bool,
    last_id: u64,
    revision: u64,
    last_touch_ms: u64,
    announce: Option<String>,
    effects: Vec<Effect>,
}

/// What else ends with locking.
#[derive(Clone)]
pub(crate) struct Ends {
    pub(crate) generation: Generation,
    pub(crate) locker: Option<Locker>,
    pub(crate) exports: Arc<Held<Exports>>,
}

impl Ends {
    /// Locks the session and exports, after the generation was raised.
    pub(crate) fn lock_rest(&self) {
        self.locker.iter().for_each(Locker::lock_now);
        self.exports.sweep();
    }
}

impl State {
    pub(crate) fn new(
        ends: Ends,
        world: World,
        open_pack: OpenPack,
        (app_lock, first): (AppLock<()>, Show<()>),
    ) -> Self {
        let kept = world.prefs.clone();
        let mut state = Self {
            generation: ends.generation.now(),
            ends,
            world,
            open_pack,
            navigator: Navigator::default(),
            app_lock: Some(app_lock),
            is_covered: true,
            is_captured: false,
            kept,
            sums: Sums::default(),
            tasks: BTreeMap::new(),
            attempts: BTreeMap::new(),
            deleting: BTreeMap::new(),
            shown: BTreeMap::new(),
            contacts: BTreeMap::new(),
            is_sheet_due: false,
            has_copied: false,
            waiting: BTreeMap::new(),
            importing: BTreeMap::new(),
            is_bringing: false,
            draft: None,
            is_writing: false,
            last_id: 0,
            revision: 0,
            last_touch_ms: 0,
            announce: None,
            effects: Vec::new(),
        };
        state.show(first);
        state
    }

    /// Applies an event; returns the effects to perform.
    pub(crate) fn apply(&mut self, event: Event) -> Vec<Effect> {
        self.announce = None;
        match event {
            Event::Launched => {
                self.run(Task::Prepare);
                self.read_pack();
            }
            Event::PhoneChanged(phone) => self.speak(|world| world.phone = phone),
            Event::Tapped(control) => self.tapped(&control),
            Event::Typed { field, text, caret } => self.typed(&field, text, caret),
            Event::Submitted(field) => {
                self.on_page(&field, |page, field, world| page.submitted(field, world))
            }
            Event::Dated { field, day } => self.on_page(&field, |page, field, world| {
                page.dated(field, day, world);
                Next::Stay
            }),
            Event::Framed { crop, frame } => self.on_page(&crop, |page, _, world| {
                page.framed(frame, world);
                Next::Stay
            }),
            Event::Key(key) if self.shows_cover() => self.key(cover::Event::Key(key)),
            Event::Held(key) if self.shows_cover() => self.held(key),
            Event::Key(key) => self.page_key(key, false),
            Event::Held(key) => self.page_key(key, true),
            Event::Back => self.back(),
            Event::Leave => self.leave(),
            Event::Scrolled(row) => self.scrolled(row),
            Event::Reached(row) => self.on_up(|page, world| {
                page.reached(&row, world);
                Next::Stay
            }),
            Event::Moved { media, position_ms } => self.on_up(|page, world| {
                page.moved(media, position_ms, world);
                Next::Stay
            }),
            Event::Captured(is_captured) => self.captured(is_captured),
            Event::Woke(_) => self.on_up(|page, world| {
                page.woke(world);
                Next::Stay
            }),
            Event::Backgrounded(cause) => self.lock_event(LockEvent::Backgrounded(cause)),
            Event::Returned => self.returned(),
            Event::Ending => self.lock_event(LockEvent::Locked),
            Event::Done { effect, outcome } => self.performed(effect, outcome),
        }
        self.perform_asks();
        self.changed()
    }

    /// Makes a change that may change the language; the pack is then opened again.
    fn speak(&mut self, change: impl FnOnce(&mut World)) {
        let before = self.world.language().to_owned();
        change(&mut self.world);
        if self.world.language() != before {
            self.read_pack();
        }
    }

    fn read_pack(&mut self) {
        let language = self.world.language().to_owned();
        self.run(Task::ReadPack { open: self.open_pack, language });
    }

    /// Takes the effects to perform, with a redraw.
    fn changed(&mut self) -> Vec<Effect> {
        self.revision = self.revision.wrapping_add(1);
        self.push(Act::Redraw);
        std::mem::take(&mut self.effects)
    }

    fn push(&mut self, act: Act) -> u64 {
        self.last_id = self.last_id.wrapping_add(1);
        self.effects.push(Effect { id: self.last_id, act });
        self.last_id
    }

    fn returned(&mut self) {
        self.lock_event(LockEvent::Returned);
        self.take_back_copy();
    }

    // Only an app in front may access the clipboard. For after a locking, which drops what was asked for before it.
    fn take_back_copy(&mut self) {
        if std::mem::take(&mut self.has_copied) {
            self.push(Act::TakeBackCopy);
        }
    }

    fn leave(&mut self) {
        self.lock_event(LockEvent::Leave);
        self.take_back_copy();
        self.push(Act::LeaveRecents);
    }

    fn performed(&mut self, effect: u64, outcome: Outcome) {
        if let Some(attempt) = self.attempts.remove(&effect) {
            let answers = if let Outcome::Answers(answers) = outcome { answers } else { Vec::new() };
            self.run(Task::Finish(attempt, answers));
        } else if let Some(alias) = self.deleting.remove(&effect) {
            self.deleted(alias, &outcome);
        } else if let Some(shown) = self.shown.remove(&effect) {
            self.opened_or_not(effect, shown, &outcome);
        } else if let Some(visit) = self.waiting.remove(&effect) {
            self.ends.exports.with(|exports| exports.remove(effect));
            if !self.is_covered {
                // The app that was stepped out for is closed.
                self.lock_event(LockEvent::Returned);
            }
            self.tell(visit, Done::from_outcome(effect, outcome));
        } else if let Outcome::Picked(_) = outcome {
            // No page waits for it any more.
            self.push(Act::Drop { picked: effect });
        }
    }

    /// Queues a task.
    fn run(&mut self, task: Task) {
        let id = self.last_id.wrapping_add(1);
        self.push(Act::Run(id));
        self.tasks.insert(id, task);
    }

    /// Takes a task to run now, with the generation in which it begins.
    pub(crate) fn begin(&mut self, id: u64) -> Option<(u64, Task)> {
        let task = match self.tasks.remove(&id)? {
            // Takes the draft that is newest now.
            Task::WriteDraft(_) => Task::WriteDraft(self.draft.take()),
            task => task,
        };
        Some((self.generation, task))
    }
}
