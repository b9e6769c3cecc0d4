//! The device key of this journey: a file, where a phone has its key store.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use vault::{Answer, CHALLENGE, SoftwareKey};
use zeroize::Zeroizing;

use crate::Failure;

/// A folder of key files, one an alias.
pub(crate) struct KeyFiles {
    folder: PathBuf,
}

impl KeyFiles {
    /// In this folder, made if it is not there.
    pub(crate) fn new(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder).map_err(|cause| Failure::Write { path: folder.to_owned(), cause })?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Makes the key of this alias.
    pub(crate) fn make(&self, alias: &str) -> Result<(), Failure> {
        let path = self.folder.join(alias);
        let failed = |cause| Failure::Write { path: path.clone(), cause };
        let mut file =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(failed)?;
        // The file is the key store of this journey.
        SoftwareKey::make()?.expose(|key| file.write_all(key)).map_err(failed)
    }

    /// Answers a challenge with the key of this alias; random bytes if there is none, as on a phone.
    pub(crate) fn answer(&self, alias: &str, challenge: &[u8; CHALLENGE]) -> Result<Answer, Failure> {
        let mut bytes = Zeroizing::new([0; 32]);
        match fs::read(self.folder.join(alias)).map(Zeroizing::new) {
            Ok(stored) if stored.len() == 32 => bytes.copy_from_slice(&stored),
            _ => {
                seal::random::fill(&mut bytes[..])?;
                return Ok(Answer::from_bytes(&mut bytes));
            }
        }
        Ok(SoftwareKey::from_bytes(&mut bytes)?.answer_hmac(challenge))
    }
}
