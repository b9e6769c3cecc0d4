//! Computes what the length of a file reveals before anything of it is read.

use super::{CHUNK, SEALED_CHUNK, TRAILER};

/// Bytes of a header.
pub const HEADER: usize = 1024;

const SEALED: u64 = SEALED_CHUNK as u64;
const END: u64 = TRAILER as u64;
const START: u64 = HEADER as u64;

/// How a file of some length divides into chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Whole chunks.
    pub chunks: u64,
    /// Bytes after them.
    pub rest: u64,
}

impl Shape {
    /// Returns the shape of a file of this length; `None` if it is too short for a header.
    pub fn from_file_bytes(file_bytes: u64) -> Option<Self> {
        let body = file_bytes.checked_sub(START)?;
        Some(Self { chunks: body / SEALED, rest: body % SEALED })
    }

    /// Returns whether a trailer may follow the chunks.
    pub fn may_be_finished(self) -> bool {
        self.rest == END
    }
}

/// Returns the number of chunks for this many true bytes.
pub fn data_chunks(length: u64) -> u64 {
    length.div_ceil(CHUNK as u64)
}

/// Returns the bytes of a file up to the end of its chunks, where the trailer starts.
pub fn file_bytes(chunks: u64) -> u64 {
    START.saturating_add(chunks.saturating_mul(SEALED))
}

/// Returns the number of chunks to which a file of `chunks` data chunks is padded: at most 12 % more, so that the
/// length reveals little.
///
/// Source: Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", PETS 2019, algorithm 1.
pub fn padme(chunks: u64) -> u64 {
    let Some(exponent) = chunks.checked_ilog2().filter(|exponent| *exponent > 0) else { return chunks };
    let low_bits = exponent - (exponent.ilog2() + 1);
    let mask = (1u64 << low_bits) - 1;
    chunks.saturating_add(mask) & !mask
}
