//! What a walk happens on: a folder, perhaps on a small disk, a clock and a key store that outlive the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use app::testing::{CODE, Fingers, ScriptedPhone, SetClock, make_space};
use app::{Image, Parts, Phone, System};
use vault::{Age, Code, Prefs, Session, SoftwareKey, Store, StoreError};

use crate::{Disk, content, turns};

/// A Wednesday afternoon, 2026-11-25 14:00 UTC.
const WEDNESDAY_MS: i64 = 1_795_615_200_000;
/// Opens the second space where a walk begins with one.
pub(super) const SECOND: &str = "739184";
/// Erases where a walk begins with it.
pub(super) const ERASES: &str = "264015837";

/// Where a walk begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Nothing is there yet.
    New,
    /// A space of that age with a few things in it.
    Made(Age),
    /// The same, hidden behind the calculator.
    Hidden,
    /// With a second space and a code that erases.
    Codes,
    /// Its files are damaged between two openings.
    Damaged,
    /// Its disk is full now and then.
    Full,
}

impl Start {
    /// That of a seed.
    pub(super) fn of(seed: u64) -> Self {
        let all = [
            Self::Made(Age::Adult),
            Self::Codes,
            Self::New,
            Self::Damaged,
            Self::Hidden,
            Self::Full,
            Self::Made(Age::Under18),
            Self::Codes,
            Self::Made(Age::NotSaid),
            Self::Damaged,
        ];
        all[usize::try_from(seed % 10).unwrap_or(0)]
    }

    fn age(self) -> Age {
        if let Self::Made(age) = self { age } else { Age::Adult }
    }
}

/// The place of a walk.
pub(super) struct Ground {
    folder: tempfile::TempDir,
    pub(super) disk: Option<Disk>,
    pub(super) clock: Arc<SetClock>,
    pub(super) key: Arc<SoftwareKey>,
    /// Names of keys that were deleted: a new start of the app does not bring them back.
    pub(super) deleted: Vec<String>,
}

impl Ground {
    /// One to begin at, a copy of one that was made before: making takes its time.
    pub(super) fn new(start: Start) -> Result<Self, StoreError> {
        let fresh = Self::empty((start == Start::Full).then(|| Disk::mount(16)).flatten())?;
        if start == Start::New {
            return Ok(fresh);
        }
        let made = made(start)?;
        copy(&made.root(), &fresh.root())?;
        let ground = Self { key: Arc::clone(&made.key), ..fresh };
        if start == Start::Hidden {
            let store = Store::open(&ground.root(), ground.clock.clone())?;
            store.set_prefs(Prefs { hidden: true, ..store.prefs() })?;
        }
        Ok(ground)
    }

    fn empty(disk: Option<Disk>) -> Result<Self, StoreError> {
        let (folder, clock) = (tempfile::tempdir()?, SetClock::at(WEDNESDAY_MS));
        Ok(Self { folder, disk, clock, key: Arc::new(SoftwareKey::generate()?), deleted: Vec::new() })
    }

    /// The app's folder.
    pub(super) fn root(&self) -> PathBuf {
        let folder = self.disk.as_ref().map_or(self.folder.path(), Disk::folder);
        folder.join("app")
    }

    /// Starts the app on it, in one of the languages.
    pub(super) fn start(&self, fingers: &mut Fingers) -> ScriptedPhone {
        let parts = Parts { open_pack, clock: self.clock.clone() };
        let mut phone = ScriptedPhone::start(&self.root(), any_phone(fingers), parts, Arc::clone(&self.key));
        phone.deleted.clone_from(&self.deleted);
        phone
    }

    /// Opens a space without the app, which must be closed.
    pub(super) fn open(&self, store: &Store, code: &str) -> Result<Session, StoreError> {
        let mut opening = store.begin_unlock(Code::parse(code.as_bytes())?);
        let asked = opening.challenge()?;
        let is_there = |alias: &str| !self.deleted.iter().any(|gone| gone == alias);
        opening
            .finish(asked.ask(|alias, point| Some(self.key.answer_hmac(point)).filter(|_| is_there(alias))))
    }

    fn set(&self, mut change: vault::CodeChange) -> Result<(), StoreError> {
        while let Some(asked) = change.challenge()? {
            change.answer(asked.ask(|_, point| Some(self.key.answer_hmac(point))))?;
        }
        change.finish()
    }
}

/// The twelve words of a space that a walk begins with.
pub(super) fn first_words() -> String {
    let mut words = Vec::new();
    turns::words(turns::FIRST_WORDS).each_word(|word, _| words.push(word.to_owned()));
    words.join(" ")
}

/// The phone as it says of itself.
pub(super) fn any_phone(fingers: &mut Fingers) -> Phone {
    let language = ["en", "en", "cy", "pl"][fingers.below(4)].to_owned();
    let system = [System::Android, System::Ios][fingers.below(2)];
    let (zone, minutes_east) =
        [("Europe/London", 0), ("Asia/Kathmandu", 345), ("nowhere", -720)][fingers.below(3)];
    Phone { language, zone: zone.to_owned(), minutes_east, system }
}

/// The pack that ships.
fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}

/// Made once for all walks that begin alike.
fn made(start: Start) -> Result<&'static Ground, StoreError> {
    static MADE: [OnceLock<Ground>; 4] = [const { OnceLock::new() }; 4];
    let at = match (start, start.age()) {
        (Start::Codes, _) => 3,
        (_, Age::Adult) => 0,
        (_, Age::Under18) => 1,
        (_, Age::NotSaid) => 2,
    };
    if MADE[at].get().is_none() {
        let made = make(start)?;
        let _another_was_first = MADE[at].set(made);
    }
    MADE[at].get().ok_or(StoreError::Denied)
}

fn make(start: Start) -> Result<Ground, StoreError> {
    let ground = Ground::empty(None)?;
    make_space(&ground.root(), ground.clock.clone(), &ground.key, start.age())?;
    let store = Store::open(&ground.root(), ground.clock.clone())?;
    let session = ground.open(&store, CODE)?;
    (0..6).try_for_each(|number| session.add_record(&content::record(number), &content::told()).map(drop))?;
    session.set_phrase(&turns::words(turns::FIRST_WORDS))?;
    if start == Start::Codes {
        ground.set(session.begin_second_code(Code::parse(SECOND.as_bytes())?)?)?;
        let erases =
            session.begin_erase_code(Code::parse(CODE.as_bytes())?, Code::parse(ERASES.as_bytes())?)?;
        ground.set(erases)?;
    }
    Ok(ground)
}

/// Every file and folder below one, in another place.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
