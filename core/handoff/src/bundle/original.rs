//! One original on its way out, byte for byte, read in pieces. What is lost of it stays a hole of zeros and is named.

use std::sync::Arc;

use vault::{EntryId, Session, StoreError};

/// Bytes of one read.
pub(super) const PIECE: usize = 1 << 20;
/// Bytes that are lost together.
const CHUNK: u64 = 65_536;

/// A file that is being read.
pub(super) struct Original {
    pub(super) place: usize,
    id: EntryId,
    length: u64,
    at: u64,
    hole: Option<u64>,
    zeros: u64,
    lost: Vec<(u64, u64)>,
    /// The piece that comes next; empty at the end.
    ahead: Arc<Vec<u8>>,
    /// The piece that went out last, while it may be summed yet.
    before: Arc<Vec<u8>>,
}

impl Original {
    pub(super) fn new(place: usize, id: EntryId, length: u64) -> Self {
        Self {
            place,
            id,
            length,
            at: 0,
            hole: None,
            zeros: 0,
            lost: Vec::new(),
            ahead: Arc::default(),
            before: Arc::default(),
        }
    }

    /// Puts the next piece in the place of what went out, whose buffer is free again once another one went out.
    pub(super) fn put_next(&mut self, out: &mut Arc<Vec<u8>>) {
        std::mem::swap(out, &mut self.ahead);
        std::mem::swap(&mut self.ahead, &mut self.before);
    }

    /// Reads the next piece. The buffer keeps its length: making it zero again would take time.
    pub(super) fn read_ahead(&mut self, session: &Session) -> Result<(), StoreError> {
        let mut ahead = Arc::try_unwrap(std::mem::take(&mut self.ahead)).unwrap_or_default();
        ahead.resize(PIECE, 0);
        let read = self.fill(session, &mut ahead)?;
        ahead.truncate(read);
        self.ahead = Arc::new(ahead);
        Ok(())
    }

    /// Whether it is worth a second thread.
    pub(super) fn is_long(&self) -> bool {
        self.length > 4 * PIECE as u64
    }

    /// Holes, as place and length; the last may lie behind the end.
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

    /// The chunk at this place is lost.
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
