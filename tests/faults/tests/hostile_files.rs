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
use vault::{EntryId, Part, Session, State, Store, StoreError};

const KEEPER: &str = env!("CARGO_BIN_EXE_keeper");

/// One vault that a keeper made and left, from which every test takes copies.
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

/// A copy of the original.
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

    /// A file by its name in the vault, or in the app's folder.
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

/// Every file below a folder, with its bytes.
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

/// What is done to a file.
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

/// Runs `hold` for every harm, on two threads: an opening takes most of a core.
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

/// Nothing that was there is gone, and nothing but those changed.
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

#[test]
fn a_lock_or_pack_of_any_bytes_keeps_nobody_out_and_a_pack_stays_as_it_is() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        for name in ["lock", "pack"] {
            harm.to(&copy.file(name));
        }
        let pack = fs::read(copy.place.app().join("pack")).ok();
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
        assert_eq!(fs::read(copy.place.app().join("pack")).ok(), pack);
    });
}

#[test]
fn one_copy_of_slots_and_of_settings_lost_opens_from_the_others_and_is_mended() {
    for (lost, other) in [("a", "b"), ("b", "a")] {
        each_harm(|harm| {
            let mut copy = Copy::new();
            let before = everything(&copy.place.app());
            let files = ["prefs", "slots"].map(|base| copy.file(&format!("{base}.{lost}")));
            files.iter().for_each(|file| harm.to(file));
            copy.is_whole().unwrap_or_else(|complaint| panic!("{lost} {harm:?}: {complaint}"));
            assert_eq!(fs::read(&files[1]).ok().as_ref(), before.get(&files[1]));
            // What was mended is enough by itself.
            for base in ["prefs", "slots"] {
                fs::remove_file(copy.file(&format!("{base}.{other}"))).expect("the other copy goes");
            }
            copy.is_whole().unwrap_or_else(|complaint| panic!("{lost} mended after {harm:?}: {complaint}"));
        });
    }
}

#[test]
fn copies_of_slots_and_settings_under_each_others_names_open_as_ever() {
    let mut copy = Copy::new();
    for base in ["prefs", "slots"] {
        swap(&copy.file(&format!("{base}.a")), &copy.file(&format!("{base}.b")));
    }
    copy.is_whole().expect("all there");
}

fn swap(one: &Path, two: &Path) {
    let aside = one.with_extension("aside");
    for (from, to) in [(one, &*aside), (two, one), (&*aside, two)] {
        fs::rename(from, to).expect("renamed");
    }
}

#[test]
fn both_copies_of_the_slots_lost_is_damage_and_nothing_is_touched() {
    each_harm(|harm| {
        let copy = Copy::new();
        ["slots.a", "slots.b"].iter().for_each(|name| harm.to(&copy.file(name)));
        let before = everything(&copy.place.app());
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Err(StoreError::Damaged(Part::Slots))), "{harm:?}: {opened:?}");
        nothing_else_changed(&before, &copy.place.app(), &["prefs.a", "prefs.b", "tries"]);
    });
}

#[test]
fn both_copies_of_the_settings_lost_hides_everything_and_the_code_still_opens() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        ["prefs.a", "prefs.b"].iter().for_each(|name| harm.to(&copy.file(name)));
        let prefs = copy.place.open().expect("it opens").prefs();
        assert!(prefs.hidden && !prefs.help_door, "{harm:?}");
        copy.promised.prefs.settle(None);
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

/// Makes a checksummed file one of a version that is not known.
fn make_newer(file: &Path, version_at: usize) {
    let mut bytes = fs::read(file).expect("a file");
    bytes[version_at] = 9;
    let body = bytes.len() - 32;
    let sum = sha256(&bytes[..body]);
    bytes[body..].copy_from_slice(&sum);
    fs::write(file, bytes).expect("written");
}

