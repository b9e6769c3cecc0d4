use seal::phrase::Entropy;
use seal::slots::{OpenedSlot, SlotContents, Space};

use super::*;
use crate::copy::tests::{note, pull_all};
use crate::custody::{CustodyEvent, CustodyRow};
use crate::items::tests::{file_of, keep, read_all, sample};
use crate::testing::{CODE, Place, WRONG, code, phrase, with_phrase};
use crate::{Age, EntryId, Provenance, Record, Session, SpaceKind, State, Zone};

/// Returns another phone: another folder, other keys.
fn other_phone() -> (Place, Store) {
    let place = Place::new();
    let store = place.open();
    (place, store)
}

fn copy_of(session: &Session) -> Vec<u8> {
    pull_all(&mut session.begin_copy().unwrap()).unwrap()
}

fn push(restore: &mut Restore, copy: &[u8]) -> Result<(), StoreError> {
    copy.chunks(300_000).try_for_each(|piece| restore.push(piece))
}

fn bring(store: &Store, copy: &[u8]) -> Result<Restore, StoreError> {
    let mut restore = store.begin_restore(&phrase())?;
    push(&mut restore, copy)?;
    restore.end()?;
    Ok(restore)
}

fn restored(place: &Place, store: &Store, copy: &[u8]) -> Session {
    place.answer(bring(store, copy).unwrap().begin_code(code(WRONG)).unwrap()).unwrap()
}

fn rows(session: &Session) -> Vec<CustodyRow> {
    session.custody().unwrap()
}

fn all_ids(session: &Session) -> Vec<EntryId> {
    session.list(None, 1000).unwrap().iter().map(|entry| entry.id).collect()
}

/// Returns the folders of vaults, finished or not.
fn folders(place: &Place) -> Vec<String> {
    let names = std::fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.to_str().unwrap().to_owned());
    names.filter(|name| name.starts_with("v-") || name.starts_with("n-")).collect()
}

fn same_entries(one: &Session, two: &Session) {
    let ids = all_ids(one);
    assert_eq!(ids, all_ids(two));
    for id in ids {
        let (one, two) = (one.entry_unseen(id).unwrap(), two.entry_unseen(id).unwrap());
        assert!(one == two, "{}", one.summary.title);
    }
}

#[test]
fn on_another_phone_everything_is_as_it_was() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let first = note(&session, "first");
    let about = Record::Note(crate::Note { words: "about it".into(), about: vec![first] });
    session.add_record(&about, &Provenance::typed(Zone::new(60).unwrap())).unwrap();
    let files: Vec<_> = [0, 1, 65_536, 700_001]
        .map(sample)
        .into_iter()
        .map(|bytes| (keep(&session, &bytes), bytes))
        .collect();
    let gone = note(&session, "gone");
    session.remove(gone).unwrap();
    session.set_plan_progress(b"half way").unwrap();
    session.handed_over(&crate::Party::NotSaid, &[first]).unwrap();
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy);
    same_entries(&session, &theirs);
    for (id, bytes) in files {
        assert!(read_all(&theirs, id) == bytes);
        theirs.verify(id).unwrap();
    }
    assert_eq!(theirs.plan_progress().unwrap(), Some(b"half way".to_vec()));
    assert_eq!(theirs.age().unwrap(), session.age().unwrap());
    assert_eq!(theirs.public_key().unwrap(), session.public_key().unwrap());
    assert_eq!(theirs.count().unwrap(), session.count().unwrap());
}

#[test]
fn the_record_goes_on_row_for_row_and_says_that_it_moved() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let gone = note(&session, "gone");
    note(&session, "stays");
    session.remove(gone).unwrap();
    let before = rows(&session);
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&session));
    let after = rows(&theirs);
    assert!(after[..before.len()] == before[..] && after.len() == before.len() + 1);
    let moved = after.last().unwrap().event().unwrap();
    assert!(matches!(moved, Some(CustodyEvent::Moved { .. })));
    assert!(theirs.check_custody().unwrap().missing.is_nothing());
}

