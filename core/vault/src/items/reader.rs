//! Reading back at any offset. The file is read first, then the key is taken out, used and put away.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use seal::stream::{CHUNK, SEALED_CHUNK, file_bytes};
use zeroize::Zeroizing;

use super::facts;
use super::path;
use super::scan::{Found, scan};
use crate::seat::Seat;
use crate::{EntryId, Part, State, StoreError};

/// A sealed chunk and its number.
type Numbered = (u64, Box<Zeroizing<[u8; SEALED_CHUNK]>>);

/// The most bytes of one read.
const MAX_READ: usize = 1 << 20;

/// Fills `out` from `offset`, at most 1 MiB, and answers how many bytes there were; 0 at the end. 64 KiB take about 50 µs.
///
/// # Errors
/// `Damaged` of that entry, which is then marked so: the rest of it stays readable; `NoSuchEntry`; `Locked`.
pub(crate) fn read(
    seat: &Seat,
    generation: u64,
    id: EntryId,
    offset: u64,
    out: &mut [u8],
) -> Result<usize, StoreError> {
    let (row, file) =
        seat.with(generation, |live| Ok((facts::row(&live.db, id)?, path(&live.folder, id))))?;
    let wanted = (out.len().min(MAX_READ) as u64).min(row.length.saturating_sub(offset));
    let Some(out) = usize::try_from(wanted).ok().and_then(|wanted| out.get_mut(..wanted)) else {
        return Ok(0);
    };
    if out.is_empty() {
        return Ok(0);
    }
    let done = read_sealed(id, file, offset, out.len())
        .and_then(|mut sealed| open_into(seat, generation, id, &mut sealed, offset, out));
    if matches!(done, Err(StoreError::Damaged(_))) {
        seat.with(generation, |live| {
            facts::mark_damaged(&live.db, id);
            Ok(())
        })?;
    }
    done.map(|()| out.len())
}

/// Looks through the whole file: every chunk, the trailer, the hash. About 1 GB/s; the space is in use meanwhile.
///
/// # Errors
/// `Damaged` of that entry if anything of it is not as it was kept.
pub(crate) fn verify(seat: &Seat, generation: u64, id: EntryId) -> Result<(), StoreError> {
    let (row, file, opener) = seat.with(generation, |live| {
        Ok((facts::row(&live.db, id)?, path(&live.folder, id), facts::opener(&live.db, id)?))
    })?;
    let fits = match scan(&File::open(file).map_err(|error| missing(id, error))?, &opener, &|| {
        seat.check(generation)
    })? {
        Found::Whole(measured) => measured.facts.length == row.length && measured.facts.sha256 == row.sha256,
        Found::Part(measured) => row.state == State::Unfinished && measured.facts.sha256 == row.sha256,
        Found::Nothing => false,
    };
    if fits {
        return Ok(());
    }
    seat.with(generation, |live| {
        facts::mark_damaged(&live.db, id);
        Err(damaged(id))
    })
}

/// The sealed chunks that hold the wanted bytes, each with its number. A file cut short still gives what is there.
fn read_sealed(id: EntryId, file: PathBuf, offset: u64, wanted: usize) -> Result<Vec<Numbered>, StoreError> {
    let file = File::open(file).map_err(|error| missing(id, error))?;
    let first = offset / CHUNK as u64;
    let last = (offset + wanted as u64 - 1) / CHUNK as u64;
    (first..=last)
        .map(|index| {
            let mut chunk = Box::new(Zeroizing::new([0; SEALED_CHUNK]));
            let read = file.read_exact_at(&mut chunk[..], file_bytes(index));
            read.map_err(|error| missing(id, error))?;
            Ok((index, chunk))
        })
        .collect()
}

fn open_into(
    seat: &Seat,
    generation: u64,
    id: EntryId,
    sealed: &mut [Numbered],
    offset: u64,
    out: &mut [u8],
) -> Result<(), StoreError> {
    let opener = seat.with(generation, |live| facts::opener(&live.db, id))?;
    let mut at = usize::try_from(offset % CHUNK as u64).unwrap_or(0);
    let mut rest = out;
    for (index, chunk) in sealed {
        let plain = opener.open_data(*index, chunk).map_err(|_| damaged(id))?;
        let from = plain.get(at..).unwrap_or_default();
        let (now, later) = rest.split_at_mut(rest.len().min(from.len()));
        now.copy_from_slice(from.get(..now.len()).unwrap_or_default());
        (rest, at) = (later, 0);
    }
    seat.check(generation)
}

fn damaged(id: EntryId) -> StoreError {
    StoreError::Damaged(Part::Entry(id))
}

/// A file that is gone or too short is damage of its entry; anything else is the disk's.
fn missing(id: EntryId, error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof => damaged(id),
        _ => error.into(),
    }
}
