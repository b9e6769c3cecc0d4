//! Decides which part of the app is on screen, and how long a session may stay open while the app is in the background.

mod event;
mod settings;

pub use event::{Cause, LockEvent, Reason, Show, Transition};
pub use settings::{Minutes, Settings};

/// The state of the screen: the cover, help or a session. Pure: times are milliseconds since boot, from a clock that
/// runs through sleep, and a clock that went backwards ends every wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppLock<S> {
    settings: Settings,
    up: Up<S>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Up<S> {
    /// The calculator; `away` while the app is in the background.
    Cover { away: bool },
    /// Pages that need no code, or a session.
    Page { inside: bool, out: Out<S> },
}

/// Whether a page is in the foreground.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Out<S> {
    Here,
    /// The shell is about to open another app; it may not have done so yet.
    Stepping {
        reason: Reason,
        screen: S,
        at: u64,
    },
    /// In the background, for up to `wait` milliseconds after `since`.
    Away {
        stepped: Option<(Reason, S)>,
        since: u64,
        wait: u64,
    },
}

impl<S> AppLock<S> {
    /// Starts with the cover if the app is hidden, otherwise with the first page.
    #[must_use]
    pub fn launch(settings: Settings) -> (Self, Transition<S>) {
        let (up, show) = first(settings);
        (Self { settings, up }, Transition::show(show))
    }

    /// Returns the current settings, for the shell to store.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Returns whether 999 opens help. Switching it off takes effect only once there is a code.
    #[must_use]
    pub fn help_entry(&self) -> bool {
        self.settings.help_entry || !self.settings.code
    }

    /// Returns the settings after these events, for a shell that stores them later and then calls [`AppLock::keep`].
    #[must_use]
    pub fn would_set(&self, events: impl IntoIterator<Item = LockEvent<S>>, now: u64) -> Settings
    where
        S: Clone,
    {
        events.into_iter().fold(self.clone(), |app_lock, next| app_lock.step(next, now).0).settings
    }

    /// Replaces the settings by stored ones. The screen stays; to hide the app, send [`LockEvent::Hide`] as well.
    pub fn keep(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Applies an event at `now` milliseconds since boot; returns the next state and what to do. Never fails.
    #[must_use]
    pub fn step(mut self, event: LockEvent<S>, now: u64) -> (Self, Transition<S>) {
        let answer = match event {
            LockEvent::HelpAsked => self.help_asked(),
            LockEvent::Opened => self.opened(),
            LockEvent::StepOut(reason, screen) => self.step_out(reason, screen, now),
            LockEvent::Backgrounded(cause) => self.backgrounded(cause, now),
            LockEvent::Returned => self.returned(now),
            LockEvent::Leave => self.leave(),
            LockEvent::Locked => self.locked(),
            LockEvent::Hide => self.hide(),
            LockEvent::Unhide => self.set(|settings| settings.covered = false),
            LockEvent::HelpEntry(on) => self.set(|settings| settings.help_entry = on),
            LockEvent::Waits(calls, pickers) => {
                self.set(|settings| (settings.calls, settings.pickers) = (calls, pickers))
            }
            LockEvent::Code(exists) => self.code(exists),
        };
        (self, answer)
    }

    /// Applies events together, if `keep` can store the settings after them; otherwise nothing changes. Returns the
    /// transition of the last event.
    ///
    /// # Errors
    /// The error of `keep`.
    pub fn settle<E>(
        &mut self,
        events: impl IntoIterator<Item = LockEvent<S>>,
        now: u64,
        keep: impl FnOnce(Settings) -> Result<(), E>,
    ) -> Result<Transition<S>, E>
    where
        S: Clone,
    {
        let first = (self.clone(), Transition::stay());
        let (app_lock, answer) =
            events.into_iter().fold(first, |(app_lock, _), next| app_lock.step(next, now));
        keep(app_lock.settings)?;
        *self = app_lock;
        Ok(answer)
    }

    fn help_asked(&mut self) -> Transition<S> {
        let covered = matches!(self.up, Up::Cover { away: false });
        if !covered || !self.help_entry() {
            return Transition::stay();
        }
        self.up = Up::here(false);
        Transition::show(Show::Help)
    }

    fn opened(&mut self) -> Transition<S> {
        if self.up.is_away() {
            // Too late: the app was left while the session was being opened.
            return self.shut(true, Show::Cover);
        }
        self.up = Up::here(true);
        Transition::show(Show::Home)
    }

    fn step_out(&mut self, reason: Reason, screen: S, at: u64) -> Transition<S> {
        if let Up::Page { out: out @ (Out::Here | Out::Stepping { .. }), .. } = &mut self.up {
            *out = Out::Stepping { reason, screen, at };
        }
        Transition::stay()
    }

    fn backgrounded(&mut self, cause: Cause, now: u64) -> Transition<S> {
        let settings = self.settings;
        let Up::Page { out, .. } = &mut self.up else { return self.shut(true, Show::Cover) };
        if cause == Cause::ScreenOff {
            return self.shut(true, Show::Cover);
        }
        match std::mem::replace(out, Out::Here).into_background(settings, cause, now) {
            Some((away, wait_seconds)) => {
                *out = away;
                Transition { show: Show::Cover, lock: false, wait_seconds }
            }
            None => self.shut(true, Show::Cover),
        }
    }

    fn returned(&mut self, now: u64) -> Transition<S> {
        match &mut self.up {
            Up::Cover { away: false } => Transition::stay(),
            Up::Cover { away: true } => self.first(false),
            Up::Page { inside, out } => match std::mem::replace(out, Out::Here) {
                Out::Here => Transition::stay(),
                Out::Stepping { reason, screen, .. } => Transition::show(back(*inside, reason, screen)),
                Out::Away { since, wait, .. } if left(since, wait, now).is_none() => self.first(true),
                Out::Away { stepped, .. } => Transition::show(
                    stepped.map_or(Show::AsItWas, |(reason, screen)| back(*inside, reason, screen)),
                ),
            },
        }
    }

    fn leave(&mut self) -> Transition<S> {
        let away = self.up.is_away();
        self.shut(away, Show::Cover)
    }

    fn locked(&mut self) -> Transition<S> {
        match self.up {
            Up::Page { inside: false, out: Out::Here | Out::Stepping { .. } } | Up::Cover { .. } => {
                Transition::stay()
            }
            Up::Page { .. } => self.leave(),
        }
    }

    fn hide(&mut self) -> Transition<S> {
        self.settings.covered = true;
        self.leave()
    }

    fn code(&mut self, exists: bool) -> Transition<S> {
        self.settings.code = exists;
        Transition::stay()
    }

    /// Changes a setting, if allowed: in a session, or on any page while there is no code.
    fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Transition<S> {
        if matches!(self.up, Up::Page { inside, out: Out::Here | Out::Stepping { .. } } if inside || !self.settings.code)
        {
            change(&mut self.settings);
        }
        Transition::stay()
    }

    /// Shows the cover and locks the session.
    fn shut(&mut self, away: bool, show: Show<S>) -> Transition<S> {
        self.up = Up::Cover { away };
        Transition::lock(show)
    }

    /// Shows what a launch shows.
    fn first(&mut self, lock: bool) -> Transition<S> {
        let (up, show) = first(self.settings);
        self.up = up;
        Transition { show, lock, wait_seconds: 0 }
    }
}

impl<S> Up<S> {
    fn here(inside: bool) -> Self {
        Self::Page { inside, out: Out::Here }
    }

