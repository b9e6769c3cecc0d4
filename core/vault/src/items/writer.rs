//! Keeps a file: bytes pushed here are hashed on a second thread, then sealed and written on a third.

use std::sync::Arc;
use std::thread::JoinHandle;

use super::commit::commit;
use super::intent;
use super::pipeline::{Pipeline, Room};
use super::recover;
use super::work::{Begun, Ended, Flow, Work};
use crate::cells::Cell;
use crate::closer::Behind;
use crate::shared::Shared;
use crate::{EntryId, State, StoreError, scrub};

/// Keeps one file. Push its bytes with [`ItemWriter::append`], then call [`ItemWriter::finish`]. Uses about 5 MiB of
/// memory, however long the file is.
///
/// If it is dropped before that, or the space is locked, the bytes pushed so far stay on disk and are an unfinished
/// entry after the next opening. Dropping waits until they are written, up to 4 MiB.
pub struct ItemWriter {
    shared: Arc<Shared>,
    generation: u64,
    id: EntryId,
    length: u64,
    pub(super) work: Cell<Work>,
    pub(super) threads: Vec<JoinHandle<()>>,
}

impl ItemWriter {
    pub(super) fn new(
        (shared, generation): (Arc<Shared>, u64),
        id: EntryId,
        begun: Begun,
        room: Room,
        pipeline: Pipeline,
    ) -> Self {
        let Pipeline { pool, hash_jobs, back, threads } = pipeline;
        let flow = Behind::new(shared.closer(), Flow { pool, hash_jobs: Some(hash_jobs), back });
        let work = Work { begun, room, length: 0, flow, stuck: false, ended: Ended::No };
        let work = shared.session_slot.cell(generation, work);
        Self { shared, generation, id, length: 0, work, threads: threads.into() }
    }

    /// Returns the id that the entry will have.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Returns the number of bytes appended so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Appends bytes, at most [`crate::MAX_PUSH`]: all of them or, with an error, none, so that the same push can be
    /// retried. Returns as soon as they are copied, unless 4 MiB are waiting already.
    ///
    /// # Errors
    /// `NoSpace`: free some space and push again, no earlier bytes are lost; `Invalid(Length)`: over the limit of one
    /// item or of all; `OutOfOrder` after [`ItemWriter::finish`]; `Locked`: the space was locked; `Storage`.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.length = self.work.with(|work| work.append(bytes))?;
        Ok(())
    }

    /// Notes in the record that a film belongs to the picture and is not taken in. A crash from here on does not lose
    /// the note.
    ///
    /// # Errors
    /// `OutOfOrder` after [`ItemWriter::finish`]; `Locked`; `NoSpace`; `Storage`.
    pub fn leave_film(&mut self) -> Result<(), StoreError> {
        self.work.with(|work| {
            work.check_open()?;
            let planned = &mut work.begun.planned;
            planned.record.imported_mut().ok_or(StoreError::OutOfOrder)?.film_left_on_phone = true;
            self.shared.session_slot.with(self.generation, |unlocked| {
                unlocked.transact(|db| intent::change(db, self.id, planned))
            })
        })
    }

    /// Pads, seals the trailer, makes file and folder durable, then commits entry and custody row in one transaction.
    /// The item is kept only once this has returned; a second call returns the same. Takes as long as an fsync of all
    /// its bytes.
    ///
    /// # Errors
    /// `NoSpace`: call it again once there is room. `Storage`: the bytes may not have reached the disk; the next
    /// opening checks which did. `Locked`: the next opening settles the item.
    pub fn finish(&mut self) -> Result<EntryId, StoreError> {
        self.make_durable()?;
        let kept = self.commit();
        scrub::scrub_stack();
        kept.map(|()| self.id)
    }

    /// Does everything that [`ItemWriter::finish`] does except the transaction.
    pub(super) fn make_durable(&mut self) -> Result<(), StoreError> {
        self.work.with(Work::make_durable)
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let now_ms = self.shared.clock.unix_ms();
        self.work.with(|work| {
            let Some(measured) = work.measured()? else { return Ok(()) };
            let Begun { planned, header } = &work.begun;
            self.shared.session_slot.with(self.generation, |unlocked| {
                commit(unlocked, self.id, planned, header, measured, State::Kept, now_ms)
            })?;
            work.ended = Ended::Kept;
            Ok(())
        })
    }

    /// Discards the bytes: first the file, then its intent. No entry remains.
    ///
    /// # Errors
    /// `OutOfOrder` for an item that is kept; `Locked`, `Storage`: the next opening settles it as unfinished instead.
    pub fn discard(mut self) -> Result<(), StoreError> {
        let is_kept = self.work.with(|work| Ok(matches!(work.ended, Ended::Kept)))?;
        if is_kept {
            return Err(StoreError::OutOfOrder);
        }
        self.end_threads();
        self.shared.session_slot.with(self.generation, |unlocked| recover::never_was(unlocked, self.id))
    }

    /// Waits until no thread writes to the file.
    fn end_threads(&mut self) {
        let _unless_locked = self.work.with(Work::close);
        for thread in self.threads.drain(..) {
            // A thread that panicked has ended too.
            let _ended = thread.join();
        }
    }
}

impl Drop for ItemWriter {
    fn drop(&mut self) {
        self.end_threads();
    }
}
