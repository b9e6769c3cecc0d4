//! Keeping a file: bytes are pushed in, hashed here, sealed and written on a second thread.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use seal::digest::Sha256;
use seal::item::{HEADER, HeaderFields, make_item};
use seal::stream::{CHUNK, Chunk, ChunkSealer, Trailer, file_bytes};

use super::facts::{self, Measured};
use super::intent::{self, Planned};
use super::lane::{Back, Job, Lane};
use super::{ItemSpec, context, path};
use crate::live::Live;
use crate::store::Shared;
use crate::{
    CustodyEvent, EntryId, Field, FileFacts, Limits, Part, State, StoreError, custody, hex, may_keep, rows,
};

/// The most bytes of one push.
pub const MAX_PUSH: usize = 1 << 20;

/// Buffers between the two threads: a whole push and as much again on its way, about 2.5 MiB.
const POOL: usize = 2 * MAX_PUSH / CHUNK + 8;

/// Keeps one file. Push its bytes with [`ItemWriter::append`], then [`ItemWriter::finish`].
///
/// Dropped before that, or locked, what came in stays on disk and is an unfinished entry after the next opening.
pub struct ItemWriter {
    shared: Arc<Shared>,
    generation: u64,
    id: EntryId,
    planned: Planned,
    room: Room,
    header: Box<[u8; HEADER]>,
    hash: Sha256,
    length: u64,
    partial: Option<Chunk>,
    spare: Vec<Chunk>,
    made: usize,
    jobs: Sender<Job>,
    back: Receiver<Back>,
    stuck: bool,
    ended: Ended,
}

/// How long the item may become.
#[derive(Clone, Copy)]
struct Room {
    item_bytes: u64,
    left_of_total: u64,
}

/// How far the end has come, so that a failed step of it can be tried again.
enum Ended {
    No,
    Asked,
    Durable(Measured),
}

/// Checks the rule and the limits, commits the intent, makes the file and its header.
pub(super) fn begin(
    shared: Arc<Shared>,
    generation: u64,
    spec: &ItemSpec,
    limits: &Limits,
) -> Result<ItemWriter, StoreError> {
    let id = EntryId::make()?;
    let planned = Planned::new(spec.record.clone(), &spec.told);
    let now_ms = shared.clock.unix_ms();
    let started = shared.seat.with(generation, |live| start(live, id, &planned, spec, limits, now_ms))?;
    let file = create(&started.file, &started.header)?;
    let (jobs, received) = channel();
    let (send_back, back) = channel();
    let lane = Lane {
        shared: Arc::clone(&shared),
        generation,
        file,
        folder: started.file.parent().unwrap_or(Path::new(".")).to_owned(),
        sealer: Some(started.sealer),
        jobs: received,
        back: send_back,
        waiting: VecDeque::new(),
        end: file_bytes(0),
    };
    std::thread::Builder::new().name("keep".into()).spawn(move || lane.run())?;
    Ok(ItemWriter {
        shared,
        generation,
        id,
        planned,
        room: started.room,
        header: started.header,
        hash: Sha256::new(),
        length: 0,
        partial: None,
        spare: Vec::new(),
        made: 0,
        jobs,
        back,
        stuck: false,
        ended: Ended::No,
    })
}

struct Started {
    file: std::path::PathBuf,
    header: Box<[u8; HEADER]>,
    sealer: ChunkSealer,
    room: Room,
}

fn start(
    live: &mut Live,
    id: EntryId,
    planned: &Planned,
    spec: &ItemSpec,
    limits: &Limits,
    now_ms: i64,
) -> Result<Started, StoreError> {
    let allowed = may_keep(spec.record.kind(), spec.answers, live.age, limits)?;
    spec.told.check()?;
    spec.record.to_body()?;
    let left_of_total = allowed.total_bytes.saturating_sub(facts::total(&live.db)?);
    let room = Room { item_bytes: allowed.item_bytes, left_of_total };
    let fields = HeaderFields {
        kind: spec.record.kind().code(),
        source: spec.told.source.code(),
        created_ms: now_ms,
        name: spec.record.title(),
    };
    let item = make_item(&live.wrap, &context(live.ids, id), &fields)?;
    live.transact(|db| intent::add(db, id, planned, now_ms))?;
    Ok(Started { file: path(&live.folder, id), header: Box::new(item.header), sealer: item.sealer, room })
}

fn create(file: &Path, header: &[u8; HEADER]) -> Result<File, StoreError> {
    let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(file)?;
    made.write_all_at(header, 0)?;
    Ok(made)
}

