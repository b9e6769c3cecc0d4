//! Seals and opens the chunks of an item file.
//!
//! ```text
//!   header 1024 | data 65552 | ... | data 65552 | padding 65552 | ... | trailer 56
//!                 index 0            index n-1    index n               index = chunks before it
//! ```
//!
//! A sealer numbers its chunks itself and is consumed by the trailer, so a nonce cannot be used twice; plaintext goes
//! in and only ciphertext comes out. One buffer is reused: [`Chunk`], [`SealedChunk`], [`Chunk`]; no chunk allocates.

use ring::aead::{Aad, LessSafeKey, Nonce};
use zeroize::Zeroize;

use crate::SealError;
use crate::keys::{ItemKey, derive};
use crate::labels;
use crate::sealing::{NONCE, cipher};

mod chunk;
mod shape;

pub use crate::sealing::TAG;
pub use chunk::{Chunk, SealedChunk};
pub use shape::{HEADER, Shape, data_chunks, file_bytes, padme};

/// Plaintext bytes in a chunk.
pub const CHUNK: usize = 65_536;
/// Bytes of a chunk on disk.
pub const SEALED_CHUNK: usize = CHUNK + TAG;
/// Bytes of the trailer on disk.
pub const TRAILER: usize = 40 + TAG;

/// The kind of a chunk; part of its nonce, so one kind cannot pass for another.
#[derive(Clone, Copy)]
enum ChunkKind {
    Data = 0,
    Padding = 1,
    Trailer = 2,
}

/// The trailer: what it says about the whole item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trailer {
    /// True length in bytes.
    pub length: u64,
    /// SHA-256 of the true bytes.
    pub sha256: [u8; 32],
}

/// Seals the data chunks of one file, in order. Made only together with a new key, by [`crate::item::make_item`].
pub struct ChunkSealer {
    cipher: Box<LessSafeKey>,
    next: u64,
}

impl ChunkSealer {
    /// Makes a sealer for a key that was just made and has sealed nothing.
    pub(crate) fn of_new_key(key: &ItemKey, header_hash: &[u8; 32]) -> Self {
        Self { cipher: chunk_cipher(key, header_hash), next: 0 }
    }

    /// Seals the next data chunk in place. About 8 µs on a core with AES instructions.
    ///
    /// # Errors
    /// `TooLarge` after 2^64 - 1 chunks.
    pub fn seal_data(&mut self, chunk: Chunk) -> Result<SealedChunk, SealError> {
        let index = self.next;
        self.next = index.checked_add(1).ok_or(SealError::TooLarge)?;
        seal_chunk(&self.cipher, index, ChunkKind::Data, chunk)
    }

    /// Ends the data: padding and the trailer follow.
    pub fn finish_data(self) -> EndSealer {
        EndSealer { cipher: self.cipher, data: self.next, padding: 0 }
    }
}

/// Seals what follows the data: padding, then the trailer, which consumes it.
pub struct EndSealer {
    cipher: Box<LessSafeKey>,
    data: u64,
    padding: u64,
}

impl EndSealer {
    /// Returns how many padding chunks are still to come.
    pub fn missing(&self) -> u64 {
        padme(self.data).saturating_sub(self.data).saturating_sub(self.padding)
    }

    /// Seals the next padding chunk: zeros, whatever the buffer held.
    ///
    /// # Errors
    /// `TooLarge` after 2^64 - 1 chunks.
    pub fn seal_padding(&mut self, mut chunk: Chunk) -> Result<SealedChunk, SealError> {
        let index = self.data.checked_add(self.padding).ok_or(SealError::TooLarge)?;
        self.padding += 1;
        chunk.clear();
        seal_chunk(&self.cipher, index, ChunkKind::Padding, chunk)
    }

    /// Seals the trailer of a file with all its padding.
    ///
    /// # Errors
    /// As [`EndSealer::seal_padding`].
    pub fn seal_trailer(self, trailer: &Trailer) -> Result<[u8; TRAILER], SealError> {
        let index = self.data.checked_add(self.padding).ok_or(SealError::TooLarge)?;
        self.seal_trailer_at(index, trailer)
    }

    /// Seals the trailer of a file whose padding was cut off again for lack of space.
    ///
    /// # Errors
    /// As [`EndSealer::seal_padding`].
    pub fn seal_trailer_unpadded(self, trailer: &Trailer) -> Result<[u8; TRAILER], SealError> {
        let index = self.data;
        self.seal_trailer_at(index, trailer)
    }

    // The kind is part of the nonce and the sealer is consumed: no index meets this kind twice.
    fn seal_trailer_at(self, index: u64, trailer: &Trailer) -> Result<[u8; TRAILER], SealError> {
        let mut sealed = [0; TRAILER];
        sealed[..8].copy_from_slice(&trailer.length.to_be_bytes());
        sealed[8..40].copy_from_slice(&trailer.sha256);
        seal_in_place(&self.cipher, index, ChunkKind::Trailer, &mut sealed)?;
        Ok(sealed)
    }
}

