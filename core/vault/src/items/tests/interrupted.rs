//! Items that were begun and not finished.

use std::path::{Path, PathBuf};

use super::*;
use crate::Store;
use crate::testing::Held;

#[test]
fn a_writer_that_goes_away_leaves_an_unfinished_entry_that_can_be_read() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(200_000);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    let id = writer.id();
    drop(writer);
    assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)));
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Unfinished);
    assert_eq!(read_all(&session, id), bytes[..3 * 65_536]);
    session.verify(id).unwrap();
    session.check_custody().unwrap();
}

#[test]
fn a_lock_ends_the_writer_for_ever_and_what_came_in_is_there_afterwards() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin(&session);
    writer.append(&sample(700_000)).unwrap();
    let id = writer.id();
    store.locker().lock_now();
    assert!(matches!(writer.append(b"more"), Err(StoreError::Locked)));
    assert!(matches!(writer.finish(), Err(StoreError::Locked)));
    let again = place.unlock(&store).unwrap();
    assert!(matches!(writer.append(b"more"), Err(StoreError::Locked)));
    // How much had reached the disk at the lock is chance; it is authentic, or there is nothing.
    match again.entry(id) {
        Ok(entry) => assert_eq!(entry.summary.state, State::Unfinished),
        Err(error) => assert!(matches!(error, StoreError::NoSuchEntry)),
    }
}

#[test]
fn an_opening_while_a_writer_writes_waits_for_its_end_and_settles_its_file_for_good() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let bytes = sample(300_000);
    for round in 0..cases(12) {
        let session = held.open().unwrap();
        let mut writer = begin(&session);
        let (id, path) = (writer.id(), file_of(&place, writer.id()));
        let pushed = &bytes[..];
        let again = std::thread::scope(|scope| {
            let writing = scope.spawn(move || {
                while writer.append(pushed).is_ok() {}
                writer
            });
            std::thread::sleep(std::time::Duration::from_millis(u64::from(round % 4)));
            let again = held.open().unwrap();
            let settled = std::fs::read(&path).ok();
            let mut writer = writing.join().unwrap();
            assert!(matches!(writer.finish(), Err(StoreError::Locked)));
            drop(writer);
            assert!(settled == std::fs::read(&path).ok(), "written or gone after it was settled");
            again
        });
        match again.entry(id) {
            Ok(entry) => {
                assert_eq!(entry.summary.state, State::Unfinished);
                again.verify(id).unwrap();
                again.remove(id).unwrap();
            }
            Err(error) => assert!(matches!(error, StoreError::NoSuchEntry) && !path.exists()),
        }
    }
}

#[test]
fn after_an_opening_that_failed_the_session_before_it_answers_locked_everywhere() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let mut writer = begin(&session);
    // Vacating waits for the writer.
    drop(session.shared.session_slot.vacate(session.generation).unwrap());
    assert!(matches!(session.check_open(), Err(StoreError::Locked)));
    assert!(matches!(session.count(), Err(StoreError::Locked)));
    assert!(matches!(writer.append(b"x"), Err(StoreError::Locked)));
    assert!(matches!(writer.finish(), Err(StoreError::Locked)));
    assert_eq!(held.open().unwrap().count().unwrap(), 0);
}

#[test]
fn an_item_that_was_durable_but_not_yet_entered_is_finished_at_the_next_opening() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(150_000);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    let id = writer.id();
    writer.make_durable().unwrap();
    drop((writer, session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Kept);
    assert_eq!(read_all(&session, id), bytes);
}

#[test]
fn an_intent_whose_file_holds_no_authentic_chunk_is_removed() {
    for cut in [None, Some(0), Some(500), Some(1024), Some(1024 + 65_551)] {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let mut writer = begin(&session);
        writer.append(&sample(65_536)).unwrap();
        let id = writer.id();
        writer.make_durable().unwrap();
        drop((writer, session, store));
        let path = file_of(&place, id);
        match cut {
            None => std::fs::remove_file(&path).unwrap(),
            Some(length) => {
                std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length).unwrap()
            }
        }
        let store = place.open();
        let session = place.unlock(&store).unwrap();
        assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)), "{cut:?}");
        assert!(!path.exists(), "{cut:?}");
        assert_eq!(session.count().unwrap(), 0);
    }
}

