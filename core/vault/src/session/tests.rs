use std::fs;

use super::*;
use crate::testing::Place;
use crate::{
    Contact, CustodyEvent, DamagedPart, Day, Demand, EntrySummary, Field, Imported, Kind, Link, Medium,
    Moment, Note, OccurredAt, Party, Payment, Profile, Provenance, Record, Sender, Source, State, Store,
    Transcript, TranscriptLine, Way, Zone,
};

mod damage;
mod hand_over;
mod locking;

const ZONE: Zone = Zone { minutes_east: 60 };

fn note(words: &str) -> Record {
    Record::Note(Note { words: words.into(), about: vec![] })
}

fn told() -> Provenance {
    Provenance::typed(ZONE)
}

fn opened() -> (Place, Store, Session) {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    (place, store, session)
}

fn add(session: &Session, words: &str) -> EntryId {
    session.add_record(&note(words), &told()).unwrap()
}

fn titles(page: &[EntrySummary]) -> Vec<&str> {
    page.iter().map(|entry| entry.title.as_str()).collect()
}

fn events(session: &Session) -> Vec<Option<CustodyEvent>> {
    session.custody().unwrap().iter().map(|row| row.event().unwrap()).collect()
}

fn records_of_words() -> Vec<Record> {
    let line = TranscriptLine { words: "pay".into(), sender: Sender::Them, shown_time: "22:41".into() };
    vec![
        note("it began on Friday \u{1f4f7} \u{202e}"),
        Record::Profile(Profile { shown_name: "Anna".into(), id: "anna99".into(), ..Profile::default() }),
        Record::Transcript(Transcript { lines: vec![line], picture_left_on_phone: true }),
        Record::Demand(Demand { words: "send more".into(), ..Demand::default() }),
        Record::Payment(Payment { amount: "50".into(), way: Way::GiftCard, ..Payment::default() }),
        Record::Link(Link { address: "https://example.org/x".into(), words: String::new() }),
        Record::Contact(Contact {
            crime_number: "24/1".into(),
            ..Contact::new(Party::Named("101".into()), Medium::Phone)
        }),
    ]
}

#[test]
fn every_record_of_words_is_there_whole_after_locking_and_opening_again() {
    let (place, store, session) = opened();
    let happened = OccurredAt::Exact(Moment { unix_ms: -5, zone: Zone { minutes_east: -300 } });
    let told = Provenance { happened: happened.clone(), zone: ZONE, source: Source::Shared };
    let kept: Vec<EntryId> =
        records_of_words().iter().map(|record| session.add_record(record, &told).unwrap()).collect();
    session.lock_now();
    let session = place.unlock(&store).unwrap();
    for (id, record) in kept.into_iter().zip(records_of_words()) {
        let entry = session.entry(id).unwrap();
        assert!(entry.record == record);
        assert_eq!((entry.summary.kind, entry.summary.state), (record.kind(), State::Kept));
        assert_eq!((entry.summary.happened, entry.summary.source), (happened.clone(), Source::Shared));
        assert_eq!(entry.summary.kept, Moment { unix_ms: 1_764_000_000_000, zone: ZONE });
        assert!(entry.file.is_none() && entry.notes.is_empty());
    }
}

#[test]
fn pages_run_from_the_newest_to_the_oldest_without_a_gap() {
    let (_place, _store, session) = opened();
    for number in 0..7 {
        add(&session, &format!("n{number}"));
    }
    let first = session.list(None, 3).unwrap();
    assert_eq!(titles(&first), ["n6", "n5", "n4"]);
    let second = session.list(Some(first[2].order), 3).unwrap();
    assert_eq!(titles(&second), ["n3", "n2", "n1"]);
    session.remove(second[2].id).unwrap();
    let third = session.list(Some(second[2].order), 3).unwrap();
    assert_eq!(titles(&third), ["n0"]);
    assert!(session.list(Some(third[0].order), 3).unwrap().is_empty());
    assert_eq!(session.count().unwrap(), 6);
}

#[test]
fn a_page_of_none_or_of_thousands_is_refused() {
    let (_place, _store, session) = opened();
    for limit in [0, 1001, u32::MAX] {
        assert!(matches!(session.list(None, limit), Err(StoreError::Invalid(Field::Page))));
    }
    assert!(session.list(Some(u64::MAX), 1000).unwrap().is_empty());
    assert!(session.list(Some(0), 1).unwrap().is_empty());
}

#[test]
fn what_is_not_there_is_said_so() {
    let (_place, _store, session) = opened();
    let nobody = EntryId([0; 16]);
    assert!(matches!(session.entry(nobody), Err(StoreError::NoSuchEntry)));
    assert!(matches!(session.remove(nobody), Err(StoreError::NoSuchEntry)));
    assert!(matches!(session.forget_removed(nobody), Err(StoreError::NoSuchEntry)));
}

