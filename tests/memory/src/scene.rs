//! What the other process does: opens, works, and ends in one of several ways, pausing where it is examined.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use faults::{Place, content};
use guide::{ENGLISH, Guide};
use handoff::bundle::{Bundle, Choice, Sealed, Sealing};
use seal::phrase::Entropy;
use vault::{Code, Party, Session, Store, StoreError, Zone};

use crate::{Typed, typed_in};

/// What happens between opening and locking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// Everything is read, and something is kept.
    Work,
    /// A recovery phrase opens it instead of a code.
    ByWords,
    /// The code is changed, and a new recovery phrase is made.
    Change,
    /// A bundle is made, unencrypted.
    Bundle,
    /// A bundle is made, encrypted with a passphrase.
    SealedBundle,
    /// A sealed copy is made.
    Copy,
    /// A thread panics while it holds secrets, and then a call panics and is caught.
    Panic,
    /// Everything is erased.
    Erase,
}

impl Scene {
    /// All scenes.
    pub const ALL: [Self; 8] = [
        Self::Work,
        Self::ByWords,
        Self::Change,
        Self::Bundle,
        Self::SealedBundle,
        Self::Copy,
        Self::Panic,
        Self::Erase,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::ByWords => "by-words",
            Self::Change => "change",
            Self::Bundle => "bundle",
            Self::SealedBundle => "sealed-bundle",
            Self::Copy => "copy",
            Self::Panic => "panic",
            Self::Erase => "erase",
        }
    }

    /// Returns the scene of that name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scene| scene.name() == name)
    }
}

/// A moment at which it pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Nothing was typed or opened.
    Started,
    /// The code or phrase is typed, and the key store is asked.
    Asked,
    /// It is open, and everything was read.
    Open,
    /// The scene is over; except after erasing, it is still open.
    Done,
    /// Nothing is open any more.
    Locked,
}

impl Moment {
    /// All moments, in order.
    pub const ALL: [Self; 5] = [Self::Started, Self::Asked, Self::Open, Self::Done, Self::Locked];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Asked => "asked",
            Self::Open => "open",
            Self::Done => "done",
            Self::Locked => "locked",
        }
    }
}

/// Plays a scene on the vault in a folder; `wait` returns once memory was examined.
///
/// # Errors
/// What went wrong, in words.
pub fn run(
    folder: &Path,
    scene: Scene,
    wait: &mut dyn FnMut(Moment) -> io::Result<()>,
) -> Result<(), String> {
    let place = Place::at(folder);
    told(wait(Moment::Started))?;
    let store = told(place.open())?;
    told(store.prepare())?;
    let session = Arc::new(told(open(&place, &store, scene, wait))?);
    let last = told(read_everything(&session))?;
    told(wait(Moment::Open))?;
    drop(last);
    play(&place, &store, &session, scene)?;
    told(wait(Moment::Done))?;
    store.locker().lock_now();
    // The thread that closes the database needs a moment.
    std::thread::sleep(std::time::Duration::from_millis(200));
    told(wait(Moment::Locked))
}

fn told<T, E: std::fmt::Debug>(done: Result<T, E>) -> Result<T, String> {
    done.map_err(|error| format!("{error:?}"))
}

fn open(
    place: &Place,
    store: &Store,
    scene: Scene,
    wait: &mut dyn FnMut(Moment) -> io::Result<()>,
) -> Result<Session, StoreError> {
    if scene == Scene::ByWords {
        let typed = typed_in(place.folder(), Typed::Words)?;
        wait(Moment::Asked)?;
        drop(typed);
        return store.open_by_phrase(&words(place, Typed::Words)?);
    }
    let code = typed_in(place.folder(), Typed::Code)?;
    let mut opening = store.begin_unlock(Code::parse(&code)?);
    let asked = opening.challenge()?;
    wait(Moment::Asked)?;
    drop(code);
    place.answer(opening, &asked)
}

fn words(place: &Place, which: Typed) -> Result<Entropy, StoreError> {
    let typed = typed_in(place.folder(), which)?;
    let typed = std::str::from_utf8(&typed).map_err(|_| StoreError::Denied)?;
    Entropy::from_typed(typed).map_err(|_| StoreError::Denied)
}

