//! What a person types in a scene, passed in files: command-line arguments would stay in the process forever.

use std::fs;
use std::io;
use std::path::Path;

use zeroize::Zeroizing;

/// What is typed, each in its own file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The code that opens the space.
    Code,
    /// The new code.
    NewCode,
    /// The recovery phrase that is already set.
    Words,
    /// The recovery phrase that is set in the scene.
    NewWords,
    /// A note.
    Note,
    /// The passphrase of a bundle.
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

    /// Writes it for the other process.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(self, folder: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(folder.join(self.file()), bytes)
    }
}

/// Reads it; wiped on drop.
///
/// # Errors
/// If the file cannot be read.
pub fn typed_in(folder: &Path, which: Typed) -> io::Result<Zeroizing<Vec<u8>>> {
    fs::read(folder.join(which.file())).map(Zeroizing::new)
}
