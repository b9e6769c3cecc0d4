//! Keeping a file: bytes are pushed in here, hashed on a second thread, sealed and written on a third.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::thread::JoinHandle;

use seal::item::HEADER;

use super::commit::commit;
use super::facts::Measured;
use super::hasher::Push;
use super::intent::Planned;
use super::lane::Back;
use super::line::{Line, Room};
use super::recover;
use super::tank::Tank;
use crate::shared::Shared;
use crate::{EntryId, Field, State, StoreError, scrub};

/// The most bytes of one push.
pub const MAX_PUSH: usize = 1 << 20;

/// Keeps one file. Push its bytes with [`ItemWriter::append`], then [`ItemWriter::finish`]. Uses about 5 MiB of memory,
/// however long the file is.
///
/// Dropped before that, or locked, what came in stays on disk and is an unfinished entry after the next opening.
/// Dropping waits until what came in is written, up to 4 MiB.
pub struct ItemWriter {
    shared: Arc<Shared>,
    generation: u64,
    id: EntryId,
    planned: Planned,
    room: Room,
    header: Box<[u8; HEADER]>,
    length: u64,
    pub(super) tank: Tank,
    /// Gone once nothing more will come.
    pushes: Option<Sender<Push>>,
    back: Receiver<Back>,
    pub(super) threads: Vec<JoinHandle<()>>,
    stuck: bool,
    ended: Ended,
}

/// How far the end has come, so that a failed step of it can be tried again.
enum Ended {
    No,
    Asked,
    Durable(Measured),
    Kept,
    Broken,
}

impl ItemWriter {
    pub(super) fn new(
        (shared, generation): (Arc<Shared>, u64),
        id: EntryId,
        planned: Planned,
        room: Room,
        header: Box<[u8; HEADER]>,
        line: Line,
    ) -> Self {
        let Line { tank, pushes, back, threads } = line;
        let (pushes, threads) = (Some(pushes), threads.into());
        let (length, stuck, ended) = (0, false, Ended::No);
        Self {
            shared,
            generation,
            id,
            planned,
            room,
            header,
            length,
            tank,
            pushes,
            back,
            threads,
            stuck,
            ended,
        }
    }

    /// The id that the entry will have.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Bytes taken so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Takes bytes, at most [`MAX_PUSH`]: all of them or, with an error, none, so the same push can be made again.
    /// Returns as soon as they are copied, unless 4 MiB wait already.
    ///
    /// # Errors
    /// `NoSpace`: free some and push again, nothing that came in is lost; `Invalid(Length)`: over the limit of one item
    /// or of all; `OutOfOrder` after [`ItemWriter::finish`]; `Locked`: the space was locked; `Storage`.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.check_room(bytes.len())?;
        self.make_room(bytes.len())?;
        let mut rest = bytes;
        while !rest.is_empty() {
            let (taken, batch) = self.tank.fill(rest);
            rest = rest.get(taken..).unwrap_or_default();
            batch.map_or(Ok(()), |batch| self.push(Push::Data(batch)))?;
            // The tank was emptied by a locking.
            self.check()?;
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    fn check_room(&self, more: usize) -> Result<(), StoreError> {
        self.check()?;
        if !matches!(self.ended, Ended::No) {
            return Err(StoreError::OutOfOrder);
        }
        let after = self.length.saturating_add(more as u64);
        let fits = more <= MAX_PUSH && after <= self.room.item_bytes && after <= self.room.left_of_total;
        if fits { Ok(()) } else { Err(StoreError::Invalid(Field::Length)) }
    }

    /// Waits until there are buffers for so many bytes. A failure seen here leaves everything as it was.
    fn make_room(&mut self, bytes: usize) -> Result<(), StoreError> {
        if self.unstick()? {
            // What the retry brought: a free buffer, or the same failure again.
            self.take_next()?;
        }
        while let Ok(back) = self.back.try_recv() {
            self.take_back(back)?;
        }
        while self.tank.missing(bytes) > 0 {
            self.take_next()?;
        }
        Ok(())
    }

    fn take_next(&mut self) -> Result<(), StoreError> {
        let back = self.back.recv().map_err(|_| StoreError::Locked)?;
        self.take_back(back)
    }

    fn take_back(&mut self, back: Back) -> Result<(), StoreError> {
        match back {
            Back::Free(batch) => self.tank.give_back(batch),
            Back::Durable(measured) => self.ended = Ended::Durable(measured),
            Back::Failed(error) => {
                self.stuck = true;
                return Err(error);
            }
            Back::Broken(error) => {
                self.ended = Ended::Broken;
                return Err(error);
            }
        }
        Ok(())
    }

    /// Asks for another try of what failed; whether anything had.
    fn unstick(&mut self) -> Result<bool, StoreError> {
        let was_stuck = std::mem::take(&mut self.stuck);
        if was_stuck { self.push(Push::Retry).map(|()| true) } else { Ok(false) }
    }

    fn push(&self, push: Push) -> Result<(), StoreError> {
        self.pushes.as_ref().and_then(|pushes| pushes.send(push).ok()).ok_or(StoreError::Locked)
    }

    /// Whether the space is still open; if not, nothing that came in stays in memory.
    fn check(&self) -> Result<(), StoreError> {
        self.shared.seat.check(self.generation).inspect_err(|_| self.tank.try_wipe())
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
        self.check()?;
        self.unstick()?;
        if matches!(self.ended, Ended::No) {
            self.push(Push::Data(self.tank.drain(true)))?;
            self.push(Push::Finish)?;
            self.ended = Ended::Asked;
        }
        while matches!(self.ended, Ended::Asked) {
            self.take_next()?;
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let measured = match &self.ended {
            Ended::Durable(measured) => measured,
            Ended::Kept => return Ok(()),
            Ended::No | Ended::Asked | Ended::Broken => {
                return Err(StoreError::Storage(io::ErrorKind::Other.into()));
            }
        };
        let now_ms = self.shared.clock.unix_ms();
        self.shared.seat.with(self.generation, |live| {
            commit(live, self.id, &self.planned, &self.header, measured, State::Kept, now_ms)
        })?;
        self.ended = Ended::Kept;
        Ok(())
    }

    /// Throws away what came in: file first, then its intent. The entry never was.
    ///
    /// # Errors
    /// `OutOfOrder` for an item that is kept; `Locked`, `Storage`: the next opening settles it as unfinished instead.
    pub fn discard(mut self) -> Result<(), StoreError> {
        if matches!(self.ended, Ended::Kept) {
            return Err(StoreError::OutOfOrder);
        }
        self.end_threads();
        self.shared.seat.with(self.generation, |live| recover::never_was(live, self.id))
    }

    /// Waits until nothing writes to the file any more.
    fn end_threads(&mut self) {
        drop(self.pushes.take());
        for thread in self.threads.drain(..) {
            // A thread that panicked has ended too.
            let _ended = thread.join();
        }
    }
}

impl Drop for ItemWriter {
    fn drop(&mut self) {
        if matches!(self.ended, Ended::No) && self.check().is_ok() {
            let _unless_locked = self.push(Push::Data(self.tank.drain(false)));
        }
        self.end_threads();
    }
}
