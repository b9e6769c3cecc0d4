//! Writes an item's file.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use crate::disk;

/// Where sealed bytes go. One implementation writes a real file; a test makes it run out of space.
pub(super) trait Sink: Send + 'static {
    /// Writes all bytes at an offset, or some of them and returns an error.
    fn write_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()>;
    /// Truncates the file to a length.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    /// Makes the file's bytes, then its name, durable.
    fn make_durable(&mut self) -> io::Result<()>;
}

/// Bytes written before the system is asked to write them to the disk. Without that it would begin only at the fsync,
/// after everything was hashed.
const STRIDE: u64 = 2 << 20;

/// An item's file in its folder.
pub(super) struct ItemFile {
    file: File,
    folder: PathBuf,
    /// The system was asked to write up to this offset.
    asked: u64,
}

impl ItemFile {
    pub(super) fn new(file: File, folder: PathBuf) -> Self {
        Self { file, folder, asked: 0 }
    }
}

impl Sink for ItemFile {
    fn write_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()> {
        self.file.write_all_at(bytes, at).map_err(full_if_too_long)?;
        let end = at + bytes.len() as u64;
        if end >= self.asked + STRIDE {
            disk::begin_write_out(&self.file, self.asked, end);
            self.asked = end;
        }
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.asked = self.asked.min(length);
        self.file.set_len(length)
    }

    fn make_durable(&mut self) -> io::Result<()> {
        self.file.sync_all()?;
        disk::sync_folder(&self.folder)
    }
}

/// Reports a file at its size limit as a full disk.
fn full_if_too_long(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::FileTooLarge {
        io::Error::from(io::ErrorKind::StorageFull)
    } else {
        error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_cut_is_written_on_from_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let file = File::create_new(&path).unwrap();
        let mut sink = ItemFile::new(file, folder.path().to_owned());
        let block = vec![7; 1 << 20];
        for at in 0..5 {
            sink.write_at(&block, at << 20).unwrap();
        }
        sink.cut(1 << 20).unwrap();
        sink.write_at(b"end", 1 << 20).unwrap();
        sink.make_durable().unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!((bytes.len(), bytes.get(1 << 20..)), ((1 << 20) + 3, Some(&b"end"[..])));
        assert!(bytes.iter().take(1 << 20).all(|byte| *byte == 7));
    }
}
