//! The one object a shell makes: the folder, what is chosen, and where everything else begins.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use ::cover::{Happening, Minutes, Options, Settings};
use vault::{Clock, Code, Locker, Store, SystemClock, UntilLocked};

use crate::face::{Stage, Sums};
use crate::guard::guarded;
use crate::{Age, Cause, CodePad, Cover, Field, Guide, KitError, Opening, Reason, Turn};

/// The app's private folder and all that is up. Make one a process and keep it.
#[derive(uniffi::Object)]
pub struct Kit {
    inner: Arc<Inner>,
}

/// What every handle needs.
pub(crate) struct Inner {
    store: Store,
    locker: Locker,
    clock: Arc<dyn Clock>,
    stage: Stage,
    launched: Turn,
    pub(crate) sums: Sums,
    guide: Mutex<Option<(String, Arc<Guide>)>>,
    three_presses: std::sync::atomic::AtomicBool,
}

/// What was chosen; readable without a code, so it tells nothing of what is kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Prefs {
    /// Every launch is the calculator. Changed with `hide` and `unhide`.
    pub covered: bool,
    /// 999, held, opens help from the calculator. Off counts only once there is a code.
    pub help_door: bool,
    /// The name of the look, the shell's own; at most 32 bytes.
    pub look: String,
    /// Three taps of equals stand for a held one.
    pub three_presses: bool,
    /// Minutes that a session waits while stepped out to a call or page: 0 to 30.
    pub call_minutes: u32,
    /// Minutes that it waits while stepped out to a picker: 0 to 30.
    pub picker_minutes: u32,
    /// A language tag; empty follows the phone. At most 35 bytes.
    pub language: String,
}

#[uniffi::export]
impl Kit {
    /// Takes the folder, which this process alone may hold, and makes it if its parent exists. A few file operations,
    /// under 10 ms. A first launch on a full disk opens too: help is there, and what is set or kept answers `NoSpace` until
    /// there is room. Errors: `Internal` if another process has it, it holds something else's files, or cannot be written;
    /// `TooNew`.
    #[uniffi::constructor]
    pub fn open(folder: String) -> Result<Arc<Self>, KitError> {
        guarded(|| Ok(Arc::new(Self { inner: Inner::open(Path::new(&folder))? })))
    }

    /// What to draw first: the calculator if it is hidden, else the first page. No errors but `Internal`.
    pub fn launched(&self) -> Result<Turn, KitError> {
        guarded(|| Ok(self.inner.launched.clone()))
    }

    /// What was chosen. No errors but `Internal`.
    pub fn prefs(&self) -> Result<Prefs, KitError> {
        guarded(|| Ok(self.inner.prefs()))
    }

    /// Chooses, all but `covered`; durable when it returns, a few ms. From the calculator, and from help once there is a
    /// code, door and minutes stay as they are. Answers what is chosen now. Errors: `Invalid`, `NoSpace`.
    pub fn set_prefs(&self, prefs: Prefs) -> Result<Prefs, KitError> {
        guarded(|| self.inner.set_prefs(prefs))
    }

    /// From now on every launch is the calculator, and it is drawn now; durable when it returns, a few ms.
    /// Errors: `NoSpace`.
    pub fn hide(&self) -> Result<Turn, KitError> {
        guarded(|| self.inner.settle(Happening::Hide))
    }

    /// From now on a launch shows the first page, if whoever is in front may choose that. Errors: `NoSpace`.
    pub fn unhide(&self) -> Result<Turn, KitError> {
        guarded(|| self.inner.settle(Happening::Unhide))
    }

    /// The calculator. Touches nothing. No errors but `Internal`.
    pub fn cover(&self) -> Result<Arc<Cover>, KitError> {
        guarded(|| Ok(Cover::of(&self.inner)))
    }

    /// The advice in the language of a tag such as `cy` or `en-GB`, or else in English. The first call, and one in
    /// another language, takes about 20 ms; later ones nothing. Errors: `Damaged`.
    pub fn guide(&self, locale: String) -> Result<Arc<Guide>, KitError> {
        guarded(|| self.inner.guide(locale))
    }

    /// The first task after the first page is drawn, off the main thread: gets ready what an attempt needs, and answers the
    /// names of the keys that the phone's key store should have. The shell makes each that is not there, silently, and
    /// never replaces one. The first time about as long as an attempt, later a few ms. Errors: `NoSpace`, `Internal`,
    /// `TooNew`; then there is nothing to make.
    pub fn keys_to_make(&self) -> Result<Vec<String>, KitError> {
        guarded(|| Ok(self.inner.store.prepare()?))
    }

