//! One record as JSON, as specified by `record.schema.json`.

use guide::Guide;
use serde::Serialize;
use vault::{Entry, EntryId, Kind, OccurredAt, Party, Record, Source, State};

use super::fields::{Fields, fields};
use super::item::Item;
use crate::time::rfc_3339;

/// An entry as read from the vault, with its body.
pub(super) struct Read {
    pub(super) entry: vault::Entry,
    pub(super) body: Vec<u8>,
}

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    number: usize,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    happened: Option<Happened<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Fields>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<File<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(tag = "precision", rename_all = "snake_case")]
enum Happened<'a> {
    Minute {
        time: String,
    },
    Day {
        day: String,
    },
    About {
        words: &'a str,
    },
    #[serde(rename = "not said")]
    NotSaid,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    name: &'a str,
    length: u64,
    sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    read: Option<u64>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    lost: &'a [(u64, u64)],
}

/// Formats the record of a readable entry. Leaves out ids of entries that are not in the bundle.
pub(super) fn of(item: &Item, read: &Read, who: Option<String>, is_in: &dyn Fn(EntryId) -> bool) -> String {
    let entry = &read.entry;
    let summary = &entry.summary;
    let withheld = withheld(&entry.record, is_in);
    let about = entry.record.about().iter().filter(|id| is_in(**id)).map(EntryId::hex).collect();
    let kept_text = kept_text(&read.body, entry.file.is_none() && withheld.is_empty());
    let is_whole = entry
        .file
        .is_none_or(|facts| item.exported.as_ref().is_some_and(|exported| exported.sha256 == facts.sha256));
    let state = if is_whole { summary.state } else { State::Damaged };
    json(&Json {
        format: 1,
        number: item.number,
        id: summary.id.hex(),
        kind: Some(kind(summary.kind)),
        state: state_word(state),
        source: Some(source(summary.source)),
        kept: rfc_3339(summary.kept),
        happened: Some(happened(&summary.happened)),
        fields: Some(fields(&entry.record, who.as_deref(), is_in)),
        file: file(item, entry, is_whole),
        about,
        kept_text,
        withheld,
    })
}

fn file<'a>(item: &'a Item, entry: &'a Entry, is_whole: bool) -> Option<File<'a>> {
    let (facts, (_, path)) = (entry.file?, item.file.as_ref()?);
    let exported = item.exported.as_ref();
    Some(File {
        path,
        name: imported_name(&entry.record),
        length: facts.length,
        sha256: super::hex(&facts.sha256),
        read: (!is_whole).then(|| exported.map_or(0, |exported| exported.read)),
        lost: exported.map_or(&[], |exported| &exported.lost),
    })
}

/// Formats the record of an unreadable entry: that it was kept, and what else is known.
pub(super) fn of_lost(item: &Item) -> String {
    let known = item.lost.as_ref();
    json(&Json {
        format: 1,
        number: item.number,
        id: item.id.hex(),
        kind: known.and_then(|lost| lost.kind).map(kind),
        state: state_word(State::Damaged),
        source: None,
        kept: known.and_then(|lost| rfc_3339(lost.kept)),
        happened: None,
        fields: None,
        file: None,
        about: Vec::new(),
        kept_text: None,
        withheld: Vec::new(),
    })
}

// Plain values: serialising cannot fail.
fn json(record: &Json<'_>) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// Returns the pack's name for the service or force that a record says was contacted.
pub(super) fn who(record: &Record, guide: &Guide) -> Option<String> {
    let Record::Contact(contact) = record else { return None };
    match &contact.who {
        Party::Service(id) => guide.service(id).ok().map(|service| service.name.clone()),
        Party::Force(id) => guide.force(id).ok().map(|force| force.name.clone()),
        Party::Named(_) | Party::NotSaid => None,
    }
}

/// Returns the names of the fields that are left out of a record.
pub(super) fn withheld(record: &Record, is_in: &dyn Fn(EntryId) -> bool) -> Vec<&'static str> {
    match record {
        Record::Contact(contact) if !contact.pin.is_empty() => vec!["pin"],
        Record::Note(note) if !note.about.iter().all(|id| is_in(*id)) => vec!["about"],
        _ => Vec::new(),
    }
}

fn kept_text(body: &[u8], is_given: bool) -> Option<&str> {
    std::str::from_utf8(body).ok().filter(|_| is_given)
}

/// Returns the original name of a record's file.
pub(super) fn imported_name(record: &Record) -> &str {
    match record {
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            &file.name
        }
        _ => "",
    }
}

fn happened(at: &OccurredAt) -> Happened<'_> {
    match at {
        // A time outside every calendar cannot be kept, and the time of keeping would be a guess.
        OccurredAt::Exact(moment) => {
            rfc_3339(*moment).map_or(Happened::NotSaid, |time| Happened::Minute { time })
        }
        OccurredAt::Day(day) => Happened::Day { day: day.to_string() },
        OccurredAt::About(words) => Happened::About { words },
        OccurredAt::NotSaid => Happened::NotSaid,
    }
}

pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Note => "note",
        Kind::Profile => "account",
        Kind::Transcript => "transcript",
        Kind::Demand => "demand",
        Kind::Payment => "payment",
        Kind::Link => "link",
        Kind::Contact => "contact",
        Kind::Screenshot => "screenshot",
        Kind::Recording => "recording",
        Kind::Document => "document",
        Kind::Sound => "sound",
    }
}

const fn state_word(state: State) -> &'static str {
    match state {
        State::Kept => "kept",
        State::Unfinished => "unfinished",
        State::Damaged => "damaged",
    }
}

const fn source(source: Source) -> &'static str {
    match source {
        Source::Typed => "typed",
        Source::Chosen => "chosen",
        Source::Shared => "shared",
        Source::Derived => "derived",
    }
}
