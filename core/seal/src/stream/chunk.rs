//! One buffer, in two states: plain bytes that cannot be written, sealed bytes that can.

use zeroize::Zeroize;

use super::{CHUNK, SEALED_CHUNK};

/// Plain bytes on their way in: up to 65,536, wiped on drop.
pub struct Chunk {
    bytes: Box<[u8; SEALED_CHUNK]>,
    used: usize,
}

impl Chunk {
    /// An empty chunk.
    pub fn new() -> Self {
        Self { bytes: Box::new([0; SEALED_CHUNK]), used: 0 }
    }

    /// Takes as many bytes as fit and says how many.
    pub fn fill(&mut self, bytes: &[u8]) -> usize {
        let taken = bytes.len().min(CHUNK - self.used);
        self.bytes[self.used..self.used + taken].copy_from_slice(&bytes[..taken]);
        self.used += taken;
        taken
    }

    /// The bytes taken so far, for hashing.
    pub fn data(&self) -> &[u8] {
        &self.bytes[..self.used]
    }

    /// Whether nothing more fits.
    pub fn is_full(&self) -> bool {
        self.used == CHUNK
    }

    /// Whether nothing was taken.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    pub(super) fn clear(&mut self) {
        self.used = 0;
    }

    /// All of it, zeros after the bytes taken, and room for the tag.
    pub(super) fn for_sealing(&mut self) -> &mut [u8] {
        self.bytes[self.used..].fill(0);
        &mut self.bytes[..]
    }
}

impl Default for Chunk {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Chunk {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

/// A sealed chunk: what goes to disk, as often as it takes.
pub struct SealedChunk(Chunk);

impl SealedChunk {
    pub(super) fn of(chunk: Chunk) -> Self {
        Self(chunk)
    }

    /// The bytes to write.
    pub fn bytes(&self) -> &[u8; SEALED_CHUNK] {
        &self.0.bytes
    }

    /// The buffer, empty again, for other bytes.
    pub fn into_empty(mut self) -> Chunk {
        self.0.clear();
        self.0
    }
}
