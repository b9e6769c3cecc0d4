//! One original on its way out, byte for byte, read in pieces. What is lost of it stays a hole of zeros and is named.

use std::sync::Arc;

use vault::{EntryId, Session, StoreError};

use super::BundleError;
use super::ahead::Ahead;

/// Bytes of one read.
pub(super) const PIECE: usize = 1 << 20;
/// Bytes that are lost together.
const CHUNK: u64 = 65_536;

/// A file that is being read.
pub(super) enum Original {
    /// A short one.
    Here(Reader),
    /// A long one, ahead of what takes its pieces.
    Beside(Ahead),
}

impl Original {
    /// Begins with the file of an entry, of so many bytes.
    pub(super) fn begin(session: &Arc<Session>, id: EntryId, length: u64) -> Result<Self, BundleError> {
        let reader = Reader { id, length, at: 0, hole: None, zeros: 0, lost: Vec::new() };
        if is_long(length) {
            Ok(Self::Beside(Ahead::begin(session, reader)?))
        } else {
            Ok(Self::Here(reader))
        }
    }

    /// The next piece; nothing at the end.
    pub(super) fn next(&mut self, session: &Session) -> Result<Option<Arc<Vec<u8>>>, BundleError> {
        match self {
            Self::Here(reader) => {
                let mut piece = Vec::new();
                Ok(reader.read(session, &mut piece)?.then(|| Arc::new(piece)))
            }
            Self::Beside(ahead) => ahead.next(),
        }
    }

    /// After its last piece: holes, as place and length; the last may lie behind the end.
    pub(super) fn lost(self) -> Result<Vec<(u64, u64)>, BundleError> {
        match self {
            Self::Here(reader) => Ok(reader.lost()),
            Self::Beside(ahead) => ahead.end().map(Reader::lost),
        }
    }
}

/// Whether a file is worth threads of its own.
pub(super) fn is_long(length: u64) -> bool {
    length > 4 * PIECE as u64
}

/// Where reading is.
pub(super) struct Reader {
    id: EntryId,
    length: u64,
    at: u64,
    hole: Option<u64>,
    zeros: u64,
    lost: Vec<(u64, u64)>,
}

impl Reader {
    /// Reads the next piece; false at the end. A buffer that has the length of one keeps it: making it zero again would
    /// take time.
    pub(super) fn read(&mut self, session: &Session, piece: &mut Vec<u8>) -> Result<bool, StoreError> {
        let left = self.length - self.at + self.zeros;
        piece.resize(usize::try_from(left).map_or(PIECE, |left| left.min(PIECE)), 0);
        let read = self.fill(session, piece)?;
        piece.truncate(read);
        Ok(read > 0)
    }

    fn lost(mut self) -> Vec<(u64, u64)> {
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