#[test]
fn an_interrupted_item_cut_anywhere_is_settled_by_the_rule() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let bytes = sample(8 * 65_536 + 300);
    let whole = 1024 + 10 * 65_552 + 56;
    proptest!(ProptestConfig::with_cases(cases(48)), |(cut in prop_oneof![0..whole + 1, Just(whole)])| {
        let session = held.open().unwrap();
        let mut writer = begin(&session);
        writer.append(&bytes).unwrap();
        writer.make_durable().unwrap();
        let (id, path) = (writer.id(), file_of(&place, writer.id()));
        drop((writer, session));
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(cut as u64).unwrap();
        let session = held.open().unwrap();
        let chunks = usize::saturating_sub(cut, 1024) / 65_552;
        if cut == whole {
            prop_assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
        } else if chunks == 0 {
            prop_assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)) && !path.exists());
            return Ok(());
        } else {
            let read = read_all(&session, id);
            prop_assert!(state(&session, id) == State::Unfinished && read.len() == chunks.min(9) * 65_536);
            let (true_bytes, zeros) = read.split_at(read.len().min(bytes.len()));
            prop_assert!(bytes.starts_with(true_bytes) && zeros.iter().all(|byte| *byte == 0));
        }
        session.verify(id).unwrap();
        session.check_custody().unwrap();
        session.remove(id).unwrap();
        prop_assert!(!path.exists());
    });
}

/// Interrupts an item of four chunks, loses some of them and, with `cut`, the trailer; returns what can be read
/// afterwards.
fn left_of_holed(lost: &[usize], cut: bool) -> (State, Vec<Option<u8>>, Vec<u8>) {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let bytes = sample(4 * 65_536);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    writer.make_durable().unwrap();
    let (id, path) = (writer.id(), file_of(&place, writer.id()));
    drop((writer, session));
    let mut file = std::fs::read(&path).unwrap();
    lost.iter().for_each(|chunk| file[1024 + chunk * 65_552..][..65_552].fill(0));
    file.truncate(file.len() - if cut { 56 } else { 0 });
    std::fs::write(&path, &file).unwrap();
    let session = held.open().unwrap();
    let length = usize::try_from(session.entry(id).unwrap().summary.length).unwrap();
    let state = state(&session, id);
    (state, read_what_is_left(&session, id, length), bytes)
}

#[test]
fn an_interrupted_item_with_a_hole_is_damaged_and_the_rest_of_it_readable() {
    for (lost, cut, chunks) in
        [(&[1][..], false, 4), (&[3], false, 4), (&[0, 2], true, 4), (&[1, 3], true, 3)]
    {
        let (state, left, bytes) = left_of_holed(lost, cut);
        assert_eq!(state, State::Damaged, "{lost:?} {cut}");
        let expected = |(at, byte): (usize, &u8)| (!lost.contains(&(at / 65_536))).then_some(*byte);
        assert!(
            left.into_iter().eq(bytes[..chunks * 65_536].iter().enumerate().map(expected)),
            "{lost:?} {cut}"
        );
    }
}

#[test]
fn an_interrupted_item_that_lost_only_its_last_chunks_is_unfinished() {
    let (state, left, bytes) = left_of_holed(&[2, 3], true);
    assert_eq!(state, State::Unfinished);
    assert!(left.into_iter().eq(bytes[..2 * 65_536].iter().copied().map(Some)));
}