#[test]
fn a_number_that_was_given_once_is_not_given_again_after_the_move() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "stays");
    let gone = note(&session, "gone");
    let order = session.entry(gone).unwrap().summary.order;
    session.remove(gone).unwrap();
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&session));
    let next = note(&theirs, "next");
    assert!(theirs.entry(next).unwrap().summary.order > order);
}

#[test]
fn the_new_vault_opens_by_its_new_code_alone_and_again() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let id = note(&session, "here");
    let (elsewhere, their_store) = other_phone();
    drop(restored(&elsewhere, &their_store, &copy_of(&session)));
    drop(their_store);
    let their_store = elsewhere.open();
    assert!(matches!(elsewhere.unlock_with(&their_store, CODE), Err(StoreError::Denied)));
    let theirs = elsewhere.unlock_with(&their_store, WRONG).unwrap();
    assert!(theirs.entry(id).is_ok());
    assert_eq!(theirs.database_state().unwrap(), crate::DatabaseState::Whole);
}

#[test]
fn a_copy_comes_in_beside_a_vault_that_stays_as_it_is() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let id = note(&session, "here");
    let copy = copy_of(&session);
    drop(session);
    assert!(restored(&place, &store, &copy).entry(id).is_ok());
    assert!(place.unlock(&store).unwrap().entry(id).is_ok());
    assert_eq!(folders(&place).len(), 2);
}

#[test]
fn other_words_bring_nothing_in() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let (elsewhere, their_store) = other_phone();
    let mut restore = their_store.begin_restore(&Entropy::from_bytes(&mut [8; 16])).unwrap();
    let done = push(&mut restore, &copy).and_then(|()| restore.end());
    assert!(matches!(done, Err(StoreError::Denied)));
    drop(restore);
    assert!(folders(&elsewhere).is_empty());
}

#[test]
fn cut_short_anywhere_nothing_is_brought_in() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(300_000));
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    let lengths = (0..copy.len()).step_by(copy.len() / 12).chain([copy.len() - 1, copy.len() - 16]);
    for length in lengths {
        let brought = bring(&their_store, &copy[..length]);
        assert!(matches!(brought, Err(StoreError::Damaged(DamagedPart::Copy))), "{length}");
        assert!(folders(&elsewhere).is_empty());
    }
}

#[test]
fn the_reason_is_told_at_the_end_too_where_the_thread_was_done_before() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let (_elsewhere, their_store) = other_phone();
    let mut restore = their_store.begin_restore(&Entropy::from_bytes(&mut [8; 16])).unwrap();
    restore.push(&copy).unwrap();
    while !restore.coming.as_ref().unwrap().reader.thread.as_ref().unwrap().is_finished() {
        std::thread::yield_now();
    }
    assert!(matches!(restore.end(), Err(StoreError::Denied)));
}

#[test]
fn a_bit_flipped_anywhere_nothing_is_brought_in() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(300_000));
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    for at in (0..copy.len()).step_by(copy.len() / 16).chain([copy.len() - 1]) {
        let mut harmed = copy.clone();
        harmed[at] ^= 1;
        let brought = bring(&their_store, &harmed);
        assert!(matches!(brought, Err(StoreError::Damaged(DamagedPart::Copy) | StoreError::Denied)), "{at}");
        assert!(folders(&elsewhere).is_empty());
    }
}

#[test]
fn what_is_no_copy_is_said_to_be_none() {
    let (_elsewhere, their_store) = other_phone();
    for odd in [&b""[..], b"PK\x03\x04", &[0; 100_000], b"age-encryption.org/v1\n"] {
        assert!(matches!(bring(&their_store, odd), Err(StoreError::Damaged(DamagedPart::Copy))));
    }
}

#[test]
fn let_go_of_midway_nothing_stays_and_another_can_begin() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(3_000_000));
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    let mut restore = their_store.begin_restore(&phrase()).unwrap();
    push(&mut restore, &copy[..2_000_000]).unwrap();
    assert!(matches!(their_store.begin_restore(&phrase()), Err(StoreError::OutOfOrder)));
    drop(restore);
    assert!(folders(&elsewhere).is_empty());
    drop(restored(&elsewhere, &their_store, &copy));
}