    fn is_away(&self) -> bool {
        matches!(self, Self::Cover { away: true } | Self::Page { out: Out::Away { .. }, .. })
    }
}

impl<S> Out<S> {
    /// Returns the page in the background and the whole seconds that it may wait; `None` if it may not.
    fn into_background(self, settings: Settings, cause: Cause, now: u64) -> Option<(Self, u32)> {
        let (stepped, rest) = match self {
            Self::Here => (None, None),
            Self::Stepping { reason, screen, at } => {
                let wait = settings.wait(reason);
                // A step that never opened another app does not excuse a later absence.
                let fresh = left(at, wait, now).map(|_| wait);
                (fresh.map(|_| (reason, screen)), fresh)
            }
            Self::Away { stepped, since, wait } => (stepped, Some(left(since, wait, now)?)),
        };
        let call = (cause == Cause::Call).then(|| settings.calls.milliseconds());
        let wait = rest.max(call).filter(|wait| *wait > 0)?;
        Some((Self::Away { stepped, since: now, wait }, u32::try_from(wait / 1000).unwrap_or_default()))
    }
}

impl Settings {
    fn wait(self, reason: Reason) -> u64 {
        match reason {
            Reason::Call | Reason::Page => self.calls.milliseconds(),
            Reason::Picker => self.pickers.milliseconds(),
        }
    }
}

/// Returns the rest of a wait in milliseconds; `None` if it is over or the clock went backwards.
fn left(since: u64, wait: u64, now: u64) -> Option<u64> {
    wait.checked_sub(now.checked_sub(since)?).filter(|rest| *rest > 0)
}

fn first<S>(settings: Settings) -> (Up<S>, Show<S>) {
    if settings.covered { (Up::Cover { away: false }, Show::Cover) } else { (Up::here(false), Show::First) }
}

fn back<S>(inside: bool, reason: Reason, screen: S) -> Show<S> {
    match reason {
        Reason::Call if inside => Show::CallSheet(screen),
        _ => Show::Left(screen),
    }
}

#[cfg(test)]
mod tests;
