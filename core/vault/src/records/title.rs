//! The one line that a list shows of a record: its own first words, none of ours.

use super::Record;

const MAX_CHARS: usize = 80;

pub(super) fn of(record: &Record) -> String {
    let words = match record {
        Record::Note(note) => first(&[&note.words]),
        Record::Account(account) => {
            first(&[&account.shown_name, &account.id, &account.link, &account.platform])
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
        Record::Contact(contact) => first(&[&contact.who, &contact.words, &contact.crime_number]),
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            first(&[&file.words, &file.name])
        }
    };
    cut(words)
}

// The first of them that says anything.
fn first<'a>(choices: &[&'a str]) -> &'a str {
    choices.iter().copied().find(|words| !words.trim().is_empty()).unwrap_or("")
}

// One line, and no control character can reorder or hide what a list shows.
fn cut(words: &str) -> String {
    let clean = |letter: char| if letter.is_control() || is_direction(letter) { ' ' } else { letter };
    words.trim().chars().map(clean).take(MAX_CHARS).collect::<String>().trim_end().to_owned()
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
