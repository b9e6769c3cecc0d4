//! Locking leaves only ciphertext, settings, and the calculator at 0.

use cover::{AppLock, LockEvent};

use super::State;
use crate::Act;
use crate::held::Wipes;
use crate::person::Person;
use crate::task::Task;

impl State {
    /// Locks while this thread holds the app, so no other thread can wipe it.
    pub(super) fn lock_here(&mut self) {
        let to = self.ends.generation.raise();
        self.ends.lock_rest();
        self.clear(to);
    }

    /// Wipes everything of the open space and cancels what it requested; keeps a draft's ciphertext.
    pub(super) fn clear(&mut self, to: u64) {
        self.generation = to;
        self.navigator.clear();
        self.world.inside = None;
        self.world.person = Person::default();
        self.world.set_up.age = None;
        self.world.asks.clear();
        self.world.media.clear();
        self.attempts.clear();
        self.shown.clear();
        self.contacts.clear();
        self.world.reached = None;
        self.world.read_out = None;
        self.is_sheet_due = false;
        self.waiting.clear();
        self.importing.clear();
        self.tasks.retain(|_, task| task.outlives());
        self.effects.retain(|effect| is_owed(&effect.act, |id| self.tasks.contains_key(&id)));
        if std::mem::take(&mut self.is_bringing) {
            self.run(Task::DropCopies(self.world.imports.clone()));
        }
        self.announce = None;
        self.sums.begin(self.options());
        self.is_covered = true;
        self.revision = self.revision.wrapping_add(1);
    }
}

impl Wipes for State {
    fn generation(&self) -> u64 {
        self.generation
    }

    fn wipe(&mut self, to: u64) {
        self.clear(to);
        let now = self.world.clock.boot_ms();
        // A panic inside a step left none: continue as if the app had been hidden.
        let app_lock = self.app_lock.take().unwrap_or_else(hidden);
        self.app_lock = Some(app_lock.step(LockEvent::Leave, now).0);
    }
}

/// Returns whether it is to be performed after a locking too: it is not for the space that was open.
fn is_owed(act: &Act, outlives: impl FnOnce(u64) -> bool) -> bool {
    match act {
        Act::Run(id) => outlives(*id),
        Act::DeleteKey { .. } | Act::MakeKeys { .. } | Act::TakeBackCopy | Act::Drop { .. } => true,
        _ => false,
    }
}

fn hidden() -> AppLock<()> {
    AppLock::launch(cover::Settings { covered: true, ..cover::Settings::default() }).0
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use vault::{Age, Code, SoftwareKey, Store, StoreError};

    use super::is_owed;
    use crate::Act;
    use crate::exports::{Exports, Piece, Source};
    use crate::held::Generation;
    use crate::state::Ends;
    use crate::testing::{CODE, SetClock};

    #[test]
    fn after_a_panic_it_is_as_if_the_app_were_hidden() {
        assert!(super::hidden().settings().covered);
    }

    #[test]
    fn after_a_locking_only_what_is_not_for_the_space_is_performed() {
        let key = || "v-1".to_owned();
        let owed = [
            Act::DeleteKey { alias: key() },
            Act::MakeKeys { aliases: vec![key()] },
            Act::TakeBackCopy,
            Act::Drop { picked: 7 },
            Act::Run(1),
        ];
        assert!(owed.iter().all(|act| is_owed(act, |id| id == 1)));
        let not = [Act::Run(2), Act::Copy { text: key() }, Act::Pick(crate::PickKind::Any), Act::Redraw];
        assert!(!not.iter().any(|act| is_owed(act, |id| id == 1)));
    }

    #[test]
    fn what_else_ends_is_the_session_whoever_holds_it() {
        let (folder, key) = (tempfile::tempdir().unwrap(), SoftwareKey::generate().unwrap());
        let store = Store::open(folder.path(), SetClock::at(0)).unwrap();
        store.prepare().unwrap();
        let mut opening = store.begin_create(Code::parse(CODE.as_bytes()).unwrap(), Age::Adult).unwrap();
        let asked = opening.challenge().unwrap();
        let session = opening.finish(asked.ask(|_, point| Some(key.answer_hmac(point)))).unwrap();
        let generation = Generation::new();
        let exports = Exports::table(&generation);
        assert!(session.count().is_ok());
        Ends { generation, locker: Some(store.locker()), exports }.lock_rest();
        assert!(matches!(session.count(), Err(StoreError::Locked)));
    }

    /// A file that says how often it is held.
    struct Counted {
        _held: Arc<()>,
    }

    impl Source for Counted {
        fn next(&mut self, _most: usize) -> Piece {
            Piece::End
        }
    }

    #[test]
    fn files_that_are_on_their_way_out_are_let_go_though_nobody_asks_for_them_again() {
        let (generation, count) = (Generation::new(), Arc::new(()));
        let exports = Exports::table(&generation);
        exports.with(|all| all.put(7, Box::new(Counted { _held: count.clone() })));
        assert_eq!(Arc::strong_count(&count), 2);
        generation.raise();
        Ends { generation, locker: None, exports: exports.clone() }.lock_rest();
        assert_eq!(Arc::strong_count(&count), 1);
    }
}
