//! The account of what happened: the questions that officers ask, in their order, answered from what was kept.
//!
//! Nothing is added to the person's own words: a line is what they typed, next to a message that labels it.

use vault::{Entry, EntrySummary, Lost, Missing, OccurredAt, Session, State, StoreError};

mod questions;

pub(crate) use questions::{QUESTIONS, Question, whom};
pub use questions::{medium_word, way_word};

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
