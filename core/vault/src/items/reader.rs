//! Reading back at any offset. The file is read first, then the key is taken out, used and put away.

use std::fs::File;
use std::io;

use super::facts::{self, Row};
use super::file::path;
use super::header;
use super::scan::{Found, scan};
use super::sealed::Sealed;
use crate::live::Live;
use crate::seat::Seat;
use crate::{EntryId, Part, State, StoreError, reading, scrub};

/// The most bytes of one read.
const MAX_READ: usize = 1 << 20;

/// Fills `out` from `offset`, at most 1 MiB, and answers how many bytes there were; 0 at the end. It stops before a chunk
/// that is damaged; asked again from there, it says so.
pub(super) fn read(
    seat: &Seat<Live>,
    generation: u64,
    id: EntryId,
    offset: u64,
    out: &mut [u8],
) -> Result<usize, StoreError> {
    let (row, file) = seat.with(generation, |live| {
        Ok((reading::read(live, |db| facts::row(db, id))?, path(&live.folder, id)))
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
    let opener = seat.with(generation, |live| reading::read(live, |db| facts::opener(db, id)))?;
    let done = sealed.open(&opener);
    drop((opener, sealed));
    scrub::scrub_stack();
    out.get_mut(done..).unwrap_or_default().fill(0);
    note(seat, generation, id, &row, done < out.len() || size < row.size)?;
    if done == 0 { Err(damaged(id)) } else { Ok(done) }
}

/// Looks through the whole file: its header, every chunk, the trailer, the hash. About 1 GB/s.
pub(super) fn verify(seat: &Seat<Live>, generation: u64, id: EntryId) -> Result<(), StoreError> {
    let (row, file, opener) = seat.with(generation, |live| {
        let row = reading::read(live, |db| facts::row(db, id))?;
        let opener = reading::read(live, |db| facts::opener(db, id))?;
        Ok((row, path(&live.folder, id), opener))
    })?;
    let found = match File::open(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Found::Nothing,
        file => scan(&file?, &opener, &|| seat.check(generation))?,
    };
    drop(opener);
    scrub::scrub_stack();
    let is_whole = match found {
        Found::Whole(measured) => measured.facts.length == row.length && measured.facts.sha256 == row.sha256,
        Found::Part(measured) => row.state == State::Unfinished && measured.facts.sha256 == row.sha256,
        Found::Holed(_) | Found::Nothing => false,
    };
    let is_whole = is_whole && seat.with(generation, |live| header::check(live, id))?;
    note(seat, generation, id, &row, !is_whole)?;
    if is_whole { Ok(()) } else { Err(damaged(id)) }
}

/// Remembers damage that was found; the rest of the entry stays readable.
fn note(
    seat: &Seat<Live>,
    generation: u64,
    id: EntryId,
    row: &Row,
    is_damaged: bool,
) -> Result<(), StoreError> {
    if !is_damaged || row.state == State::Damaged {
        return seat.check(generation);
    }
    seat.with(generation, |live| {
        reading::mark_damaged(live, id);
        Ok(())
    })
}

fn damaged(id: EntryId) -> StoreError {
    StoreError::Damaged(Part::Entry(id))
}

/// A file that is gone is damage of its entry; anything else is the disk's.
fn missing(id: EntryId, error: io::Error) -> StoreError {
    if error.kind() == io::ErrorKind::NotFound { damaged(id) } else { error.into() }
}