#[test]
fn locked_midway_nothing_more_is_taken_and_nothing_stays() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(3_000_000));
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    let mut restore = their_store.begin_restore(&phrase()).unwrap();
    push(&mut restore, &copy[..1_000_000]).unwrap();
    their_store.locker().lock_now();
    let done = push(&mut restore, &copy[1_000_000..]).and_then(|()| restore.end());
    assert!(matches!(done, Err(StoreError::Locked)));
    drop(restore);
    assert!(folders(&elsewhere).is_empty());
}

#[test]
fn locked_before_the_code_is_set_no_vault_comes_of_it() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let (elsewhere, their_store) = other_phone();
    let restore = bring(&their_store, &copy).unwrap();
    let mut opening = restore.begin_code(code(WRONG)).unwrap();
    let asked = opening.challenge().unwrap();
    their_store.locker().lock_now();
    assert!(matches!(opening.finish(elsewhere.answers_to(&asked)), Err(StoreError::Locked)));
    drop(restore);
    assert!(folders(&elsewhere).is_empty());
}

#[test]
fn what_a_crash_left_of_one_goes_with_the_next_start() {
    let (elsewhere, their_store) = other_phone();
    their_store.prepare().unwrap();
    let restore = their_store.begin_restore(&phrase()).unwrap();
    let left = restore.coming.as_ref().unwrap().unfinished.folder.0.clone();
    drop(restore);
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("1.db"), [7; 100_000]).unwrap();
    drop(their_store);
    elsewhere.open().prepare().unwrap();
    assert!(folders(&elsewhere).is_empty());
}

#[test]
fn preparing_meanwhile_takes_nothing_away_from_one_that_is_coming_in() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(3_000_000));
    let copy = copy_of(&session);
    let (elsewhere, their_store) = other_phone();
    let mut restore = their_store.begin_restore(&phrase()).unwrap();
    push(&mut restore, &copy[..2_000_000]).unwrap();
    their_store.prepare().unwrap();
    push(&mut restore, &copy[2_000_000..]).unwrap();
    restore.end().unwrap();
    their_store.prepare().unwrap();
    assert!(elsewhere.answer(restore.begin_code(code(WRONG)).unwrap()).is_ok());
}

#[test]
fn with_all_places_used_nothing_is_brought_in() {
    let (place, store) = Place::made();
    for digits in [&b"592047"[..], b"830265"] {
        drop(place.answer(store.begin_create(code(digits), Age::Adult).unwrap()).unwrap());
    }
    assert!(matches!(store.begin_restore(&phrase()), Err(StoreError::NoPlace)));
}

#[test]
fn a_vault_made_meanwhile_takes_another_place() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let (elsewhere, their_store) = other_phone();
    let restore = bring(&their_store, &copy).unwrap();
    assert!(their_store.shared.making().is_some());
    let made = create_beside(&elsewhere, &their_store);
    assert_eq!(made, 1);
    drop(restore);
    assert_eq!(folders(&elsewhere).len(), 1);
}

fn create_beside(place: &Place, store: &Store) -> usize {
    drop(place.create(store, Age::Adult).unwrap());
    folders(place).iter().filter(|name| name.starts_with("v-")).count()
}

#[test]
fn a_code_that_opens_something_is_refused_and_another_can_be_set() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let restore = bring(&store, &copy).unwrap();
    assert!(matches!(place.answer(restore.begin_code(code(CODE)).unwrap()), Err(StoreError::CodeTaken)));
    assert!(matches!(restore.begin_code(code(b"123456")), Err(StoreError::WeakCode(_))));
    assert!(place.answer(restore.begin_code(code(WRONG)).unwrap()).is_ok());
}