/// Answers what was read last, as somebody looks at it.
fn read_everything(session: &Session) -> Result<Vec<u8>, StoreError> {
    let mut part = vec![0; 100_000];
    for line in session.list(None, 100)?.iter() {
        let entry = session.entry(line.id)?;
        if entry.file.is_some() {
            session.read(line.id, 0, &mut part)?;
        }
    }
    Ok(part)
}

fn play(place: &Place, store: &Store, session: &Arc<Session>, scene: Scene) -> Result<(), String> {
    match scene {
        Scene::Work | Scene::ByWords => told(work(place, session)),
        Scene::Change => told(change(place, session)),
        Scene::Bundle => bundle(session, |mut bundle| {
            while told(bundle.pull())?.is_some() {}
            Ok(())
        }),
        Scene::SealedBundle => {
            let passphrase = told(typed_in(place.folder(), Typed::Passphrase))?;
            let sealing = Sealing::by_passphrase(told(std::str::from_utf8(&passphrase))?);
            drop(passphrase);
            bundle(session, |bundle| {
                let mut sealed = told(Sealed::new(bundle, sealing))?;
                while told(sealed.pull())?.is_some() {}
                Ok(())
            })
        }
        Scene::Copy => told(copy(session)),
        Scene::Panic => {
            panics(place, session);
            Ok(())
        }
        Scene::Erase => told(erase(store, session)),
    }
}

fn work(place: &Place, session: &Session) -> Result<(), StoreError> {
    let note = typed_in(place.folder(), Typed::Note)?;
    session.seal_draft(vault::EntryId([9; 16]), &note)?.write()?;
    drop(note);
    let mut writer = session.begin_item(&content::spec(6), &content::limits())?;
    writer.append(&vec![6; 300_000])?;
    writer.finish().map(drop)
}

fn change(place: &Place, session: &Session) -> Result<(), StoreError> {
    let code = typed_in(place.folder(), Typed::NewCode)?;
    let change = session.begin_change_code(Code::parse(&code)?, None)?;
    drop(code);
    place.set(change)?;
    session.set_phrase(&words(place, Typed::NewWords)?)
}

fn bundle(session: &Arc<Session>, pull: impl FnOnce(Bundle) -> Result<(), String>) -> Result<(), String> {
    let opened = told(pack::open_shipped())?;
    let guide = Arc::new(told(Guide::open(&opened.image, ENGLISH))?);
    let entries = told(session.list(None, 100))?.iter().map(|line| line.id).collect();
    let choice = Choice { entries, to: Party::NotSaid };
    let now = vault::Moment { unix_ms: 1_764_000_000_000, zone: Zone::UTC };
    pull(told(Bundle::begin(Arc::clone(session), guide, choice, now))?)
}

fn copy(session: &Session) -> Result<(), StoreError> {
    let mut copy = session.begin_copy()?;
    while copy.pull()?.is_some() {}
    copy.finish()
}

/// Panics in a thread that nothing catches, and in a call that is caught, as the library's boundary catches every
/// panic.
fn panics(place: &Place, session: &Arc<Session>) {
    let (folder, held) = (place.folder().to_owned(), Arc::clone(session));
    let _ended = std::thread::spawn(move || falls(&folder, &held)).join();
    let _caught = catch_unwind(AssertUnwindSafe(|| falls(place.folder(), session)));
}

/// Panics while holding what was kept, a note being typed and the digits of a code.
fn falls(folder: &Path, session: &Session) {
    let read = read_everything(session);
    let note = typed_in(folder, Typed::Note);
    let code = typed_in(folder, Typed::NewCode).ok().and_then(|digits| Code::parse(&digits).ok());
    let _never =
        code.map(|code| code.expose(|digits| panic!("{} {} {}", digits.len(), read.is_ok(), note.is_ok())));
}

fn erase(store: &Store, session: &Session) -> Result<(), StoreError> {
    session.erase_everything()?;
    store.keys_to_delete()?.iter().try_for_each(|alias| store.erased_key_gone(alias))?;
    store.prepare().map(drop)
}