    /// Begins to set a first code: 6 to 16 ASCII digits. Touches no file yet. Errors: `Invalid` with the reason;
    /// `Internal` if there is no room for another.
    pub fn begin_create(&self, code: &[u8], age: Age) -> Result<Arc<Opening>, KitError> {
        guarded(|| self.inner.begin_create(code, age))
    }

    /// A calculator on which the first code is chosen, typed twice; a locking ends it. Touches nothing. No errors but
    /// `Internal`.
    pub fn choose_code(&self, age: Age) -> Result<Arc<CodePad>, KitError> {
        guarded(|| Ok(CodePad::of(&self.inner, age)))
    }

    /// Whether a code was set. For pages that stand open anyway; nothing drawn on the calculator may depend on it.
    /// No errors but `Internal`.
    pub fn has_code(&self) -> Result<bool, KitError> {
        guarded(|| Ok(self.inner.store.has_vault()))
    }

    /// Begins to try a code: 6 to 16 ASCII digits. Works the same whether one is set or not. Errors: `Invalid`.
    pub fn begin_unlock(&self, code: &[u8]) -> Result<Arc<Opening>, KitError> {
        guarded(|| self.inner.begin_unlock(code))
    }

    /// Locks: every session, item and opening answers `Locked` for ever, and the keys are dropped within 50 ms or one
    /// fsync. Any thread, the main one too; returns within a millisecond. No errors but `Internal`.
    pub fn lock_now(&self) -> Result<Turn, KitError> {
        guarded(|| {
            self.inner.locker.lock_now();
            Ok(self.inner.turn(Happening::Locked))
        })
    }

    /// Leave was tapped: draw the calculator; the session is locked already. Within a millisecond, any thread.
    /// No errors but `Internal`.
    pub fn leave(&self) -> Result<Turn, KitError> {
        guarded(|| {
            // Before anything that could wait.
            self.inner.locker.lock_now();
            Ok(self.inner.turn(Happening::Leave))
        })
    }

    /// To be called before the shell opens another app from a screen of that name. No errors but `Internal`.
    pub fn step_out(&self, reason: Reason, screen: String) -> Result<Turn, KitError> {
        guarded(|| Ok(self.inner.turn(Happening::StepOut(reason.into(), screen))))
    }

    /// The app is no longer in front. Within a millisecond. No errors but `Internal`.
    pub fn backgrounded(&self, cause: Cause) -> Result<Turn, KitError> {
        guarded(|| Ok(self.inner.turn(Happening::Backgrounded(cause))))
    }

    /// The app is in front again, or the picker over it is gone: where to go. No errors but `Internal`.
    pub fn returned(&self) -> Result<Turn, KitError> {
        guarded(|| Ok(self.inner.turn(Happening::Returned)))
    }
}

