//! A sealed copy of the open space for another phone: one age file, sealed to the key that the recovery phrase gives, of a
//! tar of everything that was kept. Nothing of the other space is in it.
//!
//! ```text
//! begin_copy ── pull, pull, … nothing more ── the caller makes it durable ── finish: noted that there is one
//! ```

use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;

use seal::copy::CopySealer;

use crate::cells::Cell;
use crate::custody::rows as chain;
use crate::events::{self, Event};
use crate::shared::Shared;
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, Session, SpaceKind, StoreError, hex, reading, rows};

mod ahead;
pub(crate) mod form;
mod member;
pub(crate) mod settings;
mod source;

pub(crate) use settings::seal_to;

use form::{FORMAT, Head};
use source::Source;

/// When a copy was made last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastCopy {
    /// In milliseconds since 1970 UTC, by the phone's clock.
    pub at_ms: i64,
    /// Whether something was kept since.
    pub is_older: bool,
}

/// A copy on its way out. It uses about 4 MiB of memory, however much was kept. Dropping it stops it; what was pulled is
/// then no whole copy, and is refused where it is read.
pub struct CopyOut {
    shared: Arc<Shared>,
    generation: u64,
    total: u64,
    done: u64,
    is_whole: bool,
    highest: i64,
    work: Cell<Work>,
    reader: Option<JoinHandle<()>>,
}

struct Work {
    /// None once nobody will take more.
    pieces: Option<Receiver<ahead::Read>>,
    sealer: Option<CopySealer>,
}

impl Session {
    /// Begins a copy of everything in this space as it is now. What is kept while it goes out is not in it; if something is
    /// removed meanwhile, it ends with [`StoreError::OutOfOrder`].
    ///
    /// # Errors
    /// [`StoreError::NoPhrase`] before there are words that could open it; [`StoreError::Damaged`] of the database if that
    /// is not whole: put it back together first; [`StoreError::Locked`].
    pub fn begin_copy(&self) -> Result<CopyOut, StoreError> {
        let made_ms = self.now_ms();
        let (source, sealer, total, highest) = self.with(|unlocked| begin(unlocked, made_ms))?;
        let (shared, generation) = (Arc::clone(&self.shared), self.generation);
        let (pieces, reader) = ahead::start(&shared, generation, source)?;
        let work = Work { pieces: Some(pieces), sealer: Some(sealer) };
        let work = shared.session_slot.cell(generation, work);
        let reader = Some(reader);
        Ok(CopyOut { shared, generation, total, done: 0, is_whole: false, highest, work, reader })
    }

    /// When a copy of this space was made last, if one was.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`StoreError::Damaged`].
    pub fn last_copy(&self) -> Result<Option<LastCopy>, StoreError> {
        self.with(|unlocked| {
            let Some((at_ms, highest)) = events::last_copy(&unlocked.db)? else { return Ok(None) };
            Ok(Some(LastCopy { at_ms, is_older: rows::highest(&unlocked.db)? > highest }))
        })
    }
}

fn begin(unlocked: &mut UnlockedSpace, made_ms: i64) -> Result<(Source, CopySealer, u64, i64), StoreError> {
    reading::missing(unlocked)?;
    if !unlocked.is_whole() {
        return Err(StoreError::Damaged(DamagedPart::Database));
    }
    let recipient = settings::sealed_to(unlocked)?.ok_or(StoreError::NoPhrase)?;
    let last = chain::last(&unlocked.db)?;
    let head = Head {
        format: FORMAT,
        kind: match unlocked.kind {
            SpaceKind::Full => 1,
            SpaceKind::Plain => 2,
        },
        made_ms,
        entries: rows::expected(&unlocked.db)?,
        rows: last.count,
        head: hex::encode(&last.hash),
        bytes: rows::bytes(&unlocked.db)?,
    };
    let (total, highest) = (head.bytes, rows::highest(&unlocked.db)?);
    Ok((Source::new(head, highest), CopySealer::new(&recipient)?, total, highest))
}

impl CopyOut {
    /// Bytes of everything that goes in, before sealing.
    pub fn total_bytes(&self) -> u64 {
        self.total
    }

    /// How many of them are in what was pulled so far.
    pub fn done_bytes(&self) -> u64 {
        self.done
    }

    /// The next bytes of the file, about half a MiB; nothing after the last.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if something was removed meanwhile: begin again; [`StoreError::Locked`];
    /// [`StoreError::Storage`]; [`StoreError::Damaged`]. What was pulled is then no copy.
    pub fn pull(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let (sealed, done) = self.work.with(Work::pull)?;
        self.done = self.done.max(done);
        self.is_whole = sealed.is_none();
        Ok(sealed)
    }

    /// Notes in the space that a copy was made: when all of it was pulled and is where it should be. The record of who did
    /// what says nothing of it; where the copy is brought in, it does.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] before the last byte was pulled; [`StoreError::Locked`]; [`StoreError::NoSpace`];
    /// [`StoreError::Storage`].
    pub fn finish(self) -> Result<(), StoreError> {
        if !self.is_whole {
            return Err(StoreError::OutOfOrder);
        }
        let (at_ms, highest) = (self.shared.clock.unix_ms(), self.highest);
        let copied = Event::Copied { highest };
        self.shared
            .session_slot
            .with(self.generation, |unlocked| unlocked.transact(|db| events::append(db, at_ms, copied)))
    }
}

impl Drop for CopyOut {
    fn drop(&mut self) {
        // The thread ends when nobody takes what it reads: after a locking it finds that out by itself.
        let _unless_locked = self.work.with(|work| {
            work.pieces = None;
            Ok(())
        });
        // A thread that panicked has ended too.
        let _ended = self.reader.take().map(JoinHandle::join);
    }
}

impl Work {
    /// Seals pieces until some of it can be given; with it, how far the reading had come.
    fn pull(&mut self) -> Result<(Option<Vec<u8>>, u64), StoreError> {
        let mut done = 0;
        while let Some(sealer) = &mut self.sealer {
            let pieces = self.pieces.as_ref().ok_or(StoreError::OutOfOrder)?;
            // A thread that ended without a word was locked out.
            let read = pieces.recv().unwrap_or(Err(StoreError::Locked));
            if read.is_err() {
                self.pieces = None;
            }
            let Some((piece, so_far)) = read? else {
                let sealer = self.sealer.take().ok_or(StoreError::OutOfOrder)?;
                return Ok((Some(sealer.finish()?), done));
            };
            done = so_far;
            sealer.push(&piece)?;
            let sealed = sealer.take();
            if !sealed.is_empty() {
                return Ok((Some(sealed), done));
            }
        }
        Ok((None, done))
    }
}

#[cfg(test)]
pub(crate) mod tests;
