//! How a keeper reports what it does.

use std::fs::File;
use std::io::{self, IoSlice, Write as _};
use std::os::fd::AsFd as _;

use vault::StoreError;

/// The report, each line in one `writev`, which the program uses for nothing else.
pub struct Said(File);

impl Said {
    /// To standard output.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn new() -> io::Result<Self> {
        Ok(Self(File::from(io::stdout().as_fd().try_clone_to_owned()?)))
    }

    /// Reports a line.
    ///
    /// # Errors
    /// If it cannot be written whole.
    pub fn say(&mut self, line: &str) -> Result<(), StoreError> {
        let line = format!("{line}\n");
        let written = self.0.write_vectored(&[IoSlice::new(line.as_bytes())])?;
        if written == line.len() { Ok(()) } else { Err(io::Error::from(io::ErrorKind::WriteZero).into()) }
    }
}
