use std::cell::RefCell;

use seal::slots::SlotTable;

use super::*;
use crate::codes::tests::{change, note, opens, set_erase, slots_of, with_older};
use crate::layout;
use crate::testing::{CODE, Place, WRONG, code, copy};
use crate::{Age, Provenance, Session, SpaceKind, Store, Zone};

const ERASE: &[u8] = b"264015837";
const SECOND: &[u8] = b"90361725";

thread_local! {
    static COPIES: RefCell<Option<Vec<(String, tempfile::TempDir)>>> = const { RefCell::new(None) };
}

/// Copies the folder at a step of an erasure, as a crash there would leave it.
pub(crate) fn reached(root: &Path, step: &str) {
    COPIES.with_borrow_mut(|copies| {
        if let Some(copies) = copies {
            let folder = tempfile::tempdir().unwrap();
            copy(root, folder.path());
            copies.push((step.to_owned(), folder));
        }
    });
}

fn crashes(place: &Place, act: impl FnOnce()) -> Vec<(String, Place)> {
    COPIES.set(Some(Vec::new()));
    act();
    let copies = COPIES.take().unwrap();
    copies.into_iter().map(|(step, at)| (step, place.with_copy_of(at.path()))).collect()
}

/// Makes a vault with an entry and an erase code, and another vault beside it.
fn two_vaults() -> (Place, Store) {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.add_record(&note("mine"), &Provenance::typed(Zone::UTC)).unwrap();
    set_erase(&place, &session, CODE, ERASE).unwrap();
    place.answer(store.begin_create(code(WRONG), Age::NotSaid).unwrap()).unwrap();
    (place, store)
}

fn is_erased(done: &Result<Session, StoreError>) -> bool {
    matches!(done, Err(StoreError::Erased))
}

/// Does what the shell does after an erasure.
fn delete_keys(store: &Store) -> usize {
    let keys = store.keys_to_delete().unwrap();
    keys.iter().for_each(|alias| store.erased_key_gone(alias).unwrap());
    keys.len()
}

fn folder_file(step: &str) -> bool {
    !["retired", "slots.a", "slots.b", "renamed"].contains(&step)
}

fn folders(place: &Place) -> usize {
    places::used(&place.root()).unwrap().len()
}

#[test]
fn the_erase_code_erases_its_place_and_leaves_the_other_one() {
    let (place, store) = two_vaults();
    let older = slots_of(&place);
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    for digits in [CODE, ERASE] {
        assert!(matches!(place.unlock_with(&store, digits), Err(StoreError::Denied)));
    }
    assert!(place.unlock_with(&store, WRONG).is_ok());
    assert_eq!(folders(&place), 2);
    assert_eq!(delete_keys(&store), 1);
    assert_eq!(delete_keys(&store), 0);
    assert_eq!(folders(&place), 1);
    assert_eq!(store.prepare().unwrap().len(), 2);
    drop(store);
    // Slots put back open nothing once the key is gone; here it is not, but nothing is left for them to open.
    for copy in with_older(&place, &older) {
        let session = copy.unlock(&copy.open());
        assert!(
            session.is_ok_and(|session| session.list(None, 10).unwrap().is_empty()) || !opens(&copy, CODE)
        );
        assert!(opens(&copy, WRONG));
    }
}

#[test]
fn from_the_first_step_on_no_code_or_phrase_of_the_place_opens_anything_and_every_crash_is_gone_on_with() {
    let (place, store) = two_vaults();
    let words = seal::phrase::Entropy::generate().unwrap();
    place.unlock(&store).unwrap().set_phrase(&words).unwrap();
    let older = slots_of(&place);
    let left = crashes(&place, || {
        assert!(is_erased(&place.unlock_with(&store, ERASE)));
        delete_keys(&store);
    });
    let steps: Vec<_> = left.iter().map(|(step, _)| step.clone()).collect();
    assert!(
        ["retired", "slots.a", "slots.b", "1.db", "renamed"]
            .iter()
            .all(|step| steps.contains(&(*step).into()))
    );
    // The instants at which files are unlinked are alike, so one stands in for all.
    let unlinks = steps.iter().filter(|step| folder_file(step)).count();
    assert!(unlinks > 5);
    for (step, place) in left.into_iter().filter(|(step, _)| !folder_file(step) || step == "1.db") {
        let store = place.open();
        assert!(matches!(place.unlock(&store), Err(StoreError::Denied)), "{step}");
        assert!(matches!(store.open_by_phrase(&words), Err(StoreError::Denied)), "{step}");
        let [a, b] = slots_of(&place);
        assert!(a == b && a != older[0], "{step}");
        delete_keys(&store);
        assert_eq!(folders(&place), 1, "{step}");
        store.prepare().unwrap();
        let names = names(&place.root()).unwrap();
        assert!(!names.iter().any(|name| name.starts_with("n-") || name.ends_with('~')), "{step}: {names:?}");
        assert!(place.unlock_with(&store, WRONG).is_ok(), "{step}");
        assert!(place.create(&store, Age::Adult).is_ok(), "{step}");
    }
}

