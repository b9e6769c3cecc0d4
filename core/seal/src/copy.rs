//! The sealing of a copy: an age file (age-encryption.org/v1) to one X25519 recipient, whose identity comes out of the
//! recovery phrase. The recipient is no secret, so that a copy can be made without the phrase.
//!
//! Opening is done by the crate `age`: it reads what may come from anywhere. Its own short-lived copies of an identity are
//! wiped by it, or by the allocator of the library that ships. Sealing is done by ring, twice as fast (`sealer.rs`); the
//! crate and the program `age` open it in the tests.

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

/// Bytes of an identity in text.
const TEXT: usize = 74;
const IDENTITY: &str = "age-secret-key-";

/// Opens copies: an X25519 key, derived from the phrase.
pub struct CopyIdentity(Secret);

/// Whom a copy is sealed to: the text of an age recipient, `age1…`. No secret.
#[derive(Clone, PartialEq, Eq)]
pub struct CopyRecipient(String);

impl Entropy {
    /// The key that opens copies made under this phrase.
    pub fn derive_copy_identity(&self) -> CopyIdentity {
        // The phrase itself is the secret that the key is derived from.
        CopyIdentity(self.expose(|bits| derive(&[], bits, &[labels::COPY])))
    }
}

impl CopyIdentity {
    /// Shows the identity as the program `age` reads it, `AGE-SECRET-KEY-1…`. Every call says why.
    ///
    /// # Errors
    /// `Damaged` if it could not be written, which does not happen.
    pub fn expose_text<R>(&self, use_it: impl FnOnce(&str) -> R) -> Result<R, SealError> {
        let mut text = Zeroizing::new(String::with_capacity(TEXT));
        let prefix = Hrp::parse(IDENTITY).map_err(|_| SealError::Damaged)?;
        bech32::encode_upper_to_fmt::<Bech32, _>(&mut *text, prefix, &self.0[..])
            .map_err(|_| SealError::Damaged)?;
        Ok(use_it(&text))
    }

    /// Whom copies are to be sealed to, so that this identity opens them.
    ///
    /// # Errors
    /// As [`CopyIdentity::expose_text`].
    pub fn recipient(&self) -> Result<CopyRecipient, SealError> {
        Ok(CopyRecipient(self.identity()?.to_public().to_string()))
    }

    fn identity(&self) -> Result<age::x25519::Identity, SealError> {
        // The crate reads an identity from its text only.
        self.expose_text(age::x25519::Identity::from_str)?.map_err(|_| SealError::Damaged)
    }
}

impl CopyRecipient {
    /// Reads what [`CopyRecipient::text`] gave.
    ///
    /// # Errors
    /// `Damaged` if it is no recipient.
    pub fn from_text(text: &str) -> Result<Self, SealError> {
        let recipient = age::x25519::Recipient::from_str(text).map_err(|_| SealError::Damaged)?;
        Ok(Self(recipient.to_string()))
    }

    /// The public key of X25519 that the text stands for.
    fn bytes(&self) -> Result<[u8; 32], SealError> {
        let text = CheckedHrpstring::new::<Bech32>(&self.0).map_err(|_| SealError::Damaged)?;
        let mut bytes = [0; 32];
        let mut all = text.byte_iter();
        bytes.iter_mut().zip(&mut all).for_each(|(to, byte)| *to = byte);
        Ok(bytes)
    }

    /// The recipient as text, `age1…`.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Reads what a copy holds. Every byte that comes out is authentic; an end that was cut off is an error of kind
/// `UnexpectedEof`, anything altered one of another kind.
pub struct CopyOpener<R>(StreamReader<BufReader<HeaderBound<R>>>);

impl<R: Read> CopyOpener<R> {
    /// Opens a copy: reads its header, at most [`LONGEST_HEADER`] bytes, and little more.
    ///
    /// # Errors
    /// `WrongSlot` if it was sealed to somebody else: other words; `TooNew` for a later format; `NotAuthentic` if the
    /// header is altered; `Damaged` if it is no such file, has a longer header or could not be read.
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
