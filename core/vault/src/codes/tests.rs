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

fn phrase() -> seal::phrase::Entropy {
    seal::phrase::Entropy::generate().unwrap()
}

fn again(phrase: &seal::phrase::Entropy) -> seal::phrase::Entropy {
    seal::phrase::Entropy::from_bytes(&mut phrase.expose(|bits| *bits))
}

fn opens_by(place: &Place, phrase: &seal::phrase::Entropy) -> bool {
    place.open().open_by_phrase(phrase).is_ok()
}

#[test]
fn a_phrase_opens_its_space_with_no_key_of_the_phone_and_no_attempt() {
    let (place, store) = Place::made();
    let words = phrase();
    let session = place.unlock(&store).unwrap();
    assert!(!session.has_phrase().unwrap());
    session.set_phrase(&words).unwrap();
    assert!(session.has_phrase().unwrap());
    drop(session);
    spend(&place, &store, 10);
    let tries = fs::read(place.root().join("tries")).unwrap();
    assert_eq!(store.open_by_phrase(&words).unwrap().space_kind(), SpaceKind::Full);
    assert!(is_denied(&store.open_by_phrase(&phrase())));
    assert_eq!(fs::read(place.root().join("tries")).unwrap(), tries);
    drop(store);
    let other = place.on_another_phone();
    assert!(!opens(&other, CODE));
    assert!(opens_by(&other, &words));
}

#[test]
fn new_words_take_the_place_of_the_old_ones_and_those_open_nothing_from_older_slots() {
    let (place, store) = Place::made();
    let (old, new) = (phrase(), phrase());
    let session = place.unlock(&store).unwrap();
    session.set_phrase(&old).unwrap();
    let older = slots_of(&place);
    session.set_phrase(&new).unwrap();
    assert!(matches!(session.set_phrase(&new), Err(StoreError::CodeTaken)));
    drop((session, store));
    assert!(opens_by(&place, &new) && !opens_by(&place, &old));
    for copy in with_older(&place, &older) {
        assert!(!opens_by(&copy, &old));
        assert!(opens(&copy, CODE));
        assert!(place.open().open_by_phrase(&new).is_ok());
    }
}

#[test]
fn a_phrase_older_than_expected_is_told_inside_the_first_space() {
    let (place, store) = Place::made();
    let (old, new) = (phrase(), phrase());
    let session = place.unlock(&store).unwrap();
    session.set_phrase(&old).unwrap();
    let older = slots_of(&place);
    session.set_phrase(&new).unwrap();
    drop((session, store));
    let copy = &with_older(&place, &older)[2];
    assert!(!opens_by(copy, &old));
    assert!(copy.unlock(&copy.open()).unwrap().has_older_slots().unwrap());
}

#[test]
fn words_older_than_expected_are_told_though_nobody_tried_them() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.set_phrase(&phrase()).unwrap();
    let older = slots_of(&place);
    session.set_phrase(&phrase()).unwrap();
    drop((session, store));
    let copy = &with_older(&place, &older)[2];
    assert!(copy.unlock(&copy.open()).unwrap().has_older_slots().unwrap());
}

#[test]
fn a_crash_between_any_two_writes_of_new_words_leaves_the_old_or_the_new_ones_and_the_code() {
    let (place, store) = Place::made();
    let (old, new) = (phrase(), phrase());
    let session = place.unlock(&store).unwrap();
    session.set_phrase(&old).unwrap();
    for (at, left) in crashes(&place, || session.set_phrase(&new).unwrap()) {
        let session = left.unlock(&left.open()).unwrap();
        assert!(session.has_phrase().unwrap() && !session.has_older_slots().unwrap(), "{at}");
        drop(session);
        let is_new = at != "Begun";
        assert_eq!(opens_by(&left, &new), is_new, "{at}");
        assert_eq!(opens_by(&left, &old), !is_new, "{at}");
    }
}

