use std::fs;

use super::*;
use crate::testing::Place;
use crate::{DamagedPart, Field, Note, Provenance, Record, Session, Store, Zone};

const ENTRY: EntryId = EntryId([7; 16]);

fn opened() -> (Place, Store, Session) {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    (place, store, session)
}

fn typed(session: &Session, words: &str) -> SealedDraft {
    session.seal_draft(ENTRY, words.as_bytes()).unwrap()
}

fn written(session: &Session, words: &str) {
    typed(session, words).write().unwrap();
}

fn read(session: &Session) -> Option<String> {
    let draft = session.draft().unwrap()?;
    assert_eq!(draft.entry, ENTRY);
    Some(String::from_utf8(draft.body.to_vec()).unwrap())
}

/// Returns the file of the open space: of the two, the one that changes when a draft is written.
fn file(place: &Place, session: &Session) -> PathBuf {
    let files = ["1.draft", "2.draft"].map(|name| place.vault().join(name));
    let before = files.clone().map(|file| fs::read(file).unwrap());
    written(session, "which of the two");
    let changed = files.into_iter().zip(before).find(|(file, before)| fs::read(file).unwrap() != *before);
    changed.unwrap().0
}

/// Reopens as after the process died: only the disk has the draft.
fn opened_again(place: &Place, store: Store, session: Session) -> (Store, Session) {
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    (store, session)
}

#[test]
fn both_files_are_there_from_the_first_day_and_always_as_long() {
    let (place, _store, session) = opened();
    let lengths = || ["1.draft", "2.draft"].map(|name| fs::metadata(place.vault().join(name)).unwrap().len());
    assert_eq!(lengths(), [FILE as u64; 2]);
    assert_eq!(read(&session), None);
    written(&session, "a");
    written(&session, &"b".repeat(MAX_DRAFT_BYTES));
    session.clear_draft().unwrap();
    assert_eq!(lengths(), [FILE as u64; 2]);
}

#[test]
fn what_was_written_is_there_after_the_process_died() {
    let (place, store, session) = opened();
    written(&session, "pay or I");
    let (_store, session) = opened_again(&place, store, session);
    assert_eq!(read(&session).unwrap(), "pay or I");
}

#[test]
fn what_was_sealed_outlives_a_locking_without_any_disk() {
    let (place, store, session) = opened();
    let file = file(&place, &session);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(matches!(typed(&session, "pay or I").write(), Err(StoreError::Storage(_))));
    session.lock_now();
    let session = place.unlock(&store).unwrap();
    assert_eq!(read(&session).unwrap(), "pay or I");
}

#[test]
fn writing_needs_no_key_and_may_end_after_a_locking() {
    let (place, store, session) = opened();
    let sealed = typed(&session, "pay or I");
    session.lock_now();
    assert!(matches!(session.seal_draft(ENTRY, b"x"), Err(StoreError::Locked)));
    sealed.write().unwrap();
    let (_store, session) = opened_again(&place, store, session);
    assert_eq!(read(&session).unwrap(), "pay or I");
}

#[test]
fn an_earlier_draft_never_lands_over_a_later_one() {
    let (place, store, session) = opened();
    let (first, second) = (typed(&session, "pay"), typed(&session, "pay or I"));
    second.write().unwrap();
    first.write().unwrap();
    let (_store, session) = opened_again(&place, store, session);
    assert_eq!(read(&session).unwrap(), "pay or I");
}

#[test]
fn a_draft_of_an_earlier_session_never_lands_over_one_of_a_later() {
    let (place, store, session) = opened();
    let waiting = typed(&session, "before the locking");
    drop(session);
    let session = place.unlock(&store).unwrap();
    written(&session, "after it");
    waiting.write().unwrap();
    let (_store, session) = opened_again(&place, store, session);
    assert_eq!(read(&session).unwrap(), "after it");
}

