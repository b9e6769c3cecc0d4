//! Settings: who may change which, and what follows once they are on disk.

use cover::{LockEvent, Minutes, Settings};
use vault::{Prefs, StoreError};

use super::State;
use crate::done::Done;
use crate::task::Task;
use crate::{Act, Effect};

impl State {
    /// Changes settings; they take effect once they are on disk.
    pub(super) fn set(&mut self, wanted: Prefs, visit: u64) {
        let prefs = self.allowed(wanted);
        self.speak(|world| world.prefs = prefs.clone());
        self.run(Task::Set { visit, prefs });
    }

    /// Returns the settings as far as the person may change them, which the app lock decides: the help entry, the waits
    /// and unhiding need a session, or no code to be set.
    fn allowed(&self, wanted: Prefs) -> Prefs {
        let Some(app_lock) = &self.app_lock else { return self.kept.clone() };
        let before = app_lock.settings();
        let minutes = |minutes: u8, before: Minutes| Minutes::new(minutes).unwrap_or(before);
        let calls = minutes(wanted.call_minutes, before.calls);
        let pickers = minutes(wanted.picker_minutes, before.pickers);
        let hiding = if wanted.hidden { LockEvent::Hide } else { LockEvent::Unhide };
        let events = [LockEvent::Waits(calls, pickers), LockEvent::HelpEntry(wanted.help_entry), hiding];
        let settings = app_lock.would_set(events, self.world.clock.boot_ms());
        Prefs {
            hidden: settings.covered,
            help_entry: settings.help_entry,
            call_minutes: settings.calls.get(),
            picker_minutes: settings.pickers.get(),
            ..wanted
        }
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

/// Returns the settings that the app lock needs.
pub(crate) fn lock_settings(prefs: &Prefs, code: bool) -> Settings {
    Settings::chosen(prefs.hidden, prefs.help_entry, code, [prefs.call_minutes, prefs.picker_minutes])
}
