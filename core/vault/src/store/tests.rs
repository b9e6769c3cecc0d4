use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::*;
use crate::testing::{Place, TestClock};

/// Returns every file below a folder with its bytes.
fn everything(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(everything(&path));
        } else {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}

fn open(root: &Path) -> Result<Store, StoreError> {
    Store::open(root, TestClock::new())
}

#[test]
fn a_folder_is_made_and_its_first_launch_is_open() {
    let place = Place::new();
    let store = place.open();
    assert_eq!(store.prefs(), Prefs::default());
    assert!(!store.has_vault());
}

#[test]
fn a_folder_that_cannot_be_made_is_a_clear_error() {
    let place = Place::new();
    let missing = place.root().join("not").join("there");
    assert!(matches!(open(&missing), Err(StoreError::Storage(_))));
}

#[test]
fn a_file_in_place_of_the_folder_is_a_clear_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("app");
    fs::write(&file, b"theirs").unwrap();
    assert!(matches!(open(&file), Err(StoreError::Storage(_))));
    assert_eq!(fs::read(&file).unwrap(), b"theirs");
}

#[test]
fn a_folder_of_another_program_is_refused_and_nothing_in_it_is_touched() {
    for name in ["letters.txt", "lock", "prefs.a", "v-notes", "1.db"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), vec![b'x'; 4000]).unwrap();
        let before = everything(folder.path());
        assert!(matches!(open(folder.path()), Err(StoreError::NotOurs)), "{name}");
        assert_eq!(everything(folder.path()), before);
    }
}

#[test]
fn files_of_others_beside_ours_are_never_touched() {
    let (place, store) = Place::made();
    drop(store);
    let theirs = place.root().join("theirs.txt");
    fs::write(&theirs, b"theirs").unwrap();
    let in_items = place.vault().join("items").join("0123456789abcdef0123456789abcdef");
    fs::write(&in_items, b"of no row").unwrap();
    place.unlock(&place.open()).unwrap();
    assert_eq!(fs::read(theirs).unwrap(), b"theirs");
    assert_eq!(fs::read(in_items).unwrap(), b"of no row");
}

#[test]
fn a_first_launch_cut_short_is_taken_up_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("lock"), b"").unwrap();
    fs::write(folder.path().join("prefs.a"), b"").unwrap();
    assert_eq!(open(folder.path()).unwrap().prefs(), Prefs::default());
}

#[test]
fn a_second_program_is_refused_until_the_first_has_ended() {
    let (place, store) = Place::made();
    assert!(matches!(place.try_open(), Err(StoreError::InUse)));
    let session = place.unlock(&store).unwrap();
    drop(store);
    assert!(matches!(place.try_open(), Err(StoreError::InUse)));
    drop(session);
    assert!(place.try_open().is_ok());
}

#[test]
fn a_folder_that_is_closed_a_moment_later_opens() {
    let (place, store) = Place::made();
    let closing = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(100));
        drop(store);
    });
    assert!(place.try_open().is_ok());
    closing.join().unwrap();
}

#[test]
fn choices_are_there_at_the_next_launch() {
    let place = Place::new();
    let chosen = Prefs { hidden: true, help_entry: false, look: "blue".into(), ..Prefs::default() };
    place.open().set_prefs(chosen.clone()).unwrap();
    assert_eq!(place.open().prefs(), chosen);
}

#[test]
fn the_highest_pack_version_never_falls() {
    let place = Place::new();
    let store = place.open();
    store.saw_pack(9).unwrap();
    store.saw_pack(3).unwrap();
    drop(store);
    assert_eq!(place.open().pack_version(), 9);
}

#[test]
fn an_installed_pack_is_there_at_the_next_launch_and_a_cut_one_never_is() {
    let place = Place::new();
    let store = place.open();
    assert_eq!(store.installed_pack().unwrap(), None);
    store.install_pack(b"first").unwrap();
    store.install_pack(b"second").unwrap();
    drop(store);
    fs::write(place.root().join("pack~"), b"half of a th").unwrap();
    assert_eq!(place.open().installed_pack().unwrap().as_deref(), Some(&b"second"[..]));
}

#[test]
fn one_copy_of_the_settings_lost_changes_nothing() {
    for name in ["prefs.a", "prefs.b"] {
        let (place, store) = Place::made();
        store.set_prefs(Prefs { hidden: true, ..Prefs::default() }).unwrap();
        drop(store);
        fs::remove_file(place.root().join(name)).unwrap();
        let store = place.open();
        assert!(store.prefs().hidden && store.prefs().help_entry);
        assert!(place.unlock(&store).is_ok());
        assert!(place.root().join(name).exists());
    }
}

