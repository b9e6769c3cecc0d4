//! The account of what happened: the questions that officers ask, in their order, answered from what was kept.
//!
//! Nothing is added to the person's own words: a line is what they typed, next to a message that labels it.

use vault::{
    Contact, Entry, EntrySummary, Imported, Kind, Lost, Medium, Missing, OccurredAt, Party, Payment, Record,
    Sender, Session, State, StoreError, Transcript, Way,
};

/// The answer to one question of an officer.
#[derive(Clone, PartialEq)]
pub struct Answer {
    /// The question: id of a message of the pack.
    pub word: &'static str,
    /// The lines of the answer, oldest first; empty if nothing was noted.
    pub lines: Vec<AccountLine>,
}

/// One line of an answer.
#[derive(Clone, PartialEq)]
pub struct AccountLine {
    /// When it happened, as precisely as the person knows.
    pub happened: OccurredAt,
    /// The pieces of the line.
    pub parts: Vec<Piece>,
}

/// A piece of a line.
#[derive(Clone, PartialEq)]
pub enum Piece {
    /// The person's own words.
    Text(String),
    /// The person's own words, with the id of the message that labels them.
    Named(&'static str, String),
    /// A message of the pack, by id.
    Word(&'static str),
    /// The name of a service of the pack, by the service's id.
    Service(String),
    /// The name of a police force of the pack, by the force's id.
    Force(String),
}

/// The whole account, in the order of the questions.
#[derive(Clone, PartialEq)]
pub struct Account {
    /// The answers, one for each question in a fixed order, with or without lines.
    pub answers: Vec<Answer>,
    /// Entries that cannot be read and are therefore in no answer.
    pub missing: Missing,
}

impl Account {
    /// Makes the account from entries in any order. Lists damaged ones as missing, because their words cannot be relied
    /// on.
    pub fn from_entries(entries: &[Entry]) -> Self {
        let (mut entries, damaged): (Vec<&Entry>, Vec<_>) = entries.iter().partition(|entry| is_whole(entry));
        entries.sort_by_key(|entry| (told_at(entry), entry.summary.order));
        let answers = QUESTIONS.iter().map(|question| answer(question, &entries)).collect();
        let mut account = Self { answers, missing: Missing::default() };
        damaged.iter().for_each(|entry| account.lack(&entry.summary));
        account
    }

    /// Makes the account from every readable entry of a space and lists the others as missing. About 0.1 ms per entry.
    ///
    /// # Errors
    /// [`StoreError::Locked`] or [`StoreError::Storage`].
    pub fn read(session: &Session) -> Result<Self, StoreError> {
        let (mut entries, mut lost) = (Vec::new(), Vec::new());
        let mut before = None;
        let missing = loop {
            let page = session.list(before, PAGE)?;
            let Some(last) = page.last() else { break page.missing };
            before = Some(last.order);
            for line in page {
                match session.entry(line.id) {
                    Ok(entry) => entries.push(entry),
                    Err(StoreError::Damaged(_)) => lost.push(line),
                    // Removed in the meantime.
                    Err(StoreError::NoSuchEntry) => {}
                    Err(error) => return Err(error),
                }
            }
        };
        let mut account = Self::from_entries(&entries);
        lost.iter().for_each(|line| account.lack(line));
        account.lack_all(missing);
        Ok(account)
    }

    /// Adds a listed entry that cannot be read to what is missing.
    pub fn lack(&mut self, line: &EntrySummary) {
        let EntrySummary { id, kind, kept, length, .. } = *line;
        self.missing.named.push(Lost { id, kind: Some(kind), kept, length });
        self.missing.count += 1;
    }

    /// Adds what a whole space is missing.
    pub fn lack_all(&mut self, missing: Missing) {
        self.missing.count += missing.count;
        self.missing.at_least |= missing.at_least;
        self.missing.named.extend(missing.named);
    }

    /// Returns whether nothing has been noted yet.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(|answer| answer.lines.is_empty())
    }
}

/// Entries per list query.
const PAGE: u32 = 200;

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

/// Returns whether the entry's words can be relied on. Of a damaged file, other parts can; damaged words cannot.
pub(crate) fn is_whole(entry: &Entry) -> bool {
    entry.file.is_some() || entry.summary.state != State::Damaged
}

/// Returns when it happened, or else when it was kept, in milliseconds since 1970 UTC: the order of the account.
fn told_at(entry: &Entry) -> i64 {
    let kept = entry.summary.kept;
    entry.summary.happened.order_ms(kept.zone).unwrap_or(kept.unix_ms)
}

fn answer(question: &Question, entries: &[&Entry]) -> Answer {
    let lines = entries.iter().flat_map(|entry| question.lines(entry)).collect();
    Answer { word: question.word, lines }
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
    let said =
        |line: &vault::TranscriptLine| vec![text(&line.shown_time), sender(&line.sender), text(&line.words)];
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