impl Inner {
    fn open(folder: &Path) -> Result<Arc<Self>, KitError> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let store = Store::open(folder, Arc::clone(&clock))?;
        let (stage, launched) = Stage::launch(settings(&store.prefs(), store.has_vault()));
        let three_presses = store.prefs().instead_of_holding == THREE_PRESSES;
        Ok(Arc::new(Self {
            locker: store.locker(),
            store,
            clock,
            stage,
            launched,
            sums: Sums::default(),
            guide: Mutex::default(),
            three_presses: three_presses.into(),
        }))
    }

    pub(crate) fn begin_create(self: &Arc<Self>, code: &[u8], age: Age) -> Result<Arc<Opening>, KitError> {
        let opening = self.store.begin_create(Code::parse(code)?, age_kept(age))?;
        Ok(Opening::of(self, opening, true))
    }

    /// Keeps what was typed until the next locking.
    pub(crate) fn until_locked<T: Send + 'static>(&self, content: T) -> UntilLocked<T> {
        self.store.until_locked(content)
    }

    /// Lets the stage know whether there is a code.
    pub(crate) fn look_for_code(&self) {
        self.turn(Happening::Code(self.store.has_vault()));
    }

    pub(crate) fn begin_unlock(self: &Arc<Self>, code: &[u8]) -> Result<Arc<Opening>, KitError> {
        let opening = self.store.begin_unlock(Code::parse(code)?);
        Ok(Opening::of(self, opening, false))
    }

    /// What the calculator offers now. No file is touched.
    pub(crate) fn options(&self) -> Options {
        let three_presses = self.three_presses.load(std::sync::atomic::Ordering::Relaxed);
        Options { help_door: self.stage.help_door(), three_presses }
    }

    /// One happening; locks at once if that is what it leads to.
    pub(crate) fn turn(&self, happening: Happening<String>) -> Turn {
        self.lock_if_said(self.stage.step(happening, self.clock.boot_ms()))
    }

    fn lock_if_said(&self, turn: Turn) -> Turn {
        if turn.locked {
            self.locker.lock_now();
            self.sums.anew(self.options());
        }
        turn
    }

    /// One happening that may change what is set: it is on disk when it returns, or nothing happened.
    fn settle(&self, happening: Happening<String>) -> Result<Turn, KitError> {
        let turn = self.stage.settle([happening], self.clock.boot_ms(), |settings| {
            let mut prefs = self.store.prefs();
            if (prefs.hidden, prefs.help_door) == (settings.covered, settings.help_door) {
                return Ok(());
            }
            (prefs.hidden, prefs.help_door) = (settings.covered, settings.help_door);
            self.store.set_prefs(prefs)
        })?;
        Ok(self.lock_if_said(turn))
    }

    fn prefs(&self) -> Prefs {
        let prefs = self.store.prefs();
        Prefs {
            covered: prefs.hidden,
            help_door: prefs.help_door,
            look: prefs.look,
            three_presses: prefs.instead_of_holding == THREE_PRESSES,
            call_minutes: prefs.call_minutes.into(),
            picker_minutes: prefs.picker_minutes.into(),
            language: prefs.language,
        }
    }

    fn set_prefs(&self, wanted: Prefs) -> Result<Prefs, KitError> {
        let waits = Happening::Waits(minutes(wanted.call_minutes)?, minutes(wanted.picker_minutes)?);
        let both = [waits, Happening::Door(wanted.help_door)];
        self.stage.settle(both, self.clock.boot_ms(), |settings| {
            self.store.set_prefs(vault::Prefs {
                hidden: settings.covered,
                help_door: settings.help_door,
                look: wanted.look,
                instead_of_holding: if wanted.three_presses { THREE_PRESSES } else { 0 },
                call_minutes: settings.calls.get(),
                picker_minutes: settings.pickers.get(),
                language: wanted.language,
                ..self.store.prefs()
            })?;
            self.three_presses.store(wanted.three_presses, std::sync::atomic::Ordering::Relaxed);
            Ok::<_, KitError>(())
        })?;
        Ok(self.prefs())
    }

    /// What may be kept, at either age.
    pub(crate) fn limits(&self) -> Result<vault::Limits, KitError> {
        let guide = self.guide(self.store.prefs().language)?;
        let of = |age| guide.inner().limits(age).map(allowance);
        Ok(vault::Limits { adult: of(guide::types::Age::Adult)?, under_18: of(guide::types::Age::Under18)? })
    }

    fn guide(&self, locale: String) -> Result<Arc<Guide>, KitError> {
        let mut held = self.guide.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, guide)) = held.as_ref().filter(|(open, _)| *open == locale) {
            return Ok(Arc::clone(guide));
        }
        let guide = Guide::of(newest(&self.store, &locale)?);
        *held = Some((locale, Arc::clone(&guide)));
        Ok(guide)
    }
}

/// The number in the settings for three taps of equals.
const THREE_PRESSES: u8 = 1;

fn settings(prefs: &vault::Prefs, code: bool) -> Settings {
    let minutes = [prefs.call_minutes, prefs.picker_minutes];
    Settings::chosen(prefs.hidden, prefs.help_door, code, minutes)
}

fn minutes(minutes: u32) -> Result<Minutes, KitError> {
    let small = u8::try_from(minutes).ok().and_then(Minutes::new);
    small.ok_or(KitError::Invalid { field: Field::Minutes })
}

fn allowance(limits: guide::limits::Limits) -> vault::Allowance {
    let guide::limits::Limits { item_bytes, total_bytes, sound, video, any_file } = limits;
    vault::Allowance { item_bytes, total_bytes, sound, video, any_file }
}

pub(crate) fn age_kept(age: Age) -> vault::Age {
    match age {
        Age::Adult => vault::Age::Adult,
        Age::Under18 => vault::Age::Under18,
        Age::NotSaid => vault::Age::NotSaid,
    }
}

/// The pack to show: an installed one that is newer and rightly signed, or else the one built in. A pack file that cannot
/// be read keeps nobody from help.
fn newest(store: &Store, locale: &str) -> Result<guide::Guide, KitError> {
    let installed = store.installed_pack().ok().flatten();
    let opened = pack::open_newest(installed.as_deref(), store.pack_version())?;
    let guide = guide::Guide::open(&opened.image, locale)?;
    Ok(if pack::is_development(&opened) { guide.as_draft() } else { guide })
}

#[cfg(test)]
mod tests;