#[test]
fn a_file_is_not_kept_as_a_record_and_bounds_are_checked() {
    let (_place, _store, session) = opened();
    let file = Record::Screenshot(Imported::default());
    assert!(matches!(session.add_record(&file, &told()), Err(StoreError::Invalid(Field::Kind))));
    let nowhere = Provenance::typed(Zone { minutes_east: 1441 });
    assert!(matches!(session.add_record(&note("x"), &nowhere), Err(StoreError::Invalid(Field::Zone))));
    let long = note(&"x".repeat(crate::MAX_RECORD_BYTES));
    assert!(matches!(session.add_record(&long, &told()), Err(StoreError::Invalid(Field::Record))));
    assert!(session.list(None, 10).unwrap().is_empty());
    assert!(session.custody().unwrap().is_empty());
}

#[test]
fn a_note_is_listed_by_what_it_is_about_until_one_of_them_is_removed() {
    let (_place, _store, session) = opened();
    let (one, two) = (add(&session, "one"), add(&session, "two"));
    let about = Record::Note(Note { words: "both".into(), about: vec![one, two, one] });
    let first = session.add_record(&about, &told()).unwrap();
    let second = session.add_record(&about, &told()).unwrap();
    assert_eq!(session.entry(one).unwrap().notes, [first, second]);
    session.remove(first).unwrap();
    assert_eq!(session.entry(two).unwrap().notes, [second]);
    session.remove(one).unwrap();
    assert!(session.entry(second).unwrap().record == about);
}

#[test]
fn a_note_about_nothing_is_refused_and_nothing_is_kept() {
    let (_place, _store, session) = opened();
    let about = Record::Note(Note { words: "x".into(), about: vec![EntryId([3; 16])] });
    assert!(matches!(session.add_record(&about, &told()), Err(StoreError::NoSuchEntry)));
    assert_eq!(session.count().unwrap(), 0);
}

#[test]
fn what_is_done_is_written_down_in_order_and_the_chain_is_whole() {
    let (_place, _store, session) = opened();
    let id = add(&session, "x");
    session.entry(id).unwrap();
    session.contact_made(&Party::Force("kent".into()), Medium::Phone).unwrap();
    let handed = session.handed_over(&Party::Named("the officer".into()), &[id]).unwrap();
    let written = events(&session);
    assert!(
        matches!(&written[0], Some(CustodyEvent::Added { entry, length, .. }) if *entry == id && *length > 0)
    );
    assert!(matches!(&written[1], Some(CustodyEvent::Viewed { entry, .. }) if *entry == id));
    assert!(matches!(&written[2], Some(CustodyEvent::Contacted { who, via: Medium::Phone, .. })
        if *who == Party::Force("kent".into())));
    let before = &session.custody().unwrap()[2];
    assert!(matches!(&written[3], Some(CustodyEvent::Exported { count: 3, head, entries, .. })
        if *head == crate::hex::encode(&before.hash) && *entries == [id]));
    assert_eq!(session.check_custody().unwrap().head, handed);
}

#[test]
fn nobody_of_a_boundless_name_is_written_down() {
    let (_place, _store, session) = opened();
    let id = add(&session, "x");
    let long = Party::Named("n".repeat(crate::MAX_PARTY_BYTES + 1));
    assert!(matches!(session.contact_made(&long, Medium::Phone), Err(StoreError::Invalid(Field::Party))));
    assert!(matches!(session.handed_over(&long, &[id]), Err(StoreError::Invalid(Field::Party))));
    assert_eq!(session.custody().unwrap().len(), 1);
}

#[test]
fn what_is_still_to_come_is_not_kept_as_having_happened() {
    let (_place, _store, session) = opened();
    let soon = Moment { unix_ms: 1_764_000_000_001, zone: ZONE };
    let told = Provenance { happened: OccurredAt::Exact(soon), ..told() };
    let refused = session.add_record(&note("x"), &told);
    assert!(matches!(refused, Err(StoreError::Invalid(Field::OccurredAt))));
    assert!(session.custody().unwrap().is_empty());
}

#[test]
fn what_is_told_of_the_time_comes_back_as_it_was_told() {
    let (_place, _store, session) = opened();
    let forms = [
        OccurredAt::Day(Day::new(2025, 11, 1).unwrap()),
        OccurredAt::About("the week before school".into()),
        OccurredAt::NotSaid,
    ];
    for form in forms {
        let told = Provenance { happened: form.clone(), ..told() };
        let id = session.add_record(&note("x"), &told).unwrap();
        assert_eq!(session.entry(id).unwrap().summary.happened, form);
        assert_eq!(session.list(None, 1).unwrap()[0].happened, form);
    }
}