#[test]
fn a_torn_half_falls_back_to_the_write_before_it() {
    for torn_at in [1, 100, DRAFT / 2, DRAFT - 1] {
        let (place, store, session) = opened();
        let file = file(&place, &session);
        written(&session, "pay");
        let before = fs::read(&file).unwrap();
        // Sealed many times, as at every keystroke, and written once: it still takes the other half.
        (0..3).for_each(|_| drop(typed(&session, "pay o")));
        written(&session, "pay or I");
        let after = fs::read(&file).unwrap();
        let half = (0..2).find(|half| before[half * DRAFT..][..64] != after[half * DRAFT..][..64]).unwrap();
        let mut torn = after.clone();
        let start = half * DRAFT + torn_at;
        torn[start..(half + 1) * DRAFT].copy_from_slice(&before[start..(half + 1) * DRAFT]);
        fs::write(&file, torn).unwrap();
        let (_store, session) = opened_again(&place, store, session);
        assert_eq!(read(&session).unwrap(), "pay", "{torn_at}");
        written(&session, "pay or I post");
        assert_eq!(read(&session).unwrap(), "pay or I post");
    }
}

#[test]
fn what_is_thrown_away_does_not_come_back_when_a_half_is_lost() {
    for half in 0..2 {
        let (place, store, session) = opened();
        let file = file(&place, &session);
        written(&session, "one");
        written(&session, "two");
        session.clear_draft().unwrap();
        assert_eq!(read(&session), None);
        let mut bytes = fs::read(&file).unwrap();
        bytes[half * DRAFT] ^= 1;
        fs::write(&file, bytes).unwrap();
        let (_store, session) = opened_again(&place, store, session);
        assert_eq!(read(&session), None);
    }
}

#[test]
fn a_file_of_which_nothing_opens_says_so_and_takes_a_new_draft() {
    let (place, mut store, mut session) = opened();
    let file = file(&place, &session);
    for bytes in [vec![], vec![0x5a; FILE], vec![0; DRAFT + 1], vec![1; FILE + 1]] {
        fs::write(&file, &bytes).unwrap();
        (store, session) = opened_again(&place, store, session);
        assert!(matches!(session.draft(), Err(StoreError::Damaged(DamagedPart::Draft))));
        written(&session, "again");
        (store, session) = opened_again(&place, store, session);
        assert_eq!(read(&session).unwrap(), "again");
        assert_eq!(fs::metadata(&file).unwrap().len(), FILE as u64);
    }
}

#[test]
fn a_form_that_outgrows_a_half_is_refused_and_the_draft_before_it_stays() {
    let (_place, _store, session) = opened();
    written(&session, "short");
    let long = vec![b'x'; MAX_DRAFT_BYTES + 1];
    assert!(matches!(session.seal_draft(ENTRY, &long), Err(StoreError::Invalid(Field::Draft))));
    assert_eq!(read(&session).unwrap(), "short");
}

#[test]
fn nothing_that_was_typed_stands_in_the_file() {
    let (place, _store, session) = opened();
    let file = file(&place, &session);
    written(&session, "words that nobody may find");
    let bytes = fs::read(file).unwrap();
    assert!(!bytes.windows(10).any(|part| part == b"words that"));
}

#[test]
fn the_same_entry_kept_twice_is_kept_once_and_other_words_are_not_lost() {
    let (_place, _store, session) = opened();
    let note = |words: &str| Record::Note(Note { words: words.into(), about: vec![] });
    let told = Provenance::typed(Zone::UTC);
    assert_eq!(session.add_record_as(ENTRY, &note("x"), &told).unwrap(), ENTRY);
    assert_eq!(session.add_record_as(ENTRY, &note("x"), &told).unwrap(), ENTRY);
    assert_eq!((session.count().unwrap().entries, session.custody().unwrap().len()), (1, 1));
    let other = session.add_record_as(ENTRY, &note("x, and more"), &told).unwrap();
    assert!(other != ENTRY && session.entry(other).unwrap().record == note("x, and more"));
    assert!(session.entry(ENTRY).unwrap().record == note("x"));
}

#[test]
fn halves_are_taken_in_turn_by_writes_not_by_keystrokes() {
    let (place, _store, session) = opened();
    let file = file(&place, &session);
    let mut last = fs::read(&file).unwrap();
    let mut changed = Vec::new();
    for strokes in [1, 2, 2, 3, 4] {
        (1..strokes).for_each(|_| drop(typed(&session, "x")));
        written(&session, "x");
        let now = fs::read(&file).unwrap();
        changed.push((0..2).find(|half| now[half * DRAFT..][..64] != last[half * DRAFT..][..64]).unwrap());
        last = now;
    }
    assert!(changed.windows(2).all(|pair| pair[0] != pair[1]), "{changed:?}");
}
