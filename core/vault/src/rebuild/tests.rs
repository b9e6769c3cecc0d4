use seal::phrase::Entropy;

use super::*;
use crate::events::{self, Event};
use crate::items::tests::{begin, file_of, keep, read_all, sample, state};
use crate::testing::{Held, Place};
use crate::{
    Age, DamagedPart, DatabaseState, EntryId, Medium, Missing, Note, Party, Provenance, Record, Session,
    SpaceKind, State, Store, Zone,
};

/// Makes the first page of the space's database unreadable.
fn lose_database(file: &PathBuf) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[..4096].fill(0xa5);
    std::fs::write(file, bytes).unwrap();
}

fn rebuilt(place: &Place, store: &Store) -> Result<Session, StoreError> {
    let session = place.unlock(store)?;
    session.rebuild()?;
    Ok(session)
}

/// Makes a vault with two items, then damages its database.
fn lost() -> (Place, Store, PathBuf, [EntryId; 2]) {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let ids = [keep(&session, &sample(200_000)), keep(&session, b"")];
    let file = held.database();
    drop((session, held, store));
    lose_database(&file);
    let store = place.open();
    (place, store, file, ids)
}

#[test]
fn items_come_back_from_their_headers_and_the_old_database_is_kept() {
    let (place, store, file, [one, two]) = lost();
    let before = std::fs::read(&file).unwrap();
    let session = rebuilt(&place, &store).unwrap();
    for (id, bytes) in [(one, sample(200_000)), (two, Vec::new())] {
        assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
        assert_eq!(session.entry(id).unwrap().summary.title, "шот 📷.mp4");
    }
    assert_eq!(session.count().unwrap(), 2);
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::Adult));
    session.check_custody().unwrap();
    assert!(std::fs::read(file.with_extension("old1")).unwrap() == before);
    assert!(!file.with_extension("new").exists());
}

#[test]
fn a_rebuilt_space_opens_keeps_and_locks_like_any_other() {
    let (place, store, _, [one, _]) = lost();
    drop(rebuilt(&place, &store).unwrap());
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
    // A header that does not open: under another name it is not a file of this space. Its row is in the record store.
    std::fs::rename(file_of(&place, two), file_of(&place, EntryId([0xdd; 16]))).unwrap();
    let session = rebuilt(&place, &store).unwrap();
    assert_eq!((state(&session, one), state(&session, two)), (State::Kept, State::Damaged));
    assert_eq!(std::fs::read(&stranger).unwrap(), vec![3; 70_000]);
    assert_eq!(std::fs::read_dir(place.vault().join("items")).unwrap().count(), 4);
}

#[test]
fn an_item_without_its_end_comes_back_damaged() {
    let (place, store, _, [one, _]) = lost();
    let file = std::fs::OpenOptions::new().write(true).open(file_of(&place, one)).unwrap();
    file.set_len(1024 + 2 * 65_552 + 9).unwrap();
    let session = rebuilt(&place, &store).unwrap();
    assert_eq!(state(&session, one), State::Damaged);
    let mut left = vec![0; 2 * 65_536];
    assert_eq!(session.read(one, 0, &mut left).unwrap(), left.len());
    assert!(left == sample(200_000)[..left.len()]);
    assert!(matches!(session.read(one, 131_072, &mut left), Err(StoreError::Damaged(DamagedPart::Entry(_)))));
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
    let session = rebuilt(&place, &store).unwrap();
    assert_eq!((session.age().unwrap(), session.count().unwrap().entries), (Age::Adult, 1));
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
    let session = rebuilt(&place, &store).unwrap();
    assert_eq!(state(&session, one), State::Kept);
    assert!(file.with_extension("old1").exists());
}

#[test]
fn a_rebuilding_cut_short_within_the_swap_is_finished_by_the_next_opening_and_the_record_goes_on() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let one = keep(&session, b"one");
    session.set_plan_progress(b"third step").unwrap();
    let head = session.check_custody().unwrap().head;
    drop(session);
    // The state between the two renames: the old database has its other name, the new one does not have its name yet.
    std::fs::rename(held.database(), held.database().with_extension("new")).unwrap();
    let session = held.open().unwrap();
    assert_eq!(session.check_custody().unwrap().head, head);
    assert_eq!(session.plan_progress().unwrap().unwrap(), b"third step");
    assert_eq!(
        (state(&session, one), session.database_state().unwrap()),
        (State::Kept, DatabaseState::Whole)
    );
    assert!(held.database().exists() && !held.database().with_extension("new").exists());
}