/// Opens the chunks of one file, in any order.
pub struct ChunkOpener {
    cipher: Box<LessSafeKey>,
}

impl ChunkOpener {
    /// Makes an opener from the item key and the hash of the header's plaintext.
    pub fn new(key: &ItemKey, header_hash: &[u8; 32]) -> Self {
        Self { cipher: chunk_cipher(key, header_hash) }
    }

    /// Opens a data chunk in place and returns its 65,536 bytes.
    ///
    /// # Errors
    /// `NotAuthentic`: altered, moved, or of another kind or file. The contents of the buffer are then undefined.
    pub fn open_data<'a>(
        &self,
        index: u64,
        chunk: &'a mut [u8; SEALED_CHUNK],
    ) -> Result<&'a mut [u8; CHUNK], SealError> {
        let plain = self.open(index, ChunkKind::Data, chunk)?;
        plain.try_into().map_err(|_| SealError::Damaged)
    }

    /// Opens a data chunk whose tag is separate, for bytes that were read to their destination.
    ///
    /// # Errors
    /// As [`ChunkOpener::open_data`].
    pub fn open_data_apart(
        &self,
        index: u64,
        chunk: &mut [u8; CHUNK],
        tag: &[u8; TAG],
    ) -> Result<(), SealError> {
        let nonce = nonce(index, ChunkKind::Data);
        let opened = self.cipher.open_in_place_separate_tag(nonce, Aad::empty(), (*tag).into(), chunk, 0..);
        opened.map(|_| ()).map_err(|_| SealError::NotAuthentic)
    }

    /// Checks a padding chunk.
    ///
    /// # Errors
    /// As [`ChunkOpener::open_data`]; `Damaged` if it is not all zeros.
    pub fn open_padding(&self, index: u64, chunk: &mut [u8; SEALED_CHUNK]) -> Result<(), SealError> {
        let plain = self.open(index, ChunkKind::Padding, chunk)?;
        if plain.iter().all(|byte| *byte == 0) { Ok(()) } else { Err(SealError::Damaged) }
    }

    /// Opens the trailer that follows `chunks` chunks.
    ///
    /// # Errors
    /// As [`ChunkOpener::open_data`]; `Damaged` if an item of that length cannot have this many chunks.
    pub fn open_trailer(&self, chunks: u64, sealed: &[u8; TRAILER]) -> Result<Trailer, SealError> {
        let mut copy = *sealed;
        let plain = self.open(chunks, ChunkKind::Trailer, &mut copy)?;
        let (length, sum) = plain.split_first_chunk::<8>().ok_or(SealError::Damaged)?;
        let sha256 = (*sum).try_into().map_err(|_| SealError::Damaged)?;
        let trailer = Trailer { length: u64::from_be_bytes(*length), sha256 };
        let data = data_chunks(trailer.length);
        if chunks == data || chunks == padme(data) { Ok(trailer) } else { Err(SealError::Damaged) }
    }

    fn open<'a>(&self, index: u64, kind: ChunkKind, sealed: &'a mut [u8]) -> Result<&'a mut [u8], SealError> {
        self.cipher
            .open_in_place(nonce(index, kind), Aad::empty(), sealed)
            .map_err(|_| SealError::NotAuthentic)
    }
}

fn chunk_cipher(key: &ItemKey, header_hash: &[u8; 32]) -> Box<LessSafeKey> {
    // The item key becomes the chunk key here and goes no further.
    let chunk_key = key.expose(|key| derive(header_hash, key, &[labels::CHUNK]));
    cipher(&chunk_key)
}

fn seal_chunk(
    cipher: &LessSafeKey,
    index: u64,
    kind: ChunkKind,
    mut chunk: Chunk,
) -> Result<SealedChunk, SealError> {
    seal_in_place(cipher, index, kind, chunk.for_sealing())?;
    Ok(SealedChunk::of(chunk))
}

fn seal_in_place(
    cipher: &LessSafeKey,
    index: u64,
    kind: ChunkKind,
    sealed: &mut [u8],
) -> Result<(), SealError> {
    let (plain, tag) = sealed.split_last_chunk_mut::<TAG>().ok_or(SealError::Damaged)?;
    match cipher.seal_in_place_separate_tag(nonce(index, kind), Aad::empty(), plain) {
        Ok(made) => tag.copy_from_slice(made.as_ref()),
        Err(_) => {
            plain.zeroize();
            return Err(SealError::TooLarge);
        }
    }
    Ok(())
}

/// Returns 11 bytes of counter, then one of kind.
fn nonce(index: u64, kind: ChunkKind) -> Nonce {
    let mut bytes = [0; NONCE];
    bytes[3..11].copy_from_slice(&index.to_be_bytes());
    bytes[11] = kind as u8;
    Nonce::assume_unique_for_key(bytes)
}

#[cfg(test)]
mod tests;