#[test]
fn both_copies_lost_while_a_vault_exists_means_hidden_door_off_and_the_code_still_opens() {
    for lost in [true, false] {
        let (place, store) = Place::made();
        drop(store);
        for name in ["prefs.a", "prefs.b"] {
            let file = place.root().join(name);
            if lost { fs::remove_file(file).unwrap() } else { fs::write(file, b"broken").unwrap() }
        }
        let store = place.open();
        assert!(store.prefs().hidden && !store.prefs().help_entry);
        assert!(place.unlock(&store).is_ok());
    }
}

#[test]
fn settings_of_a_newer_version_are_refused_and_left_alone() {
    let (place, store) = Place::made();
    drop(store);
    let file = place.root().join("prefs.a");
    let mut bytes = fs::read(&file).unwrap();
    bytes[0] += 1;
    crate::checksum::seal(&mut bytes);
    fs::write(&file, &bytes).unwrap();
    assert!(matches!(place.try_open(), Err(StoreError::TooNew)));
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_refused_and_nothing_in_it_is_touched() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("app");
    fs::create_dir(&root).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&root, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::metadata(&root).unwrap().uid() != 0 {
        assert!(matches!(open(&root), Err(StoreError::Storage(_))));
        return;
    }
    assert!(as_nobody(folder.path(), &root));
    assert!(everything(&root).is_empty());
}

/// Opens the folder as another user, because nothing is read-only for root.
#[cfg(unix)]
fn as_nobody(folder: &Path, root: &Path) -> bool {
    use std::os::unix::process::CommandExt as _;
    let program = folder.join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut command = std::process::Command::new(program);
    command.args([
        "--exact",
        "store::tests::opening_the_folder_of_the_environment_is_refused",
        "--nocapture",
    ]);
    let done = command.env(READ_ONLY, root).current_dir("/").uid(65_534).gid(65_534).output().unwrap();
    done.status.success() && String::from_utf8_lossy(&done.stdout).contains("1 passed")
}

const READ_ONLY: &str = "ALCOVE_READ_ONLY_FOLDER";

#[test]
fn opening_the_folder_of_the_environment_is_refused() {
    let root = std::env::var(READ_ONLY).unwrap_or_else(|_| "/nowhere/at/all".into());
    assert!(matches!(open(Path::new(&root)), Err(StoreError::Storage(_))));
}

#[test]
fn names_on_disk_are_bland() {
    let (place, store) = Place::made();
    place.unlock(&store).unwrap();
    let vault = place.vault();
    let names = |folder: &Path| {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let alias = vault.file_name().unwrap().to_str().unwrap().to_owned();
    let root = ["lock", "prefs.a", "prefs.b", "slots.a", "slots.b", "tries", &alias];
    assert_eq!(names(&place.root()), root);
    let known = [
        "1.db",
        "1.db-journal",
        "1.draft",
        "1.rec",
        "2.db",
        "2.db-journal",
        "2.draft",
        "2.rec",
        "items",
        "mark",
    ];
    assert!(names(&vault).iter().all(|name| known.contains(&name.as_str())), "{:?}", names(&vault));
}

#[test]
fn a_pack_cut_short_and_lost_settings_together_are_still_ours() {
    let place = Place::new();
    let store = place.open();
    // A folder at the pack's path keeps the pack from getting its name, as a crash does.
    fs::create_dir(place.root().join("pack")).unwrap();
    fs::write(place.root().join("pack").join("x"), b"").unwrap();
    assert!(store.install_pack(b"half of one").is_err());
    drop(store);
    fs::remove_dir_all(place.root().join("pack")).unwrap();
    ["prefs.a", "prefs.b"].iter().for_each(|name| fs::remove_file(place.root().join(name)).unwrap());
    assert!(place.root().read_dir().unwrap().count() > 1);
    assert!(place.try_open().is_ok());
}

#[test]
fn a_vault_of_the_version_before_the_first_release_is_refused_as_older() {
    let (place, store) = Place::made();
    drop(store);
    fs::write(place.vault().join("slots.a"), b"of its own").unwrap();
    assert!(matches!(place.try_open(), Err(StoreError::TooOld)));
    assert_eq!(fs::read(place.vault().join("slots.a")).unwrap(), b"of its own");
}
