//! Reads a whole file and measures how much of it is authentic.

use std::fs::File;
use std::os::unix::fs::FileExt;

use seal::digest::Sha256;
use seal::stream::{CHUNK, ChunkOpener, SEALED_CHUNK, Shape, TRAILER, Trailer, data_chunks, file_bytes};
use zeroize::Zeroizing;

use super::facts::Measured;
use crate::{FileFacts, StoreError};

/// What a file was found to hold.
pub(super) enum ScanResult {
    /// Every data chunk and the trailer are authentic, and the bytes have the trailer's hash.
    Whole(Measured),
    /// Some data chunk before the trailer, or before the last authentic one, is lost. Measured by the trailer; without
    /// one, up to the last authentic chunk, with lost bytes hashed as zeros.
    Holed(Measured),
    /// The file begins with authentic data chunks without a gap, measured here, has none after them, and no trailer.
    Part(Measured),
    /// No authentic data chunk and no trailer.
    Nothing,
}

/// Scans a file, calling `may_go_on` at every chunk. About 1 GB/s.
pub(super) fn scan(
    file: &File,
    opener: &ChunkOpener,
    may_go_on: &dyn Fn() -> Result<(), StoreError>,
) -> Result<ScanResult, StoreError> {
    let size = file.metadata()?.len();
    let Some(shape) = Shape::from_file_bytes(size) else { return Ok(ScanResult::Nothing) };
    let trailer = read_trailer(file, shape, opener)?;
    let chunks = trailer.map_or(shape.chunks, |trailer| data_chunks(trailer.length));
    let mut walk = Walk::of(trailer.map_or(u64::MAX, |trailer| trailer.length));
    let mut buffer = Box::new(Zeroizing::new([0; SEALED_CHUNK]));
    for index in 0..chunks {
        may_go_on()?;
        file.read_exact_at(&mut buffer[..], file_bytes(index))?;
        match opener.open_data(index, &mut buffer) {
            Ok(plain) => walk.found(plain),
            Err(_) => walk.lost += 1,
        }
    }
    Ok(walk.end(trailer, size))
}

/// Progress of a walk over the chunks.
struct Walk {
    hash: Sha256,
    done: u64,
    most: u64,
    /// Chunks lost since the last authentic one.
    lost: u64,
    has_hole: bool,
}

impl Walk {
    fn of(most: u64) -> Self {
        Self { hash: Sha256::new(), done: 0, most, lost: 0, has_hole: false }
    }

    fn found(&mut self, plain: &[u8; CHUNK]) {
        for _ in 0..std::mem::take(&mut self.lost) {
            self.has_hole = true;
            self.add(&[0; CHUNK]);
        }
        self.add(plain);
    }

    fn add(&mut self, bytes: &[u8; CHUNK]) {
        let now = usize::try_from(self.most - self.done).map_or(CHUNK, |left| left.min(CHUNK));
        self.hash.update(bytes.get(..now).unwrap_or_default());
        self.done += now as u64;
    }

    fn end(self, trailer: Option<Trailer>, size: u64) -> ScanResult {
        let read = FileFacts { length: self.done, sha256: self.hash.finish() };
        let said = trailer.map(|Trailer { length, sha256 }| FileFacts { length, sha256 });
        let measured = |facts| Measured { facts, size };
        match said {
            Some(said) if said == read && !self.has_hole => ScanResult::Whole(measured(read)),
            Some(said) => ScanResult::Holed(measured(said)),
            None if self.has_hole => ScanResult::Holed(measured(read)),
            None if self.done > 0 => ScanResult::Part(measured(read)),
            None => ScanResult::Nothing,
        }
    }
}

/// Returns the trailer, if the file ends in an authentic one.
fn read_trailer(file: &File, shape: Shape, opener: &ChunkOpener) -> Result<Option<Trailer>, StoreError> {
    if !shape.may_be_finished() {
        return Ok(None);
    }
    let mut sealed = [0; TRAILER];
    file.read_exact_at(&mut sealed, file_bytes(shape.chunks))?;
    Ok(opener.open_trailer(shape.chunks, &sealed).ok())
}
