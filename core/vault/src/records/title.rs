//! Makes the one line that a list shows of a record, from its own first words.

use super::{Contact, Profile, Record};

const MAX_CHARS: usize = 80;

pub(super) fn of(record: &Record) -> String {
    let words = match record {
        Record::Note(note) => first(&[&note.words]),
        Record::Profile(account) => {
            let Profile { platform, shown_name, id, link, phone, email } = account;
            first(&[shown_name, id, link, phone, email, platform])
        }
        Record::Transcript(transcript) => transcript
            .lines
            .iter()
            .map(|line| line.words.as_str())
            .find(|words| !words.trim().is_empty())
            .unwrap_or(""),
        Record::Demand(demand) => first(&[&demand.words, &demand.amount]),
        Record::Payment(payment) => return cut(&format!("{} {}", payment.amount, payment.currency)),
        Record::Link(link) => first(&[&link.words, &link.address]),
        Record::Contact(contact) => {
            let Contact { who, words, crime_number, expected, .. } = contact;
            first(&[who.name().unwrap_or(""), words, crime_number, expected])
        }
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            first(&[&file.words, &file.name])
        }
    };
    cut(words)
}

// Returns the first choice that is not blank.
fn first<'a>(choices: &[&'a str]) -> &'a str {
    choices.iter().copied().find(|words| !words.trim().is_empty()).unwrap_or("")
}

// Makes one line in which no control character can break, reorder or hide what a list shows.
fn cut(words: &str) -> String {
    let clean = |letter: char| if letter.is_control() || is_layout(letter) { ' ' } else { letter };
    words.trim().chars().map(clean).take(MAX_CHARS).collect::<String>().trim_end().to_owned()
}

fn is_layout(letter: char) -> bool {
    matches!(
        letter,
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}
