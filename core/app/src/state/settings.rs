//! Settings: who may change which, and what follows once they are on disk.

use cover::{AppLock, LockEvent, Minutes, Settings};
use vault::{Prefs, StoreError};

use super::State;
use crate::done::Done;
use crate::task::Task;
use crate::{Act, Effect};

impl State {
    /// Changes settings; they take effect once they are on disk.
    pub(super) fn set(&mut self, wanted: Prefs, visit: u64) {
        let now = self.world.clock.boot_ms();
        let prefs =
            self.app_lock.as_ref().map_or_else(|| self.kept.clone(), |lock| allowed(lock, wanted, now));
        self.speak(|world| world.prefs = prefs.clone());
        self.run(Task::Set { visit, prefs });
    }

    /// Reacts to settings written to disk, or to an error.
    pub(super) fn chosen(&mut self, visit: u64, prefs: Prefs, result: Result<(), StoreError>) -> Vec<Effect> {
        if result.is_ok() {
            self.take_over(prefs);
        } else {
            // The language still applies until the app is closed, even if a full disk refuses it.
            let language = self.world.prefs.language.clone();
            self.world.prefs = Prefs { language, ..self.kept.clone() };
        }
        self.tell(visit, Done::Set(result));
        self.perform_asks();
        self.changed()
    }

    fn take_over(&mut self, prefs: Prefs) {
        let before = std::mem::replace(&mut self.kept, prefs);
        if let Some(app_lock) = &mut self.app_lock {
            app_lock.keep(lock_settings(&self.kept, app_lock.settings().code));
        }
        if self.kept.hidden && !before.hidden {
            self.lock_event(LockEvent::Hide);
        }
        if self.kept.look != before.look {
            self.push(Act::Wear { look: self.kept.look.clone() });
        }
    }
}

/// Returns the settings as far as the person may change them, which the app lock decides: the help entry, the waits and
/// unhiding need a session, or no code to be set.
fn allowed(app_lock: &AppLock<()>, wanted: Prefs, now: u64) -> Prefs {
    let before = app_lock.settings();
    let minutes = |minutes: u8, before: Minutes| Minutes::new(minutes).unwrap_or(before);
    let calls = minutes(wanted.call_minutes, before.calls);
    let pickers = minutes(wanted.picker_minutes, before.pickers);
    let hiding = if wanted.hidden { LockEvent::Hide } else { LockEvent::Unhide };
    let events = [LockEvent::Waits(calls, pickers), LockEvent::HelpEntry(wanted.help_entry), hiding];
    let settings = app_lock.would_set(events, now);
    Prefs {
        hidden: settings.covered,
        help_entry: settings.help_entry,
        call_minutes: settings.calls.get(),
        picker_minutes: settings.pickers.get(),
        ..wanted
    }
}

/// Returns the settings that the app lock needs.
pub(crate) fn lock_settings(prefs: &Prefs, code: bool) -> Settings {
    Settings::chosen(prefs.hidden, prefs.help_entry, code, [prefs.call_minutes, prefs.picker_minutes])
}

#[cfg(test)]
mod tests {
    use vault::Theme;

    use super::*;

    /// Help by 999 and an open calculator, as they are at first.
    fn before() -> Prefs {
        Prefs { hidden: true, help_entry: true, call_minutes: 15, picker_minutes: 5, ..Prefs::default() }
    }

    /// Everything else.
    fn wanted() -> Prefs {
        Prefs {
            hidden: false,
            help_entry: false,
            call_minutes: 30,
            picker_minutes: 1,
            theme: Theme::Dark,
            ..before()
        }
    }

    fn on_help(has_code: bool) -> AppLock<()> {
        AppLock::launch(lock_settings(&before(), has_code)).0.step(LockEvent::HelpAsked, 0).0
    }

    #[test]
    fn who_has_not_typed_the_code_changes_only_how_it_looks() {
        assert_eq!(allowed(&on_help(true), wanted(), 0), Prefs { theme: Theme::Dark, ..before() });
    }

    #[test]
    fn in_an_open_space_everything_may_be_changed() {
        let open = on_help(true).step(LockEvent::Opened, 0).0;
        assert_eq!(allowed(&open, wanted(), 0), wanted());
    }

    #[test]
    fn without_a_code_everything_may_be_changed() {
        assert_eq!(allowed(&on_help(false), wanted(), 0), wanted());
    }

    #[test]
    fn a_wait_that_is_not_offered_changes_nothing() {
        let odd = Prefs { call_minutes: 250, picker_minutes: 255, ..before() };
        assert_eq!(allowed(&on_help(false), odd, 0), before());
    }
}
