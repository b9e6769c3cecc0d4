//! A new vault beside others.

use super::*;

/// Returns the databases of a vault, which no attempt writes.
fn files_of(folder: &std::path::Path) -> Vec<Vec<u8>> {
    ["1.db", "2.db"].map(|name| fs::read(folder.join(name)).unwrap()).to_vec()
}

#[test]
fn a_new_vault_takes_an_unused_place_and_both_codes_open_their_own() {
    let (place, store) = Place::made();
    let old = place.vault();
    let before = files_of(&old);
    place.answer(store.begin_create(code(WRONG), Age::NotSaid).unwrap()).unwrap();
    assert_eq!(files_of(&old), before);
    assert_eq!(place.unlock(&store).unwrap().age().unwrap(), Age::Adult);
    assert_eq!(place.unlock_with(&store, WRONG).unwrap().age().unwrap(), Age::NotSaid);
    drop(store);
    let store = place.open();
    assert!(place.unlock(&store).is_ok());
    assert!(place.unlock_with(&store, WRONG).is_ok());
}

#[test]
fn there_is_room_for_three_and_a_fourth_changes_nothing() {
    let (place, store) = Place::made();
    for digits in [WRONG, THIRD] {
        assert!(store.begin_create(code(digits), Age::Adult).is_ok());
        place.answer(store.begin_create(code(digits), Age::Adult).unwrap()).unwrap();
    }
    let before = slot_files(&place).map(|file| fs::read(file).unwrap());
    assert!(matches!(store.begin_create(code(b"9036172"), Age::Adult), Err(StoreError::NoPlace)));
    assert_eq!(slot_files(&place).map(|file| fs::read(file).unwrap()), before);
    assert!([CODE, WRONG, THIRD].iter().all(|digits| place.unlock_with(&store, digits).is_ok()));
}

#[test]
fn a_code_that_opens_something_already_is_not_taken_for_a_new_vault_and_counts_as_an_attempt() {
    let (place, store) = Place::made();
    let made = place.answer(store.begin_create(code(CODE), Age::Adult).unwrap());
    assert!(matches!(made, Err(StoreError::CodeTaken)));
    spend(&place, &store, 8);
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert!(is_denied(place.answer(store.begin_create(code(THIRD), Age::Adult).unwrap())));
    assert_eq!(places::used(&place.root()).unwrap().len(), 1);
}

#[test]
fn a_new_vault_gives_back_the_attempt_that_it_cost() {
    let (place, store) = Place::made();
    spend(&place, &store, 9);
    place.answer(store.begin_create(code(WRONG), Age::Adult).unwrap()).unwrap();
    assert!(place.unlock_with(&store, WRONG).is_ok());
}

#[test]
fn no_vault_is_made_in_a_place_whose_key_does_not_answer() {
    let place = Place::new();
    let store = place.open();
    let mut opening = store.begin_create(code(CODE), Age::Adult).unwrap();
    opening.challenge().unwrap();
    assert!(matches!(opening.finish([None, None, None]), Err(StoreError::NoKey)));
    assert!(!store.has_vault());
    let mut opening = store.begin_create(code(CODE), Age::Adult).unwrap();
    let asked = opening.challenge().unwrap();
    let [_, second, _] = place.answers_to(&asked);
    opening.finish([None, second, None]).unwrap();
    assert_eq!(place.vault().file_name().unwrap().to_str().unwrap(), asked.aliases[1]);
    assert!(place.unlock(&store).is_ok());
}
