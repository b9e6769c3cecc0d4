//! What follows erasing a place: the calculator is shown, its key is deleted, then its files.
//!
//! ```text
//! erased ── DeleteKey ── KeyGone: files go ── MakeKeys ── Again: the code that erased opens an empty space
//! ```
//! If interrupted, it continues at the next start, except for opening the empty space.

use cover::LockEvent;

use super::State;
use crate::event::Outcome;
use crate::task::Task;
use crate::{Act, Effect};

impl State {
    /// Reacts to erasing, by an open space of that generation or by a code on the cover.
    pub(super) fn erased(&mut self, of: u64, keys: Vec<String>, has_code: bool) -> Vec<Effect> {
        self.lock_event(LockEvent::Code(has_code));
        if of == self.generation && self.world.inside.is_some() {
            self.lock_event(LockEvent::Leave);
            self.take_back_copy();
        }
        self.delete_keys(keys);
        self.changed()
    }

    /// Has each key deleted, once.
    pub(super) fn delete_keys(&mut self, aliases: Vec<String>) {
        for alias in aliases {
            if !self.deleting.values().any(|asked| *asked == alias) {
                let effect = self.push(Act::DeleteKey { alias: alias.clone() });
                self.deleting.insert(effect, alias);
            }
        }
    }

    /// Continues once a key is deleted; if the key store refused, the place keeps its files until the next start.
    pub(super) fn deleted(&mut self, alias: String, outcome: &Outcome) {
        if *outcome == Outcome::Performed {
            self.run(Task::KeyGone(alias));
        }
    }

    /// Continues once the files of an erased place are deleted and it can be used again.
    pub(super) fn cleared(&mut self, missing: Vec<String>, has_code: bool) -> Vec<Effect> {
        self.lock_event(LockEvent::Code(has_code));
        self.make_keys(missing);
        self.run(Task::Again);
        self.changed()
    }

    /// Has missing keys made.
    pub(super) fn make_keys(&mut self, aliases: Vec<String>) {
        if !aliases.is_empty() {
            self.push(Act::MakeKeys { aliases });
        }
    }
}
