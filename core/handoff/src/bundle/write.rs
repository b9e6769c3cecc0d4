//! The bundle as bytes, pulled piece by piece. In memory are a few pieces, the file names, and each record's line in a
//! list; its words are read when they are written.

use std::sync::Arc;

use chrono::DateTime;
use guide::Guide;
use vault::{Moment, Session, StoreError};

use super::bag::{Bag, Listed};
use super::custody::Rows;
use super::item::Exported;
use super::original::{Original, is_long};
use super::plan::Plan;
use super::preview::Preview;
use super::reader::PIECE;
use super::shown::Shown;
use super::shown::same;
use super::signed::Signed;
use super::sources::Sources;
use super::sums::Summing;
use super::told::{Form, Teller};
use super::words::{Tail, Words};
use super::{BundleError, Choice, FULL, Fingerprint, schemas};
use crate::time::rfc_3339;

/// How much of a bundle is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes pulled.
    pub done: u64,
    /// Bytes in total: approximate until all but the directory has been pulled, then exact.
    pub total: u64,
}

/// A bundle that is being pulled. Dropping it stops: nothing is recorded then, and the bytes so far are not a whole
/// zip.
pub struct Bundle {
    sources: Sources,
    preview: Preview,
    name: String,
    bag: Bag,
    /// Bytes of the bag's `out` that were pulled already.
    lent: usize,
    step: Step,
    progress: Progress,
    tail: Tail,
}

enum Step {
    Begin,
    /// Before the file of the item at that index.
    Item(usize),
    /// In the file of that item.
    File(usize, Box<Original>),
    Record(usize),
    /// In a text file.
    Words(Box<Words>),
    /// All but the directory has been pulled; the custody row is next.
    Note(Vec<u8>),
    Done,
    Failed,
}

impl Bundle {
    /// Looks through the chosen entries and prepares the bundle; writes nothing. `now` is the phone's clock with its
    /// time zone. About 60 µs per entry.
    ///
    /// # Errors
    /// `NothingChosen`. From the vault: `NoSuchEntry`, `Invalid` if a name is blank or too long, `Locked`, or `Damaged`
    /// if the database must be rebuilt first.
    pub fn begin(
        session: Arc<Session>,
        guide: Arc<Guide>,
        choice: Choice,
        now: Moment,
    ) -> Result<Self, BundleError> {
        let (plan, preview) = Plan::make(&session, &choice)?;
        let clock = || BundleError::Store(StoreError::Invalid(vault::Field::Zone));
        let made = rfc_3339(now).ok_or_else(clock)?;
        let utc = DateTime::from_timestamp_millis(now.unix_ms).ok_or_else(clock)?;
        let name = format!("record-{}", made.chars().take(10).collect::<String>());
        let missing = preview.missing.clone();
        Ok(Self {
            bag: Bag::new(name.clone(), utc),
            progress: Progress { done: 0, total: preview.bytes },
            sources: Sources { session, guide, choice, plan, made, missing },
            preview,
            name,
            lent: 0,
            step: Step::Begin,
            tail: Tail::default(),
        })
    }

    /// The contents of the bundle, for the person to read first.
    pub fn preview(&self) -> &Preview {
        &self.preview
    }

    /// Returns the name of the file: `record-2026-11-29.zip`.
    pub fn file_name(&self) -> String {
        format!("{}.zip", self.name)
    }

