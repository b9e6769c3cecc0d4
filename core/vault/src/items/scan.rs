//! Reads a whole file and finds out how much of it is authentic.

use std::fs::File;
use std::os::unix::fs::FileExt;

use seal::digest::Sha256;
use seal::stream::{CHUNK, ChunkOpener, SEALED_CHUNK, Shape, TRAILER, Trailer, data_chunks, file_bytes};
use zeroize::Zeroizing;

use super::facts::Measured;
use crate::{FileFacts, StoreError};

/// What a file was found to hold.
pub(super) enum Found {
    /// Every data chunk and the trailer are authentic, and the bytes have the hash that the trailer says.
    Whole(Measured),
    /// The trailer is authentic and says this; some data chunk is not.
    Holed(Measured),
    /// So many whole authentic data chunks stand at its beginning, and no trailer at its end.
    Part(Measured),
    /// No authentic data chunk and no trailer.
    Nothing,
}

/// Looks through a file, asking `may_go_on` at every chunk. About 1 GB/s.
pub(super) fn scan(
    file: &File,
    opener: &ChunkOpener,
    may_go_on: &dyn Fn() -> Result<(), StoreError>,
) -> Result<Found, StoreError> {
    let size = file.metadata()?.len();
    let Some(shape) = Shape::of(size) else { return Ok(Found::Nothing) };
    let trailer = read_trailer(file, shape, opener)?;
    let most = trailer.map_or(shape.chunks, |trailer| data_chunks(trailer.length));
    let length = trailer.map_or(u64::MAX, |trailer| trailer.length);
    let read = Reader { file, opener, may_go_on }.read(most, length)?;
    let found = |facts: FileFacts| Measured { facts, size };
    Ok(match trailer {
        Some(Trailer { length, sha256 }) if read == (FileFacts { length, sha256 }) => {
            Found::Whole(found(read))
        }
        Some(Trailer { length, sha256 }) => Found::Holed(found(FileFacts { length, sha256 })),
        None if read.length > 0 => Found::Part(found(read)),
        None => Found::Nothing,
    })
}

struct Reader<'a> {
    file: &'a File,
    opener: &'a ChunkOpener,
    may_go_on: &'a dyn Fn() -> Result<(), StoreError>,
}

impl Reader<'_> {
    /// Length and hash of the authentic bytes from the first on: at most so many chunks, and so many bytes of them.
    fn read(&self, chunks: u64, length: u64) -> Result<FileFacts, StoreError> {
        let mut buffer = Box::new(Zeroizing::new([0; SEALED_CHUNK]));
        let (mut hash, mut done) = (Sha256::new(), 0);
        for index in 0..chunks {
            (self.may_go_on)()?;
            self.file.read_exact_at(&mut buffer[..], file_bytes(index))?;
            let Ok(plain) = self.opener.open_data(index, &mut buffer) else { break };
            let now = usize::try_from(length - done).map_or(CHUNK, |left| left.min(CHUNK));
            hash.update(plain.get(..now).unwrap_or_default());
            done += now as u64;
        }
        Ok(FileFacts { length: done, sha256: hash.finish() })
    }
}

/// The trailer, if the file ends in an authentic one.
fn read_trailer(file: &File, shape: Shape, opener: &ChunkOpener) -> Result<Option<Trailer>, StoreError> {
    if !shape.may_be_finished() {
        return Ok(None);
    }
    let mut sealed = [0; TRAILER];
    file.read_exact_at(&mut sealed, file_bytes(shape.chunks))?;
    Ok(opener.open_trailer(shape.chunks, &sealed).ok())
}
