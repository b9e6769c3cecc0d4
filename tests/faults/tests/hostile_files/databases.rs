//! The two databases and their journals.

use crate::*;

#[test]
fn the_second_spaces_database_is_never_looked_at_nor_touched_by_the_first() {
    let other = if first_database() == "1.db" { "2.db" } else { "1.db" };
    each_harm(|harm| {
        let mut copy = Copy::new();
        harm.to(&copy.file(other));
        let file = copy.place.vault().expect("a vault").join(other);
        let before = fs::read(&file).ok();
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
        assert_eq!(fs::read(&file).ok(), before, "{harm:?}");
    });
}

#[test]
fn a_harmed_database_says_damaged_or_shows_what_is_left_and_is_never_made_anew() {
    let name = first_database();
    each_harm(|harm| {
        let mut copy = Copy::new();
        let file = copy.file(name);
        let whole = fs::read(&file).expect("a database");
        harm.to(&file);
        let before = everything(&copy.place.app());
        match copy.open() {
            Err(error) => panic!("{harm:?}: {error:?}"),
            Ok((_store, session)) => {
                shows_all_that_was_kept(&session, &copy.promised);
                let words = name.replace(".db", ".rec");
                nothing_else_changed(
                    &before,
                    &copy.place.app(),
                    &["prefs.a", "prefs.b", "tries", name, &words],
                );
            }
        }
        put_back(&file, &whole);
        copy.is_whole().unwrap_or_else(|complaint| panic!("put back after {harm:?}: {complaint}"));
    });
}

fn put_back(database: &Path, whole: &[u8]) {
    let journal = database.with_extension("db-journal");
    let _there_may_be_none = fs::remove_file(journal);
    fs::write(database, whole).expect("put back");
}

/// Whatever is listed was kept, what can be read of it is right, and nothing is missing: the words are in the store
/// too.
fn shows_all_that_was_kept(session: &Session, promised: &Promised) {
    let page = session.list(None, 1000).expect("a list");
    assert_eq!(page.len(), promised.kept.len());
    for entry in page {
        let kept = promised.kept.get(&entry.id).expect("it was kept");
        let Ok(read) = session.entry(entry.id) else { continue };
        assert!(entry.kind.is_file() || read.record == content::record(kept.number));
    }
}

#[test]
fn swapped_databases_are_damage_and_open_when_swapped_back() {
    let mut copy = Copy::new();
    let [one, two] = ["1.db", "2.db"].map(|name| copy.file(name));
    swap(&one, &two);
    let (store, session) = copy.open().expect("the code is proven");
    assert_eq!(session.database_state().expect("a state"), DatabaseState::Lost);
    drop((session, store));
    swap(&one, &two);
    copy.is_whole().expect("all there");
}

#[test]
fn a_journal_of_rubbish_does_no_harm() {
    for bytes in [vec![], vec![0; 4096], vec![0xd9; 10_000], original_database()] {
        let mut copy = Copy::new();
        let journal = copy.file(first_database()).with_extension("db-journal");
        fs::write(journal, bytes).expect("a journal");
        copy.is_whole().expect("all there");
    }
}

fn original_database() -> Vec<u8> {
    fs::read(Copy::new().file(first_database())).expect("a database")
}