#[test]
fn a_key_that_does_not_answer_makes_no_vault_and_may_answer_later() {
    let (place, store) = Place::made();
    let copy = copy_of(&with_phrase(place.unlock(&store).unwrap()));
    let (elsewhere, their_store) = other_phone();
    let restore = bring(&their_store, &copy).unwrap();
    let mut opening = restore.begin_code(code(WRONG)).unwrap();
    let asked = opening.challenge().unwrap();
    assert!(matches!(opening.finish(asked.ask(|_, _| None)), Err(StoreError::NoKey)));
    assert!(elsewhere.answer(restore.begin_code(code(WRONG)).unwrap()).is_ok());
}

#[test]
fn what_was_lost_of_a_file_is_lost_there_too_and_the_rest_is_not() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let bytes = sample(400_000);
    let id = keep(&session, &bytes);
    let mut disk = std::fs::read(file_of(&place, id)).unwrap();
    disk[1024 + 65_552 + 100] ^= 1;
    std::fs::write(file_of(&place, id), disk).unwrap();
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&session));
    let mut out = vec![0; 400_000];
    assert_eq!(theirs.read(id, 0, &mut out).unwrap(), 65_536);
    assert!(matches!(theirs.read(id, 65_536, &mut out), Err(StoreError::Damaged(_))));
    let read = theirs.read(id, 131_072, &mut out).unwrap();
    assert!(out[..read] == bytes[131_072..]);
    assert_eq!(theirs.entry(id).unwrap().file, session.entry(id).unwrap().file);
    assert!(matches!(theirs.verify(id), Err(StoreError::Damaged(_))));
}

#[test]
fn a_file_that_is_gone_is_said_to_be_damaged_there_too() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let id = keep(&session, &sample(1000));
    std::fs::remove_file(file_of(&place, id)).unwrap();
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&session));
    assert_eq!(theirs.entry(id).unwrap().summary.state, State::Damaged);
    assert!(matches!(theirs.read(id, 0, &mut [0; 8]), Err(StoreError::Damaged(_))));
}

/// Opens the second space of a vault by the key that the first one holds.
fn second(place: &Place, store: &Store) -> Session {
    let (alias, slot) = place.slot_of(store, CODE).unwrap();
    let SlotContents { space: Space::Full { other }, database, role, generation, .. } = slot.contents else {
        panic!("plain");
    };
    let contents =
        SlotContents { role, database: 3 - database, generation, master: other, space: Space::Plain };
    let slot = OpenedSlot { contents, ..slot };
    let permit = store.shared.session_slot.vacate(store.shared.session_slot.generation()).unwrap();
    let folder = alias.folder(&place.root());
    let unlocked = crate::open_space::open_space(&store.shared, &permit, folder, alias.0, &slot).unwrap();
    Session::start(Arc::clone(&store.shared), permit, unlocked).unwrap()
}

#[test]
fn a_copy_of_the_second_space_holds_it_alone_and_becomes_one_that_is_plain() {
    let (place, store) = Place::made();
    let first = place.unlock(&store).unwrap();
    let hers = note(&first, "first space");
    drop(first);
    let plain = with_phrase(second(&place, &store));
    let shopping = note(&plain, "shopping");
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&plain));
    assert_eq!(theirs.space_kind(), SpaceKind::Plain);
    assert_eq!(all_ids(&theirs), [shopping]);
    assert!(matches!(theirs.entry(hers), Err(StoreError::NoSuchEntry)));
}

#[test]
fn the_words_open_the_new_vault_too_and_seal_its_copies() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let id = note(&session, "here");
    let (elsewhere, their_store) = other_phone();
    let theirs = restored(&elsewhere, &their_store, &copy_of(&session));
    let table = places::ready(&their_store.shared).unwrap().table;
    let slot = table.open_phrase(&phrase()).unwrap();
    assert_eq!(slot.contents.generation, 1);
    let third = other_phone();
    let again = restored(&third.0, &third.1, &copy_of(&theirs));
    assert!(again.entry(id).is_ok());
    let moves = |row: &CustodyRow| matches!(row.event(), Ok(Some(CustodyEvent::Moved { .. })));
    assert_eq!(rows(&again).iter().filter(|row| moves(row)).count(), 2);
}