#[test]
fn the_slots_are_written_over_in_place_and_none_of_their_old_bytes_is_left() {
    let (place, store) = two_vaults();
    let (alias, slot) = place.slot_of(&store, CODE).unwrap();
    let before = SlotTable::decode(&slots_of(&place)[0]).unwrap();
    let (_, bytes) = before.place_bytes(slot.place);
    fs::write(layout::slots_aside(&place.root(), 1), before.encode()).unwrap();
    fs::write(place.root().join("slots.a~"), before.encode()).unwrap();
    let number = |file: &Path| std::os::unix::fs::MetadataExt::ino(&fs::metadata(file).unwrap());
    let files = layout::slots(&place.root());
    let numbers = files.each_ref().map(|file| number(file));
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    assert_eq!(files.each_ref().map(|file| number(file)), numbers);
    for name in names(&place.root()).unwrap().iter().filter(|name| name.starts_with("slots")) {
        let now = fs::read(place.root().join(name)).unwrap();
        assert!(!bytes.chunks(124).take(8).any(|slot| now.windows(124).any(|at| at == slot)), "{name}");
    }
    assert!(alias.folder(&place.root()).is_retired());
}

#[test]
fn an_erasing_that_is_done_but_for_its_key_is_not_done_again() {
    let (place, store) = two_vaults();
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    drop(store);
    let erased = slots_of(&place);
    assert!(matches!(place.unlock(&place.open()), Err(StoreError::Denied)));
    assert!(slots_of(&place) == erased);
}

#[test]
fn a_copy_of_the_slots_that_a_crash_left_is_overwritten_in_place_too() {
    let (place, store) = two_vaults();
    let left = crashes(&place, || assert!(is_erased(&place.unlock_with(&store, ERASE))));
    let (_, place) = left.into_iter().find(|(step, _)| step == "slots.a").unwrap();
    let second = &layout::slots(&place.root())[1];
    let number = || std::os::unix::fs::MetadataExt::ino(&fs::metadata(second).unwrap());
    let before = number();
    assert!(matches!(place.unlock(&place.open()), Err(StoreError::Denied)));
    let [first, second] = slots_of(&place);
    assert!(number() == before && first == second);
}

#[test]
fn the_mark_of_a_place_is_renamed_and_where_it_is_lost_another_is_made() {
    for is_lost in [false, true] {
        let (place, store) = two_vaults();
        let folder = place.slot_of(&store, CODE).unwrap().0.folder(&place.root());
        if is_lost {
            fs::remove_file(folder.mark()).unwrap();
        }
        assert!(is_erased(&place.unlock_with(&store, ERASE)));
        assert!(folder.is_retired() && !folder.mark().exists());
    }
}

#[test]
fn only_a_file_that_is_not_there_needs_no_removing() {
    let folder = tempfile::tempdir().unwrap();
    assert!(remove_if_there(&folder.path().join("none")).is_ok() && remove_if_there(folder.path()).is_err());
}

#[test]
fn after_the_erase_code_the_same_code_opens_a_new_plain_vault() {
    let (place, store) = two_vaults();
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    delete_keys(&store);
    store.prepare().unwrap();
    let session = place.answer(store.begin_again().unwrap()).unwrap();
    assert_eq!(session.space_kind(), SpaceKind::Plain);
    assert!(session.list(None, 10).unwrap().is_empty());
    session.add_record(&note("milk"), &Provenance::typed(Zone::UTC)).unwrap();
    assert!(store.begin_again().is_none());
    drop((session, store));
    let session = place.unlock_with(&place.open(), ERASE).unwrap();
    assert_eq!((session.space_kind(), session.list(None, 10).unwrap().len()), (SpaceKind::Plain, 1));
    drop(session);
    assert!(!opens(&place, CODE) && opens(&place, WRONG));
}

