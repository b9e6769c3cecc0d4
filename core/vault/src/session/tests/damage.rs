use std::path::PathBuf;

use super::*;
use crate::testing::Held;

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
        .with(|live| {
            let sql = "SELECT rootpage FROM sqlite_master WHERE name = 'c'";
            Ok(live.db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    drop(session);
    let held = Held::new(&place, &store);
    flip(&held.database(), usize::try_from(root).unwrap() - 1);
    let session = held.open().unwrap();
    let states: Vec<State> = session.list(None, 10).unwrap().iter().map(|entry| entry.state).collect();
    assert_eq!(states, [State::Damaged, State::Kept]);
}

/// A vault with many records, locked; a way to open it again; and what was kept.
fn many(count: u32) -> (Place, Store, Held, Vec<EntryId>) {
    let (place, store, session) = opened();
    let words = "w".repeat(300);
    let kept = session
        .with(|live| {
            live.transact(|db| {
                (0..count)
                    .map(|number| {
                        let id = EntryId::make()?;
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

#[test]
fn any_page_lost_still_opens_or_says_damaged_and_is_never_made_anew() {
    let (_place, _store, held, kept) = many(200);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    for page in 0..whole.len() / PAGE {
        fs::write(&file, &whole).unwrap();
        flip(&file, page);
        match held.open() {
            Ok(session) => {
                let listed = session.list(None, 1000).map_or(0, |page| page.len());
                assert!(listed <= kept.len());
                session.lock_now();
            }
            Err(StoreError::Damaged(Part::Database)) => assert_eq!(page, 0),
            Err(other) => panic!("page {page}: {other}"),
        }
        assert!(fs::metadata(&file).unwrap().len() >= u64::try_from(whole.len()).unwrap());
    }
    fs::write(&file, &whole).unwrap();
    assert_eq!(read_all(&held.open().unwrap()).len(), 200);
}

#[test]
fn a_database_cut_short_or_emptied_is_damage_and_stays_as_it_is() {
    let (_place, _store, held, _) = many(200);
    let file = held.database();
    let whole = fs::read(&file).unwrap();
    for left in [0, 1000, PAGE] {
        fs::write(&file, &whole[..left]).unwrap();
        let opened = held.open();
        assert!(opened.is_err() || opened.is_ok_and(|session| session.list(None, 10).is_err()));
        assert_eq!(fs::read(&file).unwrap(), &whole[..left]);
    }
    fs::remove_file(&file).unwrap();
    assert!(matches!(held.open(), Err(StoreError::Damaged(Part::Database))));
    assert!(!file.exists());
    fs::write(&file, &whole).unwrap();
    assert_eq!(held.open().unwrap().count().unwrap(), 200);
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
fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    let (place, store, session) = opened();
    session.with(|live| Ok(live.db.pragma_update(None, "user_version", 99)?)).unwrap();
    session.lock_now();
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
}

#[test]
fn settings_that_cannot_be_read_show_the_plain_list_and_count_as_under_18() {
    let (place, store, session) = opened();
    session.with(|live| Ok(live.db.execute("DELETE FROM a", [])?)).unwrap();
    session.lock_now();
    let session = place.unlock(&store).unwrap();
    assert_eq!(session.space_kind(), SpaceKind::Plain);
    assert_eq!(session.age().unwrap(), Age::NotSaid);
}
