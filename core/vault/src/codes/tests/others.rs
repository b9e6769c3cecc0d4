//! The second space's code, and the code that erases.

use super::*;

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
