//! The shell of the preview: performs effects here or through the page, and collects what the page must draw.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use app::{Act, App, Effect, Event, Outcome};
use serde_json::{Value, json};

use super::acts;
use super::keys::Keys;
use super::look::Language;
use super::place::{self, Place};
use super::wait::Wait;

/// The phone that the preview simulates.
pub(super) struct Shell {
    /// `None` while it is restarting.
    app: RwLock<Option<App>>,
    root: PathBuf,
    _place: Mutex<Option<tempfile::TempDir>>,
    keys: Keys,
    language: Language,
    code: Option<&'static str>,
    queue: Sender<Job>,
    outbox: Mutex<Outbox>,
    changed: Condvar,
    locking: Wait,
    waking: Wait,
}

/// A job of the serial queue.
enum Job {
    Run(u64),
    Answer { effect: u64, aliases: Vec<String>, challenge: Vec<u8> },
    Make(Vec<String>),
    Delete { effect: u64, alias: String },
    Restart,
}

/// News that the page has not received yet.
#[derive(Default)]
struct Outbox {
    /// Grows with every change that may concern the page.
    serial: u64,
    acts: Vec<Value>,
    /// The number of queued jobs.
    jobs: usize,
}

/// How long the page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

impl Shell {
    pub(super) fn start(place: Place, language: Language) -> Arc<Self> {
        let root = place.root();
        let (queue, jobs) = mpsc::channel();
        let shell = Arc::new(Self {
            app: RwLock::new(Some(place::open(&root, language))),
            root,
            keys: Keys::new(place.key),
            _place: Mutex::new(Some(place.folder)),
            language,
            code: place.code,
            queue,
            outbox: Mutex::default(),
            changed: Condvar::new(),
            locking: Wait::default(),
            waking: Wait::default(),
        });
        let serial = Arc::clone(&shell);
        thread::spawn(move || serial.work(&jobs));
        shell.send(Event::Launched);
        shell
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// The code of the space made at the start.
    pub(super) fn code(&self) -> Option<&'static str> {
        self.code
    }

    /// Locks, and deletes the folder.
    pub(super) fn end(&self) {
        self.with(App::lock_now);
        *self.app.write().unwrap_or_else(PoisonError::into_inner) = None;
        let folder = self._place.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(folder);
    }

    /// Calls the app, unless it is restarting.
    pub(super) fn with<T>(&self, ask: impl FnOnce(&App) -> T) -> Option<T> {
        self.app.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(ask)
    }

    /// Sends an event and performs its effects.
    pub(super) fn send(self: &Arc<Self>, event: Event) {
        if event == Event::Returned {
            self.locking.take_back();
        }
        let effects = self.with(|app| app.send(event));
        self.perform(effects.unwrap_or_default());
    }

    /// Ends the app as if the system had killed it, and restarts it on the same folder.
    pub(super) fn restart(&self) {
        self.put(Job::Restart);
    }

    /// Waits for news after that serial and returns it.
    pub(super) fn news(&self, after: u64) -> Value {
        let outbox = self.outbox();
        let waited = self.changed.wait_timeout_while(outbox, PATIENCE, |outbox| outbox.serial <= after);
        let mut outbox = waited.unwrap_or_else(PoisonError::into_inner).0;
        let (serial, is_busy) = (outbox.serial, outbox.jobs > 0);
        let acts = std::mem::take(&mut outbox.acts);
        drop(outbox);
        let view = self.with(App::view).map(|view| self.language.draw(view));
        json!({ "serial": serial, "busy": is_busy, "acts": acts, "view": view })
    }

    fn outbox(&self) -> MutexGuard<'_, Outbox> {
        self.outbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, change: impl FnOnce(&mut Outbox)) {
        let mut outbox = self.outbox();
        change(&mut outbox);
        outbox.serial += 1;
        self.changed.notify_all();
    }

    /// The newest serial.
    pub(super) fn serial(&self) -> u64 {
        self.outbox().serial
    }

    fn put(&self, job: Job) {
        self.tell(|outbox| outbox.jobs += 1);
        // The queue lives as long as the shell.
        let _sent = self.queue.send(job);
    }

    pub(super) fn perform(self: &Arc<Self>, effects: Vec<Effect>) {
        for Effect { id, act } in effects {
            match act {
                Act::Redraw => self.tell(|_| {}),
                Act::Run(task) => self.put(Job::Run(task)),
                Act::AnswerKeys { aliases, challenge } => {
                    self.put(Job::Answer { effect: id, aliases, challenge });
                }
                Act::MakeKeys { aliases } => self.put(Job::Make(aliases)),
                Act::DeleteKey { alias } => self.put(Job::Delete { effect: id, alias }),
                Act::LockAfter { seconds } => self.lock_after(seconds),
                Act::Wake { token, ms } => self.wake(token, ms),
                other => self.tell(|outbox| outbox.acts.extend(acts::told(id, other))),
            }
        }
    }

    fn lock_after(self: &Arc<Self>, seconds: u32) {
        let shell = Arc::clone(self);
        self.locking.after(u64::from(seconds) * 1000, move || {
            let effects = shell.with(App::lock_now);
            shell.perform(effects.unwrap_or_default());
        });
    }

    fn wake(self: &Arc<Self>, token: u64, ms: u32) {
        let shell = Arc::clone(self);
        self.waking.after(ms.into(), move || shell.send(Event::Woke(token)));
    }

    /// Runs the serial queue.
    fn work(self: Arc<Self>, jobs: &Receiver<Job>) {
        for job in jobs {
            self.work_on(job);
            self.tell(|outbox| outbox.jobs -= 1);
        }
    }

    fn work_on(self: &Arc<Self>, job: Job) {
        match job {
            Job::Run(task) => {
                let effects = self.with(|app| app.run(task));
                self.perform(effects.unwrap_or_default());
            }
            Job::Answer { effect, aliases, challenge } => {
                let answers = aliases.iter().map(|alias| self.keys.answer(alias, &challenge)).collect();
                self.send(Event::Done { effect, outcome: Outcome::Answers(answers) });
            }
            Job::Make(aliases) => self.keys.make(aliases),
            Job::Delete { effect, alias } => {
                self.keys.delete(alias);
                self.send(Event::Done { effect, outcome: Outcome::Performed });
            }
            Job::Restart => {
                let mut app = self.app.write().unwrap_or_else(PoisonError::into_inner);
                // The old one lets go of the folder before the new one takes it.
                *app = None;
                *app = Some(place::open(&self.root, self.language));
                drop(app);
                self.send(Event::Launched);
            }
        }
    }
}
