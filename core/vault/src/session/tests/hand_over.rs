//! Handovers: reading without a viewing, the row that is not yet written, the signature.

use super::*;
use crate::MAX_ROWS;

fn officer() -> Party {
    Party::Named("the officer".into())
}

#[test]
fn an_entry_read_to_be_handed_over_is_whole_and_nobody_looked_at_it() {
    let (_place, _store, session) = opened();
    let id = add(&session, "one");
    assert!(session.entry_unseen(id).unwrap().record == note("one"));
    assert_eq!(session.custody().unwrap().len(), 1);
}

#[test]
fn the_body_of_an_entry_is_what_its_row_was_made_of() {
    let (_place, _store, session) = opened();
    let id = add(&session, "one");
    let body = session.body_unseen(id).unwrap();
    let Some(Some(CustodyEvent::Added { sha256, .. })) = events(&session).pop() else {
        panic!("it was added")
    };
    assert_eq!(crate::hex::encode(&seal::digest::sha256(&body)), sha256);
    assert!(matches!(session.body_unseen(EntryId([9; 16])), Err(StoreError::NoSuchEntry)));
}

#[test]
fn a_row_that_was_made_is_written_nowhere_until_it_is_finished() {
    let (place, store, session) = opened();
    let id = add(&session, "one");
    let made = session.make_hand_over(&officer(), &[id, id]).unwrap();
    assert_eq!(session.custody().unwrap().len(), 1);
    let head = session.finish_hand_over(&made).unwrap();
    assert_eq!((head, made.head()), (session.check_custody().unwrap().head, head));
    drop(session);
    let session = place.unlock(&store).unwrap();
    let last = session.custody().unwrap().pop().unwrap();
    assert!(last == *made.row());
    let Some(Some(CustodyEvent::Exported { entries, count, .. })) = events(&session).pop() else {
        panic!("the last row says what was handed over");
    };
    assert_eq!((entries, count), (vec![id], 1));
}

#[test]
fn a_row_made_before_another_was_written_is_refused_and_changes_nothing() {
    let (_place, _store, session) = opened();
    let id = add(&session, "one");
    let made = session.make_hand_over(&officer(), &[id]).unwrap();
    add(&session, "two");
    let before = session.check_custody().unwrap();
    assert!(matches!(session.finish_hand_over(&made), Err(StoreError::OutOfOrder)));
    assert_eq!(session.check_custody().unwrap(), before);
}

#[test]
fn rows_come_in_pieces_with_none_twice_and_none_left_out() {
    let (_place, _store, session) = opened();
    let ids: Vec<EntryId> = (0..3).map(|number| add(&session, &number.to_string())).collect();
    session.handed_over(&officer(), &ids).unwrap();
    let all = session.custody().unwrap();
    assert!(session.custody_after(0).unwrap() == all);
    assert!(session.custody_after(2).unwrap() == all[2..]);
    assert!(session.custody_after(4).unwrap().is_empty() && all.len() < MAX_ROWS as usize);
}

#[test]
fn a_signature_is_the_spaces_own_and_the_same_key_after_opening_again() {
    let (place, store, session) = opened();
    let (public, signature) = session.sign(b"these bytes").unwrap();
    assert!(seal::sign::verify(&public, b"these bytes", &signature));
    drop(session);
    assert_eq!(place.unlock(&store).unwrap().public_key().unwrap(), public);
}

#[test]
fn nothing_is_read_made_or_signed_after_a_locking() {
    let (_place, _store, session) = opened();
    let id = add(&session, "one");
    let made = session.make_hand_over(&officer(), &[id]).unwrap();
    session.lock_now();
    assert!(matches!(session.entry_unseen(id), Err(StoreError::Locked)));
    assert!(matches!(session.custody_after(0), Err(StoreError::Locked)));
    assert!(matches!(session.sign(b"x"), Err(StoreError::Locked)));
    assert!(matches!(session.finish_hand_over(&made), Err(StoreError::Locked)));
}
