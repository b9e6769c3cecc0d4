//! What the person does on the current page, and where it leads.

use cover::LockEvent;

use super::{State, drawn};
use crate::page::{BarSet, Next, Page};
use crate::pages::Destination;
use crate::view::Row;
use crate::world::World;

impl State {
    pub(super) fn tapped(&mut self, control: &str) {
        self.touched();
        if self.shows_cover() {
            if control == "copy" {
                self.copy_sum();
            }
            return;
        }
        match control {
            "leave" => self.leave(),
            "danger" if self.has_danger() => self.navigator.danger(&self.world),
            "hide" if self.navigator.up().is_some_and(|up| self.can_hide(up)) => {
                self.go(Next::open(Destination::Hide));
            }
            _ => self.on_page(control, |page, control, world| page.tapped(control, world)),
        }
    }

    /// Passes an event to the current page; ignores ids of another visit.
    pub(super) fn on_page(&mut self, id: &str, act: impl FnOnce(&mut dyn Page, &str, &mut World) -> Next) {
        let Some((visit, id)) = drawn::split(id) else { return };
        if self.navigator.up().is_some_and(|up| up.number == visit) {
            self.on_up(|page, world| act(page, id, world));
        }
    }

    /// Passes an event to the current page; ignores it while the calculator is shown.
    pub(super) fn on_up(&mut self, act: impl FnOnce(&mut dyn Page, &mut World) -> Next) {
        self.touched();
        let is_covered = self.shows_cover();
        let world = &mut self.world;
        let up = self.navigator.up_mut().filter(|_| !is_covered);
        if let Some(next) = up.map(|up| act(up.page.as_mut(), world)) {
            self.go(next);
        }
    }

    pub(super) fn page_key(&mut self, key: cover::Key, is_held: bool) {
        self.on_up(|page, world| page.key(key, is_held, world));
    }

    // A page without a button for danger, such as the first, has none for a late tap either.
    fn has_danger(&self) -> bool {
        self.navigator.up().is_some_and(|up| up.page.bars() == BarSet::All)
    }

    pub(super) fn typed(&mut self, field: &str, text: String, caret: u32) {
        self.on_page(field, |page, field, world| {
            page.typed(field, text, caret, world);
            Next::Stay
        });
    }

    pub(super) fn scrolled(&mut self, row: String) {
        self.touched();
        let is_covered = self.shows_cover();
        if let Some(up) = self.navigator.up_mut().filter(|_| !is_covered) {
            up.anchor = Some(row);
        }
    }

    pub(super) fn touched(&mut self) {
        self.last_touch_ms = self.world.clock.boot_ms();
    }

    pub(super) fn back(&mut self) {
        self.on_up(|page, world| page.back(world));
    }

    // Back on the last page leaves.
    pub(super) fn go(&mut self, next: Next) {
        if let Next::Turn(page) = next {
            // Locking clears what pages asked for.
            self.perform_asks();
            self.lock_event(LockEvent::Leave);
            return self.begin_at(page);
        }
        let before = self.navigator.up().map(|up| up.number);
        if !self.navigator.go(next, &self.world) {
            self.leave();
        }
        let world = &mut self.world;
        let Some(up) = self.navigator.up_mut() else { return };
        if before != Some(up.number) {
            up.page.entered(world);
        }
        let mut problem = None;
        if let Some(row) = up.page.problem_row() {
            problem = up.page.rows(world).iter().find(|one| one.id == row).and_then(Row::problem);
            up.anchor = Some(row);
        }
        self.announce =
            problem.or_else(|| up.page.announce()).or_else(|| up.page.says().map(|said| world.word(said)));
    }
}
