//! The questions that officers ask, and how each kind of record answers them.

use vault::{
    Contact, Entry, Imported, Kind, Medium, Party, Payment, Record, Sender, Transcript, TranscriptLine, Way,
};

use super::{AccountLine, Piece};

/// One question of an officer, with the records that answer it.
pub(crate) struct Question {
    /// The question: id of a message of the pack.
    pub(crate) word: &'static str,
    kinds: &'static [Kind],
    lines: fn(&Record) -> Vec<Vec<Piece>>,
}

/// The questions in the order in which officers ask them (see the facts on evidence in the pack's sources).
pub(crate) const QUESTIONS: &[Question] = &[
    question("call-sheet-what", &[Kind::Note], notes),
    question("call-sheet-who", &[Kind::Profile], accounts),
    question("call-sheet-words", &[Kind::Transcript], transcripts),
    question("call-sheet-demand", &[Kind::Demand], demands),
    question("call-sheet-paid", &[Kind::Payment], payments),
    question("call-sheet-paid-where", &[Kind::Payment], destinations),
    question("call-sheet-posted", &[Kind::Link], links),
    question("call-sheet-kept", &[Kind::Screenshot, Kind::Recording, Kind::Document, Kind::Sound], files),
    question("call-sheet-number", &[Kind::Contact], contacts),
];

const fn question(
    word: &'static str,
    kinds: &'static [Kind],
    lines: fn(&Record) -> Vec<Vec<Piece>>,
) -> Question {
    Question { word, kinds, lines }
}

