//! Reads a whole file and finds out how much of it is authentic.

use std::fs::File;
use std::os::unix::fs::FileExt;

use seal::digest::Sha256;
use seal::stream::{CHUNK, ChunkOpener, SEALED_CHUNK, Shape, TRAILER, Trailer, file_bytes};
use zeroize::Zeroizing;

use super::facts::Measured;
use crate::{FileFacts, StoreError};

/// What a file was found to hold.
pub(super) enum Found {
    /// Every chunk and the trailer are authentic, and the bytes have the hash that the trailer says.
    Whole(Measured),
    /// So many whole authentic data chunks stand at its beginning.
    Part(Measured),
    /// No authentic data chunk.
    Nothing,
}

/// Looks through a file, asking `may_go_on` at every chunk. About 1 GB/s.
pub(super) fn scan(
    file: &File,
    opener: &ChunkOpener,
    may_go_on: &dyn Fn() -> Result<(), StoreError>,
) -> Result<Found, StoreError> {
    let size = file.metadata()?.len();
    let trailer = read_trailer(file, size, opener)?;
    let mut hash = Sha256::new();
    let mut buffer = Box::new(Zeroizing::new([0; SEALED_CHUNK]));
    let (mut chunks, mut length) = (0u64, 0u64);
    let said = trailer.map_or(u64::MAX, |trailer| trailer.length);
    while length < said && read_chunk(file, chunks, size, &mut buffer)? {
        may_go_on()?;
        let Ok(plain) = opener.open_data(chunks, &mut buffer) else { break };
        let now = usize::try_from(said - length).map_or(CHUNK, |left| left.min(CHUNK));
        hash.update(plain.get(..now).unwrap_or_default());
        length += now as u64;
        chunks += 1;
    }
    let sha256 = hash.finish();
    let measured = Measured { facts: FileFacts { length, sha256 }, size };
    Ok(match trailer {
        Some(said) if said == (Trailer { length, sha256 }) => Found::Whole(measured),
        _ if chunks > 0 => Found::Part(measured),
        _ => Found::Nothing,
    })
}

/// The trailer, if the file ends in an authentic one.
fn read_trailer(file: &File, size: u64, opener: &ChunkOpener) -> Result<Option<Trailer>, StoreError> {
    let Some(shape) = Shape::of(size).filter(|shape| shape.may_be_finished()) else { return Ok(None) };
    let mut sealed = [0; TRAILER];
    file.read_exact_at(&mut sealed, file_bytes(shape.chunks))?;
    Ok(opener.open_trailer(shape.chunks, &sealed).ok())
}

/// Reads a sealed chunk; false if the file does not hold all of it.
fn read_chunk(file: &File, index: u64, size: u64, into: &mut [u8; SEALED_CHUNK]) -> Result<bool, StoreError> {
    if file_bytes(index.saturating_add(1)) > size {
        return Ok(false);
    }
    file.read_exact_at(into, file_bytes(index))?;
    Ok(true)
}
