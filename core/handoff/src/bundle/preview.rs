//! What a bundle will hold, before anything goes out: plain values, for the person to read.

use std::collections::BTreeSet;

use vault::{EntryId, EntrySummary, Missing, Party, Record, Sender, State};

/// What will be in a bundle.
#[derive(Clone, PartialEq)]
pub struct Preview {
    /// The records, in the order and under the numbers that they will have.
    pub records: Vec<Listed>,
    /// Whom else they show.
    pub others: Others,
    /// Bytes of the whole bundle, to about a hundredth.
    pub bytes: u64,
    /// What was kept and cannot be read: of what was chosen by name, of everything else only how many.
    pub missing: Missing,
}

/// One record of a preview.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// Its number, 1 for the first.
    pub number: usize,
    /// The entry.
    pub id: EntryId,
    /// What a list shows of it; nothing if none of it can be read.
    pub summary: Option<EntrySummary>,
    /// What will be kept back of it: `pin`, or `about` for a note that is also about something that was not chosen.
    pub withheld: Vec<&'static str>,
}

/// What may show or name other people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Others {
    /// Names of people that the person typed beside a line or a call, in the order of the alphabet.
    pub names: Vec<String>,
    /// Records with words of a conversation.
    pub conversations: usize,
    /// Pictures and films, which may show anyone.
    pub pictures: usize,
    /// Documents and sound, which may name anyone.
    pub files: usize,
}

impl Listed {
    /// Whether some of it, or all, was found to be lost.
    pub fn is_damaged(&self) -> bool {
        self.summary.as_ref().is_none_or(|summary| summary.state == State::Damaged)
    }
}

/// Gathers whom else the records show.
#[derive(Default)]
pub(super) struct Gathered {
    names: BTreeSet<String>,
    others: Others,
}

impl Gathered {
    pub(super) fn add(&mut self, record: &Record) {
        match record {
            Record::Transcript(transcript) => {
                self.others.conversations += 1;
                let named = transcript.lines.iter().filter_map(|line| match &line.sender {
                    Sender::Other(name) => Some(name.clone()),
                    Sender::Them | Sender::Me => None,
                });
                self.names.extend(named);
            }
            Record::Contact(contact) => {
                if let Party::Named(name) = &contact.who {
                    self.names.insert(name.clone());
                }
            }
            Record::Screenshot(_) | Record::Recording(_) => self.others.pictures += 1,
            Record::Document(_) | Record::Sound(_) => self.others.files += 1,
            _ => {}
        }
    }

    pub(super) fn finish(self) -> Others {
        Others { names: self.names.into_iter().collect(), ..self.others }
    }
}

/// What is missing, for a bundle of some entries: those are named, the others only counted.
pub(super) fn missing(all: Missing, is_in: &dyn Fn(EntryId) -> bool) -> Missing {
    let Missing { count, at_least, named } = all;
    Missing { count, at_least, named: named.into_iter().filter(|lost| is_in(lost.id)).collect() }
}