#[test]
fn slots_or_settings_of_a_newer_version_are_refused_and_left_alone() {
    // An attempt on slots that cannot be tried is counted in the settings.
    let (whole, counted) = (&[][..], &["prefs.a", "prefs.b"][..]);
    for (name, version_at, may_change) in
        [("prefs.a", 0, whole), ("prefs.b", 0, whole), ("slots.a", 3, counted), ("slots.b", 3, counted)]
    {
        let copy = Copy::new();
        make_newer(&copy.file(name), version_at);
        let before = everything(&copy.place.app());
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Err(StoreError::TooNew)), "{name}: {opened:?}");
        nothing_else_changed(&before, &copy.place.app(), may_change);
    }
}

#[test]
fn whatever_happened_to_the_attempts_the_code_opens_after_a_wait() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        harm.to(&copy.file("tries"));
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Ok(()) | Err(StoreError::Denied)), "{harm:?}: {opened:?}");
        // A quarter of an hour by the hurried clock.
        std::thread::sleep(Duration::from_millis(400));
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

/// The database of the first space: the other one may be harmed without anybody noticing.
fn first_database() -> &'static str {
    static NAME: OnceLock<&str> = OnceLock::new();
    NAME.get_or_init(|| {
        let copy = Copy::new();
        Harm::Deleted.to(&copy.file("2.db"));
        if copy.open().is_ok() { "1.db" } else { "2.db" }
    })
}

#[test]
fn the_second_spaces_database_is_never_looked_at_nor_touched_by_the_first() {
    let other = if first_database() == "1.db" { "2.db" } else { "1.db" };
    each_harm(|harm| {
        let mut copy = Copy::new();
        harm.to(&copy.file(other));
        let file = copy.place.vault().expect("a vault").join(other);
        let before = fs::read(&file).ok();
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
        assert_eq!(fs::read(&file).ok(), before, "{harm:?}");
    });
}

#[test]
fn a_harmed_database_says_damaged_or_shows_what_is_left_and_is_never_made_anew() {
    let name = first_database();
    each_harm(|harm| {
        let mut copy = Copy::new();
        let file = copy.file(name);
        let whole = fs::read(&file).expect("a database");
        harm.to(&file);
        let before = everything(&copy.place.app());
        match copy.open() {
            Err(error) => {
                assert!(matches!(error, StoreError::Damaged(Part::Database)), "{harm:?}: {error:?}");
                nothing_else_changed(&before, &copy.place.app(), &["prefs.a", "prefs.b", "tries"]);
            }
            Ok((_store, session)) => {
                shows_only_what_was_kept(&session, &copy.promised);
                nothing_else_changed(&before, &copy.place.app(), &["prefs.a", "prefs.b", "tries", name]);
            }
        }
        put_back(&file, &whole);
        copy.is_whole().unwrap_or_else(|complaint| panic!("put back after {harm:?}: {complaint}"));
    });
}

fn put_back(database: &Path, whole: &[u8]) {
    let journal = database.with_extension("db-journal");
    let _there_may_be_none = fs::remove_file(journal);
    fs::write(database, whole).expect("put back");
}

/// Whatever is listed was kept, and what can be read of it is right.
fn shows_only_what_was_kept(session: &Session, promised: &Promised) {
    let Ok(page) = session.list(None, 1000) else { return };
    for entry in page {
        let kept = promised.kept.get(&entry.id).expect("it was kept");
        let Ok(read) = session.entry(entry.id) else { continue };
        assert!(entry.kind.is_file() || read.record == content::record(kept.number));
    }
}

#[test]
fn swapped_databases_are_damage_and_open_when_swapped_back() {
    let mut copy = Copy::new();
    let [one, two] = ["1.db", "2.db"].map(|name| copy.file(name));
    swap(&one, &two);
    assert!(matches!(copy.open().map(drop), Err(StoreError::Damaged(Part::Database))));
    swap(&one, &two);
    copy.is_whole().expect("all there");
}

