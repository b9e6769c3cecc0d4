//! Shared by this crate's tests: a settable clock, and a vault in a temporary folder.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use seal::device::challenge;
use seal::digest::sha256;
use seal::phrase::Entropy;
use seal::slots::OpenedSlot;
use seal::stretch::stretch;

use crate::answers::{Answers, filled};
use crate::layout::{Alias, Folder};
use crate::open_space::open_space;
use crate::shared::Shared;
use crate::{
    Age, Challenge, Clock, Code, CodeChange, Opening, Session, SoftwareKey, Store, StoreError, places,
};

/// Returns the number of cases for a property test: a few by default, more on demand.
pub(crate) fn cases(default: u32) -> u32 {
    std::env::var("ALCOVE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(default)
}

pub(crate) const CODE: &[u8] = b"483920";
pub(crate) const WRONG: &[u8] = b"739184";

/// A clock that stops until it is set, but advances a second at every look, so that measuring gives the least cost.
pub(crate) struct TestClock {
    boot: AtomicU64,
    unix: AtomicI64,
}

impl TestClock {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { boot: AtomicU64::new(1 << 40), unix: AtomicI64::new(1_764_000_000_000) })
    }

    pub(crate) fn set_boot(&self, ms: u64) {
        self.boot.store(ms, Ordering::SeqCst);
    }

    pub(crate) fn set_unix(&self, ms: i64) {
        self.unix.store(ms, Ordering::SeqCst);
    }

    pub(crate) fn wait(&self, ms: u64) {
        self.boot.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn boot_ms(&self) -> u64 {
        self.boot.fetch_add(1000, Ordering::SeqCst)
    }

    fn unix_ms(&self) -> i64 {
        self.unix.load(Ordering::SeqCst)
    }
}

/// A folder, a clock and a key store.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    pub(crate) clock: Arc<TestClock>,
    key: SoftwareKey,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, clock: TestClock::new(), key: SoftwareKey::generate().unwrap() }
    }

    /// Returns a place with an adult's vault, and its store. Copies one vault made earlier, because making one takes
    /// time.
    pub(crate) fn made() -> (Self, Store) {
        static MADE: OnceLock<(Place, [u8; 32])> = OnceLock::new();
        let (made, key) = MADE.get_or_init(|| {
            let place = Self::new();
            drop(place.create(&place.open(), Age::Adult).unwrap());
            let key = place.key.expose(|key| *key);
            (place, key)
        });
        let place = Self { key: SoftwareKey::from_bytes(&mut key.clone()).unwrap(), ..Self::new() };
        copy(&made.root(), &place.root());
        let store = place.open();
        (place, store)
    }

    /// Returns the same phone with another folder, which begins as a copy.
    pub(crate) fn with_copy_of(&self, root: &Path) -> Self {
        let key = self.key.expose(|key| SoftwareKey::from_bytes(&mut key.to_owned()).unwrap());
        let place = Self { key, ..Self::new() };
        copy(root, &place.root());
        place
    }

    /// Returns another phone with a copy of the folder: its key store has different keys.
    pub(crate) fn on_another_phone(&self) -> Self {
        let place = Self::new();
        copy(&self.root(), &place.root());
        place
    }

    /// Carries out a code change.
    pub(crate) fn set(&self, mut change: CodeChange) -> Result<(), StoreError> {
        while let Some(asked) = change.challenge()? {
            change.answer(self.answers_to(&asked))?;
        }
        change.finish()
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    pub(crate) fn vault(&self) -> PathBuf {
        let mut vaults = std::fs::read_dir(self.root()).unwrap().map(|entry| entry.unwrap().path());
        vaults.find(|path| path.file_name().unwrap().to_str().unwrap().starts_with("v-")).unwrap()
    }

    pub(crate) fn open(&self) -> Store {
        self.try_open().unwrap()
    }

    pub(crate) fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(&self.root(), self.clock.clone())
    }

    pub(crate) fn create(&self, store: &Store, age: Age) -> Result<Session, StoreError> {
        self.answer(store.begin_create(code(CODE), age)?)
    }

    pub(crate) fn unlock(&self, store: &Store) -> Result<Session, StoreError> {
        self.unlock_with(store, CODE)
    }

    pub(crate) fn unlock_with(&self, store: &Store, digits: &[u8]) -> Result<Session, StoreError> {
        self.answer(store.begin_unlock(code(digits)))
    }

    pub(crate) fn answer(&self, mut opening: Opening) -> Result<Session, StoreError> {
        let asked = opening.challenge()?;
        opening.finish(self.answers_to(&asked))
    }

    pub(crate) fn answers_to(&self, asked: &Challenge) -> Answers {
        asked.ask(|alias, point| Some(self.key_of(alias).answer_hmac(point)))
    }

    // Each alias has a different key.
    fn key_of(&self, alias: &str) -> SoftwareKey {
        let mut key = self.key.expose(|key| sha256(&[&key[..], alias.as_bytes()].concat()));
        SoftwareKey::from_bytes(&mut key).unwrap()
    }

    /// Returns the slot that a code opens, as an attempt finds it.
    pub(crate) fn slot_of(&self, store: &Store, digits: &[u8]) -> Option<(Alias, OpenedSlot)> {
        let slots = places::ready(&store.shared).unwrap();
        let stretched = stretch(&code(digits), slots.table.salt(), slots.table.cost()).unwrap();
        let aliases = slots.table.aliases().map(|alias| Alias(alias).text());
        let asked = Challenge { aliases, point: Box::new(challenge(&stretched)) };
        slots.open_code(&stretched, &filled(self.answers_to(&asked)).unwrap())
    }
}

/// A slot that was opened once, so that its space can be opened again without the slow step.
pub(crate) struct Held {
    shared: Arc<Shared>,
    folder: Folder,
    vault: [u8; 16],
    slot: OpenedSlot,
}

impl Held {
    pub(crate) fn new(place: &Place, store: &Store) -> Self {
        Self::of(place, store, CODE)
    }

    pub(crate) fn of(place: &Place, store: &Store, digits: &[u8]) -> Self {
        let (alias, slot) = place.slot_of(store, digits).unwrap();
        let folder = alias.folder(&place.root());
        Self { shared: Arc::clone(&store.shared), folder, vault: alias.0, slot }
    }

    pub(crate) fn open(&self) -> Result<Session, StoreError> {
        let permit = self.shared.session_slot.vacate(self.shared.session_slot.generation())?;
        let unlocked = open_space(&self.shared, &permit, self.folder.clone(), self.vault, &self.slot)?;
        Session::start(Arc::clone(&self.shared), permit, unlocked)
    }

    /// Returns the number of its database, and its block of slots.
    pub(crate) fn number_and_block(&self) -> (u8, usize) {
        (self.slot.contents.database, self.slot.index / seal::slots::BLOCK)
    }

    pub(crate) fn place(&self) -> usize {
        self.slot.place
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.database(self.slot.contents.database)
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target)
        } else {
            std::fs::write(&target, std::fs::read(&path).unwrap()).unwrap()
        }
    }
}

pub(crate) fn code(digits: &[u8]) -> Code {
    Code::parse(digits).unwrap()
}

/// Returns a phrase that opens no vault.
pub(crate) fn phrase() -> Entropy {
    Entropy::from_bytes(&mut [7; 16])
}

/// Sets the phrase that copies are sealed to.
pub(crate) fn with_phrase(session: Session) -> Session {
    session.set_phrase(&phrase()).unwrap();
    session
}