#[test]
fn a_row_of_words_commits_to_the_words() {
    let (_place, _store, session) = opened();
    let id = add(&session, "x");
    let body = session.entry(id).unwrap().record.to_body().unwrap();
    let sum = crate::hex::encode(&seal::digest::sha256(&body));
    assert!(matches!(&events(&session)[0], Some(CustodyEvent::Added { sha256, .. }) if *sha256 == sum));
}

#[test]
fn looking_is_written_down_once_a_session() {
    let (place, store, session) = opened();
    let id = add(&session, "x");
    (0..3).for_each(|_| drop(session.entry(id).unwrap()));
    assert_eq!(session.custody().unwrap().len(), 2);
    let session = place.unlock(&store).unwrap();
    session.entry(id).unwrap();
    assert_eq!(session.custody().unwrap().len(), 3);
}

#[test]
fn reading_works_where_looking_cannot_be_written_down() {
    let (_place, _store, session) = opened();
    let id = add(&session, "x");
    session.with(|unlocked| Ok(unlocked.db.execute_batch("PRAGMA query_only = ON")?)).unwrap();
    assert!(session.entry(id).is_ok());
    session.with(|unlocked| Ok(unlocked.db.execute_batch("PRAGMA query_only = OFF")?)).unwrap();
    assert_eq!(session.custody().unwrap().len(), 1);
    session.entry(id).unwrap();
    assert_eq!(session.custody().unwrap().len(), 2);
}

#[test]
fn removing_drops_what_was_said_and_keeps_that_there_was_something() {
    let (_place, _store, session) = opened();
    let (kept, gone) = (add(&session, "kept"), add(&session, "gone"));
    session.entry(gone).unwrap();
    session.remove(gone).unwrap();
    assert!(matches!(session.entry(gone), Err(StoreError::NoSuchEntry)));
    let written = events(&session);
    assert!(matches!(&written[0], Some(CustodyEvent::Added { entry, .. }) if *entry == kept));
    assert_eq!((&written[1], &written[2]), (&None, &None));
    assert!(matches!(&written[3], Some(CustodyEvent::Removed { entry, .. }) if *entry == gone));
    assert_eq!(session.check_custody().unwrap().head.count, 4);
}

#[test]
fn forgetting_that_too_leaves_only_commitments() {
    let (_place, _store, session) = opened();
    let id = add(&session, "gone");
    assert!(matches!(session.forget_removed(id), Err(StoreError::NoSuchEntry)));
    session.remove(id).unwrap();
    session.forget_removed(id).unwrap();
    assert_eq!(events(&session), [None, None]);
    assert_eq!(session.check_custody().unwrap().head.count, 2);
    assert!(matches!(session.forget_removed(id), Err(StoreError::NoSuchEntry)));
}

#[test]
fn handing_over_what_is_not_there_is_refused_and_nothing_is_written_down() {
    let (_place, _store, session) = opened();
    assert!(matches!(
        session.handed_over(&Party::NotSaid, &[EntryId([1; 16])]),
        Err(StoreError::NoSuchEntry)
    ));
    assert!(session.custody().unwrap().is_empty());
}

#[test]
fn events_of_codes_are_in_no_custody_row() {
    let (_place, _store, session) = opened();
    let count = |unlocked: &mut UnlockedSpace| {
        Ok(unlocked.db.query_row("SELECT count(*) FROM f", [], |row| row.get::<_, i64>(0))?)
    };
    assert_eq!(session.with(count).unwrap(), 1);
    assert!(session.custody().unwrap().is_empty());
}

#[test]
fn the_age_can_be_changed_and_is_there_again() {
    let place = Place::new();
    let store = place.open();
    let session = place.create(&store, Age::NotSaid).unwrap();
    assert_eq!(session.age().unwrap(), Age::NotSaid);
    session.set_age(Age::Adult).unwrap();
    assert!(session.may_have_second_space().unwrap());
    session.lock_now();
    assert_eq!(place.unlock(&store).unwrap().age().unwrap(), Age::Adult);
}

#[test]
fn progress_through_the_plan_is_there_again_and_bounded() {
    let (place, store, session) = opened();
    assert_eq!(session.plan_progress().unwrap(), None);
    session.set_plan_progress(b"{\"a\":1}").unwrap();
    session.set_plan_progress(b"").unwrap();
    session.set_plan_progress(&[7; 65_536]).unwrap();
    assert!(matches!(session.set_plan_progress(&[7; 65_537]), Err(StoreError::Invalid(Field::Progress))));
    session.lock_now();
    assert_eq!(place.unlock(&store).unwrap().plan_progress().unwrap(), Some(vec![7; 65_536]));
}

