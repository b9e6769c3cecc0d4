//! The back stack: the pages, and the visit of each.

use crate::page::{Next, Page, Target};
use crate::pages::{Destination, open};
use crate::world::World;

/// The pages, the current one last.
#[derive(Default)]
pub(crate) struct Navigator {
    stack: Vec<Visit>,
    visits: u64,
}

/// A page and its visit: a control of another visit does nothing.
pub(crate) struct Visit {
    pub(crate) number: u64,
    pub(crate) page: Box<dyn Page>,
    /// The row at the top of the screen.
    pub(crate) anchor: Option<String>,
}

impl Navigator {
    /// Clears the stack and starts from one page.
    pub(crate) fn begin(&mut self, root: Box<dyn Page>) {
        self.stack.clear();
        self.push(root);
    }

    pub(crate) fn clear(&mut self) {
        self.stack.clear();
    }

    pub(crate) fn up(&self) -> Option<&Visit> {
        self.stack.last()
    }

    pub(crate) fn up_mut(&mut self) -> Option<&mut Visit> {
        self.stack.last_mut()
    }

    pub(crate) fn by_number(&mut self, number: u64) -> Option<&mut Visit> {
        self.stack.iter_mut().find(|visit| visit.number == number)
    }

    /// Returns whether there is a page below the current one.
    pub(crate) fn has_below(&self) -> bool {
        self.stack.len() > 1
    }

    /// Navigates as a page says. Returns false for Back on the last page.
    pub(crate) fn go(&mut self, next: Next, world: &World) -> bool {
        match next {
            // The state locks before it turns the phone.
            Next::Stay | Next::Turn(_) => {}
            Next::Go(target) => self.enter(open(target, world), world),
            Next::Swap(target) => {
                let number = self.up().map_or(0, |visit| visit.number);
                self.swap(number, open(target, world), world);
            }
            Next::Back => {
                if !self.has_below() {
                    return false;
                }
                self.stack.pop();
            }
            Next::Root => self.stack.truncate(1),
        }
        true
    }

    /// Replaces the page of a visit, which may be below others; returns the number of the new visit.
    pub(crate) fn swap(&mut self, number: u64, page: Box<dyn Page>, world: &World) -> Option<u64> {
        if page.is_inside() && world.inside.is_none() {
            return None;
        }
        self.visits = self.visits.wrapping_add(1);
        let fresh = Visit { number: self.visits, page, anchor: None };
        *self.by_number(number)? = fresh;
        Some(self.visits)
    }

    /// Pops the current page, unless it is that visit.
    pub(crate) fn take_above(&mut self, number: u64) -> Option<Visit> {
        self.stack.pop_if(|visit| visit.number != number)
    }

    /// Pushes a page with its visit unchanged.
    pub(crate) fn put(&mut self, visit: Visit) {
        self.stack.push(visit);
    }

    /// Shows danger on top of the current page, at most once.
    pub(crate) fn danger(&mut self, world: &World) {
        if self.up().is_none_or(|visit| visit.page.id() != "danger") {
            self.push(open(Target::Destination(Destination::Danger), world));
        }
    }

    // A page that needs an open space is never entered without one.
    fn enter(&mut self, page: Box<dyn Page>, world: &World) {
        if !page.is_inside() || world.inside.is_some() {
            self.push(page);
        }
    }

    fn push(&mut self, page: Box<dyn Page>) {
        self.visits = self.visits.wrapping_add(1);
        self.stack.push(Visit { number: self.visits, page, anchor: None });
    }
}
