use std::fs;

use super::*;
use crate::places;
use crate::testing::{CODE, Place, WRONG};
use crate::{Session, Store, StoreError};

const NEW: &[u8] = b"5820417";

/// Seals the slot of the first code once more, as a code change does: the slot first, then its expected generation.
fn seal_again(place: &Place, store: &Store, generation: u32) {
    let (_, mut slot) = place.slot_of(store, CODE).unwrap();
    slot.contents.generation = generation;
    let slots = places::ready(&store.shared).unwrap();
    let mut table = slots.table.clone();
    table.seal_slot(slot.place, slot.index, &slot.kek, &slot.contents).unwrap();
    slots.replace(&place.root(), table).unwrap();
}

fn slots_of(place: &Place) -> [Vec<u8>; 2] {
    crate::layout::slots(&place.root()).map(|file| fs::read(file).unwrap())
}

fn put_back(place: &Place, slots: &[Vec<u8>; 2]) {
    for (file, bytes) in crate::layout::slots(&place.root()).iter().zip(slots) {
        fs::write(file, bytes).unwrap();
    }
}

fn is_denied(done: Result<Session, StoreError>) -> bool {
    matches!(done, Err(StoreError::Denied))
}

/// Makes a vault whose code was sealed twice and has opened since; returns its earlier slots.
fn sealed_twice() -> (Place, Store, [Vec<u8>; 2]) {
    let (place, store) = Place::made();
    let before = slots_of(&place);
    seal_again(&place, &store, 2);
    drop(place.unlock(&store).unwrap());
    (place, store, before)
}

#[test]
fn a_slot_put_back_from_before_it_was_sealed_again_opens_nothing_and_is_not_given_its_attempt_back() {
    let (place, store, before) = sealed_twice();
    let after = slots_of(&place);
    put_back(&place, &before);
    assert!(is_denied(place.unlock(&store)));
    let now_ms = crate::Clock::boot_ms(&*place.clock);
    let left = (0..12).filter(|_| store.shared.attempts.spend(now_ms).unwrap()).count();
    assert_eq!(left, 9);
    put_back(&place, &after);
    drop(store);
    place.clock.wait(crate::bucket::REFILL_MS);
    assert!(place.unlock(&place.open()).is_ok());
}

#[test]
fn one_old_copy_of_the_slots_beside_a_new_one_keeps_nobody_out_and_is_made_like_it() {
    for which in [0, 1] {
        let (place, store, before) = sealed_twice();
        let after = slots_of(&place);
        fs::write(&crate::layout::slots(&place.root())[which], &before[which]).unwrap();
        assert!(place.unlock(&store).is_ok(), "copy {which}");
        assert_eq!(slots_of(&place), after);
    }
}

#[test]
fn a_crash_after_the_slot_and_before_what_is_expected_of_it_keeps_nobody_out_and_is_noted() {
    let (place, store) = Place::made();
    let before = slots_of(&place);
    seal_again(&place, &store, 5);
    drop(place.unlock(&store).unwrap());
    put_back(&place, &before);
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn with_the_database_lost_the_store_of_words_still_refuses_an_older_slot() {
    let (place, store, before) = sealed_twice();
    put_back(&place, &before);
    for name in ["1.db", "2.db"] {
        fs::write(place.vault().join(name), b"lost").unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn with_the_store_of_words_lost_the_database_still_refuses_an_older_slot() {
    let (place, store, before) = sealed_twice();
    put_back(&place, &before);
    for name in ["1.rec", "2.rec"] {
        fs::remove_file(place.vault().join(name)).unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
}

#[test]
fn an_attempt_with_an_older_slot_is_told_inside_the_first_space_until_it_was_read() {
    let (place, store, before) = sealed_twice();
    let after = slots_of(&place);
    assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap());
    put_back(&place, &before);
    assert!(is_denied(place.unlock(&store)));
    put_back(&place, &after);
    drop(place.unlock(&store).unwrap());
    let session = place.unlock(&store).unwrap();
    assert!(session.has_older_slots().unwrap());
    session.older_slots_were_read().unwrap();
    drop(session);
    assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap());
}

#[test]
fn the_second_space_refuses_an_older_slot_too_and_says_nothing_of_it() {
    let (place, store) = Place::made();
    crate::opening::tests::give_second_space_a_code(&place, &store, WRONG);
    let session = place.unlock_with(&store, WRONG).unwrap();
    let (_, slot) = place.slot_of(&store, WRONG).unwrap();
    session.with(|unlocked| expect(&unlocked.db, index_of(&slot), 2)).unwrap();
    drop(session);
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    let folder = crate::layout::Folder(place.vault());
    let key = slot.contents.master.derive_database_key();
    let db = crate::database::open(&folder.database(slot.contents.database), &key).unwrap();
    assert!(has_word(&db).unwrap());
    expect(&db, index_of(&slot), 1).unwrap();
    drop(db);
    let session = place.unlock_with(&store, WRONG).unwrap();
    assert!(!session.has_older_slots().unwrap());
    drop(session);
    assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap());
}

#[test]
fn another_slot_of_the_space_that_is_older_is_noticed_without_an_attempt() {
    let (place, store) = Place::made();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let session = place.unlock(&store).unwrap();
    let other = u8::try_from(slot.index + 1).unwrap();
    session
        .with(|unlocked| {
            settings::put(&unlocked.db, Setting::Kek(other), &[7; 32])?;
            expect(&unlocked.db, other, 3)
        })
        .unwrap();
    drop(session);
    assert!(place.unlock(&store).unwrap().has_older_slots().unwrap());
}

#[test]
fn a_slot_that_was_copied_unchanged_looks_no_older_when_another_is_sealed() {
    let (place, store) = Place::made();
    let slots = places::ready(&store.shared).unwrap();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let mut table = slots.table.clone();
    table.clear_place((slot.place + 1) % 3).unwrap();
    slots.replace(&place.root(), table).unwrap();
    assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap());
}

