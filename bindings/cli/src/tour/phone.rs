//! A phone: the calculator, the app lock that decides what is shown, the store and the pack.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use cover::{AppLock, Event, Key, LockEvent, Options, Settings, Show, State, Then};
use guide::limits::AllLimits;
use guide::{ENGLISH, Guide};
use vault::{Age, Allowance, Clock, Code, Limits, Opening, Session, Store, StoreError, SystemClock};

use super::keys::KeyFiles;
use crate::Failure;

/// Names of screens, in place of a shell's own.
pub(crate) type Screen = &'static str;

/// The code used on this tour.
pub(crate) const CODE: &str = "275318";

/// A phone of the tour.
pub(crate) struct Phone {
    root: PathBuf,
    pub(crate) store: Store,
    pub(crate) guide: Guide,
    pub(crate) keys: KeyFiles,
    pub(crate) app_lock: AppLock<Screen>,
    /// What was drawn at launch.
    pub(crate) first: Show<Screen>,
    calculator: Option<State>,
    session: Option<Session>,
}

/// The result of tapping or holding a key.
pub(crate) struct Pressed {
    pub(crate) display: String,
    pub(crate) spoken: String,
    pub(crate) then: Then,
}

impl Phone {
    /// Starts the app on a folder.
    pub(crate) fn new(root: &Path) -> Result<Self, Failure> {
        let keys = KeyFiles::new(&root.join("keys"))?;
        let store = Store::open(&root.join("app"), Arc::new(SystemClock))?;
        let guide = guide()?;
        let prefs = store.prefs();
        let settings = Settings {
            covered: prefs.hidden,
            help_entry: prefs.help_entry,
            code: store.has_vault(),
            ..Settings::default()
        };
        let (app_lock, first) = AppLock::launch(settings);
        // After the first page is drawn: silently, for every place that is not used.
        store.prepare()?.iter().try_for_each(|alias| keys.make(alias))?;
        Ok(Self {
            root: root.to_owned(),
            store,
            guide,
            keys,
            app_lock,
            first: first.show,
            calculator: None,
            session: None,
        })
    }

    /// The phone's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Applies an event; returns what is drawn now.
    pub(crate) fn lock_event(&mut self, event: LockEvent<Screen>) -> Show<Screen> {
        let settings = self.app_lock.settings();
        let app_lock = std::mem::replace(&mut self.app_lock, AppLock::launch(settings).0);
        let (app_lock, answer) = app_lock.step(event, SystemClock.boot_ms());
        self.app_lock = app_lock;
        if answer.lock {
            self.store.locker().lock_now();
            self.calculator = None;
        }
        answer.show
    }

    /// Presses the keys with these signs; `!` holds `=`.
    pub(crate) fn press(&mut self, signs: &str) -> Result<Pressed, Failure> {
        let options = Options { help_entry: self.app_lock.help_entry(), three_presses: false };
        let mut state =
            self.calculator.take().map_or_else(|| State::new(options), |state| state.with(options));
        let mut last = None;
        for sign in signs.chars() {
            let event = match sign {
                '!' => Event::HoldEquals,
                sign => Event::Key(
                    Key::from_sign(sign).ok_or_else(|| Failure::Input(format!("no key bears {sign}")))?,
                ),
            };
            let (next, outcome) = cover::step(state, event);
            (state, last) = (next, Some(outcome));
        }
        self.calculator = Some(state);
        let outcome = last.ok_or_else(|| Failure::Input("no key was pressed".into()))?;
        let (display, spoken) = (outcome.display.as_str().to_owned(), outcome.spoken.as_str().to_owned());
        Ok(Pressed { display, spoken, then: outcome.then })
    }

    /// Returns the display's text.
    pub(crate) fn display(&mut self) -> Result<String, Failure> {
        let state = self
            .calculator
            .get_or_insert_with(|| State::new(Options { help_entry: true, three_presses: false }));
        Ok(state.display().as_str().to_owned())
    }

    /// Resets the calculator to 0, because its digits opened something.
    pub(crate) fn opened(&mut self) {
        if let Some(state) = self.calculator.take() {
            self.calculator = Some(cover::step(state, Event::Opened).0);
        }
    }

    /// Finishes an opening with the device key; returns how long the stretching took.
    pub(crate) fn finish(&self, mut opening: Opening) -> Result<(Session, Duration), Failure> {
        let start = Instant::now();
        let challenge = opening.challenge()?;
        let stretched = start.elapsed();
        Ok((opening.finish(challenge.ask(|alias, point| self.keys.answer(alias, point)))?, stretched))
    }

    /// Tries the digits that the cover offers, if any. `None`: nothing opened, and nothing shows it.
    pub(crate) fn try_offer(&mut self, then: Then) -> Result<Option<Duration>, Failure> {
        let Then::TryCode(digits) = then else { return Ok(None) };
        // From the cover straight to the vault; both wipe their copy.
        let code = digits.expose(Code::parse)?;
        match self.finish(self.store.begin_unlock(code)) {
            Ok((session, took)) => {
                self.enter(session);
                Ok(Some(took))
            }
            Err(Failure::Store(StoreError::Denied)) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Enters a session.
    pub(crate) fn enter(&mut self, session: Session) {
        self.session = Some(session);
        self.opened();
        self.lock_event(LockEvent::Opened);
    }

    /// Makes the vault with its first code.
    pub(crate) fn set_up(&mut self, digits: &str, age: Age) -> Result<Duration, Failure> {
        let opening = self.store.begin_create(Code::parse(digits.as_bytes())?, age)?;
        let (session, took) = self.finish(opening)?;
        self.enter(session);
        self.lock_event(LockEvent::Code(true));
        Ok(took)
    }

    /// Takes the open session.
    pub(crate) fn session(&mut self) -> Result<Session, Failure> {
        self.session.take().ok_or(Failure::Store(StoreError::Locked))
    }

    /// Converts the pack's limits to the vault's type.
    pub(crate) fn limits(&self) -> Result<Limits, Failure> {
        let limits: AllLimits = self.guide.data("limits")?;
        Ok(Limits { adult: allowance(limits.adult), under_18: allowance(limits.under_18) })
    }
}

/// Opens the shipped pack in English.
pub(crate) fn guide() -> Result<Guide, Failure> {
    let opened = pack::open_shipped()?;
    let guide = Guide::open(&opened.image, ENGLISH)?;
    Ok(if pack::is_development(&opened) { guide.as_draft() } else { guide })
}

fn allowance(limits: guide::limits::Limits) -> Allowance {
    let guide::limits::Limits { item_bytes, total_bytes, sound, video, any_file, .. } = limits;
    Allowance { item_bytes, total_bytes, sound, video, any_file }
}