#[test]
fn a_new_database_that_was_not_finished_takes_nothings_place() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let new = held.database().with_extension("new");
    std::fs::rename(held.database(), &new).unwrap();
    std::fs::write(held.database().with_extension("new-journal"), b"begun").unwrap();
    assert_eq!(held.open().unwrap().database_state().unwrap(), DatabaseState::Lost);
    assert!(new.exists() && !held.database().exists());
}

#[test]
fn words_age_and_kind_come_back_where_there_is_no_item() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let words = Record::Note(Note { words: "it began on Friday".into(), about: vec![] });
    let id = session.add_record(&words, &Provenance::typed(Zone::UTC)).unwrap();
    let about = Record::Note(Note { words: "more".into(), about: vec![id] });
    let more = session.add_record(&about, &Provenance::typed(Zone::UTC)).unwrap();
    let file = held.database();
    drop((session, held, store));
    lose_database(&file);
    let store = place.open();
    let session = rebuilt(&place, &store).unwrap();
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::Adult));
    let entry = session.entry(id).unwrap();
    assert!(entry.record == words && entry.notes == [more]);
    assert_eq!(session.count().unwrap(), 2);
    let other =
        session.with(|unlocked| crate::settings::get(&unlocked.db, crate::settings::Setting::Other)).unwrap();
    assert_eq!(other.map(|key| key.len()), Some(32));
}

/// Returns the key by which the space signs what is handed over; it opens nothing.
fn signs_by(session: &Session) -> Option<Vec<u8>> {
    let key = session.with(|unlocked| crate::settings::get(&unlocked.db, crate::settings::Setting::Sign));
    key.unwrap().map(|key| key.to_vec())
}

#[test]
fn a_lost_database_loses_no_signing_key() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let key = signs_by(&held.open().unwrap());
    let file = held.database();
    drop((held, store));
    lose_database(&file);
    let store = place.open();
    assert_eq!(signs_by(&rebuilt(&place, &store).unwrap()), key);
}

#[test]
fn a_second_rebuilding_puts_its_old_database_beside_the_first_one() {
    let (place, store, file, _) = lost();
    for name in ["old1", "old2"] {
        drop(rebuilt(&place, &store).unwrap());
        let old = std::fs::read(file.with_extension(name)).unwrap();
        assert!(old[..4096] == [0xa5; 4096]);
        lose_database(&file);
    }
    assert!(file.with_extension("old1").exists());
}

#[test]
fn a_lost_database_is_shown_unasked_and_changed_only_when_asked() {
    let (place, store, file, [one, _]) = lost();
    let before = std::fs::read(&file).unwrap();
    let session = place.unlock(&store).unwrap();
    assert_eq!(session.database_state().unwrap(), DatabaseState::Lost);
    assert_eq!(read_all(&session, one), sample(200_000));
    assert_eq!(session.count().unwrap(), 2);
    let words = Record::Note(Note { words: "x".into(), about: vec![] });
    assert!(matches!(
        session.add_record(&words, &Provenance::typed(Zone::UTC)),
        Err(StoreError::Damaged(DamagedPart::Database))
    ));
    assert!(matches!(session.remove(one), Err(StoreError::Damaged(DamagedPart::Database))));
    assert!(matches!(session.check_custody(), Err(StoreError::Damaged(DamagedPart::Custody))));
    drop(session);
    assert!(std::fs::read(&file).unwrap() == before);
}

#[test]
fn a_head_once_handed_over_makes_a_record_that_begins_again_a_failure() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    session.contact_made(&Party::Force("kent".into()), Medium::Phone).unwrap();
    session.handed_over(&Party::NotSaid, &[]).unwrap();
    let file = held.database();
    drop((session, held, store));
    lose_database(&file);
    let store = place.open();
    let session = rebuilt(&place, &store).unwrap();
    assert!(matches!(session.check_custody(), Err(StoreError::Damaged(DamagedPart::Custody))));
    let first = session.custody().unwrap().remove(0).event().unwrap();
    assert!(matches!(first, Some(CustodyEvent::Rebuilt { count: 2, .. })));
}

