use std::path::PathBuf;

use crate::items::tests::{begin, file_of, keep, read_all, sample, state};
use crate::testing::{CODE, Held, Place, code};
use crate::{Age, EntryId, Part, Session, SpaceKind, State, Store, StoreError};

/// Makes the first page of the space's database unreadable.
fn lose_database(file: &PathBuf) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[..4096].fill(0xa5);
    std::fs::write(file, bytes).unwrap();
}

fn rebuild(place: &Place, store: &Store) -> Result<Session, StoreError> {
    let mut opening = store.begin_unlock(code(CODE));
    let challenge = opening.challenge()?;
    opening.finish_rebuilding(place.answer_to(&challenge))
}

/// A vault with two items, whose database was then lost.
fn lost() -> (Place, Store, PathBuf, [EntryId; 2]) {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let ids = [keep(&session, &sample(200_000)), keep(&session, b"")];
    let file = held.database();
    drop((session, held, store));
    lose_database(&file);
    let store = place.open();
    assert!(matches!(place.unlock(&store), Err(StoreError::Damaged(Part::Database))));
    (place, store, file, ids)
}

#[test]
fn items_come_back_from_their_headers_and_the_old_database_is_kept() {
    let (place, store, file, [one, two]) = lost();
    let before = std::fs::read(&file).unwrap();
    let session = rebuild(&place, &store).unwrap();
    for (id, bytes) in [(one, sample(200_000)), (two, Vec::new())] {
        assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
        assert_eq!(session.entry(id).unwrap().summary.title, "шот 📷.mp4");
    }
    assert_eq!(session.count().unwrap(), 2);
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::NotSaid));
    session.check_custody().unwrap();
    assert!(std::fs::read(file.with_extension("old1")).unwrap() == before);
    assert!(!file.with_extension("new").exists());
}

#[test]
fn a_rebuilt_space_opens_keeps_and_locks_like_any_other() {
    let (place, store, _, [one, _]) = lost();
    drop(rebuild(&place, &store).unwrap());
    let session = place.unlock(&store).unwrap();
    session.set_age(Age::Adult).unwrap();
    let three = keep(&session, b"three");
    session.remove(one).unwrap();
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(read_all(&session, three), b"three");
    assert!(!file_of(&place, one).exists());
    assert_eq!(session.count().unwrap(), 2);
}

#[test]
fn files_that_do_not_open_under_the_spaces_key_are_not_touched() {
    let (place, store, _, [one, two]) = lost();
    let stranger = file_of(&place, EntryId([0xee; 16]));
    std::fs::write(&stranger, vec![3; 70_000]).unwrap();
    std::fs::write(place.vault().join("items").join("notes.txt"), b"?").unwrap();
    // A header that does not open: under another name it is no file of this space.
    std::fs::rename(file_of(&place, two), file_of(&place, EntryId([0xdd; 16]))).unwrap();
    let session = rebuild(&place, &store).unwrap();
    assert_eq!(session.count().unwrap(), 1);
    assert_eq!(state(&session, one), State::Kept);
    assert_eq!(std::fs::read(&stranger).unwrap(), vec![3; 70_000]);
    assert_eq!(std::fs::read_dir(place.vault().join("items")).unwrap().count(), 4);
}

#[test]
fn an_item_without_its_end_comes_back_damaged() {
    let (place, store, _, [one, _]) = lost();
    let file = std::fs::OpenOptions::new().write(true).open(file_of(&place, one)).unwrap();
    file.set_len(1024 + 2 * 65_552 + 9).unwrap();
    let session = rebuild(&place, &store).unwrap();
    assert_eq!(state(&session, one), State::Damaged);
    assert!(read_all(&session, one) == sample(200_000)[..2 * 65_536]);
}

#[test]
fn a_database_that_opens_is_not_rebuilt() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.set_age(Age::Adult).unwrap();
    let mut writer = begin(&session);
    writer.append(b"x").unwrap();
    writer.finish().unwrap();
    drop((writer, session));
    let session = rebuild(&place, &store).unwrap();
    assert_eq!((session.age().unwrap(), session.count().unwrap()), (Age::Adult, 1));
    let names = std::fs::read_dir(place.vault()).unwrap();
    assert!(
        names.map(|name| name.unwrap().path()).all(|path| path.extension().is_none_or(|end| end != "old1"))
    );
}

#[test]
fn a_rebuilding_cut_short_before_the_swap_is_done_again_and_nothing_is_lost() {
    let (place, store, file, [one, _]) = lost();
    std::fs::write(file.with_extension("new"), b"half").unwrap();
    std::fs::rename(&file, file.with_extension("old1")).unwrap();
    assert!(matches!(place.unlock(&store), Err(StoreError::Damaged(Part::Database))));
    let session = rebuild(&place, &store).unwrap();
    assert_eq!(state(&session, one), State::Kept);
    assert!(file.with_extension("old1").exists());
}

#[test]
fn a_wrong_code_rebuilds_nothing() {
    let (place, store, file, _) = lost();
    let before = std::fs::read(&file).unwrap();
    let mut opening = store.begin_unlock(code(crate::testing::WRONG));
    let challenge = opening.challenge().unwrap();
    let refused = opening.finish_rebuilding(place.answer_to(&challenge));
    assert!(matches!(refused, Err(StoreError::Denied)));
    assert!(std::fs::read(&file).unwrap() == before);
}

#[test]
fn a_space_with_no_items_comes_back_as_the_plain_one() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let file = held.database();
    drop((held, store));
    lose_database(&file);
    let store = place.open();
    let session = rebuild(&place, &store).unwrap();
    assert_eq!(session.space_kind(), SpaceKind::Plain);
}
