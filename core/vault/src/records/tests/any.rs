//! Records of every kind with arbitrary words, and bodies that must not be trusted.

use proptest::prelude::*;
use proptest::{collection, option};

use super::super::*;
use crate::testing::cases;
use crate::{DamagedPart, Field, StoreError};
use crate::{MAX_PARTY_BYTES, Moment, OccurredAt, Zone};

// Only here: a failing case must be shown, and contains nothing of a person's.
impl std::fmt::Debug for Record {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", serde_json::to_string(self).unwrap_or_default())
    }
}

impl std::fmt::Debug for TranscriptLine {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", serde_json::to_string(self).unwrap_or_default())
    }
}

const HERE: EntryId = EntryId([9; 16]);

fn words() -> impl Strategy<Value = String> {
    collection::vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

fn name() -> impl Strategy<Value = String> {
    words().prop_map(|words| format!("n{words}"))
}

fn id() -> impl Strategy<Value = EntryId> {
    any::<[u8; 16]>().prop_map(EntryId)
}

fn day() -> impl Strategy<Value = Day> {
    (1900..10_000, 1..13u32, 1..29u32).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn party() -> impl Strategy<Value = Party> {
    prop_oneof![
        name().prop_map(Party::Service),
        name().prop_map(Party::Force),
        name().prop_map(Party::Named),
        Just(Party::NotSaid),
    ]
}

fn line() -> impl Strategy<Value = TranscriptLine> {
    let sender = prop_oneof![Just(Sender::Them), Just(Sender::Me), name().prop_map(Sender::Other)];
    (words(), sender, words()).prop_map(|(words, sender, shown_time)| TranscriptLine {
        words,
        sender,
        shown_time,
    })
}

fn transcript() -> impl Strategy<Value = Record> {
    (collection::vec(line(), 0..4), any::<bool>()).prop_map(|(lines, picture_left_on_phone)| {
        Record::Transcript(Transcript { lines, picture_left_on_phone })
    })
}

fn account() -> impl Strategy<Value = Record> {
    let all = (words(), words(), words(), words(), words(), words());
    all.prop_map(|(platform, shown_name, id, link, phone, email)| {
        Record::Profile(Profile { platform, shown_name, id, link, phone, email })
    })
}

fn payment() -> impl Strategy<Value = Record> {
    use Way::{App, Bank, Card, Cash, Crypto, GiftCard, MoneyTransfer, Other};
    let ways = [Bank, Card, GiftCard, MoneyTransfer, Crypto, App, Cash, Other];
    let all = (words(), words(), prop::sample::select(ways.to_vec()), words(), words(), any::<bool>());
    all.prop_map(|(amount, currency, way, reference, where_it_went, keep_card_and_receipt)| {
        Record::Payment(Payment { amount, currency, way, reference, where_it_went, keep_card_and_receipt })
    })
}

fn contact() -> impl Strategy<Value = Record> {
    let typed = (words(), words(), words(), words(), words(), words(), option::of(day()));
    let all = (party(), prop::sample::select(Medium::ALL.to_vec()), typed);
    all.prop_map(|(who, via, typed)| {
        let (crime_number, case_number, pin, officer, words, expected, expected_by) = typed;
        Record::Contact(Contact {
            who,
            via,
            crime_number,
            case_number,
            pin,
            officer,
            words,
            expected,
            expected_by,
        })
    })
}

fn file() -> impl Strategy<Value = Record> {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_file()).collect();
    let all = (
        words(),
        words(),
        option::of(id()),
        any::<[bool; 2]>(),
        option::of(id()),
        prop::sample::select(kinds),
    );
    all.prop_map(|(name, words, derived_from, [is_crop, film_left_on_phone], resumes, kind)| {
        let file = Imported { name, words, derived_from, is_crop, film_left_on_phone, resumes };
        Record::of_file(kind, file).unwrap()
    })
}

fn record() -> impl Strategy<Value = Record> {
    prop_oneof![
        (words(), collection::vec(id(), 0..3)).prop_map(|(words, about)| Record::Note(Note { words, about })),
        account(),
        transcript(),
        (words(), words(), words()).prop_map(|(words, amount, deadline)| Record::Demand(Demand {
            words,
            amount,
            deadline
        })),
        payment(),
        (words(), words()).prop_map(|(address, words)| Record::Link(Link { address, words })),
        contact(),
        file(),
    ]
}

fn occurred() -> impl Strategy<Value = OccurredAt> {
    let moment = (any::<i64>(), -1440..1441)
        .prop_map(|(unix_ms, minutes_east)| Moment { unix_ms, zone: Zone { minutes_east } });
    prop_oneof![
        moment.prop_map(OccurredAt::Exact),
        day().prop_map(OccurredAt::Day),
        name().prop_map(OccurredAt::About),
        Just(OccurredAt::NotSaid),
    ]
}

fn is_clear(read: &Result<Record, StoreError>) -> bool {
    use StoreError::{Damaged, TooNew, TooOld};
    matches!(read, Ok(_) | Err(Damaged(DamagedPart::Entry(HERE)) | TooOld | TooNew))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(256)))]

    #[test]
    fn any_record_comes_back_as_it_went_in(record in record()) {
        let body = record.to_body().unwrap();
        prop_assert!(Record::from_body(HERE, &body).unwrap() == record);
        let title = record.title();
        prop_assert!(title.chars().count() <= 80 && !title.chars().any(char::is_control));
    }

    #[test]
    fn any_time_comes_back_as_it_was_told(told in occurred()) {
        let text = serde_json::to_string(&told).unwrap();
        prop_assert_eq!(serde_json::from_str::<OccurredAt>(&text).unwrap(), told);
    }

    #[test]
    fn any_time_is_either_past_or_refused_by_its_name(told in occurred(), now in any::<i64>()) {
        let checked = told.check(Moment { unix_ms: now, zone: Zone::UTC });
        let is_told = matches!(checked, Ok(()) | Err(StoreError::Invalid(Field::OccurredAt)));
        prop_assert!(is_told);
        if let (OccurredAt::Exact(moment), Ok(())) = (&told, &checked) {
            prop_assert!(moment.unix_ms <= now);
        }
    }

    #[test]
    fn a_body_altered_anywhere_is_read_or_answered_clearly(record in record(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut body = record.to_body().unwrap();
        *at.get_mut(&mut body) = byte;
        prop_assert!(is_clear(&Record::from_body(HERE, &body)));
        body.truncate(at.index(body.len()));
        prop_assert!(is_clear(&Record::from_body(HERE, &body)));
    }

    #[test]
    fn a_record_with_a_name_beyond_its_bound_is_never_written(extra in 1..64usize) {
        let long = "n".repeat(MAX_PARTY_BYTES + extra);
        let contact = Record::Contact(Contact::new(Party::Service(long), Medium::Chat));
        prop_assert!(matches!(contact.to_body(), Err(StoreError::Invalid(Field::Party))));
    }
}

