//! The device keys of the tour: files in place of a phone's key store.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use vault::{Answer, CHALLENGE, SoftwareKey};
use zeroize::Zeroizing;

use crate::Failure;

/// A folder of key files, one per alias.
pub(crate) struct KeyFiles {
    folder: PathBuf,
}

impl KeyFiles {
    /// Opens this folder; creates it if it does not exist.
    pub(crate) fn new(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder).map_err(|cause| Failure::Write { path: folder.to_owned(), cause })?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Makes the key of this alias; never replaces an existing one.
    pub(crate) fn make(&self, alias: &str) -> Result<(), Failure> {
        let path = self.folder.join(alias);
        if path.exists() {
            return Ok(());
        }
        let failed = |cause| Failure::Write { path: path.clone(), cause };
        let mut file =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(failed)?;
        // The file is the key store of the tour.
        SoftwareKey::generate()?.expose(|key| file.write_all(key)).map_err(failed)
    }

    /// Deletes the key of this alias, if there is one.
    pub(crate) fn delete(&self, alias: &str) -> Result<(), Failure> {
        let path = self.folder.join(alias);
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(Failure::Write { path, cause }),
            _ => Ok(()),
        }
    }

    /// Lists the aliases that have a key.
    pub(crate) fn aliases(&self) -> Result<Vec<String>, Failure> {
        let name =
            |entry: std::io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        fs::read_dir(&self.folder)?.map(name).collect()
    }

    /// Answers a challenge with the key of this alias, if there is one.
    pub(crate) fn answer(&self, alias: &str, challenge: &[u8; CHALLENGE]) -> Option<Answer> {
        let stored = fs::read(self.folder.join(alias)).map(Zeroizing::new).ok()?;
        let mut bytes = Zeroizing::new([0; 32]);
        bytes.copy_from_slice(stored.first_chunk::<32>()?);
        SoftwareKey::from_bytes(&mut bytes).ok().map(|key| key.answer_hmac(challenge))
    }
}
