//! What a person types in a scene, in files: on a command line it would stay in the process for good.

use std::fs;
use std::io;
use std::path::Path;

use zeroize::Zeroizing;

/// What is typed, each in a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The code that opens it.
    Code,
    /// The code that is set.
    NewCode,
    /// Twelve words that are set already.
    Words,
    /// Twelve words that are set in the scene.
    NewWords,
    /// A note.
    Note,
    /// The words that seal a bundle.
    Passphrase,
}

impl Typed {
    fn file(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::NewCode => "new-code",
            Self::Words => "words",
            Self::NewWords => "new-words",
            Self::Note => "note",
            Self::Passphrase => "passphrase",
        }
    }

    /// Writes it down for the other process.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(self, folder: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(folder.join(self.file()), bytes)
    }
}

/// Reads it, wiped on drop.
///
/// # Errors
/// If the file cannot be read.
pub fn typed_in(folder: &Path, which: Typed) -> io::Result<Zeroizing<Vec<u8>>> {
    fs::read(folder.join(which.file())).map(Zeroizing::new)
}