/// Returns a space of 60 notes in whose database one page of them was lost, after `act` on it while it was whole.
fn one_page_lost(act: impl FnOnce(&Session)) -> (Place, Store, Session) {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    for number in 0..60 {
        let words = Record::Note(Note { words: format!("{number} {}", "w".repeat(300)), about: vec![] });
        session.add_record(&words, &Provenance::typed(Zone::UTC)).unwrap();
    }
    act(&session);
    let leaf: i64 = session
        .with(|unlocked| {
            let sql = "SELECT rootpage FROM sqlite_master WHERE name = 'b'";
            Ok(unlocked.db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    drop(session);
    let mut bytes = std::fs::read(held.database()).unwrap();
    bytes[usize::try_from(leaf - 1).unwrap() * 4096 + 99] ^= 1;
    std::fs::write(held.database(), bytes).unwrap();
    let session = held.open().unwrap();
    drop(held);
    (place, store, session)
}

#[test]
fn where_one_page_is_lost_the_record_goes_on() {
    let (_place, _store, session) = one_page_lost(|_| ());
    let before = session.custody().unwrap();
    session.rebuild().unwrap();
    assert!(session.custody().unwrap().starts_with(&before));
    let check = session.check_custody().unwrap();
    assert_eq!(
        (session.count().unwrap().entries, check.head.count, check.missing),
        (60, 61, Missing::default())
    );
}

#[test]
fn where_one_page_is_lost_it_is_still_known_when_the_last_copy_was_made() {
    let copied = Event::Copied { highest: 60 };
    let (_place, _store, session) = one_page_lost(|session| {
        session.with(|unlocked| events::append(&unlocked.db, 1234, copied)).unwrap();
    });
    session.rebuild().unwrap();
    let last = session.with(|unlocked| events::last_copy(&unlocked.db)).unwrap();
    assert_eq!(last, Some((1234, 60)));
}

#[test]
fn words_set_after_a_rebuilding_open_though_the_old_database_counted_them() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    for _ in 0..3 {
        session.set_phrase(&Entropy::generate().unwrap()).unwrap();
    }
    let file = held.database();
    drop((session, held, store));
    lose_database(&file);
    let (store, words) = (place.open(), Entropy::generate().unwrap());
    rebuilt(&place, &store).unwrap().set_phrase(&words).unwrap();
    assert!(store.open_by_phrase(&words).is_ok());
}

#[test]
fn only_a_file_that_is_not_there_needs_no_removing() {
    let failed = |kind| unless_missing(Err(io::Error::from(kind)));
    assert!(failed(io::ErrorKind::NotFound).is_ok() && failed(io::ErrorKind::PermissionDenied).is_err());
}

#[test]
fn what_was_missing_before_a_rebuild_is_missing_after_it_and_after_the_next_opening() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    for number in 0..60 {
        let words = Record::Note(Note { words: format!("{number} {}", "w".repeat(300)), about: vec![] });
        session.add_record(&words, &Provenance::typed(Zone::UTC)).unwrap();
    }
    drop(session);
    let mut bytes = std::fs::read(held.database()).unwrap();
    let pages = bytes.len() / 4096;
    (pages / 2..pages / 2 + 3).for_each(|page| bytes[page * 4096 + 99] ^= 1);
    std::fs::write(held.database(), bytes).unwrap();
    ["1.rec", "2.rec"].iter().for_each(|name| std::fs::remove_file(place.vault().join(name)).unwrap());
    let session = held.open().unwrap();
    let before = session.count().unwrap();
    assert!(!before.missing.is_nothing() && before.entries > 0);
    session.rebuild().unwrap();
    assert_eq!(session.count().unwrap(), before);
    drop(session);
    assert_eq!(held.open().unwrap().count().unwrap(), before);
}

#[test]
fn the_kind_and_the_other_spaces_key_come_from_the_slot_where_all_else_is_lost() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let file = held.database();
    drop((held, store));
    lose_database(&file);
    ["1.rec", "2.rec"].iter().for_each(|name| std::fs::remove_file(place.vault().join(name)).unwrap());
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::NotSaid));
    session.rebuild().unwrap();
    assert_eq!(session.space_kind(), SpaceKind::Full);
    // Nobody knows the old one.
    assert!(signs_by(&session).is_some_and(|key| key.len() == 32 && key != [0; 32]));
    let other = session.with(|unlocked| crate::settings::get(&unlocked.db, crate::settings::Setting::Other));
    assert_eq!(other.unwrap().map(|master| master.len()), Some(32));
}
