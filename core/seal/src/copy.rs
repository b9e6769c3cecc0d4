//! Seals and opens copies: an age file (age-encryption.org/v1) for one X25519 recipient, whose identity is derived from
//! the recovery phrase. The recipient is not secret, so a copy can be made without the phrase.
//!
//! The crate `age` opens copies, because they may come from anywhere. It, or the allocator of the library that ships,
//! wipes its short-lived copies of an identity. ring seals them, twice as fast (`sealer.rs`); the tests open the result
//! with the crate and the program `age`.

use std::io::{self, BufReader, Read};
use std::str::FromStr as _;

use age::stream::StreamReader;
use age::{DecryptError, Decryptor};
use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use zeroize::Zeroizing;

use crate::SealError;
use crate::keys::{Secret, derive};
use crate::labels;
use crate::phrase::Entropy;

mod bound;
mod sealer;

pub use bound::{HeaderBound, HeaderEnd, LONGEST_HEADER, bound_header};
pub use sealer::CopySealer;

/// Bytes of an identity as text.
const TEXT: usize = 74;
const IDENTITY: &str = "age-secret-key-";

/// Opens copies: an X25519 key, derived from the phrase.
pub struct CopyIdentity(Secret);

/// The recipient of a copy, as the text of an age recipient, `age1…`. Not secret.
#[derive(Clone, PartialEq, Eq)]
pub struct CopyRecipient(String);

impl Entropy {
    /// Derives the key that opens copies made under this phrase.
    pub fn derive_copy_identity(&self) -> CopyIdentity {
        // The phrase itself is the secret from which the key is derived.
        CopyIdentity(self.expose(|bits| derive(&[], bits, &[labels::COPY])))
    }
}

impl CopyIdentity {
    /// Shows the identity as text for the program `age`, `AGE-SECRET-KEY-1…`. Comment every call with its reason.
    ///
    /// # Errors
    /// `Damaged` if it cannot be encoded, which does not happen.
    pub fn expose_text<R>(&self, use_it: impl FnOnce(&str) -> R) -> Result<R, SealError> {
        let mut text = Zeroizing::new(String::with_capacity(TEXT));
        let prefix = Hrp::parse(IDENTITY).map_err(|_| SealError::Damaged)?;
        bech32::encode_upper_to_fmt::<Bech32, _>(&mut *text, prefix, &self.0[..])
            .map_err(|_| SealError::Damaged)?;
        Ok(use_it(&text))
    }

    /// Returns the recipient of copies that this identity opens.
    ///
    /// # Errors
    /// As [`CopyIdentity::expose_text`].
    pub fn recipient(&self) -> Result<CopyRecipient, SealError> {
        Ok(CopyRecipient(self.identity()?.to_public().to_string()))
    }

    fn identity(&self) -> Result<age::x25519::Identity, SealError> {
        // The crate reads an identity only from text.
        self.expose_text(age::x25519::Identity::from_str)?.map_err(|_| SealError::Damaged)
    }
}

impl CopyRecipient {
    /// Parses [`CopyRecipient::text`].
    ///
    /// # Errors
    /// `Damaged` if it is not a recipient.
    pub fn from_text(text: &str) -> Result<Self, SealError> {
        let recipient = age::x25519::Recipient::from_str(text).map_err(|_| SealError::Damaged)?;
        Ok(Self(recipient.to_string()))
    }

    /// Returns the X25519 public key in the text.
    fn bytes(&self) -> Result<[u8; 32], SealError> {
        let text = CheckedHrpstring::new::<Bech32>(&self.0).map_err(|_| SealError::Damaged)?;
        let mut bytes = [0; 32];
        let mut all = text.byte_iter();
        bytes.iter_mut().zip(&mut all).for_each(|(to, byte)| *to = byte);
        Ok(bytes)
    }

    /// Returns the recipient as text, `age1…`.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Reads the contents of a copy. Every byte returned is authentic; a missing end is an error of kind `UnexpectedEof`,
/// an alteration one of another kind.
pub struct CopyOpener<R>(StreamReader<BufReader<HeaderBound<R>>>);

impl<R: Read> CopyOpener<R> {
    /// Opens a copy: reads its header, at most [`LONGEST_HEADER`] bytes, and little more.
    ///
    /// # Errors
    /// `WrongSlot` if it was sealed to another recipient, so the phrase is another one; `TooNew` for a later format;
    /// `NotAuthentic` if the header is altered; `Damaged` if it is not such a file, has a longer header or could not be
    /// read.
    pub fn open(identity: &CopyIdentity, from: R) -> Result<Self, SealError> {
        let identity = identity.identity()?;
        let (from, end) = bound_header(from);
        let decryptor = Decryptor::new_buffered(BufReader::new(from)).map_err(refused)?;
        end.reached();
        let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(refused)?;
        Ok(Self(reader))
    }
}

impl<R: Read> Read for CopyOpener<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

fn refused(error: DecryptError) -> SealError {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed => SealError::WrongSlot,
        DecryptError::InvalidMac | DecryptError::DecryptionFailed => SealError::NotAuthentic,
        _ => SealError::Damaged,
    }
}

#[cfg(test)]
mod tests;