#[test]
fn a_locking_ends_what_comes_after_an_erasing_and_the_place_stays_unused() {
    let (place, store) = two_vaults();
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    store.locker().lock_now();
    delete_keys(&store);
    assert!(store.begin_again().is_none());
    assert!(matches!(place.unlock_with(&store, ERASE), Err(StoreError::Denied)));
    assert_eq!(folders(&place), 1);
}

#[test]
fn locked_out_an_erase_code_erases_nothing() {
    let (place, store) = two_vaults();
    for _ in 0..10 {
        store.shared.attempts.spend(crate::Clock::boot_ms(&*place.clock)).unwrap();
    }
    assert!(matches!(place.unlock_with(&store, ERASE), Err(StoreError::Denied)));
    place.clock.wait(crate::bucket::REFILL_MS);
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn an_erase_code_that_was_switched_off_erases_nothing_from_one_older_copy() {
    for which in [0, 1] {
        let (place, store) = two_vaults();
        let older = slots_of(&place);
        change(&place, &place.unlock(&store).unwrap(), b"5820417", None).unwrap();
        fs::write(&layout::slots(&place.root())[which], &older[which]).unwrap();
        assert!(matches!(place.unlock_with(&store, ERASE), Err(StoreError::Denied)));
        assert!(place.unlock_with(&store, b"5820417").is_ok());
    }
}

#[test]
fn an_open_session_of_the_place_ends_when_it_is_erased() {
    let (place, store) = two_vaults();
    let session = place.unlock(&store).unwrap();
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    assert!(matches!(session.list(None, 1), Err(StoreError::Locked)));
}

#[test]
fn erasing_everything_from_the_first_space_takes_both_and_ends_the_session() {
    let (place, store) = two_vaults();
    let session = place.unlock(&store).unwrap();
    place.set(session.begin_second_code(code(SECOND)).unwrap()).unwrap();
    session.erase_everything().unwrap();
    assert!(matches!(session.check_open(), Err(StoreError::Locked)));
    assert!(store.begin_again().is_none());
    assert_eq!(delete_keys(&store), 1);
    drop((session, store));
    assert!([CODE, SECOND, ERASE].iter().all(|digits| !opens(&place, digits)));
    assert!(opens(&place, WRONG));
}

#[test]
fn erasing_from_the_second_space_takes_its_notes_alone() {
    let (place, store) = two_vaults();
    place.set(place.unlock(&store).unwrap().begin_second_code(code(SECOND)).unwrap()).unwrap();
    let second = place.unlock_with(&store, SECOND).unwrap();
    for words in ["milk", "bread"] {
        second.add_record(&note(words), &Provenance::typed(Zone::UTC)).unwrap();
    }
    second.erase_everything().unwrap();
    assert!(second.list(None, 10).unwrap().is_empty());
    assert_eq!(delete_keys(&store), 0);
    drop(second);
    assert!(place.unlock_with(&store, SECOND).unwrap().list(None, 10).unwrap().is_empty());
    assert_eq!(place.unlock(&store).unwrap().list(None, 10).unwrap().len(), 1);
}

#[test]
fn a_place_that_was_not_erased_is_never_unlinked() {
    let (place, store) = two_vaults();
    for alias in places::used(&place.root()).unwrap() {
        assert!(matches!(store.erased_key_gone(&alias.text()), Err(StoreError::OutOfOrder)));
    }
    assert!(matches!(store.erased_key_gone("v-"), Err(StoreError::OutOfOrder)));
    assert_eq!(folders(&place), 2);
    assert!(store.keys_to_delete().unwrap().is_empty());
}

#[test]
fn where_nothing_can_be_marked_the_place_is_erased_all_the_same() {
    let (place, store) = two_vaults();
    let (alias, _) = place.slot_of(&store, CODE).unwrap();
    fs::remove_file(alias.folder(&place.root()).mark()).unwrap();
    // Its name is taken by something that cannot be written to.
    let blocked = alias.folder(&place.root()).retired();
    std::os::unix::fs::symlink("nowhere/else", &blocked).unwrap();
    assert!(is_erased(&place.unlock_with(&store, ERASE)));
    assert!(matches!(place.unlock(&store), Err(StoreError::Denied)));
    assert_eq!(delete_keys(&store), 1);
    assert_eq!(folders(&place), 1);
}
