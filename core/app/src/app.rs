//! The app as a shell uses it.

use std::path::Path;
use std::sync::Arc;

use cover::AppLock;
use vault::{Clock, Prefs, Store, SystemClock};

use crate::advice::{Advice, OpenPack};
use crate::exports::Exports;
use crate::held::{Generation, Held};
use crate::imports::{ImportAnswer, ImportOutcome, Imports};
use crate::media::MediaTable;
use crate::person::Person;
use crate::state::{Ends, State, lock_settings};
use crate::sums::Sums;
use crate::view::{CoverView, View};
use crate::world::SetUp;
use crate::world::World;
use crate::{Act, Effect, Event, Phone};

/// The app. Make one per process and keep it; any thread may use it.
pub struct App {
    held: Held<State>,
    ends: Ends,
    store: Option<Store>,
    media: MediaTable,
    imports: Arc<Imports>,
    clock: Arc<dyn Clock>,
}

/// What the app depends on.
pub struct Parts {
    /// Opens the pack to show.
    pub open_pack: OpenPack,
    /// The source of time.
    pub clock: Arc<dyn Clock>,
}

impl Parts {
    /// Uses this pack and the clocks of this machine.
    pub fn new(open_pack: OpenPack) -> Self {
        Self { open_pack, clock: Arc::new(SystemClock) }
    }
}

impl App {
    /// Opens the app on its private folder, which no other process should use. Never fails: it reads settings and the
    /// names of folders and opens the pack in memory; other problems with the disk are reported later, or look like a
    /// wrong code. About 10 ms.
    pub fn open(folder: &Path, phone: Phone, parts: Parts) -> Self {
        let store = Store::open(folder, Arc::clone(&parts.clock)).ok();
        let (prefs, has_code) =
            store.as_ref().map_or_else(|| without_store(folder), |store| (store.prefs(), store.has_vault()));
        let (app_lock, answer) = AppLock::launch(lock_settings(&prefs, has_code));
        let (imports, clock) = (Arc::<Imports>::default(), Arc::clone(&parts.clock));
        let mut world = World {
            advice: Advice::default(),
            phone,
            prefs,
            person: Person::default(),
            set_up: SetUp::default(),
            inside: None,
            clock: parts.clock,
            imports: Arc::clone(&imports),
            asks: Vec::new(),
            media: MediaTable::default(),
            reached: None,
            read_out: None,
        };
        world.advice = Advice::shipped(parts.open_pack, world.language());
        let media = world.media.clone();
        let generation = Generation::new();
        let exports = Exports::table(&generation);
        let ends = Ends { generation, locker: store.as_ref().map(Store::locker), exports };
        let state = State::new(ends.clone(), world, parts.open_pack, (app_lock, answer.show));
        Self { held: Held::new(ends.generation.clone(), state), ends, store, media, imports, clock }
    }

    /// Returns what to draw now; the cover after [`App::lock_now`]. For the main thread: uses only memory, at most 2
    /// ms.
    pub fn view(&self) -> View {
        self.held.see(State::view)
    }

    /// Returns the calculator at 0 whatever is shown, to be drawn while the phone takes a picture for its list of
    /// recent apps. For any thread; never blocks.
    pub fn still() -> CoverView {
        Sums::default().view("")
    }

    /// Applies an event; returns the effects to perform, in order. For the main thread: uses only memory, at most 2 ms.
    pub fn send(&self, event: Event) -> Vec<Effect> {
        self.held.with(|state| state.apply(event))
    }

    /// Runs a task; returns the effects to perform then. For the shell's serial queue, never the main thread; it does
    /// not hold the app's mutex meanwhile. A task that is already done, or was ended by locking, does nothing.
    pub fn run(&self, task: u64) -> Vec<Effect> {
        let Some((of, task)) = self.held.with(|state| state.begin(task)) else { return Vec::new() };
        let brought = task.perform(self.store.as_ref());
        self.held.with(|state| state.bring(of, brought))
    }

    /// Returns the length in bytes of a [`crate::view::Media`]; `None` once it is closed. For any thread.
    pub fn media_length(&self, media: u64) -> Option<u64> {
        self.media.length(media)
    }

    /// Reads a [`crate::view::Media`] from an offset, at most 1 MiB; fewer bytes or none at its end. `None` if it
    /// cannot be read or is closed, as after locking. For any thread but the main one: it may wait for the disk.
    pub fn read_media(&self, media: u64, offset: u64, length: u32) -> Option<Vec<u8>> {
        self.media.read(media, offset, length)
    }

    /// Reads the next bytes of an export, at most `max` and never more than 1 MiB; none at its end, once it is closed,
    /// or if it cannot be continued: only [`App::is_export_whole`] distinguishes a whole file from a part. For any
    /// thread but the main one; it does not hold the app's mutex meanwhile.
    pub fn read_export(&self, export: u64, max: u32) -> Vec<u8> {
        self.ends.exports.with(|exports| exports.get(export)).map_or_else(Vec::new, |export| export.next(max))
    }

    /// Returns whether all of an export was read. If not, the bytes so far are no file and it must be exported again.
    /// For the same threads.
    pub fn is_export_whole(&self, export: u64) -> bool {
        self.ends.exports.with(|exports| exports.get(export)).is_some_and(|export| export.is_whole())
    }

    /// Appends bytes to an import, in order. For the thread that reads them: it does not hold the app's mutex while it
    /// seals them, and reports progress to a page a few times a second.
    pub fn append_import(&self, import: u64, bytes: &[u8]) -> ImportAnswer {
        let Some(came) = self.imports.append(import, bytes) else {
            return ImportAnswer { goes_on: false, effects: Vec::new() };
        };
        let goes_on = matches!(came, ImportOutcome::SoFar(_));
        let is_told = !goes_on || self.imports.is_due(import, self.clock.boot_ms());
        let effects = if is_told { self.came(import, Some(came)) } else { Vec::new() };
        ImportAnswer { goes_on, effects }
    }

    /// Ends an import: when this returns, it is kept durably. For the same thread; takes as long as the disk needs for
    /// all of its bytes.
    pub fn end_import(&self, import: u64) -> Vec<Effect> {
        self.came(import, self.imports.end(import))
    }

    /// Discards an import that could not be read to its end.
    pub fn stop_import(&self, import: u64) -> Vec<Effect> {
        self.came(import, self.imports.throw_away(import, ImportOutcome::Broken))
    }

    fn came(&self, import: u64, came: Option<ImportOutcome>) -> Vec<Effect> {
        came.map_or_else(Vec::new, |came| self.held.with(|state| state.import_came(import, came)))
    }

    /// Locks, from any thread and within a millisecond. From then on [`App::view`] returns the cover.
    pub fn lock_now(&self) -> Vec<Effect> {
        self.held.end(|| {
            self.ends.lock_rest();
            self.media.clear();
        });
        vec![Effect { id: 0, act: Act::Redraw }]
    }
}

/// Returns the settings for when the store cannot be opened: hidden if there is any vault.
fn without_store(folder: &Path) -> (Prefs, bool) {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let has_code = names.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("v-"));
    (Prefs { hidden: has_code, ..Prefs::default() }, has_code)
}
