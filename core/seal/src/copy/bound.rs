//! Limits what is read before the first chunk of an age file: the crate that reads it has no limit, and loads all of it
//! into memory.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Maximum length of a header in bytes, accurate to about 8 KiB. Our own has 170; a hundred recipients take 10,000.
pub const LONGEST_HEADER: u64 = 65_536;

/// Reads a limited number of bytes until the header has ended.
pub struct HeaderBound<R> {
    from: R,
    left: Arc<AtomicU64>,
}

/// Lifts the limit when the header ends.
pub struct HeaderEnd(Arc<AtomicU64>);

/// Limits a reader. Beyond the limit reading fails with an error of kind `InvalidData`.
pub fn bound_header<R>(from: R) -> (HeaderBound<R>, HeaderEnd) {
    let left = Arc::new(AtomicU64::new(LONGEST_HEADER));
    (HeaderBound { from, left: Arc::clone(&left) }, HeaderEnd(left))
}

impl HeaderEnd {
    /// Lifts the limit.
    pub fn reached(self) {
        self.0.store(u64::MAX, Ordering::Relaxed);
    }
}

impl<R: Read> Read for HeaderBound<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == u64::MAX {
            return self.from.read(out);
        }
        let now = out.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        if now == 0 && !out.is_empty() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "its header is too long"));
        }
        let read = self.from.read(out.get_mut(..now).unwrap_or_default())?;
        self.left.store(left.saturating_sub(read as u64), Ordering::Relaxed);
        Ok(read)
    }
}

impl<R: Seek> Seek for HeaderBound<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.from.seek(to)
    }
}