#[test]
fn a_journal_of_rubbish_does_no_harm() {
    for bytes in [vec![], vec![0; 4096], vec![0xd9; 10_000], original_database()] {
        let mut copy = Copy::new();
        let journal = copy.file(first_database()).with_extension("db-journal");
        fs::write(journal, bytes).expect("a journal");
        copy.is_whole().expect("all there");
    }
}

fn original_database() -> Vec<u8> {
    fs::read(Copy::new().file(first_database())).expect("a database")
}

/// The longest files among what was kept.
fn files(copy: &Copy, count: usize) -> Vec<(EntryId, PathBuf)> {
    let items = copy.place.vault().expect("a vault").join("items");
    let length = |id: &EntryId| fs::metadata(items.join(id.hex())).map_or(0, |facts| facts.len());
    let mut ids: Vec<EntryId> = copy.promised.kept.keys().copied().filter(|id| length(id) > 0).collect();
    ids.sort_by_key(|id| std::cmp::Reverse(length(id)));
    ids.into_iter().take(count).map(|id| (id, items.join(id.hex()))).collect()
}

/// The entry never shows other bytes; it is damaged, or all its bytes are right. Answers whether it is damaged.
fn is_damaged(session: &Session, id: EntryId, number: u64) -> bool {
    let page = session.list(None, 1000).expect("a list");
    let entry = page.iter().find(|entry| entry.id == id).expect("it is listed");
    let verified = session.verify(id);
    assert!(matches!(verified, Ok(()) | Err(StoreError::Damaged(Part::Entry(_)))), "{verified:?}");
    if let Ok(bytes) = read_all(session, entry) {
        assert!(bytes == content::bytes(number), "other bytes");
    }
    assert!(entry.state != State::Unfinished);
    verified.is_err()
}

#[test]
fn a_harmed_file_damages_its_own_entry_alone_and_is_not_deleted() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        let (id, file) = files(&copy, 1).pop().expect("a file");
        harm.to(&file);
        let before = everything(&copy.place.app());
        let (store, session) = copy.open().expect("it opens");
        let number = copy.promised.kept[&id].number;
        // The header is not needed once the entry is kept, and there the first bit is.
        assert_eq!(is_damaged(&session, id, number), harm != Harm::FirstBit, "{harm:?}");
        drop((session, store));
        nothing_else_changed(&before, &copy.place.app(), &["tries", first_database()]);
        assert_eq!(fs::read(&file).ok().as_ref(), before.get(&file));
        // Without it every other promise holds; the removal is asked for here.
        let (store, session) = copy.open().expect("it opens");
        session.remove(id).expect("removed when asked for");
        drop((session, store));
        copy.promised.kept.remove(&id);
        copy.promised.gone.insert(id);
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

#[test]
fn files_under_each_others_names_are_damaged_both_and_whole_when_swapped_back() {
    let copy = Copy::new();
    let two = files(&copy, 2);
    swap(&two[0].1, &two[1].1);
    let (_store, session) = copy.open().expect("it opens");
    assert!(two.iter().all(|(id, _)| is_damaged(&session, *id, copy.promised.kept[id].number)));
    swap(&two[0].1, &two[1].1);
    assert!(!two.iter().any(|(id, _)| is_damaged(&session, *id, copy.promised.kept[id].number)));
}

#[test]
fn files_of_others_beside_ours_are_never_touched() {
    let mut copy = Copy::new();
    let vault = copy.place.vault().expect("a vault");
    let theirs =
        [copy.place.app().join("photo.jpg"), vault.join("notes.txt"), copy.place.app().join("prefs.a~")];
    theirs.iter().for_each(|file| fs::write(file, b"theirs").expect("a file"));
    copy.is_whole().expect("all there");
    assert!(theirs.iter().all(|file| fs::read(file).is_ok_and(|bytes| bytes == b"theirs")));
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
