//! The bundle as bytes, pulled piece by piece. In memory are one piece, the list of names and the records' words.

use std::sync::Arc;

use chrono::DateTime;
use guide::Guide;
use vault::{Entry, EntrySummary, HandOver, Moment, Session, State, StoreError};

use super::account::{self, Told};
use super::bag::Bag;
use super::original::{Original, PIECE};
use super::plan::{Item, Plan};
use super::preview::Preview;
use super::record::{self, Exported, Read};
use super::tail::Tail;
use super::{BundleError, Choice, Fingerprint};
use crate::time::rfc_3339;

/// How far a bundle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that went out.
    pub done: u64,
    /// Bytes that there will be: about, until the originals are out, then exactly.
    pub total: u64,
}

/// A bundle that is being pulled. Dropping it stops: then nothing is noted, and what went out is no whole zip.
pub struct Bundle {
    session: Arc<Session>,
    guide: Arc<Guide>,
    choice: Choice,
    plan: Plan,
    preview: Preview,
    made: String,
    name: String,
    bag: Bag,
    /// Bytes of the bag's `out` that were lent already.
    lent: usize,
    step: Step,
    progress: Progress,
    exported: Vec<Exported>,
    records: Vec<String>,
    fingerprint: Option<Fingerprint>,
}

enum Step {
    Begin,
    /// Before the file of the item of that place.
    Item(usize),
    /// Within it.
    File(Box<Original>),
    Record(usize),
    Account,
    Tail(Box<Told>),
    /// All but the directory is out, and the row waits.
    Note(Box<HandOver>, Vec<u8>),
    Done,
    Failed,
}

