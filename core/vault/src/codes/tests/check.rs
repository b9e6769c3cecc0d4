//! Asking for the space's own code.

use super::*;

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
