//! Collects everything in a record that somebody wrote, for searching.

use super::{Contact, Demand, Imported, Payment, Profile, Record, Transcript, TranscriptLine};
use crate::Sender;

pub(super) fn of(record: &Record) -> Vec<&str> {
    match record {
        Record::Note(note) => vec![&note.words],
        Record::Profile(account) => {
            let Profile { platform, shown_name, id, link, phone, email } = account;
            vec![shown_name, id, link, platform, phone, email]
        }
        Record::Transcript(transcript) => of_transcript(transcript),
        Record::Demand(Demand { words, amount, deadline }) => vec![words, amount, deadline],
        Record::Payment(payment) => {
            let Payment { amount, currency, reference, where_it_went, .. } = payment;
            vec![amount, currency, reference, where_it_went]
        }
        Record::Link(link) => vec![&link.words, &link.address],
        Record::Contact(contact) => of_contact(contact),
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            let Imported { name, words, .. } = file;
            vec![words, name]
        }
    }
}

fn of_transcript<'a>(transcript: &'a Transcript) -> Vec<&'a str> {
    let of_line = |line: &'a TranscriptLine| -> [&'a str; 3] {
        let TranscriptLine { words, sender, shown_time } = line;
        let name = if let Sender::Other(name) = sender { name } else { "" };
        [name, words, shown_time]
    };
    transcript.lines.iter().flat_map(of_line).collect()
}

// Leaves out the PIN, which no search may find.
fn of_contact(contact: &Contact) -> Vec<&str> {
    let Contact { who, crime_number, case_number, officer, words, expected, .. } = contact;
    vec![who.name().unwrap_or(""), words, crime_number, case_number, officer, expected]
}
