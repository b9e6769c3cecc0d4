//! Reads an item at any offset. The file is read first, then the key is fetched, used and dropped.

use std::fs::File;
use std::io;

use super::facts::{self, Row};
use super::header;
use super::scan::{ScanResult, scan};
use super::sealed::Sealed;
use crate::session_slot::SessionSlot;
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, EntryId, State, StoreError, reading, scrub};

/// Maximum bytes of one read.
const MAX_READ: usize = 1 << 20;

/// Fills `out` from `offset`, at most 1 MiB, and returns the number of bytes read; 0 at the end. It stops before a
/// damaged chunk; a read from there reports the damage.
pub(super) fn read(
    session_slot: &SessionSlot<UnlockedSpace>,
    generation: u64,
    id: EntryId,
    offset: u64,
    out: &mut [u8],
) -> Result<usize, StoreError> {
    let (row, file) = session_slot.with(generation, |unlocked| {
        Ok((reading::read(unlocked, |db| facts::row(db, id))?, unlocked.folder.item(id)))
    })?;
    let wanted = (out.len().min(MAX_READ) as u64).min(row.length.saturating_sub(offset));
    let Some(out) = usize::try_from(wanted).ok().and_then(|wanted| out.get_mut(..wanted)) else {
        return Ok(0);
    };
    if out.is_empty() {
        return Ok(0);
    }
    let file = File::open(file).map_err(|error| missing(id, error))?;
    let size = file.metadata()?.len();
    let mut sealed = Sealed::of(offset, out);
    sealed.read(&file)?;
    let opener =
        session_slot.with(generation, |unlocked| reading::read(unlocked, |db| facts::opener(db, id)))?;
    let done = sealed.open(&opener);
    drop((opener, sealed));
    scrub::scrub_stack();
    out.get_mut(done..).unwrap_or_default().fill(0);
    note(session_slot, generation, id, &row, done < out.len() || size < row.size)?;
    if done == 0 { Err(damaged(id)) } else { Ok(done) }
}

/// Verifies the whole file: its header, every chunk, the trailer and the hash. About 1 GB/s.
pub(super) fn verify(
    session_slot: &SessionSlot<UnlockedSpace>,
    generation: u64,
    id: EntryId,
) -> Result<(), StoreError> {
    let (row, file, opener) = session_slot.with(generation, |unlocked| {
        let row = reading::read(unlocked, |db| facts::row(db, id))?;
        let opener = reading::read(unlocked, |db| facts::opener(db, id))?;
        Ok((row, unlocked.folder.item(id), opener))
    })?;
    let found = match File::open(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => ScanResult::Nothing,
        file => scan(&file?, &opener, &|| session_slot.check(generation))?,
    };
    drop(opener);
    scrub::scrub_stack();
    let is_whole = match found {
        ScanResult::Whole(measured) => {
            measured.facts.length == row.length && measured.facts.sha256 == row.sha256
        }
        ScanResult::Part(measured) => row.state == State::Unfinished && measured.facts.sha256 == row.sha256,
        ScanResult::Holed(_) | ScanResult::Nothing => false,
    };
    let is_whole = is_whole && session_slot.with(generation, |unlocked| header::check(unlocked, id))?;
    note(session_slot, generation, id, &row, !is_whole)?;
    if is_whole { Ok(()) } else { Err(damaged(id)) }
}

/// Remembers damage that was found; the rest of the entry stays readable.
fn note(
    session_slot: &SessionSlot<UnlockedSpace>,
    generation: u64,
    id: EntryId,
    row: &Row,
    is_damaged: bool,
) -> Result<(), StoreError> {
    if !is_damaged || row.state == State::Damaged {
        return session_slot.check(generation);
    }
    session_slot.with(generation, |unlocked| {
        reading::mark_damaged(unlocked, id);
        Ok(())
    })
}

fn damaged(id: EntryId) -> StoreError {
    StoreError::Damaged(DamagedPart::Entry(id))
}

/// A missing file is damage of its entry; any other error is the disk's.
fn missing(id: EntryId, error: io::Error) -> StoreError {
    if error.kind() == io::ErrorKind::NotFound { damaged(id) } else { error.into() }
}