impl Bundle {
    /// Looks through what was chosen and makes everything ready; nothing is written down. `now` is the phone's clock, with
    /// the zone that it shows. About 60 µs an entry.
    ///
    /// # Errors
    /// `NothingChosen`; of the vault `NoSuchEntry`, `Invalid` for a name that is blank or too long, `Locked`, or `Damaged`
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
        let exported = plan.items.iter().map(|_| Exported::default()).collect();
        Ok(Self {
            bag: Bag::new(name.clone(), utc),
            progress: Progress { done: 0, total: preview.bytes },
            session,
            guide,
            choice,
            plan,
            preview,
            made,
            name,
            lent: 0,
            step: Step::Begin,
            exported,
            records: Vec::new(),
            fingerprint: None,
        })
    }

    /// What will be in it, for the person to read first.
    pub fn preview(&self) -> &Preview {
        &self.preview
    }

    /// The name of the file: `record-2026-11-29.zip`.
    pub fn file_name(&self) -> String {
        format!("{}.zip", self.name)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// The characters to read out, once the whole bundle went out and the hand-over is noted.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint.filter(|_| matches!(self.step, Step::Done))
    }

    /// The next piece, at most 1 MiB; nothing at the end. The hand-over is written into the custody record, durably, before
    /// the last piece, without which no reader opens the rest.
    ///
    /// # Errors
    /// `Locked` for ever after a locking; `Grown` if the custody record grew since its rows went out; `NoSuchEntry` if one
    /// was removed meanwhile; after any other, `Failed` for ever.
    pub fn pull(&mut self) -> Result<Option<&[u8]>, BundleError> {
        if !matches!(self.step, Step::Done) {
            self.session.check_open()?;
        }
        if self.lent == self.bag.out.len() {
            self.refill().inspect_err(|_| self.step = Step::Failed)?;
        }
        let end = self.bag.out.len().min(self.lent.saturating_add(PIECE));
        let piece = self.bag.out.get(self.lent..end).filter(|piece| !piece.is_empty());
        self.lent = end;
        self.progress.done += piece.map_or(0, |piece| piece.len() as u64);
        self.progress.total = self.progress.total.max(self.progress.done);
        Ok(piece)
    }

    fn refill(&mut self) -> Result<(), BundleError> {
        // The buffer of a file keeps its length: making it zero again would take time.
        if !matches!(self.step, Step::File(_)) {
            self.bag.out.clear();
        }
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
            Step::Item(place) => Ok(self.begin_item(place)),
            Step::File(original) => self.read_on(original),
            Step::Record(place) => self.add_records(place),
            Step::Account => self.add_account(),
            Step::Tail(told) => self.add_tail(&told),
            Step::Note(made, directory) => self.note(&made, directory),
            Step::Done => Ok(Step::Done),
            Step::Failed => Err(BundleError::Failed),
        }
    }

    fn begin_bag(&mut self) -> Step {
        self.bag.add_tag("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Step::Item(0)
    }

    fn begin_item(&mut self, place: usize) -> Step {
        let Some(item) = self.plan.items.get(place) else { return Step::Record(0) };
        let Some((length, path)) = &item.file else { return Step::Item(place + 1) };
        self.bag.begin(path, *length);
        Step::File(Box::new(Original::new(place, item.id, *length)))
    }

    fn read_on(&mut self, mut original: Box<Original>) -> Result<Step, BundleError> {
        original.next(&self.session, &mut self.bag.out)?;
        if !self.bag.out.is_empty() {
            self.bag.count();
            return Ok(Step::File(original));
        }
        let (place, ended) = (original.place, original.finish());
        let next = Step::Item(place + 1);
        let Some((length, path)) = self.plan.items.get(place).and_then(|item| item.file.as_ref()) else {
            return Ok(next);
        };
        self.bag.end(path, &ended);
        let lost: u64 = ended.lost.iter().map(|(_, length)| length).sum();
        let read = length.saturating_sub(lost);
        if let Some(exported) = self.exported.get_mut(place) {
            *exported = Exported { path: path.clone(), sha256: ended.sha256, read, lost: ended.lost };
        }
        Ok(next)
    }

    fn add_records(&mut self, from: usize) -> Result<Step, BundleError> {
        for place in from..self.plan.items.len() {
            if self.bag.out.len() >= PIECE {
                return Ok(Step::Record(place));
            }
            let Some(item) = self.plan.items.get(place) else { break };
            let record = self.record(item, place)?;
            let digits = self.plan.digits;
            let path = format!("data/records/{:0digits$}.json", item.number);
            self.bag.add_payload(&path, format!("{record}\n").as_bytes());
            self.records.push(record);
        }
        Ok(Step::Account)
    }

    fn record(&self, item: &Item, place: usize) -> Result<String, BundleError> {
        if !item.is_readable {
            return Ok(record::of_lost(item));
        }
        let read =
            Read { entry: self.session.entry_unseen(item.id)?, body: self.session.body_unseen(item.id)? };
        let who = record::who(&read.entry.record, &self.guide);
        let exported = self.exported.get(place).cloned().unwrap_or_default();
        Ok(record::of(item.number, &read, who, &exported, &|id| self.plan.holds(id)))
    }

    fn add_account(&mut self) -> Result<Step, BundleError> {
        let readable = self.plan.items.iter().filter(|item| item.is_readable);
        let entries: Vec<Entry> =
            readable.map(|item| self.session.entry_unseen(item.id)).collect::<Result<_, _>>()?;
        let partly: Vec<EntrySummary> = entries
            .iter()
            .filter(|entry| entry.file.is_some() && self.is_partly_lost(&entry.summary))
            .map(|entry| entry.summary.clone())
            .collect();
        let told = account::tell(&entries, &partly, self.preview.missing.clone(), &self.guide)?;
        self.bag.add_payload("data/account.txt", told.text.as_bytes());
        self.bag.add_payload("data/account.html", told.html.as_bytes());
        Ok(Step::Tail(Box::new(told)))
    }

    fn is_partly_lost(&self, summary: &EntrySummary) -> bool {
        let mut exported = self.plan.items.iter().zip(&self.exported);
        let has_hole = exported.any(|(item, exported)| item.id == summary.id && !exported.lost.is_empty());
        has_hole || summary.state == State::Damaged
    }

    fn add_tail(&mut self, told: &Told) -> Result<Step, BundleError> {
        let tail = Tail {
            session: &self.session,
            guide: &self.guide,
            choice: &self.choice,
            is_in: &|id| self.plan.holds(id),
            made: &self.made,
            records: &self.records,
            told,
        };
        let (row, fingerprint) = tail.add(&mut self.bag)?;
        let directory = self.bag.directory();
        self.fingerprint = Some(fingerprint);
        self.progress.total = self.progress.done + (self.bag.out.len() + directory.len()) as u64;
        Ok(Step::Note(Box::new(row), directory))
    }

    fn note(&mut self, made: &HandOver, directory: Vec<u8>) -> Result<Step, BundleError> {
        match self.session.finish_hand_over(made) {
            Err(StoreError::OutOfOrder) => return Err(BundleError::Grown),
            done => done?,
        };
        self.bag.out = directory;
        Ok(Step::Done)
    }
}
