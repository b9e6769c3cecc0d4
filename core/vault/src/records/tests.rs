use super::*;
use crate::{Field, StoreError};

mod any;

fn file() -> Imported {
    Imported {
        name: "шот 📷.png".into(),
        words: "the threat".into(),
        derived_from: Some(EntryId([7; 16])),
        is_crop: true,
        film_left_on_phone: true,
        resumes: None,
    }
}

fn one_of_each() -> Vec<Record> {
    let line = |sender| TranscriptLine { words: "pay or I post".into(), sender, shown_time: "22:41".into() };
    let lines = vec![line(Sender::Them), line(Sender::Me), line(Sender::Other("a friend".into()))];
    vec![
        Record::Note(Note { words: "it began on Friday".into(), about: vec![EntryId([1; 16])] }),
        Record::Profile(Profile {
            platform: "app".into(),
            shown_name: "Anna".into(),
            phone: "07700 900123".into(),
            email: "anna@example.org".into(),
            ..Profile::default()
        }),
        Record::Transcript(Transcript { lines, picture_left_on_phone: true }),
        Record::Demand(Demand {
            words: "send more".into(),
            amount: "£200".into(),
            deadline: "tonight".into(),
        }),
        Record::Payment(Payment {
            amount: "50".into(),
            currency: "GBP".into(),
            way: Way::GiftCard,
            keep_card_and_receipt: true,
            ..Payment::default()
        }),
        Record::Link(Link { address: "https://example.org/x".into(), words: "posted here".into() }),
        Record::Contact(Contact {
            pin: "0042".into(),
            expected_by: Some(Day::new(2025, 11, 24).unwrap()),
            ..Contact::new(Party::Force("kent".into()), Medium::Phone)
        }),
        Record::Screenshot(file()),
        Record::Recording(file()),
        Record::Document(file()),
        Record::Sound(file()),
    ]
}

#[test]
fn every_kind_comes_back_as_it_went_in() {
    for record in one_of_each() {
        let body = record.to_body().unwrap();
        assert!(Record::from_body(EntryId([0; 16]), &body).unwrap() == record);
    }
}

#[test]
fn there_is_one_record_of_every_kind_and_the_numbers_are_fixed() {
    let kinds: Vec<Kind> = one_of_each().iter().map(Record::kind).collect();
    assert_eq!(kinds, Kind::ALL);
    for (number, kind) in (1u8..).zip(Kind::ALL) {
        assert_eq!(kind.code(), number);
        assert_eq!(Kind::from_code(number), Some(kind));
    }
    assert_eq!(Kind::from_code(0), None);
    assert_eq!(Kind::from_code(12), None);
}

#[test]
fn the_names_in_a_body_are_bland() {
    for record in one_of_each() {
        let value: serde_json::Value = serde_json::from_slice(&record.to_body().unwrap()).unwrap();
        assert!(value.as_object().unwrap().keys().all(|name| name.len() == 1));
    }
}

#[test]
fn a_body_of_an_unknown_kind_is_damage_of_that_entry_alone() {
    let id = EntryId([9; 16]);
    let read = Record::from_body(id, br#"{"v":2,"k":"99"}"#);
    assert!(matches!(read, Err(StoreError::Damaged(crate::DamagedPart::Entry(of))) if of == id));
}

#[test]
fn a_record_beyond_a_mebibyte_is_refused() {
    let record = Record::Note(Note { words: "a".repeat(MAX_RECORD_BYTES), about: vec![] });
    assert!(matches!(record.to_body(), Err(StoreError::Invalid(Field::Record))));
}

#[test]
fn a_body_of_an_older_format_is_refused_in_words_and_is_no_damage() {
    let before_names =
        br#"{"k":"7","o":"101","c":"phone","n":"","s":"","p":"","f":"","w":"","e":"","d":null}"#;
    for body in [&before_names[..], br#"{"v":1,"k":"1","w":"x"}"#] {
        assert!(matches!(Record::from_body(EntryId([9; 16]), body), Err(StoreError::TooOld)));
    }
}

#[test]
fn a_body_of_a_later_format_is_refused_in_words_whatever_is_in_it() {
    let body = br#"{"v":3,"k":"12","x":[1]}"#;
    assert!(matches!(Record::from_body(EntryId([9; 16]), body), Err(StoreError::TooNew)));
}

#[test]
fn a_name_that_is_blank_or_too_long_is_not_written() {
    let line =
        TranscriptLine { words: "x".into(), sender: Sender::Other(" ".into()), shown_time: String::new() };
    let transcript = Transcript { lines: vec![line], picture_left_on_phone: false };
    let contact = Contact::new(Party::Named("n".repeat(1025)), Medium::Text);
    for record in [Record::Transcript(transcript), Record::Contact(contact)] {
        assert!(matches!(record.to_body(), Err(StoreError::Invalid(Field::Party))));
    }
}

#[test]
fn nothing_in_a_title_breaks_or_turns_its_line() {
    for letter in "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202e}\u{2066}\n\u{85}".chars() {
        let note = Record::Note(Note { words: format!("a{letter}b"), about: vec![] });
        assert_eq!(note.title(), "a b", "{letter:?}");
    }
}

#[test]
fn the_title_of_a_contact_is_in_the_persons_words() {
    let named = Contact::new(Party::Named("my aunt".into()), Medium::Phone);
    assert_eq!(Record::Contact(named).title(), "my aunt");
    let service = Contact { words: "rang".into(), ..Contact::new(Party::Service("x".into()), Medium::Phone) };
    assert_eq!(Record::Contact(service).title(), "rang");
}

#[test]
fn titles_are_the_first_words_cut_to_one_short_line() {
    let note = |words: &str| Record::Note(Note { words: words.into(), about: vec![] }).title();
    assert_eq!(note("  first\nsecond \u{202e}x  "), "first second  x");
    assert_eq!(note(&"é".repeat(200)).chars().count(), 80);
    let account = Profile { shown_name: " ".into(), id: "anna99".into(), ..Profile::default() };
    assert_eq!(Record::Profile(account).title(), "anna99");
}

#[test]
fn only_files_are_made_from_what_is_known_of_a_file() {
    for kind in Kind::ALL {
        let made = Record::of_file(kind, file());
        assert_eq!(made.map(|record| record.kind()), kind.is_file().then_some(kind));
    }
}

#[test]
fn a_file_of_which_no_film_was_left_has_the_body_that_it_always_had() {
    let body = Record::Screenshot(Imported::default()).to_body().unwrap();
    assert_eq!(body, br#"{"v":2,"k":"8","n":"","w":"","d":null,"c":false,"r":null}"#);
    let Ok(Record::Screenshot(file)) = Record::from_body(EntryId([0; 16]), &body) else { panic!("it reads") };
    assert!(!file.film_left_on_phone);
}
