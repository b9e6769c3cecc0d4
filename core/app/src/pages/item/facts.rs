//! What is known about an entry: which facts, in which order, under which names. People's words are set apart in their
//! own direction, and what was not said is left out.

use guide::Arg;
use vault::{Contact, Demand, Entry, Imported, Link, Party, Payment, Profile, Record, Sender, Transcript};

use super::{file_of, quoted};
use crate::messages;
use crate::pages::Draw;
use crate::times;
use crate::view::{Bubble, Fact, RowKind, Span};
use crate::world::World;

/// Draws a conversation as bubbles, and a note as typed.
pub(super) fn draw_words(draw: &mut Draw<'_>, world: &World, record: &Record) {
    match record {
        Record::Note(note) => {
            draw.push("said", RowKind::Text(quoted(&note.words)));
        }
        Record::Transcript(transcript) => draw_lines(draw, world, transcript),
        _ => {}
    }
}

fn draw_lines(draw: &mut Draw<'_>, world: &World, transcript: &Transcript) {
    for (at, line) in transcript.lines.iter().enumerate() {
        let who = match &line.sender {
            Sender::Them => world.word("keep-words-them"),
            Sender::Me => world.word("keep-words-me"),
            Sender::Other(name) => name.clone(),
        };
        let time = Some(line.shown_time.clone()).filter(|time| !time.trim().is_empty());
        let is_own = line.sender == Sender::Me;
        let bubble = Bubble { who, words: quoted(&line.words), time, is_own };
        draw.push(&format!("line-{at}"), RowKind::Bubble(Box::new(bubble)));
    }
    if transcript.picture_left_on_phone {
        draw.small("keep-words-picture-left");
    }
}

/// Returns everything else, in the order in which it is asked.
pub(super) fn of(world: &World, entry: &Entry) -> Vec<Fact> {
    let facts = Facts { world, all: Vec::new() };
    let mut facts = facts.of_record(&entry.record);
    let summary = &entry.summary;
    facts.fact("item-happened", times::happened(world, &summary.happened));
    facts.said("item-kept", times::moment(world, summary.kept));
    facts.said("item-zone", times::zone(summary.kept.zone));
    facts.said("item-source", world.word(messages::source(summary.source)));
    if let Some(file) = entry.file {
        facts.said("item-length", size(world, file.length));
    }
    facts.all
}

struct Facts<'a> {
    world: &'a World,
    all: Vec<Fact>,
}

impl Facts<'_> {
    fn fact(&mut self, word: &str, words: Vec<Span>) {
        self.all.push(Fact { label: self.world.word(word), words });
    }

    /// Adds a fact in our words.
    fn said(&mut self, word: &str, words: String) {
        if !words.is_empty() {
            self.fact(word, vec![Span::Plain(words)]);
        }
    }

    /// Adds a fact in someone's own words.
    fn typed(&mut self, word: &str, words: &str) -> &mut Self {
        if !words.trim().is_empty() {
            self.fact(word, quoted(words));
        }
        self
    }

    fn of_record(mut self, record: &Record) -> Self {
        match record {
            Record::Note(_) | Record::Transcript(_) => {}
            Record::Profile(account) => self.account(account),
            Record::Demand(Demand { words, amount, deadline }) => {
                self.typed("keep-demand", words);
                self.typed("keep-demand-amount", amount).typed("keep-demand-deadline", deadline);
            }
            Record::Payment(payment) => self.payment(payment),
            Record::Link(Link { address, words }) => {
                self.typed("keep-link-url", address).typed("keep-link-where", words);
            }
            Record::Contact(contact) => self.contact(contact),
            Record::Screenshot(_) | Record::Recording(_) | Record::Document(_) | Record::Sound(_) => {
                self.file(record);
            }
        }
        self
    }

    fn account(&mut self, account: &Profile) {
        let Profile { platform, shown_name, id, link, phone, email } = account;
        self.typed("keep-who-shown", shown_name).typed("keep-who-id", id).typed("keep-who-link", link);
        self.typed("keep-who-platform", platform).typed("keep-who-phone", phone);
        self.typed("keep-who-email", email);
    }

    fn payment(&mut self, payment: &Payment) {
        let Payment { amount, currency, way, reference, where_it_went, keep_card_and_receipt } = payment;
        self.typed("keep-payment-amount", amount).typed("keep-payment-currency", currency);
        self.said("keep-payment-way", self.world.word(handoff::way_word(*way)));
        self.typed("keep-payment-reference", reference).typed("keep-payment-where", where_it_went);
        if *keep_card_and_receipt {
            self.said("keep-way-gift-card", self.world.word("keep-payment-have-card"));
        }
    }

    fn contact(&mut self, contact: &Contact) {
        self.party(&contact.who);
        if let Some(word) = handoff::medium_word(contact.via) {
            self.said("item-by", self.world.word(word));
        }
        self.typed("call-sheet-number", &contact.crime_number);
        self.typed("call-sheet-officer", &contact.officer);
        self.typed("follow-up-case", &contact.case_number).typed("follow-up-pin", &contact.pin);
        self.typed("kept-kind-note", &contact.words).typed("call-sheet-expected", &contact.expected);
        if let Some(day) = contact.expected_by {
            self.said("item-expected-by", times::day(self.world, day));
        }
    }

    // An id that this pack does not know is still better than nothing.
    fn party(&mut self, party: &Party) {
        let guide = self.world.advice.guide();
        let name = match party {
            Party::Service(id) => guide
                .and_then(|guide| Some(guide.service(id).ok()?.name.clone()))
                .unwrap_or_else(|| id.clone()),
            Party::Force(id) => {
                guide.and_then(|guide| Some(guide.force(id).ok()?.name.clone())).unwrap_or_else(|| id.clone())
            }
            Party::Named(name) => name.clone(),
            Party::NotSaid => String::new(),
        };
        self.typed("item-with", &name);
    }

    fn file(&mut self, record: &Record) {
        let Some(Imported { name, words, is_crop, film_left_on_phone, .. }) = file_of(record) else { return };
        self.typed("keep-file-words", words).typed("item-file", name);
        if *is_crop {
            self.said("keep-crop", self.world.word("item-derived"));
        }
        if *film_left_on_phone {
            self.said("item-still", self.world.word("keep-after-still"));
        }
    }
}

fn size(world: &World, bytes: u64) -> String {
    let number = |of: u64| Arg::Number(i64::try_from(of).unwrap_or(i64::MAX));
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return world.advice.word_with("item-size", &[("kilobytes", number(kilobytes))]);
    }
    world.advice.word_with("item-size-mega", &[("megabytes", number(kilobytes.div_ceil(1000)))])
}
