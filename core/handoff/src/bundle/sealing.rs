//! A bundle under a seal (age, <https://age-encryption.org/v1>): the ordinary `age` program opens it.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{Encryptor, x25519};
use zeroize::Zeroizing;

use super::{Bundle, BundleError};

/// By what a sealed bundle is opened.
pub enum Sealing {
    /// By words that the person passes on another way. About a second, once.
    Passphrase(SecretString),
    /// By the key of a force: an age recipient of the signed pack, never one from a file or a text.
    Recipient(x25519::Recipient),
}

impl Sealing {
    /// By the key of a force, as the signed pack carries it.
    ///
    /// # Errors
    /// `Seal` if it is no age recipient.
    pub fn by_recipient(recipient: &str) -> Result<Self, BundleError> {
        recipient.parse().map(Self::Recipient).map_err(|_| BundleError::Seal)
    }

    /// By these words.
    pub fn by_passphrase(words: &str) -> Self {
        Self::Passphrase(SecretString::from(words.to_owned()))
    }
}

/// A bundle that is being pulled, sealed.
pub struct Sealed {
    bundle: Bundle,
    writer: Option<StreamWriter<Pipe>>,
    pipe: Pipe,
    out: Vec<u8>,
}

/// Bytes that the seal gave and nobody pulled yet.
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
    /// Seals what is pulled from a bundle.
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

    /// The name of the file: `record-2026-11-29.zip.age`.
    pub fn file_name(&self) -> String {
        format!("{}.age", self.bundle.file_name())
    }

    /// The next piece, somewhat more than 1 MiB at most; nothing at the end.
    ///
    /// # Errors
    /// As [`Bundle::pull`].
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

/// Characters of a passphrase: of Crockford's base 32, but small, so that it is taken for no fingerprint.
const CHARACTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new passphrase of 125 bits: five groups of five, in which nobody sees words.
///
/// # Errors
/// `Store` if there is no randomness.
pub fn make_passphrase() -> Result<Zeroizing<String>, BundleError> {
    // At one place in memory from the first, which is wiped.
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
