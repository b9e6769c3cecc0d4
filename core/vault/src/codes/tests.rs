mod check;
mod others;
mod phrase;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::testing::{CODE, Place, WRONG, code, copy};
use crate::{Age, Note, Provenance, Record, Session, SpaceKind, Store, WeakCode, Zone};

const NEW: &[u8] = b"5820417";
const SECOND: &[u8] = b"90361725";
const ERASE: &[u8] = b"264015837";

/// Steps of a code change at which the folder is copied, as a crash there would leave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    Begun,
    Slots,
    Database,
}

thread_local! {
    static COPIES: RefCell<Option<BTreeMap<Step, tempfile::TempDir>>> = const { RefCell::new(None) };
}

pub(crate) fn reached(root: &Path, step: Step) {
    COPIES.with_borrow_mut(|copies| {
        if let Some(copies) = copies {
            let folder = tempfile::tempdir().unwrap();
            copy(root, folder.path());
            copies.insert(step, folder);
        }
    });
}

/// Returns what a crash leaves at each step of `act`, and between the two copies of the slots.
fn crashes(place: &Place, act: impl FnOnce()) -> Vec<(String, Place)> {
    COPIES.set(Some(BTreeMap::new()));
    act();
    let copies = COPIES.take().unwrap();
    let mut left: Vec<_> =
        copies.iter().map(|(step, at)| (format!("{step:?}"), place.with_copy_of(at.path()))).collect();
    let between = place.with_copy_of(copies[&Step::Begun].path());
    let first = |root: &Path| crate::layout::slots(root)[0].clone();
    fs::copy(first(copies[&Step::Slots].path()), first(&between.root())).unwrap();
    left.push(("between the copies".into(), between));
    left
}

fn is_denied<R>(done: &Result<R, StoreError>) -> bool {
    matches!(done, Err(StoreError::Denied))
}

pub(crate) fn opens(place: &Place, digits: &[u8]) -> bool {
    place.unlock_with(&place.open(), digits).is_ok()
}

fn slot_files(place: &Place) -> [PathBuf; 2] {
    crate::layout::slots(&place.root())
}

pub(crate) fn slots_of(place: &Place) -> [Vec<u8>; 2] {
    slot_files(place).map(|file| fs::read(file).unwrap())
}

/// Returns a place for every way to put back older copies of the slots.
pub(crate) fn with_older(place: &Place, older: &[Vec<u8>; 2]) -> Vec<Place> {
    let which = [&[0][..], &[1], &[0, 1]];
    let put = |which: &&[usize]| {
        let copy = place.with_copy_of(&place.root());
        which.iter().for_each(|at| fs::write(&slot_files(&copy)[*at], &older[*at]).unwrap());
        copy
    };
    which.iter().map(put).collect()
}

pub(crate) fn change(
    place: &Place,
    session: &Session,
    new: &[u8],
    erase: Option<&[u8]>,
) -> Result<(), StoreError> {
    place.set(session.begin_change_code(code(new), erase.map(code))?)
}

fn spend(place: &Place, store: &Store, count: u32) {
    for _ in 0..count {
        store.shared.attempts.spend(crate::Clock::boot_ms(&*place.clock)).unwrap();
    }
}

pub(crate) fn note(words: &str) -> Record {
    Record::Note(Note { words: words.into(), about: vec![] })
}

fn phrase() -> seal::phrase::Entropy {
    seal::phrase::Entropy::generate().unwrap()
}

fn again(phrase: &seal::phrase::Entropy) -> seal::phrase::Entropy {
    seal::phrase::Entropy::from_bytes(&mut phrase.expose(|bits| *bits))
}

fn opens_by(place: &Place, phrase: &seal::phrase::Entropy) -> bool {
    place.open().open_by_phrase(phrase).is_ok()
}

fn set_second(place: &Place, session: &Session, digits: &[u8]) -> Result<(), StoreError> {
    place.set(session.begin_second_code(code(digits))?)
}

pub(crate) fn set_erase(
    place: &Place,
    session: &Session,
    own: &[u8],
    erase: &[u8],
) -> Result<(), StoreError> {
    place.set(session.begin_erase_code(code(own), code(erase))?)
}

#[test]
fn after_a_change_the_new_code_opens_and_the_old_one_nothing() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.add_record(&note("kept"), &Provenance::typed(Zone::UTC)).unwrap();
    change(&place, &session, NEW, None).unwrap();
    // The session stays open.
    assert_eq!(session.list(None, 10).unwrap().len(), 1);
    drop(session);
    assert!(is_denied(&place.unlock(&store)));
    assert_eq!(place.unlock_with(&store, NEW).unwrap().list(None, 10).unwrap().len(), 1);
}

#[test]
fn the_old_code_opens_nothing_from_any_older_copy_of_the_slots() {
    let (place, store) = Place::made();
    let older = slots_of(&place);
    change(&place, &place.unlock(&store).unwrap(), NEW, None).unwrap();
    drop(store);
    for copy in with_older(&place, &older) {
        assert!(!opens(&copy, CODE));
    }
}

#[test]
fn a_change_of_the_code_is_noted_in_the_space() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    change(&place, &session, NEW, None).unwrap();
    let last = session.with(|unlocked| {
        let sql = "SELECT body FROM f ORDER BY n DESC LIMIT 1";
        Ok(unlocked.db.query_row(sql, [], |row| row.get::<_, Vec<u8>>(0))?)
    });
    assert_eq!(serde_json::from_slice::<Event>(&last.unwrap()).unwrap(), Event::CodeChanged);
}

