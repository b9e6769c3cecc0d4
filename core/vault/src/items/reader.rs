//! Reading back at any offset. The file is read first, then the key is taken out, used and put away.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

use seal::stream::{CHUNK, ChunkOpener, SEALED_CHUNK, file_bytes};
use zeroize::Zeroize as _;

use super::facts::{self, Row};
use super::file::path;
use super::header;
use super::scan::{Found, scan};
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
    let mut sealed = Sealed::read(&file, offset, out.len()).map_err(|error| missing(id, error))?;
    let opener = seat.with(generation, |live| reading::read(live, |db| facts::opener(db, id)))?;
    let done = sealed.open_into(&opener, out);
    drop(opener);
    scrub::scrub_stack();
    note(seat, generation, id, &row, done < out.len() || sealed.size < row.size)?;
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

/// The sealed chunks that hold some range of bytes, as many of them as there are, read in one go.
struct Sealed {
    bytes: Vec<u8>,
    first: u64,
    skip: usize,
    /// Bytes of the whole file.
    size: u64,
}

impl Sealed {
    fn read(file: &Path, offset: u64, wanted: usize) -> io::Result<Self> {
        let first = offset / CHUNK as u64;
        let skip = usize::try_from(offset % CHUNK as u64).unwrap_or(0);
        let chunks = (skip + wanted).div_ceil(CHUNK);
        let mut bytes = vec![0; chunks * SEALED_CHUNK];
        let file = File::open(file)?;
        let read = read_up_to(&file, &mut bytes, file_bytes(first))?;
        bytes.truncate(read);
        Ok(Self { bytes, first, skip, size: file.metadata()?.len() })
    }

    /// Opens chunk by chunk, up to one that is not authentic, and answers how many bytes that gave. Each is opened in the
    /// place of the first, so that only that is to be wiped: wiping takes longer than opening.
    fn open_into(&mut self, opener: &ChunkOpener, out: &mut [u8]) -> usize {
        let Some((place, rest)) = self.bytes.split_first_chunk_mut::<SEALED_CHUNK>() else { return 0 };
        let mut done = fill(out, opener.open_data(self.first, place), self.skip);
        let mut more = done;
        for (index, sealed) in (self.first + 1..).zip(rest.chunks_exact(SEALED_CHUNK)) {
            if more == 0 {
                break;
            }
            place.iter_mut().zip(sealed).for_each(|(to, from)| *to = *from);
            more = fill(out.get_mut(done..).unwrap_or_default(), opener.open_data(index, place), 0);
            done += more;
        }
        done
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        let end = self.bytes.len().min(SEALED_CHUNK);
        self.bytes.get_mut(..end).unwrap_or_default().zeroize();
    }
}

/// What an opened chunk gives, without its first bytes; nothing if it is not authentic.
fn fill<E>(out: &mut [u8], plain: Result<&mut [u8; CHUNK], E>, skip: usize) -> usize {
    let plain = plain.ok().and_then(|plain| plain.get(skip..)).unwrap_or_default();
    let now = plain.len().min(out.len());
    out.iter_mut().zip(plain).for_each(|(to, from)| *to = *from);
    now
}

/// Reads until the buffer is full or the file ends.
fn read_up_to(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    let mut done = 0;
    while let Some(rest) = buffer.get_mut(done..).filter(|rest| !rest.is_empty()) {
        match file.read_at(rest, at + done as u64) {
            Ok(0) => break,
            Ok(read) => done += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

fn damaged(id: EntryId) -> StoreError {
    StoreError::Damaged(Part::Entry(id))
}

/// A file that is gone is damage of its entry; anything else is the disk's.
fn missing(id: EntryId, error: io::Error) -> StoreError {
    if error.kind() == io::ErrorKind::NotFound { damaged(id) } else { error.into() }
}
