//! The contents of a bundle as plain values, for the person to read before it is made.

use std::collections::BTreeSet;

use vault::{EntryId, EntrySummary, Missing, Party, Record, Sender, State};

/// The contents of a bundle.
#[derive(Clone, PartialEq)]
pub struct Preview {
    /// The records, in the order and with the numbers of the bundle.
    pub records: Vec<Listed>,
    /// Other people whom the records may show or name.
    pub others: Others,
    /// Bytes of the whole bundle, to within about one per cent.
    pub bytes: u64,
    /// What cannot be read: chosen entries by name, the others only counted.
    pub missing: Missing,
}

/// One record of a preview.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// Its number, from 1.
    pub number: usize,
    /// The entry.
    pub id: EntryId,
    /// Its line in a list; `None` if nothing of it can be read.
    pub summary: Option<EntrySummary>,
    /// Fields that are left out: `pin`, or `about` for a note that is also about an entry that was not chosen.
    pub withheld: Vec<&'static str>,
}

/// How records may show or name other people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Others {
    /// Names that the person typed for a line or a call, in alphabetical order.
    pub names: Vec<String>,
    /// The number of records with words of a conversation.
    pub conversations: usize,
    /// The number of pictures and films, which may show anyone.
    pub pictures: usize,
    /// The number of documents and sound recordings, which may name anyone.
    pub files: usize,
}

impl Listed {
    /// Returns whether the record is lost in part or in whole.
    pub fn is_damaged(&self) -> bool {
        self.summary.as_ref().is_none_or(|summary| summary.state == State::Damaged)
    }
}

/// Collects the other people in the records.
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

/// Reduces what is missing to a bundle's entries: names those, only counts the others.
pub(super) fn missing(all: Missing, is_in: &dyn Fn(EntryId) -> bool) -> Missing {
    let Missing { count, at_least, named } = all;
    Missing { count, at_least, named: named.into_iter().filter(|lost| is_in(lost.id)).collect() }
}