/// Adds an item row and its file, as the item writer leaves them.
fn plant_file(session: &Session, bytes: &[u8]) -> (EntryId, std::path::PathBuf) {
    let id = EntryId::generate().unwrap();
    let record = Record::Document(Imported { name: "a.pdf".into(), ..Imported::default() });
    let new = crate::rows::NewEntry { id, record: &record, told: &told(), kept_ms: 1, state: State::Kept };
    let length = i64::try_from(bytes.len()).unwrap();
    let path = session
        .with(|unlocked| {
            crate::rows::insert(&unlocked.db, &new)?;
            let sql = "INSERT INTO c VALUES (?1, ?2, ?2, zeroblob(32), zeroblob(32), zeroblob(32), NULL)";
            unlocked.db.execute(sql, (id.0, length))?;
            Ok(unlocked.folder.items().join(id.hex()))
        })
        .unwrap();
    fs::write(&path, bytes).unwrap();
    (id, path)
}

#[test]
fn a_file_that_is_short_or_gone_is_marked_damaged_and_the_rest_is_listed() {
    let (_place, _store, session) = opened();
    add(&session, "words");
    let (id, path) = plant_file(&session, &[1; 100]);
    let state = || session.list(None, 10).unwrap().iter().map(|entry| entry.state).collect::<Vec<_>>();
    assert_eq!(state(), [State::Kept, State::Kept]);
    fs::write(&path, [1; 99]).unwrap();
    assert_eq!(state(), [State::Damaged, State::Kept]);
    fs::remove_file(&path).unwrap();
    assert_eq!(session.entry(id).unwrap().summary.state, State::Damaged);
    assert_eq!(session.list(None, 10).unwrap()[0].length, 100);
}

#[test]
fn removing_takes_the_file_with_it() {
    let (_place, _store, session) = opened();
    let (id, path) = plant_file(&session, b"bytes");
    session.remove(id).unwrap();
    assert!(!path.exists());
    let begun: i64 = session
        .with(|unlocked| Ok(unlocked.db.query_row("SELECT count(*) FROM d", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(begun, 0);
}

#[test]
fn a_removal_cut_short_before_the_file_went_is_finished_at_the_next_opening() {
    let (place, store, session) = opened();
    let (id, path) = plant_file(&session, b"bytes");
    session.remove(id).unwrap();
    fs::write(&path, b"bytes").unwrap();
    let sql = "INSERT INTO d (id, what, made, body) VALUES (?1, 1, 0, x'')";
    session.with(|unlocked| Ok(unlocked.db.execute(sql, [id.0])?)).unwrap();
    let session = {
        drop(session);
        place.unlock(&store).unwrap()
    };
    assert!(!path.exists());
    let begun: i64 = session
        .with(|unlocked| Ok(unlocked.db.query_row("SELECT count(*) FROM d", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(begun, 0);
}

#[test]
fn a_file_that_cannot_be_removed_now_goes_at_an_opening_that_can() {
    let (place, store, session) = opened();
    let (id, path) = plant_file(&session, b"what was kept");
    fs::remove_file(&path).unwrap();
    fs::create_dir_all(path.join("in the way")).unwrap();
    session.remove(id).unwrap();
    fs::remove_dir_all(&path).unwrap();
    fs::write(&path, b"what was kept").unwrap();
    drop(session);
    drop(place.unlock(&store).unwrap());
    assert!(!path.exists());
}

#[test]
fn a_new_opening_ends_the_session_before_it() {
    let (place, store, session) = opened();
    let next = place.unlock(&store).unwrap();
    assert!(matches!(session.count(), Err(StoreError::Locked)));
    assert_eq!(next.count().unwrap(), 0);
}

#[test]
fn kinds_and_titles_are_listed_as_words() {
    let (_place, _store, session) = opened();
    for record in records_of_words() {
        session.add_record(&record, &told()).unwrap();
    }
    let page = session.list(None, 10).unwrap();
    assert_eq!(page.last().map(|entry| entry.kind), Some(Kind::Note));
    assert_eq!(
        titles(&page),
        ["101", "https://example.org/x", "50", "send more", "pay", "Anna", "it began on Friday \u{1f4f7}"]
    );
}

#[test]
fn a_damaged_custody_record_is_told_and_keeps_nobody_out() {
    let (place, store, session) = opened();
    let id = add(&session, "x");
    session.with(|unlocked| Ok(unlocked.db.execute("DELETE FROM e", [])?)).unwrap();
    drop(session);
    let session = place.unlock(&store).unwrap();
    assert!(session.entry(id).is_ok());
    assert!(matches!(session.check_custody(), Err(StoreError::Damaged(DamagedPart::Custody))));
}

#[test]
fn what_is_kept_is_counted_by_its_kind() {
    let (_place, _store, session) = opened();
    assert_eq!(session.kinds().unwrap(), []);
    add(&session, "a");
    add(&session, "b");
    session.add_record(&Record::Link(Link::default()), &told()).unwrap();
    assert_eq!(session.kinds().unwrap(), [(Kind::Note, 2), (Kind::Link, 1)]);
}