#[test]
fn tags_that_nobody_knows_are_damage_of_that_entry() {
    let line = |sender: &str| format!(r#"{{"v":2,"k":"3","l":[{{"w":"","s":{sender},"t":""}}],"p":false}}"#);
    let contact = |who: &str, via: &str, by: &str| {
        let rest = r#""n":"","s":"","p":"","f":"","w":"","e":"""#;
        format!(r#"{{"v":2,"k":"7","o":{who},"c":{via},{rest},"d":{by}}}"#)
    };
    assert!(Record::from_body(HERE, line(r#""t""#).as_bytes()).is_ok());
    assert!(Record::from_body(HERE, contact(r#""o""#, r#""p""#, "null").as_bytes()).is_ok());
    for body in [
        line(r#""x""#),
        line(r#"{"x":"who"}"#),
        line(r#"{"n":1}"#),
        line("null"),
        contact(r#"{"x":"who"}"#, r#""p""#, "null"),
        contact(r#""o""#, r#""x""#, "null"),
        contact(r#""o""#, r#""p""#, r#""2025-02-30""#),
        contact(r#""o""#, r#""p""#, r#""1066-10-14""#),
        r#"{"v":2,"k":"12"}"#.to_owned(),
        r#"{"v":2}"#.to_owned(),
        r#"{"v":"2","k":"1"}"#.to_owned(),
        r#"{"v":-1,"k":"1"}"#.to_owned(),
        "[2]".to_owned(),
        "[".repeat(100_000),
    ] {
        let read = Record::from_body(HERE, body.as_bytes());
        assert!(matches!(read, Err(StoreError::Damaged(DamagedPart::Entry(HERE)))), "{body:.80}");
    }
}