#[test]
fn an_item_that_cannot_begin_leaves_no_intent() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let items = place.vault().join("items");
    std::fs::remove_dir(&items).unwrap();
    let begun = session.begin_item(&spec(Kind::Recording), &limits());
    assert!(matches!(begun, Err(StoreError::Storage(_))));
    drop(begun);
    std::fs::create_dir(&items).unwrap();
    keep(&session, &sample(10));
    assert_eq!(session.count().unwrap(), 1);
    drop(session);
    assert_eq!(held.open().unwrap().count().unwrap(), 1);
}

fn begin_picture(session: &Session) -> ItemWriter {
    session.begin_item(&spec(Kind::Screenshot), &limits()).unwrap()
}

fn has_left_film(session: &Session, id: EntryId) -> bool {
    matches!(session.entry(id).unwrap().record, Record::Screenshot(file) if file.film_left_on_phone)
}

#[test]
fn a_film_that_was_left_is_in_the_record_of_what_is_kept() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (mut still, mut whole) = (begin_picture(&session), begin_picture(&session));
    still.append(&sample(1000)).unwrap();
    still.leave_film().unwrap();
    let (still, whole) = (still.finish().unwrap(), whole.finish().unwrap());
    assert!(has_left_film(&session, still) && !has_left_film(&session, whole));
}

#[test]
fn a_film_that_was_left_is_in_the_record_of_what_was_cut_off_after_it() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin_picture(&session);
    writer.append(&sample(200_000)).unwrap();
    writer.leave_film().unwrap();
    let id = writer.id();
    drop(writer);
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Unfinished);
    assert!(has_left_film(&session, id));
}

#[test]
fn nothing_more_is_noted_of_what_is_kept() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin_picture(&session);
    writer.finish().unwrap();
    assert!(matches!(writer.leave_film(), Err(StoreError::OutOfOrder)));
}

/// Leaves an item of 200,000 bytes unfinished.
fn unfinished(place: &Place, store: &Store) -> EntryId {
    let session = place.unlock(store).unwrap();
    let mut writer = begin(&session);
    writer.append(&sample(200_000)).unwrap();
    writer.id()
}

#[test]
fn an_item_whose_file_is_gone_is_forgotten_at_the_next_opening() {
    let (place, store) = Place::made();
    let id = unfinished(&place, &store);
    std::fs::remove_file(file_of(&place, id)).unwrap();
    let session = place.unlock(&store).unwrap();
    assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)));
    assert!(session.with(|unlocked| Ok(crate::items::intent::all(&unlocked.db)?.is_empty())).unwrap());
}

/// With a link in place of its file an unfinished item is not listed, and with the file back it waits as before.
fn waits_behind_a_link(to: impl FnOnce(&Place, &Path) -> PathBuf) {
    let (place, store) = Place::made();
    let id = unfinished(&place, &store);
    let (file, elsewhere) = (file_of(&place, id), place.root().join("elsewhere"));
    std::fs::rename(&file, &elsewhere).unwrap();
    std::os::unix::fs::symlink(to(&place, &file), &file).unwrap();
    assert!(matches!(place.unlock(&store).unwrap().entry(id), Err(StoreError::NoSuchEntry)));
    std::fs::rename(&elsewhere, &file).unwrap();
    assert_eq!(state(&place.unlock(&store).unwrap(), id), State::Unfinished);
}

#[test]
fn an_item_whose_file_cannot_be_opened_now_waits_for_another_opening() {
    waits_behind_a_link(|_, file| file.to_owned());
}

#[test]
fn an_item_whose_file_cannot_be_read_now_is_not_taken_for_one_that_never_was() {
    // A folder opens as a file does, and cannot be read.
    waits_behind_a_link(|place, _| place.root());
}

#[test]
fn what_cannot_be_removed_now_is_not_forgotten() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let id = EntryId([7; 16]);
    std::fs::create_dir(file_of(&place, id)).unwrap();
    let forgotten = session.with(|unlocked| crate::items::recover::never_was(unlocked, id));
    assert!(matches!(forgotten, Err(StoreError::Storage(_))));
}
