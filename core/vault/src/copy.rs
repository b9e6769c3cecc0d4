//! Makes a sealed copy of the open space for another phone: a tar of everything kept, as one age file sealed to the key
//! that the recovery phrase gives. It holds nothing of the other space.
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

/// When the last copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastCopy {
    /// In milliseconds since 1970 UTC, by the phone's clock.
    pub at_ms: i64,
    /// Whether something was kept since.
    pub is_older: bool,
}

/// A copy being made. It uses about 4 MiB of memory, however much was kept. Dropping it stops it; what was pulled is
/// then incomplete, and is refused on import.
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
    /// `None` once nothing more will be pulled.
    pieces: Option<Receiver<ahead::Read>>,
    sealer: Option<CopySealer>,
}

impl Session {
    /// Begins a copy of everything in this space as it is now. Entries kept meanwhile are not in it; if something is
    /// removed meanwhile, it ends with [`StoreError::OutOfOrder`].
    ///
    /// # Errors
    /// [`StoreError::NoPhrase`] if there is no phrase that could open it; [`StoreError::Damaged`] of the database if it
    /// is not whole: rebuild it first; [`StoreError::Locked`].
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

    /// Returns when this space was last copied, if ever.
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
    /// Returns the bytes of everything in the copy, before sealing.
    pub fn total_bytes(&self) -> u64 {
        self.total
    }

    /// Returns how many of those bytes were pulled so far.
    pub fn done_bytes(&self) -> u64 {
        self.done
    }

    /// Returns the next bytes of the copy, about half a MiB; `None` after the last.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if something was removed meanwhile: begin again; [`StoreError::Locked`];
    /// [`StoreError::Storage`]; [`StoreError::Damaged`]. The bytes pulled are then not a copy.
    pub fn pull(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let (sealed, done) = self.work.with(Work::pull)?;
        self.done = self.done.max(done);
        self.is_whole = sealed.is_none();
        Ok(sealed)
    }

    /// Records in the space that a copy was made. Call it once all of it was pulled and stored. The custody record does
    /// not mention it here; it does where the copy is imported.
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
        // The thread ends when nobody receives its pieces; after locking it notices by itself.
        let _unless_locked = self.work.with(|work| {
            work.pieces = None;
            Ok(())
        });
        // A thread that panicked has ended too.
        let _ended = self.reader.take().map(JoinHandle::join);
    }
}

impl Work {
    /// Seals pieces until there are bytes to return, together with the bytes read so far.
    fn pull(&mut self) -> Result<(Option<Vec<u8>>, u64), StoreError> {
        let mut done = 0;
        while let Some(sealer) = &mut self.sealer {
            let pieces = self.pieces.as_ref().ok_or(StoreError::OutOfOrder)?;
            // A thread that ended without a message was locked out.
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
