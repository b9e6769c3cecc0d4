//! One buffer in two states: plaintext that cannot be written, ciphertext that can.

use zeroize::Zeroizing;

use super::{CHUNK, SEALED_CHUNK};

/// A chunk of plaintext: up to 65,536 bytes, wiped on drop.
pub struct Chunk {
    bytes: Box<Zeroizing<[u8; SEALED_CHUNK]>>,
    used: usize,
}

impl Chunk {
    /// Makes an empty chunk.
    pub fn new() -> Self {
        Self { bytes: Box::new(Zeroizing::new([0; SEALED_CHUNK])), used: 0 }
    }

    /// Copies as many bytes as fit and returns how many.
    pub fn fill(&mut self, bytes: &[u8]) -> usize {
        let taken = bytes.len().min(CHUNK - self.used);
        self.bytes[self.used..self.used + taken].copy_from_slice(&bytes[..taken]);
        self.used += taken;
        taken
    }

    /// Returns the bytes copied so far, for hashing.
    pub fn data(&self) -> &[u8] {
        &self.bytes[..self.used]
    }

    /// Returns whether the chunk is full.
    pub fn is_full(&self) -> bool {
        self.used == CHUNK
    }

    /// Returns whether the chunk is empty.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    pub(super) fn clear(&mut self) {
        self.used = 0;
    }

    /// Returns the whole buffer: the bytes, zeros after them, and room for the tag.
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

/// A sealed chunk, which may be written to disk any number of times.
pub struct SealedChunk(Chunk);

impl SealedChunk {
    pub(super) fn of(chunk: Chunk) -> Self {
        Self(chunk)
    }

    /// Returns the bytes to write.
    pub fn bytes(&self) -> &[u8; SEALED_CHUNK] {
        &self.0.bytes
    }

    /// Returns the buffer, empty, for other bytes.
    pub fn into_empty(mut self) -> Chunk {
        self.0.clear();
        self.0
    }
}