#[test]
fn a_phrase_typed_on_the_calculator_opens_and_costs_an_attempt_as_a_code_does() {
    let (place, store) = Place::made();
    let words = phrase();
    place.unlock(&store).unwrap().set_phrase(&words).unwrap();
    assert!(place.answer(store.begin_unlock_by_phrase(Some(again(&words)))).is_ok());
    for wrong in [Some(phrase()), None] {
        assert!(is_denied(&place.answer(store.begin_unlock_by_phrase(wrong))));
    }
    spend(&place, &store, 8);
    assert!(is_denied(&place.answer(store.begin_unlock_by_phrase(Some(again(&words))))));
}

#[test]
fn after_the_phrase_a_new_code_is_set_under_the_new_phones_key() {
    let (place, store) = Place::made();
    let words = phrase();
    place.unlock(&store).unwrap().set_phrase(&words).unwrap();
    drop(store);
    let other = place.on_another_phone();
    let store = other.open();
    let session = store.open_by_phrase(&words).unwrap();
    assert_eq!(
        Some(session.key_alias().unwrap()),
        other.vault().file_name().map(|name| name.to_str().unwrap().into())
    );
    // With no key made yet nothing is set, and nothing is lost.
    let mut keyless = session.begin_change_code(code(NEW), None).unwrap();
    keyless.challenge().unwrap();
    keyless.answer([None, None, None]).unwrap();
    assert!(matches!(keyless.finish(), Err(StoreError::NoKey)));
    // The old digits open nothing here, so they may be chosen again.
    change(&other, &session, CODE, None).unwrap();
    drop((session, store));
    assert!(opens(&other, CODE) && opens_by(&other, &words));
    assert!(!other.unlock(&other.open()).unwrap().has_older_slots().unwrap());
}

#[test]
fn a_forgotten_code_is_replaced_by_way_of_the_phrase() {
    let (place, store) = Place::made();
    let words = phrase();
    let older = slots_of(&place);
    place.unlock(&store).unwrap().set_phrase(&words).unwrap();
    let session = store.open_by_phrase(&words).unwrap();
    change(&place, &session, NEW, None).unwrap();
    drop((session, store));
    assert!(opens(&place, NEW) && !opens(&place, CODE) && opens_by(&place, &words));
    assert!(with_older(&place, &older).iter().all(|copy| !opens(copy, CODE)));
}

fn set_second(place: &Place, session: &Session, digits: &[u8]) -> Result<(), StoreError> {
    place.set(session.begin_second_code(code(digits))?)
}

#[test]
fn the_second_spaces_code_is_set_changed_and_taken_away_from_the_first() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    assert!(!session.has_second_code().unwrap());
    set_second(&place, &session, SECOND).unwrap();
    assert!(session.has_second_code().unwrap());
    drop(session);
    let second = place.unlock_with(&store, SECOND).unwrap();
    assert_eq!(second.space_kind(), SpaceKind::Plain);
    second.add_record(&note("milk"), &Provenance::typed(Zone::UTC)).unwrap();
    drop(second);
    let older = slots_of(&place);
    let session = place.unlock(&store).unwrap();
    set_second(&place, &session, NEW).unwrap();
    drop((session, store));
    assert!(!opens(&place, SECOND) && with_older(&place, &older).iter().all(|copy| !opens(copy, SECOND)));
    let store = place.open();
    assert_eq!(place.unlock_with(&store, NEW).unwrap().list(None, 10).unwrap().len(), 1);
    let older = slots_of(&place);
    let session = place.unlock(&store).unwrap();
    session.remove_second_code().unwrap();
    assert!(!session.has_second_code().unwrap());
    drop((session, store));
    assert!(!opens(&place, NEW) && with_older(&place, &older).iter().all(|copy| !opens(copy, NEW)));
    let store = place.open();
    set_second(&place, &place.unlock(&store).unwrap(), SECOND).unwrap();
    assert_eq!(place.unlock_with(&store, SECOND).unwrap().list(None, 10).unwrap().len(), 1);
    assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap());
}

