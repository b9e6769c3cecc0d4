use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::layout::PREFS;
use crate::testing::{CODE, Place, WRONG, code, copy};
use crate::{SpaceKind, Store};

const FILES: [&str; 7] = ["items", "tries", "1.db", "2.db", "slots.a", "slots.b", ""];

/// A place before its vault was made (settings only), the same place after, and the name that the vault was made under.
struct Making {
    place: Place,
    before: tempfile::TempDir,
    after: tempfile::TempDir,
}

impl Making {
    fn new() -> Self {
        let place = Place::new();
        let (before, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        drop(place.open());
        copy(&place.root(), before.path());
        drop(place.create(&place.open(), Age::Adult).unwrap());
        copy(&place.root(), after.path());
        Self { place, before, after }
    }

    /// Puts the place back to an instant of the making: what is there is `after`, less what `undo` takes away.
    fn at(&self, undo: impl FnOnce(&Path)) -> Store {
        let root = self.place.root();
        fs::remove_dir_all(&root).unwrap();
        copy(self.after.path(), &root);
        undo(&root);
        self.place.open()
    }

    fn old_prefs(&self, root: &Path, name: &str) {
        fs::copy(self.before.path().join(name), root.join(name)).unwrap();
    }

    fn unname(&self, root: &Path) -> PathBuf {
        let vault = self.place.vault();
        let alias = Alias::from_text(vault.file_name().unwrap().to_str().unwrap()).unwrap();
        let making = alias.making(root).0;
        fs::rename(vault, &making).unwrap();
        making
    }
}

/// No vault: nothing opens, and one can be made that opens.
fn starts_again(making: &Making, store: &Store) {
    assert!(!store.has_vault());
    assert!(matches!(making.place.unlock(store), Err(StoreError::Denied)));
    let opening = store.begin_create(code(WRONG), Age::Adult).unwrap();
    assert_eq!(making.place.answer(opening).unwrap().space_kind(), SpaceKind::Full);
    assert!(making.place.unlock_with(store, WRONG).is_ok());
}

#[test]
fn cut_short_while_it_is_filled_there_is_no_vault_and_nothing_is_deleted() {
    let making = Making::new();
    for step in 0..FILES.len() {
        let mut left = PathBuf::new();
        let store = making.at(|root| {
            PREFS.iter().for_each(|name| making.old_prefs(root, name));
            left = making.unname(root);
            for later in FILES.iter().skip(step).filter(|name| !name.is_empty()) {
                let path = left.join(later);
                if path.is_dir() { fs::remove_dir(path).unwrap() } else { fs::remove_file(path).unwrap() }
            }
            if let Some(torn) =
                step.checked_sub(1).map(|at| left.join(FILES[at])).filter(|path| path.is_file())
            {
                let whole = fs::read(&torn).unwrap();
                fs::write(torn, &whole[..whole.len() / 2]).unwrap();
            }
        });
        let kept = fs::read_dir(&left).unwrap().count();
        starts_again(&making, &store);
        assert_eq!(fs::read_dir(&left).unwrap().count(), kept, "step {step}");
    }
}

#[test]
fn cut_short_after_the_renaming_there_is_no_vault_and_the_unnamed_one_stays() {
    let making = Making::new();
    let store = making.at(|root| PREFS.iter().for_each(|name| making.old_prefs(root, name)));
    let unnamed = making.place.vault();
    starts_again(&making, &store);
    assert!(unnamed.join("1.db").exists());
}

#[test]
fn cut_short_between_the_copies_of_the_settings_there_is_a_whole_vault() {
    let making = Making::new();
    let store = making.at(|root| making.old_prefs(root, PREFS[1]));
    assert_eq!(making.place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
}

#[test]
fn a_torn_first_copy_of_the_settings_leaves_no_vault() {
    let making = Making::new();
    let store = making.at(|root| {
        making.old_prefs(root, PREFS[1]);
        let file = root.join(PREFS[0]);
        let mut torn = fs::read(&file).unwrap();
        let old = fs::read(making.before.path().join(PREFS[0])).unwrap();
        torn[100..].copy_from_slice(&old[100..]);
        fs::write(file, torn).unwrap();
    });
    starts_again(&making, &store);
}

#[test]
fn a_torn_second_copy_of_the_settings_leaves_a_whole_vault() {
    let making = Making::new();
    let store = making.at(|root| fs::write(root.join(PREFS[1]), b"torn").unwrap());
    assert!(making.place.unlock(&store).is_ok());
}

#[test]
fn both_databases_are_there_from_the_first_day_and_look_alike() {
    for age in [Age::Adult, Age::Under18] {
        let place = Place::new();
        drop(place.create(&place.open(), age).unwrap());
        let length = |name: &str| fs::metadata(place.vault().join(name)).unwrap().len();
        assert_eq!(length("1.db"), length("2.db"));
        assert!(length("1.db") > 4096);
    }
}

#[test]
fn chance_decides_which_database_and_which_block_is_the_first_spaces() {
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let lots = Lots::draw().unwrap();
        assert!((1..=2).contains(&lots.database) && lots.block < 2);
        seen.insert((lots.database, lots.block));
    }
    assert_eq!(seen.len(), 4);
}

#[test]
fn the_first_space_keeps_the_key_of_its_slot_and_the_root_key_of_the_second() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let held = |setting| session.with(|live| settings::get(&live.db, setting)).unwrap();
    let keks = (0..8).filter(|index| held(Setting::Kek(*index)).is_some_and(|kek| kek.len() == 32)).count();
    assert_eq!(keks, 1);
    assert_eq!(held(Setting::Other).map(|master| master.len()), Some(32));
    assert_eq!(held(Setting::Sign).map(|seed| seed.len()), Some(32));
}

#[test]
fn the_key_that_is_kept_opens_the_slot_it_was_kept_for() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (_, folder) = store.shared.current().unwrap();
    let table = slots::Slots::read(&folder).unwrap().table;
    for index in 0..8 {
        let Some(kek) = session.with(|live| settings::get(&live.db, Setting::Kek(index))).unwrap() else {
            continue;
        };
        let mut bytes = [0; 32];
        bytes.copy_from_slice(&kek);
        let kek = seal::keys::SlotKek::from_bytes(&mut bytes);
        assert!(table.open_slot(usize::from(index), &kek).is_ok());
    }
}

#[test]
fn the_second_spaces_root_key_is_in_no_slot_and_opens_its_database_as_plain() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut master = [0; 32];
    master.copy_from_slice(&session.with(|live| settings::get(&live.db, Setting::Other)).unwrap().unwrap());
    let key = MasterKey::from_bytes(&mut master).derive_database_key();
    let own = session.with(|live| Ok(live.db.path().unwrap_or_default().to_owned())).unwrap();
    let other = if own.ends_with("1.db") { 2 } else { 1 };
    let db = database::open(&Folder(place.vault()).database(other), &key).unwrap();
    assert_eq!(settings::get(&db, Setting::Kind).unwrap().unwrap()[0], SpaceKind::Plain.code());
    assert!(settings::get(&db, Setting::Other).unwrap().is_none());
}

#[test]
fn an_opening_that_makes_a_vault_makes_none_after_a_locking() {
    let place = Place::new();
    let store = place.open();
    let mut opening = store.begin_create(code(CODE), Age::Adult).unwrap();
    let challenge = opening.challenge().unwrap();
    store.locker().lock_now();
    assert!(matches!(opening.finish(place.answer_to(&challenge)), Err(StoreError::Locked)));
    assert!(!store.has_vault());
}