impl Question {
    /// Returns whether records of that kind answer the question.
    pub(crate) fn is_about(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Returns the lines of one entry.
    pub(crate) fn lines(&self, entry: &Entry) -> Vec<AccountLine> {
        let happened = &entry.summary.happened;
        let line = |parts| AccountLine { happened: happened.clone(), parts };
        (self.lines)(&entry.record).into_iter().map(line).collect()
    }
}

fn notes(record: &Record) -> Vec<Vec<Piece>> {
    match record {
        Record::Note(note) => lines([vec![text(&note.words)]]),
        _ => Vec::new(),
    }
}

fn accounts(record: &Record) -> Vec<Vec<Piece>> {
    let Record::Profile(account) = record else { return Vec::new() };
    lines([vec![
        text(&account.platform),
        named("call-sheet-who-shown", &account.shown_name),
        named("call-sheet-who-id", &account.id),
        named("call-sheet-who-link", &account.link),
        named("keep-who-phone", &account.phone),
        named("keep-who-email", &account.email),
    ]])
}

fn transcripts(record: &Record) -> Vec<Vec<Piece>> {
    let Record::Transcript(transcript) = record else { return Vec::new() };
    let said = |line: &TranscriptLine| vec![text(&line.shown_time), sender(&line.sender), text(&line.words)];
    let mut all: Vec<Vec<Option<Piece>>> = transcript.lines.iter().map(said).collect();
    all.extend(picture_left(transcript));
    lines(all)
}

fn picture_left(transcript: &Transcript) -> Option<Vec<Option<Piece>>> {
    transcript.picture_left_on_phone.then(|| vec![Some(Piece::Word("keep-words-picture-left"))])
}

fn demands(record: &Record) -> Vec<Vec<Piece>> {
    let Record::Demand(demand) = record else { return Vec::new() };
    lines([vec![
        text(&demand.words),
        named("keep-demand-amount", &demand.amount),
        named("keep-demand-deadline", &demand.deadline),
    ]])
}

fn payments(record: &Record) -> Vec<Vec<Piece>> {
    let Record::Payment(payment) = record else { return Vec::new() };
    let amount = format!("{} {}", payment.amount, payment.currency);
    lines([vec![
        text(amount.trim()),
        Some(Piece::Word(way_word(payment.way))),
        named("keep-payment-reference", &payment.reference),
    ]])
}

fn destinations(record: &Record) -> Vec<Vec<Piece>> {
    match record {
        Record::Payment(Payment { where_it_went, .. }) => lines([vec![text(where_it_went)]]),
        _ => Vec::new(),
    }
}

fn links(record: &Record) -> Vec<Vec<Piece>> {
    match record {
        Record::Link(link) => lines([vec![text(&link.address), text(&link.words)]]),
        _ => Vec::new(),
    }
}

fn files(record: &Record) -> Vec<Vec<Piece>> {
    let (word, file): (_, &Imported) = match record {
        Record::Screenshot(file) => ("kept-kind-screenshot", file),
        Record::Recording(file) => ("kept-kind-recording", file),
        Record::Document(file) => ("kept-kind-document", file),
        Record::Sound(file) => ("kept-kind-sound", file),
        _ => return Vec::new(),
    };
    let left = file.film_left_on_phone.then_some(Piece::Word("call-sheet-still"));
    lines([vec![Some(Piece::Word(word)), text(&file.words), text(&file.name), left]])
}

/// Returns who was contacted and by which medium, as far as the person said.
pub(crate) fn whom(who: &Party, via: Medium) -> Vec<Piece> {
    party(who).into_iter().chain(medium(via)).collect()
}

fn contacts(record: &Record) -> Vec<Vec<Piece>> {
    let Record::Contact(contact) = record else { return Vec::new() };
    let Contact { who, via, crime_number, officer, expected, .. } = contact;
    lines([vec![
        party(who),
        medium(*via),
        named("call-sheet-number", crime_number),
        named("call-sheet-officer", officer),
        named("call-sheet-expected", expected),
    ]])
}

fn sender(sender: &Sender) -> Option<Piece> {
    match sender {
        Sender::Them => Some(Piece::Word("keep-words-them")),
        Sender::Me => Some(Piece::Word("keep-words-me")),
        Sender::Other(name) => text(name),
    }
}

fn party(party: &Party) -> Option<Piece> {
    match party {
        Party::Service(id) => Some(Piece::Service(id.clone())),
        Party::Force(id) => Some(Piece::Force(id.clone())),
        Party::Named(name) => text(name),
        Party::NotSaid => None,
    }
}

fn medium(via: Medium) -> Option<Piece> {
    medium_word(via).map(Piece::Word)
}

/// Returns the id of the message for a medium; `None` if it was not said.
pub const fn medium_word(via: Medium) -> Option<&'static str> {
    Some(match via {
        Medium::Phone => "medium-phone",
        Medium::Silent => "medium-silent",
        Medium::Text => "medium-text",
        Medium::Chat => "medium-chat",
        Medium::Form => "medium-form",
        Medium::Relay => "medium-relay",
        Medium::Bsl => "medium-bsl",
        Medium::Email => "medium-email",
        Medium::Page => "medium-page",
        Medium::InPerson => "medium-in-person",
        Medium::NotSaid => return None,
    })
}

/// Returns the id of the message for a way of paying.
pub const fn way_word(way: Way) -> &'static str {
    match way {
        Way::Bank => "keep-way-bank",
        Way::Card => "keep-way-card",
        Way::GiftCard => "keep-way-gift-card",
        Way::MoneyTransfer => "keep-way-money-transfer",
        Way::Crypto => "keep-way-crypto",
        Way::App => "keep-way-app",
        Way::Cash => "keep-way-cash",
        Way::Other => "keep-way-other",
    }
}

fn text(words: &str) -> Option<Piece> {
    let words = words.trim();
    (!words.is_empty()).then(|| Piece::Text(words.to_owned()))
}

fn named(word: &'static str, words: &str) -> Option<Piece> {
    let words = words.trim();
    (!words.is_empty()).then(|| Piece::Named(word, words.to_owned()))
}

/// Drops pieces that were not said, and lines that are empty without them.
fn lines(all: impl IntoIterator<Item = Vec<Option<Piece>>>) -> Vec<Vec<Piece>> {
    let said = all.into_iter().map(|parts| parts.into_iter().flatten().collect::<Vec<_>>());
    said.filter(|parts| !parts.is_empty()).collect()
}
