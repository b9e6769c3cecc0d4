use std::path::PathBuf;

use super::*;
use crate::testing::Held;
use crate::{DatabaseState, Missing};

const PAGE: usize = 4096;

#[test]
fn half_the_table_lost_is_leapt_over_in_few_steps() {
    let (_place, _store, held, kept) = many(3000);
    let file = held.database();
    let pages = fs::read(&file).unwrap().len() / PAGE;
    (pages / 4..pages * 3 / 4).for_each(|page| drop(flip(&file, page)));
    let session = held.open().unwrap();
    let found = read_all(&session);
    assert!(found.len() > 600 && found.len() < 2400, "{}", found.len());
    assert!(found.contains(&kept[0]) && found.contains(&kept[2999]));
    assert!(session.entry(kept[0]).is_ok() && session.entry(kept[2999]).is_ok());
}

#[test]
fn entries_are_listed_where_the_table_of_files_is_lost() {
    let (place, store, session) = opened();
    add(&session, "words");
    plant_file(&session, b"bytes");
    let root: i64 = session
        .with(|unlocked| {
            let sql = "SELECT rootpage FROM sqlite_master WHERE name = 'c'";
            Ok(unlocked.db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    drop(session);
    let held = Held::new(&place, &store);
    flip(&held.database(), usize::try_from(root).unwrap() - 1);
    let session = held.open().unwrap();
    let states: Vec<State> = session.list(None, 10).unwrap().iter().map(|entry| entry.state).collect();
    assert_eq!(states, [State::Damaged, State::Kept]);
}

/// Makes a vault with many records, locked; returns a way to open it again, and what was kept.
fn many(count: u32) -> (Place, Store, Held, Vec<EntryId>) {
    let (place, store, session) = opened();
    let words = "w".repeat(300);
    let kept = session
        .with(|unlocked| {
            unlocked.transact(|db| {
                (0..count)
                    .map(|number| {
                        let id = EntryId::generate()?;
                        let record = note(&format!("{number} {words}"));
                        let new = crate::rows::NewEntry {
                            id,
                            record: &record,
                            told: &told(),
                            kept_ms: 1,
                            state: State::Kept,
                        };
                        crate::rows::insert(db, &new)?;
                        Ok(id)
                    })
                    .collect::<Result<Vec<_>, StoreError>>()
            })
        })
        .unwrap();
    session.lock_now();
    let held = Held::new(&place, &store);
    (place, store, held, kept)
}

fn flip(file: &PathBuf, page: usize) -> Vec<u8> {
    let mut bytes = fs::read(file).unwrap();
    bytes[page * PAGE + 100] ^= 1;
    fs::write(file, &bytes).unwrap();
    bytes
}

fn read_all(session: &Session) -> Vec<EntryId> {
    let mut all = Vec::new();
    let mut before = None;
    loop {
        let page = session.list(before, 50).unwrap();
        let Some(last) = page.last() else { return all };
        before = Some(last.order);
        all.extend(page.iter().map(|entry| entry.id));
    }
}

#[test]
fn with_one_page_lost_the_entries_on_the_others_are_listed_and_read() {
    let (_place, _store, held, kept) = many(1500);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    let pages = whole.len() / PAGE;
    for page in [pages / 3, pages / 2, pages - 3] {
        fs::write(&file, &whole).unwrap();
        let harmed = flip(&file, page);
        let session = held.open().unwrap();
        let found = read_all(&session);
        assert!(found.len() > 1400, "page {page}: {}", found.len());
        assert!(found.iter().all(|id| kept.contains(id)));
        assert!(session.entry(found[0]).is_ok() && session.entry(*found.last().unwrap()).is_ok());
        session.lock_now();
        let after = fs::read(&file).unwrap();
        let at = page * PAGE;
        assert_eq!(after[at..at + PAGE], harmed[at..at + PAGE]);
    }
}

/// Makes a vault with `count` notes, kept as a person keeps them, locked.
fn kept(count: u32) -> (Place, Store, Held, Vec<EntryId>) {
    let (place, store, session) = opened();
    let kept = (0..count).map(|number| add(&session, &format!("{number} {}", "w".repeat(300)))).collect();
    session.lock_now();
    let held = Held::new(&place, &store);
    (place, store, held, kept)
}

#[test]
fn a_bit_flipped_in_any_page_of_the_database_takes_no_note() {
    let (_place, _store, held, kept) = kept(200);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    for page in 0..whole.len() / PAGE {
        fs::write(&file, &whole).unwrap();
        flip(&file, page);
        let session = held.open().unwrap();
        assert_eq!(session.count().unwrap(), 200, "page {page}");
        assert_eq!(read_all(&session).len(), 200, "page {page}");
        let of = |number: usize| session.entry(kept[number]).unwrap().summary.title;
        assert!(of(0).starts_with("0 w") && of(199).starts_with("199 w"), "page {page}");
        session.lock_now();
        assert!(fs::metadata(&file).unwrap().len() >= u64::try_from(whole.len()).unwrap());
    }
    fs::write(&file, &whole).unwrap();
    assert_eq!(held.open().unwrap().check_custody().unwrap().missing, Missing::default());
}

#[test]
fn with_the_store_of_words_lost_too_every_missing_note_is_counted() {
    let (_place, _store, held, kept) = kept(200);
    let (file, words) = (held.database(), held.database().with_extension("rec"));
    let (whole, whole_words) = (fs::read(&file).unwrap(), fs::read(&words).unwrap());
    for page in 0..whole.len() / PAGE {
        fs::write(&file, &whole).unwrap();
        flip(&file, page);
        fs::write(&words, vec![0; whole_words.len()]).unwrap();
        let session = held.open().unwrap();
        let (count, listed) = (session.count().unwrap(), read_all(&session));
        assert_eq!(u64::try_from(listed.len()).unwrap(), count.entries, "page {page}");
        assert!(count.entries + count.missing.count == 200 || count.missing.at_least, "page {page}");
        let named =
            count.missing.named.iter().all(|lost| kept.contains(&lost.id) && !listed.contains(&lost.id));
        assert!(named && session.list(None, 10).unwrap().missing == count.missing, "page {page}");
        session.lock_now();
    }
}

#[test]
fn a_store_of_words_that_was_lost_is_written_again_with_the_next_note() {
    let (_place, _store, held, _) = kept(20);
    let (file, words) = (held.database(), held.database().with_extension("rec"));
    fs::remove_file(&words).unwrap();
    add(&held.open().unwrap(), "one more");
    let mut bytes = fs::read(&file).unwrap();
    bytes[..PAGE].fill(0);
    fs::write(&file, bytes).unwrap();
    let session = held.open().unwrap();
    assert_eq!(session.count().unwrap(), 21);
}

#[test]
fn words_in_the_store_whose_row_never_came_are_no_entry_of_a_whole_database() {
    let (place, store, session) = opened();
    add(&session, "kept");
    let stray = |unlocked: &mut UnlockedSpace| {
        let body = note("never kept").to_body()?;
        let stored =
            crate::rec::Stored { order: 2, told: told(), kept_ms: 1, state: State::Kept, file: None, body };
        unlocked.rec.put(EntryId([7; 16]), &stored)
    };
    session.with(stray).unwrap();
    session.lock_now();
    let session = place.unlock(&store).unwrap();
    assert_eq!(session.count().unwrap(), 1);
    add(&session, "kept too");
    assert_eq!(session.with(|unlocked| Ok(unlocked.rec.entries()?.len())).unwrap(), 2);
}

#[test]
fn what_was_removed_is_in_the_store_of_words_no_more() {
    let (_place, _store, session) = opened();
    let (one, _two) = (add(&session, "one"), add(&session, "two"));
    session.remove(one).unwrap();
    let left = session.with(|unlocked| unlocked.rec.entries()).unwrap();
    assert!(left.len() == 1 && left.iter().all(|(id, _)| *id != one));
}

#[test]
fn an_older_copy_of_the_database_is_told_and_nothing_of_the_newer_words_is_lost() {
    let (_place, _store, held, _) = kept(3);
    let old = fs::read(held.database()).unwrap();
    let session = held.open().unwrap();
    add(&session, "newer");
    session.lock_now();
    fs::write(held.database(), &old).unwrap();
    let session = held.open().unwrap();
    assert_eq!(session.database_state().unwrap(), DatabaseState::Damaged);
    assert_eq!(session.count().unwrap(), 4);
    assert!(session.add_record(&note("x"), &told()).is_err());
    session.rebuild().unwrap();
    assert_eq!(
        (session.database_state().unwrap(), session.count().unwrap().entries),
        (DatabaseState::Whole, 4)
    );
    add(&session, "after");
    session.lock_now();
    assert_eq!(held.open().unwrap().count().unwrap(), 5);
}

#[test]
fn an_older_copy_of_the_store_of_words_changes_nothing() {
    let (_place, _store, held, kept) = kept(3);
    let words = held.database().with_extension("rec");
    let old = fs::read(&words).unwrap();
    let session = held.open().unwrap();
    session.remove(kept[0]).unwrap();
    add(&session, "newer");
    session.lock_now();
    fs::write(&words, &old).unwrap();
    let session = held.open().unwrap();
    assert_eq!(session.count().unwrap(), 3);
    add(&session, "after");
    assert_eq!(session.with(|unlocked| Ok(unlocked.rec.entries()?.len())).unwrap(), 4);
}

#[test]
fn a_database_cut_short_or_emptied_is_damage_shows_what_there_is_and_stays_as_it_is() {
    let (_place, _store, held, _) = kept(30);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    for left in [0, 1000, PAGE] {
        fs::write(&file, &whole[..left]).unwrap();
        let session = held.open().unwrap();
        assert_eq!(session.count().unwrap(), 30, "{left}");
        assert_ne!(session.database_state().unwrap(), DatabaseState::Whole);
        session.lock_now();
        assert_eq!(fs::read(&file).unwrap(), &whole[..left]);
    }
    fs::remove_file(&file).unwrap();
    assert_eq!(held.open().unwrap().database_state().unwrap(), DatabaseState::Lost);
    assert!(!file.exists());
    fs::write(&file, &whole).unwrap();
    assert_eq!(held.open().unwrap().count().unwrap(), 30);
}

#[test]
fn a_damaged_database_can_still_take_new_entries_where_its_pages_allow() {
    let (_place, _store, held, _) = many(1500);
    let file = held.database();
    let pages = fs::read(&file).unwrap().len() / PAGE;
    flip(&file, pages / 2);
    let session = held.open().unwrap();
    let found = read_all(&session).len();
    let added = session.add_record(&note("after"), &told());
    assert!(added.is_ok() || matches!(added, Err(StoreError::Damaged(_) | StoreError::Database(_))));
    assert!(read_all(&session).len() >= found);
}

#[test]
fn what_is_kept_after_a_look_round_a_lost_page_is_listed_too() {
    let (_place, _store, held, _) = kept(60);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    let mut taken = 0;
    for page in 0..whole.len() / PAGE {
        fs::write(&file, &whole).unwrap();
        flip(&file, page);
        let session = held.open().unwrap();
        read_all(&session);
        let looked_round = session.with(|unlocked| Ok(unlocked.view.is_some())).unwrap();
        if let Ok(added) = session.add_record(&note("after"), &told()) {
            taken += u32::from(looked_round);
            assert!(read_all(&session).contains(&added), "page {page}");
        }
        session.lock_now();
    }
    assert!(taken > 0);
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    let (place, store, session) = opened();
    session.with(|unlocked| Ok(unlocked.db.pragma_update(None, "user_version", 99)?)).unwrap();
    session.lock_now();
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
}

#[test]
fn an_age_that_cannot_be_read_is_the_one_beside_or_not_said_and_the_kind_is_the_slots() {
    let (place, store, session) = opened();
    let words = place.vault().join(session.with(|unlocked| Ok(format!("{}.rec", unlocked.number))).unwrap());
    session.with(|unlocked| Ok(unlocked.db.execute("DELETE FROM a", [])?)).unwrap();
    session.lock_now();
    let session = place.unlock(&store).unwrap();
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::Adult));
    session.lock_now();
    fs::write(&words, b"").unwrap();
    let session = place.unlock(&store).unwrap();
    assert_eq!((session.space_kind(), session.age().unwrap()), (SpaceKind::Full, Age::NotSaid));
}