#[test]
fn a_code_can_be_changed_again_and_again_in_one_session() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    for digits in [NEW, SECOND, CODE, ERASE] {
        change(&place, &session, digits, None).unwrap();
    }
    drop((session, store));
    assert!(opens(&place, ERASE));
    assert!([NEW, SECOND, CODE].iter().all(|digits| !opens(&place, digits)));
}

#[test]
fn a_crash_between_any_two_writes_of_a_change_keeps_nobody_out_and_gives_no_false_notice() {
    let (place, store) = Place::made();
    let older = slots_of(&place);
    let session = place.unlock(&store).unwrap();
    place.set(session.begin_erase_code(code(CODE), code(ERASE)).unwrap()).unwrap();
    for (at, left) in crashes(&place, || change(&place, &session, NEW, None).unwrap()) {
        let is_changed = at != "Begun";
        let old_first = left.with_copy_of(&left.root());
        assert_eq!(opens(&left, NEW), is_changed, "{at}");
        let _either = opens(&old_first, CODE);
        assert!(opens(&old_first, if is_changed { NEW } else { CODE }), "{at}");
        if is_changed {
            assert!(!opens(&old_first, CODE), "{at}");
            assert!(with_older(&left, &older).iter().all(|copy| !opens(copy, CODE)), "{at}");
        }
        for copy in [left, old_first] {
            let session = copy.unlock_with(&copy.open(), if is_changed { NEW } else { CODE }).unwrap();
            assert!(!session.has_older_slots().unwrap(), "{at}");
            assert_eq!(session.has_erase_code().unwrap(), !is_changed, "{at}");
        }
    }
}

#[test]
fn an_easy_code_is_refused_with_the_reason_and_nothing_is_asked() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let refused = session.begin_change_code(code(b"123456"), None);
    assert!(matches!(refused, Err(StoreError::WeakCode(WeakCode::Run))));
}

#[test]
fn a_new_code_that_opens_something_is_refused_and_costs_an_attempt() {
    let (place, store) = Place::made();
    place.answer(store.begin_create(code(WRONG), Age::Adult).unwrap()).unwrap();
    let session = place.unlock(&store).unwrap();
    let before = slots_of(&place);
    for digits in [CODE, WRONG] {
        assert!(matches!(change(&place, &session, digits, None), Err(StoreError::CodeTaken)));
    }
    assert_eq!(slots_of(&place), before);
    spend(&place, &store, 8);
    assert!(is_denied(&change(&place, &session, NEW, None)));
    assert_eq!(slots_of(&place), before);
}

#[test]
fn a_change_gives_back_the_attempt_that_it_cost() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    spend(&place, &store, 9);
    change(&place, &session, NEW, None).unwrap();
    assert!(place.unlock_with(&store, NEW).is_ok());
}

#[test]
fn a_locking_ends_a_change() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut change = session.begin_change_code(code(NEW), None).unwrap();
    let asked = change.challenge().unwrap().unwrap();
    store.locker().lock_now();
    assert!(change.parts.is_empty());
    assert!(matches!(change.answer(place.answers_to(&asked)), Err(StoreError::Locked)));
    assert!(matches!(change.finish(), Err(StoreError::Locked)));
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn steps_of_a_change_out_of_order_are_refused() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let begin = || session.begin_change_code(code(NEW), None).unwrap();
    assert!(matches!(begin().finish(), Err(StoreError::OutOfOrder)));
    let mut change = begin();
    assert!(matches!(change.answer([None, None, None]), Err(StoreError::OutOfOrder)));
    let asked = change.challenge().unwrap().unwrap();
    assert!(matches!(change.challenge(), Err(StoreError::OutOfOrder)));
    change.answer(place.answers_to(&asked)).unwrap();
    assert!(change.challenge().unwrap().is_none());
    change.finish().unwrap();
}

#[test]
fn a_code_is_not_set_where_the_key_of_its_place_does_not_answer() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut change = session.begin_change_code(code(NEW), None).unwrap();
    change.challenge().unwrap();
    change.answer([None, None, None]).unwrap();
    assert!(matches!(change.finish(), Err(StoreError::NoKey)));
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn a_disk_that_refuses_the_slots_leaves_the_old_code() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    // A folder takes the name under which the new file would be written.
    let blocked = place.root().join("slots.a~");
    fs::create_dir(&blocked).unwrap();
    assert!(change(&place, &session, NEW, None).is_err());
    fs::remove_dir(&blocked).unwrap();
    drop((session, store));
    assert!(opens(&place, CODE) && !opens(&place, NEW));
    let session = place.unlock(&place.open()).unwrap();
    assert!(!session.has_older_slots().unwrap());
    change(&place, &session, NEW, None).unwrap();
    drop(session);
    assert!(opens(&place, NEW) && !opens(&place, CODE));
}

#[test]
fn with_the_database_refusing_after_the_slots_the_change_holds_all_the_same() {
    let (place, store) = Place::made();
    let older = slots_of(&place);
    let session = place.unlock(&store).unwrap();
    for (at, left) in crashes(&place, || change(&place, &session, NEW, None).unwrap()) {
        if at != "Begun" {
            let changed_again = left.unlock_with(&left.open(), NEW).unwrap();
            change(&left, &changed_again, SECOND, None).unwrap();
            drop(changed_again);
            assert!(opens(&left, SECOND) && !opens(&left, NEW), "{at}");
            assert!(with_older(&left, &older).iter().all(|copy| !opens(copy, CODE)), "{at}");
        }
    }
}
