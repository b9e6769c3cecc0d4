//! The chunks of an item file.
//!
//! A sealer numbers its chunks itself and gives each number out once, so a nonce cannot be used twice: there is no way
//! to name an index when sealing, the sealer is not cloned, and its item key belongs to it alone.

use ring::aead::{Aad, LessSafeKey, Nonce};

use crate::SealError;
use crate::keys::{ItemKey, derive};
use crate::labels;
use crate::sealing::{NONCE, TAG, cipher};

/// Bytes that a chunk holds.
pub const CHUNK: usize = 65_536;
/// Bytes of a chunk on disk.
pub const SEALED_CHUNK: usize = CHUNK + TAG;
/// Bytes of the trailer on disk.
pub const TRAILER: usize = 40 + TAG;

/// What a chunk is; part of its nonce, so one cannot pass for another.
#[derive(Clone, Copy)]
enum ChunkKind {
    Data = 0,
    Padding = 1,
    Trailer = 2,
}

/// Seals the chunks of one file, in order.
pub struct ChunkSealer {
    cipher: Box<LessSafeKey>,
    next: u64,
}

impl ChunkSealer {
    /// Takes the item key over: one key, one sealer.
    pub fn new(key: &ItemKey, header_hash: &[u8; 32]) -> Self {
        Self { cipher: chunk_cipher(key, header_hash), next: 0 }
    }

    /// Chunks sealed so far.
    pub fn chunks(&self) -> u64 {
        self.next
    }

    /// Seals the next data chunk in place: 65,536 bytes of which those after the data are zero, and room for the tag.
    ///
    /// # Errors
    /// `TooLarge` after 2^64 - 1 chunks.
    pub fn seal_data(&mut self, chunk: &mut [u8; SEALED_CHUNK]) -> Result<(), SealError> {
        self.seal(ChunkKind::Data, chunk)
    }

    /// Seals the next padding chunk over whatever was in the buffer.
    ///
    /// # Errors
    /// As [`ChunkSealer::seal_data`].
    pub fn seal_padding(&mut self, chunk: &mut [u8; SEALED_CHUNK]) -> Result<(), SealError> {
        chunk.fill(0);
        self.seal(ChunkKind::Padding, chunk)
    }

    /// Seals the trailer: true length and SHA-256. Nothing can follow it.
    ///
    /// # Errors
    /// As [`ChunkSealer::seal_data`].
    pub fn seal_trailer(mut self, length: u64, sha256: &[u8; 32]) -> Result<[u8; TRAILER], SealError> {
        let mut trailer = [0; TRAILER];
        trailer[..8].copy_from_slice(&length.to_be_bytes());
        trailer[8..40].copy_from_slice(sha256);
        self.seal(ChunkKind::Trailer, &mut trailer)?;
        Ok(trailer)
    }

    fn seal(&mut self, kind: ChunkKind, sealed: &mut [u8]) -> Result<(), SealError> {
        let index = self.next;
        self.next = index.checked_add(1).ok_or(SealError::TooLarge)?;
        let (plain, tag) = sealed.split_last_chunk_mut::<TAG>().ok_or(SealError::Damaged)?;
        let made = self.cipher.seal_in_place_separate_tag(nonce(index, kind), Aad::empty(), plain);
        tag.copy_from_slice(made.map_err(|_| SealError::TooLarge)?.as_ref());
        Ok(())
    }
}

/// Opens the chunks of one file, in any order.
pub struct ChunkOpener {
    cipher: Box<LessSafeKey>,
}

impl ChunkOpener {
    /// From the item key and the hash of the header's plaintext.
    pub fn new(key: &ItemKey, header_hash: &[u8; 32]) -> Self {
        Self { cipher: chunk_cipher(key, header_hash) }
    }

    /// Opens a data chunk in place and returns its 65,536 bytes.
    ///
    /// # Errors
    /// `NotAuthentic`: altered, moved, or of another kind or file.
    pub fn open_data<'a>(
        &self,
        index: u64,
        chunk: &'a mut [u8; SEALED_CHUNK],
    ) -> Result<&'a mut [u8], SealError> {
        self.open(index, ChunkKind::Data, chunk)
    }

    /// Checks a padding chunk.
    ///
    /// # Errors
    /// As [`ChunkOpener::open_data`].
    pub fn open_padding(&self, index: u64, chunk: &mut [u8; SEALED_CHUNK]) -> Result<(), SealError> {
        self.open(index, ChunkKind::Padding, chunk).map(|_| ())
    }

    /// Opens the trailer that follows `index` chunks: true length and SHA-256.
    ///
    /// # Errors
    /// As [`ChunkOpener::open_data`].
    pub fn open_trailer(
        &self,
        index: u64,
        trailer: &mut [u8; TRAILER],
    ) -> Result<(u64, [u8; 32]), SealError> {
        let plain = self.open(index, ChunkKind::Trailer, trailer)?;
        let (length, sum) = plain.split_first_chunk::<8>().ok_or(SealError::Damaged)?;
        Ok((u64::from_be_bytes(*length), sum.try_into().map_err(|_| SealError::Damaged)?))
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

/// 11 bytes of counter, one of kind.
fn nonce(index: u64, kind: ChunkKind) -> Nonce {
    let mut bytes = [0; NONCE];
    bytes[3..11].copy_from_slice(&index.to_be_bytes());
    bytes[11] = kind as u8;
    Nonce::assume_unique_for_key(bytes)
}

/// How many chunks a file of `chunks` data chunks is padded to (Padmé: at most 12 % more, hides all but the magnitude).
pub fn padme(chunks: u64) -> u64 {
    let Some(exponent) = chunks.checked_ilog2().filter(|exponent| *exponent > 0) else { return chunks };
    let low_bits = exponent - (exponent.ilog2() + 1);
    let mask = (1u64 << low_bits) - 1;
    chunks.saturating_add(mask) & !mask
}
