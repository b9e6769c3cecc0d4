use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::layout;
use crate::testing::{CODE, Place, WRONG, code, copy};
use crate::{SpaceKind, Store};

const FILES: [&str; 4] = ["items", "1.db", "2.db", "mark"];

/// A place before its vault was made, and the same place afterwards.
struct Making {
    place: Place,
    before: tempfile::TempDir,
    after: tempfile::TempDir,
}

impl Making {
    fn new() -> Self {
        let place = Place::new();
        let (before, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        place.open().prepare().unwrap();
        copy(&place.root(), before.path());
        drop(place.create(&place.open(), Age::Adult).unwrap());
        copy(&place.root(), after.path());
        Self { place, before, after }
    }

    /// Puts the place back to an instant while the vault was made: the state `after`, without what `undo` removes.
    fn at(&self, undo: impl FnOnce(&Path)) -> Store {
        let root = self.place.root();
        fs::remove_dir_all(&root).unwrap();
        copy(self.after.path(), &root);
        undo(&root);
        self.place.open()
    }

    fn old_slots(&self, which: usize) {
        let old = &layout::slots(self.before.path())[which];
        fs::copy(old, &layout::slots(&self.place.root())[which]).unwrap();
    }

    fn unname(&self) -> PathBuf {
        let vault = self.place.vault();
        let alias = Alias::from_text(vault.file_name().unwrap().to_str().unwrap()).unwrap();
        let making = alias.making(&self.place.root()).0;
        fs::rename(vault, &making).unwrap();
        making
    }
}

/// Checks that there is no vault: nothing opens, and one can be made that opens, even with the same code.
fn starts_again(making: &Making, store: &Store) {
    assert!(!store.has_vault());
    assert!(matches!(making.place.unlock(store), Err(StoreError::Denied)));
    let session = making.place.create(store, Age::Adult).unwrap();
    assert_eq!(session.space_kind(), SpaceKind::Full);
    drop(session);
    assert!(making.place.unlock(store).is_ok());
}

#[test]
fn cut_short_before_its_slots_are_written_there_is_no_vault_and_one_can_be_made() {
    let making = Making::new();
    for step in 0..=FILES.len() {
        let store = making.at(|_| {
            let left = making.unname();
            (0..2).for_each(|which| making.old_slots(which));
            for later in FILES.iter().skip(step) {
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
        starts_again(&making, &store);
    }
}

#[test]
fn cut_short_between_the_copies_of_the_slots_there_is_a_whole_vault() {
    let making = Making::new();
    let store = making.at(|_| {
        making.unname();
        making.old_slots(1);
    });
    assert_eq!(making.place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
    let [a, b] = layout::slots(&making.place.root()).map(|file| fs::read(file).unwrap());
    assert!(a == b);
}

#[test]
fn cut_short_before_the_renaming_the_first_task_gives_the_vault_its_name() {
    let making = Making::new();
    let store = making.at(|_| drop(making.unname()));
    assert!(!store.has_vault());
    assert_eq!(store.prepare().unwrap().len(), 2);
    assert!(store.has_vault());
    assert!(making.place.unlock(&store).is_ok());
}

#[test]
fn with_a_new_name_for_one_copy_left_over_nothing_is_taken_for_slots() {
    let making = Making::new();
    let store = making.at(|root| fs::write(root.join("slots.a~"), b"half").unwrap());
    assert!(making.place.unlock(&store).is_ok());
}

#[test]
fn a_first_launch_cut_short_before_the_table_costs_no_attempt() {
    let place = Place::new();
    drop(place.open());
    for left in [vec![], vec![7; 100], vec![0; 4160]] {
        layout::slots(&place.root()).iter().for_each(|file| drop(fs::remove_file(file)));
        fs::write(layout::attempts(&place.root()), left).unwrap();
        let store = place.open();
        store.prepare().unwrap();
        let now_ms = crate::Clock::boot_ms(&*place.clock);
        assert_eq!((0..12).filter(|_| store.shared.attempts.spend(now_ms).unwrap()).count(), 10);
    }
}

#[test]
fn attempts_lost_together_with_the_table_of_a_vault_are_none() {
    let (place, store) = Place::made();
    drop(store);
    layout::slots(&place.root()).iter().for_each(|file| fs::remove_file(file).unwrap());
    fs::remove_file(layout::attempts(&place.root())).unwrap();
    let store = place.open();
    store.prepare().unwrap();
    assert!(!store.shared.attempts.spend(crate::Clock::boot_ms(&*place.clock)).unwrap());
}

#[test]
fn two_makings_at_once_make_two_vaults_and_both_open() {
    let place = Place::new();
    let store = place.open();
    let mut openings = [CODE, WRONG].map(|digits| store.begin_create(code(digits), Age::Adult).unwrap());
    let asked = openings.each_mut().map(|opening| opening.challenge().unwrap());
    let answers = asked.each_ref().map(|asked| place.answers_to(asked));
    // The first to begin ends the other opening, whose vault is made before it is refused, or never.
    let made: Vec<_> = std::thread::scope(|scope| {
        let finish =
            |(opening, answers): (crate::Opening, Answers)| scope.spawn(|| opening.finish(answers).is_ok());
        let threads: Vec<_> = openings.into_iter().zip(answers).map(finish).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(made.contains(&true));
    let opens = [CODE, WRONG].map(|digits| place.unlock_with(&store, digits).is_ok());
    assert_eq!(opens.iter().filter(|opens| **opens).count(), places::used(&place.root()).unwrap().len());
    assert!(opens.iter().zip(made).all(|(opens, made)| *opens || !made));
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
fn a_first_code_has_the_first_slot_of_the_block_that_chance_decided() {
    let table = SlotTable::generate(seal::stretch::Cost::LEAST).unwrap();
    let stretched = seal::stretch::stretch(&code(CODE), table.salt(), table.cost()).unwrap();
    let answer = seal::device::Answer::from_bytes(&mut [7; 32]);
    let (age, kind) = (Age::Adult, SpaceKind::Plain);
    let first = FirstCode { table: &table, stretched: &stretched, answers: Answers::default(), age, kind };
    let made = (0..64).map(|_| first_slot(&table, 0, &first, &answer).unwrap().index);
    assert_eq!(made.collect::<std::collections::BTreeSet<_>>(), [0, BLOCK].into());
}

#[test]
fn the_first_space_keeps_the_key_of_its_slot_and_the_root_key_of_the_second() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let held = |setting| session.with(|unlocked| settings::get(&unlocked.db, setting)).unwrap();
    let keks = (0..8).filter(|index| held(Setting::Kek(*index)).is_some_and(|kek| kek.len() == 32)).count();
    assert_eq!(keks, 1);
    assert_eq!(held(Setting::Other).map(|master| master.len()), Some(32));
    assert_eq!(held(Setting::Sign).map(|seed| seed.len()), Some(32));
}

#[test]
fn the_key_that_is_kept_opens_the_slot_it_was_kept_for() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let table = places::ready(&store.shared).unwrap().table;
    let index = u8::try_from(slot.index).unwrap();
    let kek = session.with(|unlocked| settings::get(&unlocked.db, Setting::Kek(index))).unwrap().unwrap();
    let mut bytes = [0; 32];
    bytes.copy_from_slice(&kek);
    let kek = seal::keys::SlotKek::from_bytes(&mut bytes);
    assert!(table.open_slot(slot.place, slot.index, &kek).is_ok());
}

#[test]
fn the_second_spaces_root_key_is_in_the_first_ones_slot_and_database_and_in_none_of_its_own() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let Space::Full { other } = &slot.contents.space else { panic!("plain") };
    let kept = session.with(|unlocked| settings::get(&unlocked.db, Setting::Other)).unwrap().unwrap();
    // Keys that open no vault.
    assert!(other.expose(|other| kept[..] == other[..]));
    let file = Folder(place.vault()).database(3 - slot.contents.database);
    let db = database::open(&file, &other.derive_database_key()).unwrap();
    assert!(settings::get(&db, Setting::Other).unwrap().is_none());
}

#[test]
fn the_store_of_words_of_the_first_space_alone_says_the_second_ones_root_key_and_the_sealing_of_its_slot() {
    let (place, store) = Place::made();
    let (alias, slot) = place.slot_of(&store, CODE).unwrap();
    let Space::Full { other } = &slot.contents.space else { panic!("plain") };
    let first = slot.contents.database;
    let of = |number, master| {
        let mut store = Rec::at(&Folder(place.vault()), number, alias.0, master);
        let meta = store.meta().unwrap();
        (**meta.other, meta.generations[slot.index])
    };
    // Keys that open no vault.
    assert!(of(first, &slot.contents.master) == (other.expose(|other| *other), slot_generation::FIRST));
    assert!(of(3 - first, other) == ([0; 32], 0));
}

#[test]
fn an_opening_that_makes_a_vault_makes_none_after_a_locking() {
    let place = Place::new();
    let store = place.open();
    let mut opening = store.begin_create(code(CODE), Age::Adult).unwrap();
    let asked = opening.challenge().unwrap();
    store.locker().lock_now();
    assert!(matches!(opening.finish(place.answers_to(&asked)), Err(StoreError::Locked)));
    assert!(!store.has_vault());
}
