//! Every file of a vault cut short, flipped, grown, emptied, swapped, deleted or of a newer version: the right error or
//! the right recovery, and nothing is ever deleted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use faults::{Keeper, Place, Promised, check, content, read_all};
use seal::digest::sha256;
use vault::{DamagedPart, DatabaseState, EntryId, Session, State, Store, StoreError};

mod databases;
mod items;
mod slots;

const KEEPER: &str = env!("CARGO_BIN_EXE_keeper");

/// A vault made by a keeper, from which every test takes copies.
struct Original {
    _folder: tempfile::TempDir,
    place: Place,
    promised: Promised,
}

fn original() -> &'static Original {
    static MADE: OnceLock<Original> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::make(folder.path()).expect("a place");
        let mut promised = Promised::default();
        let mut keeper =
            Keeper::start(Command::new(KEEPER).arg(folder.path()).args(["0", "18"])).expect("a keeper");
        keeper.listen_to_the_end(&mut promised).expect("it says what it does");
        assert!(promised.finished, "{:?}", promised.error);
        fs::write(place.app().join("pack"), b"a newer pack").expect("a pack");
        Original { _folder: folder, place, promised }
    })
}

/// Copies the original.
struct Copy {
    _folder: tempfile::TempDir,
    place: Place,
    promised: Promised,
}

impl Copy {
    fn new() -> Self {
        let Original { place, promised, .. } = original();
        let folder = tempfile::tempdir().expect("a folder");
        let done = Command::new("cp").arg("-a").arg(place.folder().join(".")).arg(folder.path()).status();
        assert!(done.is_ok_and(|done| done.success()), "cp -a");
        Self { place: Place::at(folder.path()), _folder: folder, promised: promised.clone() }
    }

    /// Returns a file by its name in the vault, or in the app's folder.
    fn file(&self, name: &str) -> PathBuf {
        let inside = self.place.vault().expect("a vault").join(name);
        if inside.exists() { inside } else { self.place.app().join(name) }
    }

    fn open(&self) -> Result<(Store, Session), StoreError> {
        let store = self.place.open()?;
        let session = self.place.unlock(&store)?;
        Ok((store, session))
    }

    fn is_whole(&mut self) -> Result<(), String> {
        check(&self.place, &mut self.promised).map(drop)
    }
}

/// Reads every file below a folder.
fn everything(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            let bytes = fs::read(&path).expect("a file");
            found.insert(path, bytes);
        }
    }
    found
}

/// A change to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Harm {
    Empty,
    Half,
    OneByteShort,
    FirstBit,
    MiddleBit,
    LastBit,
    Zeros,
    Grown,
    Deleted,
}

const HARMS: [Harm; 9] = [
    Harm::Empty,
    Harm::Half,
    Harm::OneByteShort,
    Harm::FirstBit,
    Harm::MiddleBit,
    Harm::LastBit,
    Harm::Zeros,
    Harm::Grown,
    Harm::Deleted,
];

impl Harm {
    fn to(self, file: &Path) {
        let mut bytes = fs::read(file).expect("a file");
        let length = bytes.len();
        match self {
            Self::Empty => bytes.clear(),
            Self::Half => bytes.truncate(length / 2),
            Self::OneByteShort => bytes.truncate(length.saturating_sub(1)),
            Self::FirstBit => flip(&mut bytes, 0),
            Self::MiddleBit => flip(&mut bytes, length / 2),
            Self::LastBit => flip(&mut bytes, length.saturating_sub(1)),
            Self::Zeros => bytes.fill(0),
            Self::Grown => bytes.extend_from_slice(b"more"),
            Self::Deleted => return fs::remove_file(file).expect("it goes"),
        }
        fs::write(file, bytes).expect("harmed");
    }
}

fn flip(bytes: &mut [u8], at: usize) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 0x10;
    }
}

/// Runs `hold` for every change, on two threads: an opening uses most of a core.
fn each_harm(hold: impl Fn(Harm) + Sync) {
    let _made = original();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(harm) = HARMS.get(next.fetch_add(1, Ordering::SeqCst)) {
            hold(*harm);
        }
    };
    std::thread::scope(|scope| {
        [scope.spawn(work), scope.spawn(work)].map(|thread| thread.join().expect("held"))
    });
}

/// Asserts that nothing is deleted and only those files changed.
fn nothing_else_changed(before: &BTreeMap<PathBuf, Vec<u8>>, root: &Path, may_change: &[&str]) {
    let after = everything(root);
    for (path, bytes) in before {
        let name = path.file_name().expect("a name").to_string_lossy();
        if name.ends_with("-journal") {
            continue;
        }
        let now = after.get(path).unwrap_or_else(|| panic!("{name} was deleted"));
        assert!(may_change.contains(&&*name) || now == bytes, "{name} was changed");
    }
}

fn swap(one: &Path, two: &Path) {
    let aside = one.with_extension("aside");
    for (from, to) in [(one, &*aside), (two, one), (&*aside, two)] {
        fs::rename(from, to).expect("renamed");
    }
}

/// Returns the database of the first space: damage to the other may go unnoticed.
fn first_database() -> &'static str {
    static NAME: OnceLock<&str> = OnceLock::new();
    NAME.get_or_init(|| {
        let copy = Copy::new();
        Harm::Deleted.to(&copy.file("2.db"));
        // A correct code opens without its database too, and reports that it is lost.
        let (_store, session) = copy.open().expect("the code is proven");
        let state = session.database_state().expect("a state");
        if state == DatabaseState::Lost { "2.db" } else { "1.db" }
    })
}

#[test]
fn a_missing_folder_and_the_folder_of_another_program_are_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = Place::at(&folder.path().join("not").join("there"));
    assert!(matches!(missing.open().map(drop), Err(StoreError::Storage(_))));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    let place = Place::at(folder.path());
    fs::create_dir(place.app()).expect("a folder");
    fs::write(place.app().join("settings.json"), b"{}").expect("a file");
    let before = everything(&place.app());
    assert!(matches!(place.open().map(drop), Err(StoreError::NotOurs)));
    assert_eq!(everything(&place.app()), before);
}

#[test]
fn of_two_programs_on_one_vault_the_second_is_refused_whichever_it_is() {
    let mut copy = Copy::new();
    let (store, session) = copy.open().expect("it opens");
    let second = || Keeper::start(Command::new(KEEPER).arg(copy.place.folder()).args(["900", "1000000"]));
    let mut refused = Promised::default();
    second().expect("a keeper").listen_to_the_end(&mut refused).expect("it says what it does");
    assert_eq!(refused.error.as_deref(), Some("InUse"));
    drop((session, store));
    let mut other = second().expect("a keeper");
    while other.listen(&mut copy.promised).expect("a line").expect("it goes on") != "store" {}
    assert!(matches!(copy.place.open().map(drop), Err(StoreError::InUse)));
    other.kill().expect("killed");
    other.listen_to_the_end(&mut copy.promised).expect("its last lines");
    other.end().expect("its end");
    copy.is_whole().expect("all there");
}
