//! Reads a file piece by piece; lost bytes become zeros.

use vault::{EntryId, Session, StoreError};

/// Bytes per read.
pub(super) const PIECE: usize = 1 << 20;
/// Bytes of a chunk of the vault, which is lost as a whole.
const CHUNK: u64 = 65_536;

/// The position in a file.
pub(super) struct Reader {
    id: EntryId,
    length: u64,
    at: u64,
    hole: Option<u64>,
    zeros: u64,
    lost: Vec<(u64, u64)>,
}

impl Reader {
    /// Starts before the first byte of an entry's file, `length` bytes long.
    pub(super) fn new(id: EntryId, length: u64) -> Self {
        Self { id, length, at: 0, hole: None, zeros: 0, lost: Vec::new() }
    }

    /// Reads the next piece; returns false at the end. Does not zero a buffer that already has the length of a piece,
    /// which would take time.
    pub(super) fn read(&mut self, session: &Session, piece: &mut Vec<u8>) -> Result<bool, StoreError> {
        let left = self.length - self.at + self.zeros;
        piece.resize(usize::try_from(left).map_or(PIECE, |left| left.min(PIECE)), 0);
        let read = self.fill(session, piece)?;
        piece.truncate(read);
        Ok(read > 0)
    }

    /// Returns the holes after the last piece, as offset and length. A hole at the end is not written as zeros, so it
    /// lies beyond the end of what was written.
    pub(super) fn lost(mut self) -> Vec<(u64, u64)> {
        if let Some(hole) = self.hole {
            self.lost.push((hole, self.length - hole));
        }
        self.lost
    }

    fn fill(&mut self, session: &Session, out: &mut [u8]) -> Result<usize, StoreError> {
        while self.at < self.length {
            if self.zeros > 0 {
                return Ok(self.fill_with_zeros(out));
            }
            match session.read(self.id, self.at, out) {
                Ok(0) => break,
                Ok(_) if self.hole.is_some() => self.end_hole(),
                Ok(read) => {
                    self.at += read as u64;
                    return Ok(read);
                }
                Err(StoreError::Damaged(_)) => self.skip(),
                Err(error) => return Err(error),
            }
        }
        Ok(0)
    }

    /// Skips the chunk at this position as lost.
    fn skip(&mut self) {
        self.hole.get_or_insert(self.at);
        self.at = ((self.at / CHUNK + 1) * CHUNK).min(self.length);
    }

    fn end_hole(&mut self) {
        if let Some(hole) = self.hole.take() {
            self.zeros = self.at - hole;
            self.lost.push((hole, self.zeros));
        }
    }

    fn fill_with_zeros(&mut self, out: &mut [u8]) -> usize {
        let now = out.len().min(usize::try_from(self.zeros).unwrap_or(usize::MAX));
        out.iter_mut().take(now).for_each(|byte| *byte = 0);
        self.zeros -= now as u64;
        now
    }
}