impl ItemWriter {
    /// The id that the entry will have.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Bytes taken so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Takes bytes, at most [`MAX_PUSH`]: all of them or, with an error, none, so the same push can be made again.
    ///
    /// # Errors
    /// `NoSpace`: free some and push again, nothing that came in is lost; `Invalid(Length)`: over the limit of one item
    /// or of all; `Locked`: the space was locked; `Storage`.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.check_room(bytes.len())?;
        let free_in_partial = self.partial.as_ref().map_or(0, |chunk| CHUNK - chunk.data().len());
        self.have_spare(bytes.len().saturating_sub(free_in_partial).div_ceil(CHUNK))?;
        let mut rest = bytes;
        while !rest.is_empty() {
            rest = self.fill(rest)?;
        }
        Ok(())
    }

    fn check_room(&self, more: usize) -> Result<(), StoreError> {
        self.shared.seat.check(self.generation)?;
        let after = self.length.saturating_add(more as u64);
        let fits = more <= MAX_PUSH && after <= self.room.item_bytes && after <= self.room.left_of_total;
        let open = matches!(self.ended, Ended::No);
        if fits && open { Ok(()) } else { Err(StoreError::Invalid(Field::Length)) }
    }

    /// Copies into the chunk being filled, hashes it while it is near, and sends a full one off.
    fn fill<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], StoreError> {
        let mut chunk = self.partial.take().or_else(|| self.spare.pop()).ok_or(StoreError::Locked)?;
        let before = chunk.data().len();
        let taken = chunk.fill(bytes);
        self.hash.update(chunk.data().get(before..).unwrap_or_default());
        self.length += taken as u64;
        if chunk.is_full() {
            self.send(Job::Data(chunk))?;
        } else {
            self.partial = Some(chunk);
        }
        Ok(bytes.get(taken..).unwrap_or_default())
    }

    /// Waits until so many buffers are free. A failure seen here leaves everything as it was.
    fn have_spare(&mut self, wanted: usize) -> Result<(), StoreError> {
        self.unstick()?;
        while self.spare.len() < wanted {
            if self.made < POOL {
                self.spare.push(Chunk::new());
                self.made += 1;
                continue;
            }
            match self.receive()? {
                Back::Free(chunk) => self.spare.push(chunk),
                Back::Failed(error) => return Err(self.stick(error)),
                Back::Durable { .. } => return Err(StoreError::OutOfOrder),
            }
        }
        Ok(())
    }

    fn stick(&mut self, error: StoreError) -> StoreError {
        self.stuck = true;
        error
    }

    fn unstick(&mut self) -> Result<(), StoreError> {
        if std::mem::take(&mut self.stuck) { self.send(Job::Retry) } else { Ok(()) }
    }

    fn send(&self, job: Job) -> Result<(), StoreError> {
        self.jobs.send(job).map_err(|_| StoreError::Locked)
    }

    fn receive(&self) -> Result<Back, StoreError> {
        self.back.recv().map_err(|_| StoreError::Locked)
    }

    /// Pads, seals the trailer, makes file and folder durable, then commits entry and custody row in one transaction.
    /// Only when this answered is the item kept. Takes as long as an fsync of all its bytes.
    ///
    /// # Errors
    /// `NoSpace` or `Storage`: call it again once there is room; `Locked`: the next opening settles the item.
    pub fn finish(&mut self) -> Result<EntryId, StoreError> {
        self.shared.seat.check(self.generation)?;
        self.unstick()?;
        self.ask_for_the_end()?;
        self.wait_for_the_end()?;
        self.commit()?;
        Ok(self.id)
    }

    /// Everything of [`ItemWriter::finish`] but the transaction: what a crash just before it leaves.
    #[cfg(test)]
    pub(super) fn end_without_commit(&mut self) -> Result<(), StoreError> {
        self.ask_for_the_end()?;
        self.wait_for_the_end()
    }

    fn ask_for_the_end(&mut self) -> Result<(), StoreError> {
        if !matches!(self.ended, Ended::No) {
            return Ok(());
        }
        if let Some(last) = self.partial.take() {
            self.send(Job::Data(last))?;
        }
        let sha256 = self.hash.clone().finish();
        self.send(Job::Finish(Trailer { length: self.length, sha256 }))?;
        self.ended = Ended::Asked;
        Ok(())
    }

    fn wait_for_the_end(&mut self) -> Result<(), StoreError> {
        while matches!(self.ended, Ended::Asked) {
            match self.receive()? {
                Back::Free(chunk) => drop(chunk),
                Back::Failed(error) => return Err(self.stick(error)),
                Back::Durable { size } => {
                    let facts = FileFacts { length: self.length, sha256: self.hash.clone().finish() };
                    self.ended = Ended::Durable(Measured { facts, size });
                }
            }
        }
        Ok(())
    }

    fn commit(&self) -> Result<(), StoreError> {
        let Ended::Durable(measured) = &self.ended else { return Err(StoreError::OutOfOrder) };
        let now_ms = self.shared.clock.unix_ms();
        self.shared.seat.with(self.generation, |live| {
            commit(live, self.id, &self.planned, &self.header, measured, State::Kept, now_ms)
        })
    }

    /// Throws away what came in: file first, then its intent. The entry never was.
    ///
    /// # Errors
    /// `Locked`, `Storage`: the next opening settles it as unfinished instead.
    pub fn discard(self) -> Result<(), StoreError> {
        let Self { shared, generation, id, jobs, back, .. } = self;
        drop(jobs);
        // The other thread ends when it sees that nobody sends any more; then nothing writes to the file.
        while back.recv().is_ok() {}
        shared.seat.with(generation, |live| super::recover::never_was(live, id))
    }
}

/// One transaction: the entry, its file's row, the custody row, the intent gone.
pub(super) fn commit(
    live: &Live,
    id: EntryId,
    planned: &Planned,
    header: &[u8; HEADER],
    measured: &Measured,
    state: State,
    now_ms: i64,
) -> Result<(), StoreError> {
    let opened = seal::item::open_header(&live.wrap, &context(live.ids, id), header);
    let opened = opened.map_err(|_| StoreError::Damaged(Part::Entry(id)))?;
    let told = planned.told();
    let entry = rows::NewEntry { id, record: &planned.record, told: &told, kept_ms: now_ms, state };
    let added = CustodyEvent::Added {
        entry: id,
        at_ms: now_ms,
        zone_minutes: told.zone.minutes_east,
        kind: planned.record.kind().code(),
        length: measured.facts.length,
        sha256: hex::encode(&measured.facts.sha256),
    };
    live.transact(|db| {
        rows::insert(db, &entry)?;
        facts::insert(db, id, measured, &opened.key, &opened.header_hash)?;
        custody::rows::append(db, &added)?;
        intent::settled(db, id)
    })
}