#[test]
fn opened_by_its_phrase_the_first_space_sets_the_second_ones_code_and_keeps_its_own() {
    let (place, store) = Place::made();
    let words = phrase();
    place.unlock(&store).unwrap().set_phrase(&words).unwrap();
    set_second(&place, &store.open_by_phrase(&words).unwrap(), SECOND).unwrap();
    assert_eq!(place.unlock_with(&store, SECOND).unwrap().space_kind(), SpaceKind::Plain);
    assert_eq!(place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
}

#[test]
fn a_vault_in_another_place_changes_its_own_code_and_no_one_elses() {
    let (place, store) = Place::made();
    let session = place.answer(store.begin_create(code(SECOND), Age::Adult).unwrap()).unwrap();
    change(&place, &session, NEW, None).unwrap();
    drop(session);
    assert!(place.unlock_with(&store, NEW).is_ok() && place.unlock(&store).is_ok());
    assert!(is_denied(&place.unlock_with(&store, SECOND)));
}

#[test]
fn a_crash_between_any_two_writes_of_a_second_code_keeps_nobody_out_of_either_space() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    set_second(&place, &session, SECOND).unwrap();
    let older = slots_of(&place);
    for (at, left) in crashes(&place, || set_second(&place, &session, NEW).unwrap()) {
        let is_new = at != "Begun";
        assert!(!left.unlock(&left.open()).unwrap().has_older_slots().unwrap(), "{at}");
        assert_eq!(opens(&left, NEW), is_new, "{at}");
        assert_eq!(opens(&left, SECOND), !is_new, "{at}");
        assert!(!is_new || with_older(&left, &older).iter().all(|copy| !opens(copy, SECOND)), "{at}");
    }
}

#[test]
fn the_second_space_may_change_its_own_code_and_nothing_else() {
    let (place, store) = Place::made();
    set_second(&place, &place.unlock(&store).unwrap(), SECOND).unwrap();
    let second = place.unlock_with(&store, SECOND).unwrap();
    assert!(matches!(second.begin_second_code(code(NEW)), Err(StoreError::NotAllowed)));
    assert!(matches!(second.remove_second_code(), Err(StoreError::NotAllowed)));
    assert!(matches!(second.has_second_code(), Err(StoreError::NotAllowed)));
    assert!(matches!(second.begin_erase_code(code(SECOND), code(ERASE)), Err(StoreError::NotAllowed)));
    assert!(matches!(second.begin_change_code(code(NEW), Some(code(ERASE))), Err(StoreError::NotAllowed)));
    change(&place, &second, NEW, None).unwrap();
    drop(second);
    assert!(is_denied(&place.unlock_with(&store, SECOND)));
    let session = place.unlock(&store).unwrap();
    assert!(session.has_second_code().unwrap());
    // The first space knows the generation although it did not seal the slot.
    set_second(&place, &session, SECOND).unwrap();
    drop(session);
    assert!(place.unlock_with(&store, SECOND).is_ok() && is_denied(&place.unlock_with(&store, NEW)));
}

#[test]
fn with_the_second_spaces_database_lost_its_code_can_still_be_set() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    set_second(&place, &session, SECOND).unwrap();
    let older = slots_of(&place);
    let number = session.with(|unlocked| Ok(3 - unlocked.number)).unwrap();
    fs::write(place.vault().join(format!("{number}.db")), b"lost").unwrap();
    set_second(&place, &session, NEW).unwrap();
    drop((session, store));
    assert!(opens(&place, NEW) && !opens(&place, SECOND));
    assert!(with_older(&place, &older).iter().all(|copy| !opens(copy, SECOND)));
}

#[test]
fn only_the_first_space_of_an_adult_may_set_a_second_code_or_an_erase_code() {
    for age in [Age::Under18, Age::NotSaid] {
        let place = Place::new();
        let session = place.create(&place.open(), age).unwrap();
        assert!(matches!(session.begin_second_code(code(SECOND)), Err(StoreError::NotAllowed)));
        let erase = session.begin_erase_code(code(CODE), code(ERASE));
        assert!(matches!(erase, Err(StoreError::NotAllowed)));
    }
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
fn an_erase_code_is_set_only_with_the_spaces_own_code_typed_again() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    assert!(!session.has_erase_code().unwrap());
    assert!(is_denied(&set_erase(&place, &session, WRONG, ERASE)));
    assert!(!session.has_erase_code().unwrap());
    assert!(matches!(set_erase(&place, &session, CODE, CODE), Err(StoreError::TooAlike)));
    set_erase(&place, &session, CODE, ERASE).unwrap();
    assert!(session.has_erase_code().unwrap());
    set_second(&place, &session, SECOND).unwrap();
    assert!(is_denied(&set_erase(&place, &session, SECOND, NEW)));
    assert!(matches!(set_erase(&place, &session, CODE, SECOND), Err(StoreError::CodeTaken)));
    session.remove_erase_code().unwrap();
    assert!(!session.has_erase_code().unwrap());
}

