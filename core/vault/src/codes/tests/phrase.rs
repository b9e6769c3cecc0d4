//! Words in place of a code.

use super::*;

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
