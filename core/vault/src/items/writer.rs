//! Keeping a file: bytes are pushed in here, hashed on a second thread, sealed and written on a third.

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

/// Keeps one file. Push its bytes with [`ItemWriter::append`], then [`ItemWriter::finish`]. Uses about 5 MiB of memory,
/// however long the file is.
///
/// Dropped before that, or locked, what came in stays on disk and is an unfinished entry after the next opening.
/// Dropping waits until what came in is written, up to 4 MiB.
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

    /// The id that the entry will have.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Bytes taken so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Takes bytes, at most [`crate::MAX_PUSH`]: all of them or, with an error, none, so the same push can be made again.
    /// Returns as soon as they are copied, unless 4 MiB wait already.
    ///
    /// # Errors
    /// `NoSpace`: free some and push again, nothing that came in is lost; `Invalid(Length)`: over the limit of one item
    /// or of all; `OutOfOrder` after [`ItemWriter::finish`]; `Locked`: the space was locked; `Storage`.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.length = self.work.with(|work| work.append(bytes))?;
        Ok(())
    }

    /// Notes in the record that a film belongs to the picture and is not taken in. A crash from here on does not lose it.
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
    /// Only when this answered is the item kept; asked again, it answers the same. Takes as long as an fsync of all its
    /// bytes.
    ///
    /// # Errors
    /// `NoSpace`: call it again once there is room. `Storage`: what came in may not have reached the disk; the next opening
    /// looks what did. `Locked`: the next opening settles the item.
    pub fn finish(&mut self) -> Result<EntryId, StoreError> {
        self.make_durable()?;
        let kept = self.commit();
        scrub::scrub_stack();
        kept.map(|()| self.id)
    }

    /// Everything of [`ItemWriter::finish`] but the transaction.
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

    /// Throws away what came in: file first, then its intent. The entry never was.
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

    /// Waits until nothing writes to the file any more.
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
