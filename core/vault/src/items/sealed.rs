//! Reads and opens the sealed chunks of a range of bytes. Each is read to where its plaintext belongs and opened there,
//! so that nothing is copied; the first and the last, of which only a part may be wanted, are opened in a separate
//! buffer.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use seal::stream::{CHUNK, ChunkOpener, TAG, file_bytes};
use zeroize::Zeroizing;

/// The chunks of a range, in order.
pub(super) struct Sealed<'a>(Vec<Piece<'a>>);

struct Piece<'a> {
    index: u64,
    out: &'a mut [u8],
    /// If only a part is wanted: a buffer for the whole sealed chunk, and the number of bytes before that part.
    beside: Option<(Vec<u8>, usize)>,
    tag: [u8; TAG],
    is_there: bool,
}

impl<'a> Sealed<'a> {
    /// Makes room for the chunks that fill `out` from `offset`.
    pub(super) fn of(offset: u64, mut out: &'a mut [u8]) -> Self {
        let mut index = offset / CHUNK as u64;
        let mut skip = usize::try_from(offset % CHUNK as u64).unwrap_or(0);
        let mut pieces = Vec::with_capacity(out.len() / CHUNK + 2);
        while !out.is_empty() {
            let (now, rest) = out.split_at_mut(out.len().min(CHUNK - skip));
            pieces.push(Piece::of(index, skip, now));
            (index, skip, out) = (index + 1, 0, rest);
        }
        Self(pieces)
    }

    /// Reads as many of the chunks as the file has.
    pub(super) fn read(&mut self, file: &File) -> io::Result<()> {
        for piece in &mut self.0 {
            piece.is_there = piece.read(file)?;
            if !piece.is_there {
                break;
            }
        }
        Ok(())
    }

    /// Opens chunk by chunk, up to one that is not authentic, and returns the number of bytes opened. The bytes after
    /// those are undefined.
    pub(super) fn open(&mut self, opener: &ChunkOpener) -> usize {
        // One buffer for both ends: wiping it takes longer than opening a chunk.
        let mut place = Zeroizing::new(Vec::new());
        self.0.iter_mut().map_while(|piece| piece.open(opener, &mut place)).sum()
    }
}

impl<'a> Piece<'a> {
    fn of(index: u64, skip: usize, out: &'a mut [u8]) -> Self {
        let is_part = out.len() < CHUNK;
        let beside = is_part.then(|| (vec![0; CHUNK], skip));
        Self { index, out, beside, tag: [0; TAG], is_there: false }
    }

    fn read(&mut self, file: &File) -> io::Result<bool> {
        let at = file_bytes(self.index);
        Ok(fill(file, self.chunk(), at)? && fill(file, &mut self.tag, at + CHUNK as u64)?)
    }

    fn open(&mut self, opener: &ChunkOpener, place: &mut Vec<u8>) -> Option<usize> {
        if !self.is_there {
            return None;
        }
        let (index, tag) = (self.index, self.tag);
        let open = |chunk: &mut [u8]| opener.open_data_apart(index, chunk.first_chunk_mut()?, &tag).ok();
        let Some((sealed, skip)) = &mut self.beside else {
            open(self.out)?;
            return Some(self.out.len());
        };
        if place.is_empty() {
            *place = std::mem::take(sealed);
        } else {
            place.copy_from_slice(sealed);
        }
        open(place)?;
        self.out.copy_from_slice(place.get(*skip..)?.get(..self.out.len())?);
        Some(self.out.len())
    }

    fn chunk(&mut self) -> &mut [u8] {
        match &mut self.beside {
            Some((chunk, _)) => chunk,
            None => self.out,
        }
    }
}

/// Fills the buffer; returns false if the file ends first.
fn fill(file: &File, buffer: &mut [u8], at: u64) -> io::Result<bool> {
    match file.read_exact_at(buffer, at) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        done => done.map(|()| true),
    }
}
