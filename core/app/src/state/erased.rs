//! A place was erased: the calculator is up, and its key goes, then its files.
//!
//! ```text
//! erased ── DeleteKey ── KeyGone: the files go ── MakeKeys ── Again: a code that erased opens an empty space
//! ```
//! What is cut short goes on at the next start, but for the empty space.

use cover::LockEvent;

use super::State;
use crate::event::Outcome;
use crate::task::Task;
use crate::{Act, Effect};

impl State {
    /// Something was erased, from inside in that generation or by a code on the cover.
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

    /// A key is deleted, or the key store refused: then its place keeps its files until the next start.
    pub(super) fn deleted(&mut self, alias: String, outcome: &Outcome) {
        if *outcome == Outcome::Performed {
            self.run(Task::KeyGone(alias));
        }
    }

    /// The files of an erased place are gone, and it can be used again.
    pub(super) fn cleared(&mut self, missing: Vec<String>, has_code: bool) -> Vec<Effect> {
        self.lock_event(LockEvent::Code(has_code));
        self.make_keys(missing);
        self.run(Task::Again);
        self.changed()
    }

    /// Has keys made where there are none.
    pub(super) fn make_keys(&mut self, aliases: Vec<String>) {
        if !aliases.is_empty() {
            self.push(Act::MakeKeys { aliases });
        }
    }
}
