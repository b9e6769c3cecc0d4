//! The fields of a record under plain names, only those that were filled in.

use seal::veiled;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use vault::{
    Contact, EntryId, Imported, Medium, Party, Payment, Record, Sender, Transcript, TranscriptLine, Way,
};

/// Names and values, in a fixed order.
pub(super) struct Fields(Vec<(&'static str, Value)>);

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
        map.end()
    }
}

/// Returns the fields of a record, without the PIN of a removal case. `who` is the pack's name for the service or force
/// that was contacted.
pub(super) fn fields(record: &Record, who: Option<&str>, is_in: &dyn Fn(EntryId) -> bool) -> Fields {
    let fields = match record {
        Record::Note(note) => vec![words("words", &note.words)],
        Record::Profile(account) => vec![
            words("platform", &account.platform),
            words("shown_name", &account.shown_name),
            words("id", &account.id),
            words("link", &account.link),
            words("phone", &account.phone),
            words("email", &account.email),
        ],
        Record::Transcript(transcript) => of_transcript(transcript),
        Record::Demand(demand) => vec![
            words("words", &demand.words),
            words("amount", &demand.amount),
            words("deadline", &demand.deadline),
        ],
        Record::Payment(payment) => of_payment(payment),
        Record::Link(link) => vec![words("address", &link.address), words("words", &link.words)],
        Record::Contact(contact) => of_contact(contact, who),
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            of_file(file, is_in)
        }
    };
    Fields(fields.into_iter().flatten().collect())
}

type Field = Option<(&'static str, Value)>;

fn words(name: &'static str, words: &str) -> Field {
    (!words.is_empty()).then(|| (name, words.into()))
}

fn flag(name: &'static str, is_set: bool) -> Field {
    is_set.then(|| (name, true.into()))
}

fn of_transcript(transcript: &Transcript) -> Vec<Field> {
    let lines: Vec<Value> = transcript.lines.iter().map(line).collect();
    vec![
        (!lines.is_empty()).then(|| ("lines", lines.into())),
        flag("picture_left_on_phone", transcript.picture_left_on_phone),
    ]
}

fn line(line: &TranscriptLine) -> Value {
    let mut value = json!({ "sender": sender(&line.sender), "words": line.words });
    if let (Some(map), Sender::Other(name)) = (value.as_object_mut(), &line.sender) {
        map.insert("name".to_owned(), name.as_str().into());
    }
    if let (Some(map), false) = (value.as_object_mut(), line.shown_time.is_empty()) {
        map.insert("time".to_owned(), line.shown_time.as_str().into());
    }
    value
}

const fn sender(sender: &Sender) -> &'static str {
    match sender {
        Sender::Them => "them",
        Sender::Me => "me",
        Sender::Other(_) => "other",
    }
}

fn of_payment(payment: &Payment) -> Vec<Field> {
    vec![
        words("amount", &payment.amount),
        words("currency", &payment.currency),
        words("way", way(payment.way)),
        words("reference", &payment.reference),
        words("where_it_went", &payment.where_it_went),
        flag("card_and_receipt_kept", payment.keep_card_and_receipt),
    ]
}

fn of_contact(contact: &Contact, who: Option<&str>) -> Vec<Field> {
    let by = contact.expected_by.map(|day| day.to_string()).unwrap_or_default();
    vec![
        words("who", who.or(contact.who.name()).unwrap_or_default()),
        words("who_id", &pack_id(&contact.who)),
        words("via", via(contact.via)),
        words(veiled!("crime_number"), &contact.crime_number),
        words("case_number", &contact.case_number),
        words("officer", &contact.officer),
        words("words", &contact.words),
        words("expected", &contact.expected),
        words("expected_by", &by),
    ]
}

fn of_file(file: &Imported, is_in: &dyn Fn(EntryId) -> bool) -> Vec<Field> {
    let other = |name, id: Option<EntryId>| id.filter(|id| is_in(*id)).map(|id| (name, id.hex().into()));
    vec![
        words("words", &file.words),
        flag("crop", file.is_crop),
        flag("film_left_on_phone", file.film_left_on_phone),
        other("made_from", file.derived_from),
        other("continues", file.resumes),
    ]
}

fn pack_id(who: &Party) -> String {
    match who {
        Party::Service(id) => format!("service/{id}"),
        Party::Force(id) => format!("force/{id}"),
        Party::Named(_) | Party::NotSaid => String::new(),
    }
}

const fn way(way: Way) -> &'static str {
    match way {
        Way::Bank => "bank",
        Way::Card => "card",
        Way::GiftCard => "gift card",
        Way::MoneyTransfer => "money transfer",
        Way::Crypto => "crypto",
        Way::App => "app",
        Way::Cash => "cash",
        Way::Other => "other",
    }
}

const fn via(via: Medium) -> &'static str {
    match via {
        Medium::Phone => "phone",
        Medium::Silent => "silent call",
        Medium::Text => "text",
        Medium::Chat => "chat",
        Medium::Form => "form",
        Medium::Relay => "relay",
        Medium::Bsl => "BSL",
        Medium::Email => "email",
        Medium::Page => "web page",
        Medium::InPerson => "in person",
        Medium::NotSaid => "",
    }
}
