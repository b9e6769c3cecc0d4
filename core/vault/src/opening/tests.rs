use std::fs;
use std::path::PathBuf;

use super::*;
use crate::bucket::REFILL_MS;
use crate::testing::{CODE, Place, WRONG, code};
use crate::{Part, SpaceKind, Store};
use seal::slots::{BLOCK, Role, SlotContents};

fn is_denied(done: Result<Session, StoreError>) -> bool {
    matches!(done, Err(StoreError::Denied))
}

fn slot_files(place: &Place) -> [PathBuf; 2] {
    ["slots.a", "slots.b"].map(|name| place.vault().join(name))
}

#[test]
fn the_code_opens_what_it_made_and_another_opens_nothing() {
    let (place, store) = Place::made();
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert_eq!(place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
    drop(store);
    assert!(place.unlock(&place.open()).is_ok());
}

#[test]
fn what_is_no_code_is_refused_before_anything_is_tried() {
    for digits in
        [&b""[..], b"12345", b"12345678901234567", b"12345a", b"48392\xd9\xa0", b"483 920", &[b'7'; 100_000]]
    {
        assert!(matches!(Code::parse(digits), Err(seal::SealError::NotACode)));
    }
}

#[test]
fn easy_codes_are_refused_with_the_reason() {
    let place = Place::new();
    let store = place.open();
    let refused = store.begin_create(code(b"123456"), Age::Adult);
    assert!(matches!(refused, Err(StoreError::EasyCode(crate::EasyCode::Run))));
    assert!(!store.has_vault());
}

#[test]
fn leading_zeros_belong_to_a_code() {
    let place = Place::new();
    let store = place.open();
    place.answer(store.begin_create(code(b"0048392"), Age::Adult).unwrap()).unwrap();
    assert!(is_denied(place.unlock_with(&store, b"048392")));
    assert!(place.unlock_with(&store, b"0048392").is_ok());
}

#[test]
fn without_a_vault_every_code_is_tried_and_denied_and_counted() {
    let place = Place::new();
    let store = place.open();
    let alias = store.begin_unlock(code(CODE)).alias();
    assert_eq!(store.begin_unlock(code(CODE)).alias(), alias);
    assert_eq!(alias.len(), 34);
    assert!(is_denied(place.unlock(&store)));
    let (salt, _) = store.shared.prefs().stand_in();
    assert_ne!(salt, [0; 32]);
}

#[test]
fn another_device_answer_opens_nothing() {
    let (_place, store) = Place::made();
    let mut opening = store.begin_unlock(code(CODE));
    opening.challenge().unwrap();
    assert!(is_denied(opening.finish(Answer::from_bytes(&mut [9; 32]))));
}

#[test]
fn steps_out_of_order_are_refused() {
    let (_place, store) = Place::made();
    let opening = store.begin_unlock(code(CODE));
    assert!(matches!(opening.finish(Answer::from_bytes(&mut [0; 32])), Err(StoreError::OutOfOrder)));
    let mut opening = store.begin_unlock(code(CODE));
    opening.challenge().unwrap();
    assert!(matches!(opening.challenge(), Err(StoreError::OutOfOrder)));
    let opening = store.begin_anew(code(CODE), Age::Adult).unwrap();
    assert!(matches!(opening.finish(Answer::from_bytes(&mut [0; 32])), Err(StoreError::OutOfOrder)));
}

/// Spends tries without the slow step, as a crash after the spending does.
fn spend(place: &Place, count: u32) {
    let tries = Tries::at(place.vault().join("tries"));
    for _ in 0..count {
        tries.spend(crate::Clock::boot_ms(&*place.clock)).unwrap();
    }
}

#[test]
fn after_ten_wrong_codes_the_right_one_is_denied_until_a_quarter_of_an_hour_has_passed() {
    let (place, store) = Place::made();
    spend(&place, 9);
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
    spend(&place, 9);
    assert!(place.unlock(&store).is_ok());
    assert!(place.unlock(&store).is_ok());
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn an_attempt_is_spent_before_the_code_is_stretched() {
    let (place, store) = Place::made();
    for _ in 0..10 {
        let mut opening = store.begin_unlock(code(CODE));
        let Task::Unlock(attempt) = &mut opening.task else { panic!("not an attempt") };
        attempt.spend(&opening.shared).unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn locked_out_an_attempt_still_writes_and_answers_a_challenge() {
    let (place, store) = Place::made();
    spend(&place, 10);
    let before = fs::read(place.vault().join("tries")).unwrap();
    let mut opening = store.begin_unlock(code(CODE));
    assert!(opening.challenge().is_ok());
    assert_ne!(fs::read(place.vault().join("tries")).unwrap(), before);
}

#[test]
fn after_a_restart_of_the_phone_waiting_starts_again() {
    let (place, store) = Place::made();
    spend(&place, 10);
    place.clock.set_boot(5_000);
    assert!(is_denied(place.unlock(&store)));
    place.clock.set_boot(REFILL_MS + 5_000);
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn turning_the_date_back_and_forth_gives_no_try() {
    let (place, store) = Place::made();
    spend(&place, 10);
    for date in [0, i64::MAX, -1, 1_900_000_000_000] {
        place.clock.set_unix(date);
        assert!(is_denied(place.unlock(&store)));
    }
}

#[test]
fn a_lost_attempts_file_is_an_empty_bucket_never_a_full_one() {
    let (place, store) = Place::made();
    fs::remove_file(place.vault().join("tries")).unwrap();
    assert!(is_denied(place.unlock(&store)));
    place.clock.wait(REFILL_MS);
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn an_opening_from_before_a_locking_never_yields_a_session() {
    let (place, store) = Place::made();
    let mut opening = store.begin_unlock(code(CODE));
    let challenge = opening.challenge().unwrap();
    store.locker().lock_now();
    assert!(matches!(opening.finish(place.answer_to(&challenge)), Err(StoreError::Locked)));
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn either_copy_of_the_slots_lost_opens_from_the_other_and_is_mended() {
    for which in [0, 1] {
        for harm in 0..4 {
            let (place, store) = Place::made();
            let file = &slot_files(&place)[which];
            let whole = fs::read(file).unwrap();
            match harm {
                0 => fs::remove_file(file).unwrap(),
                1 => fs::write(file, &whole[..whole.len() / 2]).unwrap(),
                2 => fs::write(file, [&[0xff], &whole[1..]].concat()).unwrap(),
                _ => fs::write(file, [&whole[..], b"more"].concat()).unwrap(),
            }
            assert!(place.unlock(&store).is_ok(), "copy {which}, harm {harm}");
            assert_eq!(fs::read(file).unwrap(), whole);
        }
    }
}

#[test]
fn both_copies_of_the_slots_lost_is_damage_and_nothing_is_written_over() {
    let (place, store) = Place::made();
    for file in slot_files(&place) {
        fs::write(file, b"broken").unwrap();
    }
    assert!(matches!(place.unlock(&store), Err(StoreError::Damaged(Part::Slots))));
    assert!(slot_files(&place).iter().all(|file| fs::read(file).unwrap() == b"broken"));
    assert!(matches!(store.begin_create(code(CODE), Age::Adult), Err(StoreError::AlreadyMade)));
}

#[test]
fn slots_of_a_newer_version_are_refused_and_left_alone() {
    let (place, store) = Place::made();
    let file = &slot_files(&place)[1];
    let mut newer = fs::read(file).unwrap();
    newer[3] = 2;
    crate::checked::seal(&mut newer);
    fs::write(file, &newer).unwrap();
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
    assert_eq!(fs::read(file).unwrap(), newer);
}

#[test]
fn slots_of_another_vault_open_nothing_here() {
    let (place, store) = Place::made();
    let other = Place::new();
    drop(other.create(&other.open(), Age::Adult).unwrap());
    let kept = slot_files(&place).map(|file| fs::read(file).unwrap());
    for (ours, theirs) in slot_files(&place).iter().zip(slot_files(&other)) {
        fs::copy(theirs, ours).unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
    for (file, bytes) in slot_files(&place).iter().zip(kept) {
        fs::write(file, bytes).unwrap();
    }
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn swapped_databases_are_damage_and_open_again_when_swapped_back() {
    let (place, store) = Place::made();
    let [one, two, aside] = ["1.db", "2.db", "aside"].map(|name| place.vault().join(name));
    let swap = || {
        fs::rename(&one, &aside).unwrap();
        fs::rename(&two, &one).unwrap();
        fs::rename(&aside, &two).unwrap();
    };
    swap();
    assert_eq!(place.unlock(&store).unwrap().database_state().unwrap(), crate::DatabaseState::Lost);
    swap();
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn a_retired_vault_is_skipped_and_left_where_it_is() {
    let (place, store) = Place::made();
    fs::write(place.vault().join("retired"), b"").unwrap();
    assert!(is_denied(place.unlock(&store)));
    assert!(!store.has_vault());
    drop(store);
    assert!(is_denied(place.unlock(&place.open())));
    assert!(place.vault().join("1.db").exists());
}

#[test]
fn a_new_vault_beside_an_old_one_leaves_it_sealed_and_untried() {
    let (place, store) = Place::made();
    let old = place.vault();
    let before = ["slots.a", "1.db", "2.db"].map(|name| fs::read(old.join(name)).unwrap());
    assert!(matches!(store.begin_create(code(WRONG), Age::Adult), Err(StoreError::AlreadyMade)));
    place.answer(store.begin_anew(code(WRONG), Age::NotSaid).unwrap()).unwrap();
    assert!(is_denied(place.unlock(&store)));
    assert!(place.unlock_with(&store, WRONG).is_ok());
    assert_eq!(["slots.a", "1.db", "2.db"].map(|name| fs::read(old.join(name)).unwrap()), before);
}

/// Gives the second space a code, as settings will: with the root key that only the first space holds.
fn give_second_space_a_code(place: &Place, store: &Store, digits: &[u8]) {
    let session = place.unlock(store).unwrap();
    let mut master = [0; 32];
    let read = |live: &mut Live| crate::settings::get(&live.db, crate::settings::Setting::Other);
    master.copy_from_slice(&session.with(read).unwrap().unwrap());
    let (_, folder) = store.shared.current().unwrap();
    let mut table = Slots::read(&folder).unwrap().table;
    let stretched = stretch(&code(digits), table.salt(), table.cost()).unwrap();
    let answer = place.answer_to(&device::challenge(&stretched));
    let ours = stretch(&code(CODE), table.salt(), table.cost()).unwrap();
    let own = table.open_any(&ours, &place.answer_to(&device::challenge(&ours))).unwrap();
    let index = if own.index < BLOCK { BLOCK } else { 0 };
    let master = seal::keys::MasterKey::from_bytes(&mut master);
    let contents = SlotContents { role: Role::Code, database: 3 - own.contents.database, master };
    let kek = table.code_kek(index, &stretched, &answer);
    table.seal_slot(index, &kek, &contents).unwrap();
    crate::slots::write(&folder, &table).unwrap();
}

#[test]
fn the_second_space_opens_as_a_plain_list_and_shares_nothing_with_the_first() {
    let (place, store) = Place::made();
    let first = place.unlock(&store).unwrap();
    let note = crate::Record::Note(crate::Note { words: "mine".into(), about: vec![] });
    first.add_record(&note, &crate::Told::typed(crate::Zone::UTC)).unwrap();
    give_second_space_a_code(&place, &store, WRONG);
    let second = place.unlock_with(&store, WRONG).unwrap();
    assert_eq!(second.space_kind(), SpaceKind::Plain);
    assert!(!second.may_have_second_space().unwrap());
    assert!(second.list(None, 10).unwrap().is_empty());
    let first = place.unlock(&store).unwrap();
    assert_eq!(first.space_kind(), SpaceKind::Full);
    assert_eq!(first.list(None, 10).unwrap().len(), 1);
}

#[test]
fn only_an_adult_may_have_a_second_space() {
    for (age, may) in [(Age::Adult, true), (Age::Under18, false), (Age::NotSaid, false)] {
        let place = Place::new();
        let session = place.create(&place.open(), age).unwrap();
        assert_eq!(session.may_have_second_space().unwrap(), may);
    }
}