#[test]
fn a_change_of_the_code_keeps_the_erase_code_if_it_was_typed_and_switches_it_off_if_not() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    set_erase(&place, &session, CODE, ERASE).unwrap();
    let alike = session.begin_change_code(code(b"264015838"), Some(code(ERASE)));
    assert!(matches!(alike, Err(StoreError::TooAlike)));
    assert!(is_denied(&change(&place, &session, NEW, Some(SECOND))));
    change(&place, &session, NEW, Some(ERASE)).unwrap();
    assert!(session.has_erase_code().unwrap());
    change(&place, &session, CODE, None).unwrap();
    assert!(!session.has_erase_code().unwrap());
    drop(session);
    assert!(is_denied(&place.unlock_with(&store, ERASE)));
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn trying_a_new_code_never_acts_on_an_erase_slot() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    set_erase(&place, &session, CODE, ERASE).unwrap();
    assert!(matches!(change(&place, &session, ERASE, None), Err(StoreError::CodeTaken)));
    assert!(matches!(set_second(&place, &session, ERASE), Err(StoreError::CodeTaken)));
    drop(session);
    let made = place.answer(store.begin_create(code(ERASE), Age::Adult).unwrap());
    assert!(matches!(made, Err(StoreError::CodeTaken)));
    assert!(place.unlock(&store).is_ok());
}

fn check(place: &Place, session: &Session, digits: &[u8]) -> Result<(), StoreError> {
    place.set(session.begin_check_code(code(digits))?)
}

#[test]
fn a_check_knows_the_spaces_own_code_and_no_other() {
    let (place, store) = Place::made();
    place.answer(store.begin_create(code(WRONG), Age::Adult).unwrap()).unwrap();
    let session = place.unlock(&store).unwrap();
    set_second(&place, &session, SECOND).unwrap();
    let before = slots_of(&place);
    check(&place, &session, CODE).unwrap();
    for other in [WRONG, SECOND, NEW] {
        assert!(is_denied(&check(&place, &session, other)));
    }
    assert_eq!(slots_of(&place), before);
    drop(session);
    let second = place.unlock_with(&store, SECOND).unwrap();
    check(&place, &second, SECOND).unwrap();
    assert!(is_denied(&check(&place, &second, CODE)));
}

#[test]
fn a_check_never_acts_on_an_erase_slot() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    set_erase(&place, &session, CODE, ERASE).unwrap();
    assert!(is_denied(&check(&place, &session, ERASE)));
    assert!(session.has_erase_code().unwrap());
    drop(session);
    assert!(store.keys_to_delete().unwrap().is_empty() && place.unlock(&store).is_ok());
}

#[test]
fn a_check_costs_an_attempt_that_only_the_right_code_gets_back() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    spend(&place, &store, 8);
    check(&place, &session, CODE).unwrap();
    assert!(is_denied(&check(&place, &session, WRONG)));
    check(&place, &session, CODE).unwrap();
    assert!(is_denied(&check(&place, &session, WRONG)));
    assert!(is_denied(&check(&place, &session, CODE)));
}

#[test]
fn a_check_does_not_know_a_code_from_before_by_an_older_copy_of_the_slots() {
    let (place, store) = Place::made();
    let older = slots_of(&place);
    let session = place.unlock(&store).unwrap();
    change(&place, &session, NEW, None).unwrap();
    slot_files(&place).iter().zip(older).for_each(|(file, bytes)| fs::write(file, bytes).unwrap());
    assert!(is_denied(&check(&place, &session, CODE)));
}

#[test]
fn a_locking_ends_a_check() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut change = session.begin_check_code(code(CODE)).unwrap();
    let asked = change.challenge().unwrap().unwrap();
    change.answer(place.answers_to(&asked)).unwrap();
    store.locker().lock_now();
    assert!(change.parts.is_empty());
    assert!(matches!(change.finish(), Err(StoreError::Locked)));
}
