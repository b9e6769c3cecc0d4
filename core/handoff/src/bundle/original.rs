//! Reads one original in pieces, byte for byte. Lost bytes become zeros and are listed.

use std::sync::Arc;

use vault::{EntryId, Session};

use super::BundleError;
use super::ahead::Ahead;
use super::reader::{PIECE, Reader};

/// A file being read.
pub(super) enum Original {
    /// A short file, read by the caller.
    Here(Reader),
    /// A long file, read ahead on another thread.
    Beside(Ahead),
}

impl Original {
    /// Begins reading the file of an entry, `length` bytes long.
    pub(super) fn begin(session: &Arc<Session>, id: EntryId, length: u64) -> Result<Self, BundleError> {
        let reader = Reader::new(id, length);
        if is_long(length) {
            Ok(Self::Beside(Ahead::begin(session, reader)?))
        } else {
            Ok(Self::Here(reader))
        }
    }

    /// Reads the next piece; `None` at the end.
    pub(super) fn next(&mut self, session: &Session) -> Result<Option<Arc<Vec<u8>>>, BundleError> {
        match self {
            Self::Here(reader) => {
                let mut piece = Vec::new();
                Ok(reader.read(session, &mut piece)?.then(|| Arc::new(piece)))
            }
            Self::Beside(ahead) => ahead.next(),
        }
    }

    /// Returns the holes after the last piece, as offset and length. A hole at the end is not written as zeros, so it
    /// lies beyond the end of what was written.
    pub(super) fn lost(self) -> Result<Vec<(u64, u64)>, BundleError> {
        match self {
            Self::Here(reader) => Ok(reader.lost()),
            Self::Beside(ahead) => ahead.end().map(Reader::lost),
        }
    }
}

/// Returns whether a file is long enough to be worth extra threads.
pub(super) fn is_long(length: u64) -> bool {
    length > 4 * PIECE as u64
}
