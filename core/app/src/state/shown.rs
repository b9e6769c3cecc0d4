//! What the app lock answers to an event, and the first page that it shows.

use cover::{LockEvent, Show};
use vault::{DatabaseState, SpaceKind};

use super::State;
use crate::Act;
use crate::page::{Next, Page};
use crate::pages::{CallSheet, Destination, Help, Home, Launch, Notes, Older, Rescue};

impl State {
    /// Applies an event to the app lock and acts on its answer at once.
    pub(super) fn lock_event(&mut self, event: LockEvent<()>) {
        let now = self.world.clock.boot_ms();
        let Some(app_lock) = self.app_lock.take() else { return };
        let (app_lock, answer) = app_lock.step(event, now);
        self.app_lock = Some(app_lock);
        if answer.lock {
            self.lock_here();
        }
        if matches!(event, LockEvent::Returned) && answer.show == Show::AsItWas {
            // A page that only waited, as during a call, is shown again; after locking there is none.
            self.is_covered = self.navigator.up().is_none();
        }
        self.show(answer.show);
        if answer.wait_seconds > 0 {
            self.push(Act::LockAfter { seconds: answer.wait_seconds });
        }
    }

    pub(super) fn show(&mut self, show: Show<()>) {
        match show {
            Show::AsItWas => {}
            Show::Cover => self.is_covered = true,
            Show::First => self.begin_at(Box::new(Launch)),
            Show::Help => self.begin_at(Box::new(Help)),
            Show::Home => self.begin_inside(),
            Show::Left(()) => self.is_covered = false,
            Show::CallSheet(()) => self.back_from_call(),
        }
    }

    /// Shows the sheet once after a call to somebody who asks what is on it, and after no other.
    fn back_from_call(&mut self) {
        self.is_covered = false;
        let is_up = self.navigator.up().is_some_and(|up| up.page.id() == CallSheet::ID);
        if std::mem::take(&mut self.is_sheet_due) && !is_up {
            self.go(Next::open(Destination::CallSheet));
        }
    }

    pub(super) fn begin_at(&mut self, page: Box<dyn Page>) {
        let words = self.world.advice.guide().is_some();
        let mut page = if words { page } else { Box::new(Rescue) };
        page.entered(&mut self.world);
        self.navigator.begin(page);
        self.sums.begin(self.options());
        self.is_covered = false;
    }

    /// Shows the first page of the open space, and on top what must be said about its files.
    fn begin_inside(&mut self) {
        let Some(inside) = &self.world.inside else { return };
        let found = inside.found;
        if inside.session.space_kind() == SpaceKind::Plain {
            return self.begin_at(Box::new(Notes::default()));
        }
        self.begin_at(Box::new(Home::default()));
        if found.is_older {
            self.go(Next::go(Older::default()));
        }
        // Before any other.
        if found.state != DatabaseState::Whole {
            self.go(Next::open(Destination::Storage(found.state)));
        }
        if found.needs_code {
            self.go(Next::open(Destination::NeededCode));
        }
    }
}
