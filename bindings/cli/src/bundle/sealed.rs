//! Opens files encrypted with age, by the passphrase or identity in a file.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{Decryptor, Identity, IdentityFile};
use zeroize::Zeroizing;

use super::Keys;
use super::zip::ReadSeek;
use crate::Failure;

/// Returns whether a file begins like an age file, binary or armoured.
pub(super) fn is_sealed(head: &[u8]) -> bool {
    head.starts_with(b"age-encryption.org/") || head.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----")
}

/// Returns a seekable reader of the decrypted content.
pub(super) fn open(file: BufReader<File>, keys: &Keys) -> Result<Box<dyn ReadSeek>, Failure> {
    let refused = |cause: &dyn std::fmt::Display| Failure::Input(format!("the seal does not open: {cause}"));
    let (file, end) = seal::copy::bound_header(ArmoredReader::new(file));
    let decryptor = Decryptor::new_buffered(BufReader::new(file)).map_err(|cause| refused(&cause))?;
    end.reached();
    let identities = identities(keys)?;
    let reader =
        decryptor.decrypt(identities.iter().map(|identity| &**identity)).map_err(|cause| refused(&cause))?;
    Ok(Box::new(reader))
}

fn identities(keys: &Keys) -> Result<Vec<Box<dyn Identity>>, Failure> {
    let mut all: Vec<Box<dyn Identity>> = Vec::new();
    if let Some(path) = &keys.passphrase_file {
        all.push(Box::new(age::scrypt::Identity::new(passphrase(path)?)));
    }
    if let Some(path) = &keys.identity_file {
        let text = path.display().to_string();
        let file = IdentityFile::from_file(text.clone())
            .map_err(|cause| crate::content::cannot_read(path, cause))?;
        let found = file.into_identities().map_err(|cause| Failure::Input(format!("{text}: {cause}")))?;
        all.extend(found.into_iter().map(|identity| identity as Box<dyn Identity>));
    }
    if all.is_empty() {
        return Err(Failure::Input("it is sealed: give --passphrase-file or --identity-file".into()));
    }
    Ok(all)
}

/// Reads the first line of a file.
pub(crate) fn passphrase(path: &Path) -> Result<SecretString, Failure> {
    let failed = |cause| crate::content::cannot_read(path, cause);
    let mut line = Zeroizing::new(String::new());
    BufReader::new(File::open(path).map_err(failed)?).read_line(&mut line).map_err(failed)?;
    let words = line.trim_end_matches(['\r', '\n']);
    if words.is_empty() {
        return Err(Failure::Input(format!("{} has no passphrase in its first line", path.display())));
    }
    Ok(SecretString::from(words.to_owned()))
}
