use super::*;
use crate::testing::{Held, Place};
use crate::{Demand, Kind, Note, Provenance, Record, Sender, Store, Transcript, TranscriptLine, Zone};

fn opened() -> (Place, Store, Session) {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    (place, store, session)
}

fn add(session: &Session, record: Record) {
    session.add_record(&record, &Provenance::typed(Zone::UTC)).unwrap();
}

fn note(words: &str) -> Record {
    Record::Note(Note { words: words.into(), about: vec![] })
}

fn demand(words: &str) -> Record {
    Record::Demand(Demand { words: words.into(), ..Demand::default() })
}

fn of_kind(kind: Kind) -> Wanted {
    Wanted { kind: Some(kind), words: String::new() }
}

fn with_words(words: &str) -> Wanted {
    Wanted { kind: None, words: words.into() }
}

fn titles(page: &FoundPage) -> Vec<&str> {
    page.entries.iter().map(|entry| entry.title.as_str()).collect()
}

fn kinds_in_turn() -> (Place, Store, Session) {
    let (place, store, session) = opened();
    for number in 0..6 {
        add(&session, note(&format!("note {number}")));
        add(&session, demand(&format!("demand {number}")));
    }
    (place, store, session)
}

#[test]
fn one_kind_alone_is_listed_newest_first_with_how_many_there_are() {
    let (_place, _store, session) = kinds_in_turn();
    let page = session.find(&of_kind(Kind::Demand), PageFrom::Newest, 4).unwrap();
    assert_eq!(titles(&page), ["demand 5", "demand 4", "demand 3", "demand 2"]);
    assert_eq!(page.total, Some(6));
    let page = session.find(&of_kind(Kind::Demand), page.on.unwrap(), 4).unwrap();
    assert_eq!((titles(&page), page.on), (vec!["demand 1", "demand 0"], None));
}

#[test]
fn a_page_of_newer_ones_is_the_nearest_and_newest_first_as_well() {
    let (_place, _store, session) = kinds_in_turn();
    let all = session.find(&Wanted::default(), PageFrom::Newest, 100).unwrap();
    let page = session.find(&Wanted::default(), PageFrom::After(all.entries[4].order), 2).unwrap();
    assert!(page.entries == all.entries[2..4]);
    let last = session.find(&Wanted::default(), page.on.unwrap(), 2).unwrap();
    assert!(last.entries == all.entries[..2]);
    assert_eq!(all.total, Some(12));
}

#[test]
fn words_of_the_person_and_of_others_are_found_whatever_their_capitals() {
    let (_place, _store, session) = opened();
    let line = TranscriptLine {
        words: "Don’t tell ANYONE".into(),
        sender: Sender::Other("Sam".into()),
        shown_time: "".into(),
    };
    add(&session, Record::Transcript(Transcript { lines: vec![line], picture_left_on_phone: false }));
    add(&session, note("I told nobody"));
    let found = |words| session.find(&with_words(words), PageFrom::Newest, 10).unwrap().entries.len();
    assert_eq!(
        [found("don't anyone"), found("sam"), found("told"), found("TELL nobody"), found(" ")],
        [1, 1, 1, 0, 2]
    );
}

#[test]
fn letters_that_name_fields_are_no_words() {
    let (_place, _store, session) = opened();
    add(&session, note("x"));
    assert!(session.find(&with_words("w"), PageFrom::Newest, 10).unwrap().entries.is_empty());
}

#[test]
fn words_and_a_kind_narrow_together() {
    let (_place, _store, session) = kinds_in_turn();
    let wanted = Wanted { kind: Some(Kind::Note), words: "3".into() };
    assert_eq!(titles(&session.find(&wanted, PageFrom::Newest, 10).unwrap()), ["note 3"]);
}

#[test]
fn a_search_looks_at_so_many_and_says_where_to_look_on() {
    let (_place, _store, session) = opened();
    add(&session, note("the one"));
    session
        .with(|unlocked| {
            unlocked.transact(|db| {
                let sql = "WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 2500)
                           INSERT INTO b (id, kind, state, source, made, zone, at, title, body)
                           SELECT randomblob(16), kind, state, source, made, zone, at, 'other', CAST('{}' AS BLOB)
                           FROM b, s";
                Ok(db.execute(sql, [])?)
            })
        })
        .unwrap();
    let page = session.find(&with_words("one"), PageFrom::Newest, 10).unwrap();
    assert!(page.entries.is_empty());
    let page = session.find(&with_words("one"), page.on.unwrap(), 10).unwrap();
    assert_eq!((titles(&page), page.on), (vec!["the one"], None));
}

#[test]
fn lines_are_read_in_the_order_asked_for_and_nothing_is_written_down_of_it() {
    let (_place, _store, session) = kinds_in_turn();
    let all = session.find(&Wanted::default(), PageFrom::Newest, 100).unwrap().entries;
    let rows = session.custody().unwrap().len();
    let lines = session.lines(&[all[3].id, EntryId([9; 16]), all[1].id]).unwrap();
    assert!(lines == [all[3].clone(), all[1].clone()]);
    assert_eq!(session.custody().unwrap().len(), rows);
}

#[test]
fn a_page_of_a_limit_that_is_none_is_refused() {
    let (_place, _store, session) = opened();
    for limit in [0, MAX_PAGE + 1] {
        let found = session.find(&Wanted::default(), PageFrom::Newest, limit);
        assert!(matches!(found, Err(StoreError::Invalid(Field::Page))));
    }
}

/// Loses each page in turn, including the one with the kinds, and checks that every list still holds what can be read.
#[test]
fn a_page_of_the_database_that_is_lost_takes_nothing_out_of_a_narrowed_list() {
    let (place, store, session) = opened();
    (0..60).for_each(|number| {
        add(&session, note(&format!("note {number} {}", "w".repeat(200))));
        add(&session, demand(&format!("demand {number}")));
    });
    session.lock_now();
    let held = Held::new(&place, &store);
    let file = held.database();
    let whole = std::fs::read(&file).unwrap();
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 100] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        let session = held.open().unwrap();
        let found = |wanted| session.find(&wanted, PageFrom::Newest, 1000).unwrap().entries.len();
        assert_eq!([found(of_kind(Kind::Demand)), found(with_words("note 5"))], [60, 15], "page {page}");
        session.lock_now();
    }
}
