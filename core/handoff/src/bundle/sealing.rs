//! An encrypted bundle (age, <https://age-encryption.org/v1>): the standard `age` program opens it.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{Encryptor, x25519};
use zeroize::Zeroizing;

use super::{Bundle, BundleError};

/// How an encrypted bundle is opened.
pub enum Sealing {
    /// With a passphrase that the person passes on by other means. Takes about a second, once.
    Passphrase(SecretString),
    /// With a force's key: an age recipient of the signed pack, never one from a file or a text.
    Recipient(x25519::Recipient),
}

impl Sealing {
    /// Encrypts to a force's key, as given in the signed pack.
    ///
    /// # Errors
    /// `Seal` if it is not an age recipient.
    pub fn by_recipient(recipient: &str) -> Result<Self, BundleError> {
        recipient.parse().map(Self::Recipient).map_err(|_| BundleError::Seal)
    }

    /// Encrypts with a passphrase.
    pub fn by_passphrase(words: &str) -> Self {
        Self::Passphrase(SecretString::from(words.to_owned()))
    }
}

/// An encrypted bundle that is being pulled.
pub struct Sealed {
    bundle: Bundle,
    writer: Option<StreamWriter<Pipe>>,
    pipe: Pipe,
    out: Vec<u8>,
}

/// Encrypted bytes that are still to be pulled.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Vec<u8>>>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sealed {
    /// Encrypts what is pulled from a bundle.
    ///
    /// # Errors
    /// `Seal` if there is no randomness.
    pub fn new(bundle: Bundle, sealing: Sealing) -> Result<Self, BundleError> {
        let pipe = Pipe::default();
        let encryptor = match &sealing {
            Sealing::Passphrase(words) => Encryptor::with_user_passphrase(words.clone()),
            Sealing::Recipient(recipient) => {
                Encryptor::with_recipients(std::iter::once(recipient as &dyn age::Recipient))
                    .map_err(|_| BundleError::Seal)?
            }
        };
        let writer = encryptor.wrap_output(pipe.clone()).map_err(|_| BundleError::Seal)?;
        Ok(Self { bundle, writer: Some(writer), pipe, out: Vec::new() })
    }

    /// The bundle, for its preview, progress and fingerprint.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// Returns the name of the file: `record-2026-11-29.zip.age`.
    pub fn file_name(&self) -> String {
        format!("{}.age", self.bundle.file_name())
    }

    /// Returns the next piece, at most slightly more than 1 MiB; `None` at the end.
    ///
    /// # Errors
    /// The errors of [`Bundle::pull`].
    pub fn pull(&mut self) -> Result<Option<&[u8]>, BundleError> {
        self.out.clear();
        while self.out.is_empty() {
            if self.writer.is_none() {
                return Ok(None);
            }
            let written = match self.bundle.pull()? {
                Some(piece) => self.writer.as_mut().map_or(Ok(()), |writer| writer.write_all(piece)),
                None => self.writer.take().map_or(Ok(()), |writer| writer.finish().map(drop)),
            };
            written.map_err(|_| BundleError::Seal)?;
            std::mem::swap(&mut self.out, &mut self.pipe.0.lock().unwrap_or_else(PoisonError::into_inner));
        }
        Ok(Some(&self.out))
    }
}

/// Characters of a passphrase: Crockford's base 32 in lower case, so that it is not mistaken for a fingerprint.
const CHARACTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Makes a new passphrase of 125 bits: five groups of five characters, in which no one sees words.
///
/// # Errors
/// `Store` if there is no randomness.
pub fn make_passphrase() -> Result<Zeroizing<String>, BundleError> {
    // In one place in memory from the start, so that wiping it leaves no copy.
    let mut bytes = Box::new(Zeroizing::new([0; 25]));
    seal::random::fill(&mut bytes[..]).map_err(vault::StoreError::from)?;
    let mut words = Zeroizing::new(String::with_capacity(29));
    for (place, byte) in bytes.iter().enumerate() {
        if place > 0 && place % 5 == 0 {
            words.push('-');
        }
        words.push(CHARACTERS.get(usize::from(byte & 31)).map_or('0', |byte| char::from(*byte)));
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_five_groups_of_five_and_never_the_same() {
        let (one, other) = (make_passphrase().unwrap(), make_passphrase().unwrap());
        assert!(*one != *other);
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [5; 5]);
        assert!(one.bytes().all(|byte| byte == b'-' || CHARACTERS.contains(&byte)));
    }
}
