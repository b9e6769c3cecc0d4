//! The calculator: its keys, what they trigger, and when it replaces the page on screen.

use cover::{AppLock, LockEvent, Options};
use vault::{Code, Entropy};

use super::State;
use crate::Act;
use crate::task::Task;

impl State {
    pub(super) fn key(&mut self, event: cover::Event) {
        let is_shielded = self.is_shielded();
        match self.sums.step(event, self.options()) {
            // While shielding, it only calculates.
            _ if is_shielded => {}
            cover::Then::Stay => {}
            cover::Then::TryCode(digits) if digits.are_48() => {
                self.run(Task::StretchPhrase(digits.expose(phrase)));
            }
            cover::Then::TryCode(digits) => {
                if let Ok(code) = digits.expose(Code::parse) {
                    self.run(Task::Stretch(code));
                }
            }
            cover::Then::OpenHelp => self.lock_event(LockEvent::HelpAsked),
        }
    }

    pub(super) fn held(&mut self, key: cover::Key) {
        match key {
            cover::Key::Equals => self.key(cover::Event::HoldEquals),
            cover::Key::Backspace => self.key(cover::Event::Key(cover::Key::AllClear)),
            _ => {}
        }
    }

    /// Returns whether the calculator is drawn.
    pub(super) fn shows_cover(&self) -> bool {
        self.is_covered || self.navigator.up().is_none() || self.is_shielded()
    }

    /// Returns whether it is drawn only because the screen is recorded or mirrored.
    pub(super) fn is_shielded(&self) -> bool {
        let is_inside = self.navigator.up().is_some_and(|up| up.page.is_inside());
        self.is_captured && is_inside && !self.is_covered
    }

    pub(super) fn captured(&mut self, is_captured: bool) {
        self.is_captured = is_captured;
        if is_captured {
            self.sums.begin(self.options());
        }
    }

    pub(super) fn copy_sum(&mut self) {
        if let Some(text) = self.sums.copied() {
            self.push(Act::CopySum { text });
        }
    }

    pub(super) fn options(&self) -> Options {
        let help_entry = self.app_lock.as_ref().is_none_or(AppLock::help_entry);
        Options { help_entry, three_presses: self.world.three_presses() }
    }
}

/// Parses digits as a recovery phrase; `None` looks and takes as long as a phrase that opens nothing.
fn phrase(digits: &[u8]) -> Option<Entropy> {
    std::str::from_utf8(digits).ok().and_then(|digits| Entropy::from_digits(digits).ok())
}
