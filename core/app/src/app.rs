//! The app: what a shell holds.

use std::path::Path;
use std::sync::Arc;

use cover::AppLock;
use vault::{Clock, Prefs, Store, SystemClock};

use crate::advice::{Advice, OpenPack};
use crate::exports::Exports;
use crate::held::{Generation, Held};
use crate::imports::{Came, ImportAnswer, Imports};
use crate::media::MediaTable;
use crate::pages::SetUp;
use crate::person::Person;
use crate::state::{Ends, State, lock_settings};
use crate::sums::Sums;
use crate::view::{CoverView, View};
use crate::world::World;
use crate::{Act, Effect, Event, Phone};

/// The app. Make one a process and keep it; any thread may use it.
pub struct App {
    held: Held<State>,
    ends: Ends,
    store: Option<Store>,
    media: MediaTable,
    imports: Arc<Imports>,
    clock: Arc<dyn Clock>,
}

/// What the app is built on.
pub struct Parts {
    /// Opens the pack to show.
    pub open_pack: OpenPack,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
}

impl Parts {
    /// The pack, and the clocks of this machine.
    pub fn new(open_pack: OpenPack) -> Self {
        Self { open_pack, clock: Arc::new(SystemClock) }
    }
}

impl App {
    /// Opens the app on its private folder, which this process alone should hold. Never fails: settings and names of
    /// folders are read, the pack is opened in memory, and whatever else is wrong with the disk is said later, or is as
    /// silent as a wrong code. About 10 ms.
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

    /// What to draw now. The main thread's: memory alone, at most 2 ms. After [`App::lock_now`] it is the cover.
    pub fn view(&self) -> View {
        self.held.see(State::view)
    }

    /// The calculator at 0, whatever is up: what a shell puts over it while the phone takes a picture for its list of
    /// recent apps. Any thread's; it waits for nothing.
    pub fn still() -> CoverView {
        Sums::default().view("")
    }

    /// Takes an event and answers what to perform, in order. The main thread's: memory alone, at most 2 ms.
    pub fn send(&self, event: Event) -> Vec<Effect> {
        self.held.with(|state| state.apply(event))
    }

    /// Does a task and answers what to perform then. For the shell's serial queue, never the main thread; the app is not
    /// held meanwhile. A task that is done already, or ended with a locking, does nothing.
    pub fn run(&self, task: u64) -> Vec<Effect> {
        let Some((of, task)) = self.held.with(|state| state.begin(task)) else { return Vec::new() };
        let brought = task.perform(self.store.as_ref());
        self.held.with(|state| state.bring(of, brought))
    }

    /// The bytes of a [`crate::view::Media`]; none once it has ended. Any thread's.
    pub fn media_length(&self, media: u64) -> Option<u64> {
        self.media.length(media)
    }

    /// Bytes of a [`crate::view::Media`] from an offset, at most 1 MiB; fewer or none at its end. Nothing if they cannot be
    /// read, or it has ended, as with every locking. Any thread's but the main one: it may wait for the disk.
    pub fn read_media(&self, media: u64, offset: u64, length: u32) -> Option<Vec<u8>> {
        self.media.read(media, offset, length)
    }

    /// The next bytes of a file that leaves the app, at most `max` and never more than 1 MiB; none at its end, once it is
    /// over, or where it cannot go on: only [`App::is_export_whole`] tells a file from a part of one. Any thread but the
    /// main one; the app is not held meanwhile.
    pub fn read_export(&self, export: u64, max: u32) -> Vec<u8> {
        self.ends.exports.with(|exports| exports.get(export)).map_or_else(Vec::new, |export| export.next(max))
    }

    /// Whether all of a file that leaves the app was read. Otherwise what went out is no file and goes again. The same
    /// threads'.
    pub fn is_export_whole(&self, export: u64) -> bool {
        self.ends.exports.with(|exports| exports.get(export)).is_some_and(|export| export.is_whole())
    }

    /// Takes more bytes of an import, in order. For the thread aside that reads them: the app is not held while they are
    /// sealed, and a page hears of it a few times a second.
    pub fn append_import(&self, import: u64, bytes: &[u8]) -> ImportAnswer {
        let Some(came) = self.imports.append(import, bytes) else {
            return ImportAnswer { goes_on: false, effects: Vec::new() };
        };
        let goes_on = matches!(came, Came::SoFar(_));
        let is_told = !goes_on || self.imports.is_due(import, self.clock.boot_ms());
        let effects = if is_told { self.came(import, Some(came)) } else { Vec::new() };
        ImportAnswer { goes_on, effects }
    }

    /// All bytes of an import came: it is kept, and durable, when this returns. For the same thread; as long as the disk
    /// takes for all of them.
    pub fn end_import(&self, import: u64) -> Vec<Effect> {
        self.came(import, self.imports.end(import))
    }

    /// An import could not be read to its end: nothing of it is kept.
    pub fn stop_import(&self, import: u64) -> Vec<Effect> {
        self.came(import, self.imports.throw_away(import, Came::Broken))
    }

    fn came(&self, import: u64, came: Option<Came>) -> Vec<Effect> {
        came.map_or_else(Vec::new, |came| self.held.with(|state| state.import_came(import, came)))
    }

    /// Locks, from any thread and within a millisecond: from now on [`App::view`] is the cover.
    pub fn lock_now(&self) -> Vec<Effect> {
        self.held.end(|| {
            self.ends.lock_rest();
            self.media.clear();
        });
        vec![Effect { id: 0, act: Act::Redraw }]
    }
}

/// Without settings: hidden if there is anything of a vault.
fn without_store(folder: &Path) -> (Prefs, bool) {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let has_code = names.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("v-"));
    (Prefs { hidden: has_code, ..Prefs::default() }, has_code)
}