    /// Returns how much is done.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Returns the fingerprint, once the whole bundle has been pulled and the hand-over is recorded.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        let signed = self.tail.signed.as_ref().filter(|_| matches!(self.step, Step::Done));
        signed.map(|signed| signed.fingerprint)
    }

    /// Returns the next piece, at most 1 MiB; `None` at the end. The hand-over is written to the custody record,
    /// durably, before the last piece, without which no reader opens the rest.
    ///
    /// # Errors
    /// `Locked` on every call once the vault is locked; `Grown` if the custody record grew since its rows were written,
    /// or a record changed; `NoSuchEntry` if one was removed; `Failed` on every call after any other error.
    pub fn pull(&mut self) -> Result<Option<&[u8]>, BundleError> {
        self.make_ready().inspect_err(|_| {
            self.step = Step::Failed;
            self.bag.empty();
        })?;
        let end = self.bag.out.len().min(self.lent.saturating_add(PIECE));
        let piece = self.bag.out.get(self.lent..end).filter(|piece| !piece.is_empty());
        self.lent = end;
        self.progress.done += piece.map_or(0, |piece| piece.len() as u64);
        self.progress.total = self.progress.total.max(self.progress.done);
        Ok(piece)
    }

    fn make_ready(&mut self) -> Result<(), BundleError> {
        if !matches!(self.step, Step::Done) {
            self.sources.session.check_open()?;
        }
        if self.lent == self.bag.out.len() { self.refill() } else { Ok(()) }
    }

    fn refill(&mut self) -> Result<(), BundleError> {
        self.bag.empty();
        self.lent = 0;
        loop {
            self.step = self.advance()?;
            if !self.bag.out.is_empty() || matches!(self.step, Step::Done) {
                return Ok(());
            }
        }
    }

    fn advance(&mut self) -> Result<Step, BundleError> {
        match std::mem::replace(&mut self.step, Step::Failed) {
            Step::Begin => Ok(self.begin_bag()),
            Step::Item(place) => self.begin_item(place),
            Step::File(place, original) => self.read_on(place, original),
            Step::Record(place) => self.add_records(place),
            Step::Words(words) => self.write_on(words),
            Step::Note(directory) => self.note(directory),
            Step::Done => Ok(Step::Done),
            Step::Failed => Err(BundleError::Failed),
        }
    }

    fn begin_bag(&mut self) -> Step {
        let text = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        self.bag.add("bagit.txt", text, Listed::Tag);
        Step::Item(0)
    }

    fn begin_item(&mut self, place: usize) -> Result<Step, BundleError> {
        let Some(item) = self.sources.plan.items.get(place) else {
            self.tail.written.first_record = self.bag.len();
            return Ok(Step::Record(0));
        };
        let Some((length, path)) = &item.file else { return Ok(Step::Item(place + 1)) };
        let summing = if is_long(*length) { Summing::beside() } else { Ok(Summing::here()) };
        self.bag.begin(path, *length, Listed::Payload, summing.map_err(StoreError::from)?);
        let original = Original::begin(&self.sources.session, item.id, *length)?;
        Ok(Step::File(place, Box::new(original)))
    }

    fn read_on(&mut self, place: usize, mut original: Box<Original>) -> Result<Step, BundleError> {
        if let Some(piece) = original.next(&self.sources.session)? {
            summed(self.bag.put_piece(piece))?;
            return Ok(Step::File(place, original));
        }
        let sha256 = self.bag.end().ok_or(BundleError::Failed)?;
        let lost = original.lost()?;
        if let Some(item) = self.sources.plan.items.get_mut(place) {
            let gone: u64 = lost.iter().map(|(_, length)| length).sum();
            let read = item.file.as_ref().map_or(0, |(length, _)| length.saturating_sub(gone));
            item.exported = Some(Exported { sha256, read, lost });
        }
        Ok(Step::Item(place + 1))
    }

    fn add_records(&mut self, from: usize) -> Result<Step, BundleError> {
        let digits = self.sources.plan.digits;
        for place in from..self.sources.plan.items.len() {
            if self.bag.out.len() >= FULL {
                return Ok(Step::Record(place));
            }
            let (json, lost) = self.sources.record(place)?;
            self.sources.lack(lost);
            let path = format!("data/records/{:0digits$}.json", place + 1);
            self.bag.add(&path, format!("{json}\n").as_bytes(), Listed::Payload);
        }
        Ok(self.begin_words(Words::AccountText(Teller::new(Form::Text))))
    }

    fn begin_words(&mut self, words: Words) -> Step {
        let (path, listed) = words.path();
        // Text that is written twice and escaped grows by less.
        self.bag.begin(path, self.sources.plan.words.saturating_mul(4), listed, Summing::here());
        Step::Words(Box::new(words))
    }

    fn write_on(&mut self, mut words: Box<Words>) -> Result<Step, BundleError> {
        let mut text = String::new();
        let goes_on = words.next(&self.sources, &self.bag, &mut self.tail, &mut text)?;
        summed(self.bag.put(text.as_bytes()))?;
        if goes_on {
            return Ok(Step::Words(words));
        }
        let sha256 = self.bag.end().ok_or(BundleError::Failed)?;
        self.after(*words, &sha256)
    }

    /// Returns the step after a text file.
    fn after(&mut self, words: Words, sha256: &[u8; 32]) -> Result<Step, BundleError> {
        let next = match words {
            Words::AccountText(teller) => {
                self.tail.written.told = teller.sum();
                Words::AccountHtml(Teller::new(Form::Html))
            }
            Words::AccountHtml(teller) => {
                same(&teller.sum(), &self.tail.written.told)?;
                Words::Custody(Rows::new())
            }
            Words::Custody(rows) => {
                self.tail.written.rows = rows.sum();
                self.add_schemas();
                Words::Manifest(0)
            }
            Words::Manifest(_) => {
                let row = self.tail.made.as_ref().ok_or(BundleError::Failed)?;
                self.tail.signed = Some(Signed::add(&mut self.bag, &self.sources, sha256, row)?);
                Words::Page(Shown::new())
            }
            Words::Page(_) => Words::TagManifest(0),
            Words::TagManifest(_) => return Ok(self.ready()),
        };
        Ok(self.begin_words(next))
    }

    fn add_schemas(&mut self) {
        for (name, schema) in schemas() {
            let path = format!("data/schema/{name}.schema.json");
            self.bag.add(&path, schema.as_bytes(), Listed::Payload);
        }
    }

    fn ready(&mut self) -> Step {
        let directory = self.bag.directory();
        self.progress.total = self.progress.done + (self.bag.out.len() + directory.len()) as u64;
        Step::Note(directory)
    }

    fn note(&mut self, directory: Vec<u8>) -> Result<Step, BundleError> {
        let made = self.tail.made.take().ok_or(BundleError::Failed)?;
        match self.sources.session.finish_hand_over(&made) {
            Err(StoreError::OutOfOrder) => return Err(BundleError::Grown),
            done => done?,
        };
        self.bag.out = Arc::new(directory);
        Ok(Step::Done)
    }
}

fn summed(was: bool) -> Result<(), BundleError> {
    if was { Ok(()) } else { Err(BundleError::Failed) }
}
