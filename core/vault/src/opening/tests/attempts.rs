//! Attempts, and what gives them back.

use super::*;

#[test]
fn after_ten_wrong_codes_the_right_one_is_denied_until_a_quarter_of_an_hour_has_passed() {
    let (place, store) = Place::made();
    spend(&place, &store, 9);
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert!(is_denied(place.unlock(&store)));
    drop(store);
    let store = place.open();
    assert!(is_denied(place.unlock(&store)));
    place.clock.wait(REFILL_MS);
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn a_success_gives_back_only_the_one_it_spent() {
    let (place, store) = Place::made();
    spend(&place, &store, 9);
    assert!(place.unlock(&store).is_ok());
    assert!(place.unlock(&store).is_ok());
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn an_attempt_is_spent_before_the_code_is_stretched() {
    let (place, store) = Place::made();
    for _ in 0..10 {
        store.begin_unlock(code(CODE)).challenge().unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn locked_out_an_attempt_still_writes_and_answers_a_challenge() {
    let (place, store) = Place::made();
    spend(&place, &store, 10);
    let before = fs::read(place.root().join("tries")).unwrap();
    let mut opening = store.begin_unlock(code(CODE));
    assert!(opening.challenge().is_ok());
    assert_ne!(fs::read(place.root().join("tries")).unwrap(), before);
}

#[test]
fn after_a_restart_of_the_phone_waiting_starts_again() {
    let (place, store) = Place::made();
    spend(&place, &store, 10);
    place.clock.set_boot(5_000);
    assert!(is_denied(place.unlock(&store)));
    place.clock.set_boot(REFILL_MS + 5_000);
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn turning_the_date_back_and_forth_gives_no_try() {
    let (place, store) = Place::made();
    spend(&place, &store, 10);
    for date in [0, i64::MAX, -1, 1_900_000_000_000] {
        place.clock.set_unix(date);
        assert!(is_denied(place.unlock(&store)));
    }
}

#[test]
fn a_lost_attempts_file_is_an_empty_bucket_never_a_full_one() {
    let (place, store) = Place::made();
    fs::remove_file(place.root().join("tries")).unwrap();
    assert!(is_denied(place.unlock(&store)));
    place.clock.wait(REFILL_MS);
    assert!(place.unlock(&store).is_ok());
}