#[test]
fn a_crash_between_any_two_of_the_writes_keeps_nobody_out() {
    // One copy of the slots, both, the database's number, the store's: a crash leaves the first `written` of them.
    for written in 0..=4 {
        let (place, store) = Place::made();
        let before = slots_of(&place);
        let (_, slot) = place.slot_of(&store, CODE).unwrap();
        if written >= 1 {
            seal_again(&place, &store, 2);
        }
        if written == 1 {
            fs::write(&crate::layout::slots(&place.root())[1], &before[1]).unwrap();
        }
        if written >= 3 {
            expect_only(&place, &slot, written >= 4);
        }
        drop(store);
        let store = place.open();
        assert!(place.unlock(&store).is_ok(), "{written}");
        assert!(!place.unlock(&store).unwrap().has_older_slots().unwrap(), "{written}");
        let [a, b] = slots_of(&place);
        assert!(a == b, "{written}");
        // From then on the earlier slot is refused.
        put_back(&place, &before);
        assert_eq!(is_denied(place.unlock(&store)), written >= 1, "{written}");
    }
}

/// Records in the files of the first space that the slot's second sealing is expected: in the database, or in both.
fn expect_only(place: &Place, slot: &OpenedSlot, also_in_store: bool) {
    let folder = crate::layout::Folder(place.vault());
    let contents = &slot.contents;
    let db =
        crate::database::open(&folder.database(contents.database), &contents.master.derive_database_key());
    expect(&db.unwrap(), index_of(slot), 2).unwrap();
    if also_in_store {
        let alias = crate::layout::Alias::from_text(place.vault().file_name().unwrap().to_str().unwrap());
        let mut store = Rec::at(&folder, contents.database, alias.unwrap().0, &contents.master);
        let mut all = store.generations().unwrap();
        all[slot.index] = 2;
        store.set_generations(all).unwrap();
    }
}

#[test]
fn what_the_database_and_the_store_expect_is_the_same_after_an_opening_and_never_falls() {
    let (place, store) = Place::made();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let session = place.unlock(&store).unwrap();
    let other = (slot.index + 1) % SLOTS;
    session
        .with(|unlocked| {
            expect(&unlocked.db, u8::try_from(other).unwrap(), 3)?;
            unlocked.rec.set_generations([2; SLOTS])
        })
        .unwrap();
    drop(session);
    // The store expects a second sealing of the slot that opens, so it is older now.
    assert!(is_denied(place.unlock(&store)));
    seal_again(&place, &store, 4);
    let session = place.unlock(&store).unwrap();
    let (beside, inside) = session
        .with(|unlocked| {
            let inside: Vec<_> = (0..8).map(|index| expected(&unlocked.db, index)).collect();
            Ok((unlocked.rec.generations().unwrap(), inside))
        })
        .unwrap();
    let mut all = [2; SLOTS];
    (all[slot.index], all[other]) = (4, 3);
    assert_eq!(beside, all);
    assert_eq!(inside, all.map(Some));
}

#[test]
fn after_a_change_the_open_space_holds_the_new_slot() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    crate::codes::tests::change(&place, &session, NEW, None).unwrap();
    let (_, slot) = place.slot_of(&store, NEW).unwrap();
    let index = index_of(&slot);
    let (generation, kek) = session
        .with(|unlocked| {
            unlocked.slot.keep(&unlocked.db)?;
            Ok((unlocked.slot.generation_of(index), kek(&unlocked.db, index)))
        })
        .unwrap();
    assert_eq!((generation, slot.contents.generation), (2, 2));
    assert!(is_same(&kek.unwrap(), &slot.kek));
}

fn is_same(one: &SlotKek, other: &SlotKek) -> bool {
    one.expose(|one| other.expose(|other| one == other))
}

#[test]
fn an_opening_stores_the_key_of_its_slot_where_the_database_holds_another() {
    let (place, store) = Place::made();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let index = index_of(&slot);
    let session = place.unlock(&store).unwrap();
    session.with(|unlocked| settings::put(&unlocked.db, Setting::Kek(index), &[7; 32])).unwrap();
    let session = place.unlock(&store).unwrap();
    let kept = session.with(|unlocked| Ok(kek(&unlocked.db, index))).unwrap();
    assert!(is_same(&kept.unwrap(), &slot.kek));
}

#[test]
fn a_slot_sealed_again_is_above_what_the_store_of_words_alone_expects() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.with(|unlocked| unlocked.rec.set_generations([9; SLOTS])).unwrap();
    crate::codes::tests::change(&place, &session, NEW, None).unwrap();
    drop(session);
    assert!(place.unlock_with(&store, NEW).is_ok());
}

#[test]
fn raising_tells_the_store_of_words_what_the_database_alone_expects() {
    let (place, store) = Place::made();
    let (_, slot) = place.slot_of(&store, CODE).unwrap();
    let other = (slot.index + 1) % SLOTS;
    let beside = place.unlock(&store).unwrap().with(|unlocked| {
        expect(&unlocked.db, u8::try_from(other).unwrap(), 3)?;
        raise(&unlocked.db, &mut unlocked.rec, &slot)?;
        Ok(unlocked.rec.generations().unwrap()[other])
    });
    assert_eq!(beside.unwrap(), 3);
}
