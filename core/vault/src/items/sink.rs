//! An item's file as the lane writes it.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use crate::disk;

/// Where sealed bytes go. One implementation writes a real file; a test makes it run out of space.
pub(super) trait Sink: Send + 'static {
    /// Writes all bytes at that place, or some of them and an error.
    fn write_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()>;
    /// Cuts the file.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    /// Makes the file's bytes, then its name, durable.
    fn make_durable(&mut self) -> io::Result<()>;
}

/// A file in a folder.
pub(super) struct ItemFile {
    pub(super) file: File,
    pub(super) folder: PathBuf,
}

impl Sink for ItemFile {
    fn write_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()> {
        self.file.write_all_at(bytes, at).map_err(full_if_too_long)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }

    fn make_durable(&mut self) -> io::Result<()> {
        self.file.sync_all()?;
        disk::sync_folder(&self.folder)
    }
}

/// A file that may not grow any more is as full as a disk.
fn full_if_too_long(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::FileTooLarge {
        io::Error::from(io::ErrorKind::StorageFull)
    } else {
        error
    }
}
