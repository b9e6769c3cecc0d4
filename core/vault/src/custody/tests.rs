use rusqlite::Connection;

use super::rows::{append, check, check_head, drop_bodies, each, hand_over, last};
use super::*;

fn database() -> Connection {
    let mut db = Connection::open_in_memory().unwrap();
    crate::schema::migrate(&mut db).unwrap();
    db
}

fn viewed(number: u8) -> CustodyEvent {
    CustodyEvent::Viewed { entry: EntryId([number; 16]), at_ms: i64::from(number) }
}

fn chain_of(count: u8) -> Connection {
    let db = database();
    for number in 1..=count {
        append(&db, &viewed(number)).unwrap();
    }
    db
}

fn rows(db: &Connection) -> Vec<CustodyRow> {
    let mut all = Vec::new();
    each(db, |row| {
        all.push(row);
        Ok(())
    })
    .unwrap();
    all
}

fn is_broken(db: &Connection) -> bool {
    matches!(check(db), Err(StoreError::Damaged(DamagedPart::Custody)))
}

#[test]
fn an_empty_record_is_whole() {
    assert_eq!(check(&database()).unwrap(), CustodyHead::START);
}

#[test]
fn a_row_is_hashed_exactly_as_the_format_says() {
    let db = chain_of(1);
    let row = &rows(&db)[0];
    let (salt, body) = (row.salt.clone().unwrap(), row.body.clone().unwrap());
    assert_eq!(row.sum, seal::digest::sha256(&[salt, body].concat()));
    let linked = [&[0u8; 32][..], &[0, 0, 0, 0, 0, 0, 0, 1], &row.sum].concat();
    assert_eq!(row.hash, seal::digest::sha256(&linked));
}

#[test]
fn a_body_says_what_was_done_in_plain_json() {
    let db = chain_of(1);
    let body = rows(&db)[0].body.clone().unwrap();
    let text = r#"{"what":"viewed","entry":"01010101010101010101010101010101","at_ms":1}"#;
    assert_eq!(String::from_utf8(body).unwrap(), text);
    assert_eq!(rows(&db)[0].event().unwrap(), Some(viewed(1)));
}

#[test]
fn who_and_how_stand_in_a_body_in_plain_words() {
    let who = Party::Service("childline".into());
    let made = CustodyEvent::Contacted { at_ms: 1, who, via: Medium::InPerson };
    let text = r#"{"what":"contacted","at_ms":1,"who":{"service":"childline"},"via":"in_person"}"#;
    assert_eq!(serde_json::to_string(&made).unwrap(), text);
    assert_eq!(serde_json::from_str::<CustodyEvent>(text).unwrap(), made);
}

#[test]
fn a_body_from_before_the_first_release_is_too_old_and_no_damage() {
    let db = chain_of(1);
    let row = |body: &str| CustodyRow { body: Some(body.into()), ..rows(&db)[0].clone() };
    for body in [
        r#"{"what":"contacted","at_ms":1,"who":"101","channel":"voice"}"#,
        r#"{"what":"exported","at_ms":1,"to":"PC A","count":0,"head":"","entries":[]}"#,
    ] {
        assert!(matches!(row(body).event(), Err(StoreError::TooOld)), "{body}");
    }
    let unknown = row(r#"{"what":"contacted","at_ms":1,"who":{"ghost":"x"},"via":"phone"}"#);
    assert!(matches!(unknown.event(), Err(StoreError::Damaged(DamagedPart::Custody))));
}

#[test]
fn the_chain_is_followed_to_its_head() {
    let db = chain_of(5);
    assert_eq!(check(&db).unwrap(), last(&db).unwrap());
    assert_eq!(check(&db).unwrap().count, 5);
}

#[test]
fn every_change_to_a_row_shows() {
    for change in [
        "UPDATE e SET body = x'7b7d' WHERE seq = 2",
        "UPDATE e SET salt = zeroblob(16) WHERE seq = 2",
        "UPDATE e SET salt = NULL WHERE seq = 2",
        "UPDATE e SET sum = zeroblob(32) WHERE seq = 2",
        "UPDATE e SET hash = zeroblob(32) WHERE seq = 2",
        "UPDATE e SET seq = 9 WHERE seq = 3",
        "DELETE FROM e WHERE seq = 2",
        "DELETE FROM e WHERE seq = 3",
        "UPDATE e SET hash = (SELECT hash FROM e WHERE seq = 1) WHERE seq = 3",
    ] {
        let db = chain_of(3);
        db.execute_batch(change).unwrap();
        assert!(is_broken(&db), "{change}");
    }
}

#[test]
fn dropping_a_body_keeps_the_chain_whole_and_the_others_readable() {
    let db = chain_of(3);
    assert_eq!(drop_bodies(&db, EntryId([2; 16])).unwrap(), 1);
    assert_eq!(check(&db).unwrap().count, 3);
    let all = rows(&db);
    assert!(all[1].body.is_none() && all[1].salt.is_none());
    assert!(all[0].event().unwrap().is_some() && all[2].event().unwrap().is_some());
}

#[test]
fn a_chain_shorter_than_a_head_once_handed_over_is_a_failure() {
    let db = chain_of(3);
    hand_over(&db, &last(&db).unwrap()).unwrap();
    assert!(check(&db).is_ok());
    db.execute_batch("DELETE FROM e WHERE seq = 3").unwrap();
    let shorter = last(&db).unwrap();
    settings_head(&db, &shorter);
    assert!(is_broken(&db));
}

#[test]
fn another_chain_of_the_same_length_does_not_meet_a_head_handed_over() {
    let theirs = last(&chain_of(3)).unwrap();
    let db = chain_of(3);
    hand_over(&db, &theirs).unwrap();
    assert!(is_broken(&db));
}

#[test]
fn a_head_that_does_not_fit_at_opening_is_remembered_for_good() {
    let db = chain_of(3);
    db.execute_batch("DELETE FROM e WHERE seq = 3").unwrap();
    check_head(&db).unwrap();
    append(&db, &viewed(4)).unwrap();
    check_head(&db).unwrap();
    assert!(is_broken(&db));
}

#[test]
fn a_head_that_fits_at_opening_leaves_no_mark() {
    let db = chain_of(3);
    check_head(&db).unwrap();
    assert!(check(&db).is_ok());
}

fn settings_head(db: &Connection, head: &CustodyHead) {
    crate::settings::put(db, crate::settings::Setting::Head, &head.encode()).unwrap();
}

/// The body of a row of the custody record.
#[test]
fn fuzzed_custody() {
    fuzz::holds("custody", |bytes| {
        let row = CustodyRow { seq: 1, salt: None, body: Some(bytes.to_vec()), sum: [0; 32], hash: [0; 32] };
        let Ok(Some(event)) = row.event() else { return false };
        let again = serde_json::to_vec(&event).unwrap();
        assert_eq!(serde_json::from_slice::<CustodyEvent>(&again).unwrap(), event);
        true
    });
}
