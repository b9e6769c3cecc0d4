//! Challenges the device's own key, and holds its answer.
//!
//! The challenge is a point of P-256, so that one stored format fits both platforms: Android's key store takes the HMAC
//! of its bytes, the Secure Enclave multiplies the point. Either answer is 32 bytes that only that device can give.

use p256::elliptic_curve::sec1::ToSec1Point;
use p256::hash2curve::GroupDigest;
use p256::{NistP256, PublicKey, SecretKey};
use zeroize::{Zeroize, Zeroizing};

use crate::digest::hmac_sha256;
use crate::keys::{Secret, derive, empty};
use crate::stretch::Stretched;
use crate::{SealError, labels, random};

/// The domain separation tag (RFC 9380, section 3.1).
const TAG: &[u8] = b"KIT-V01-CS01-with-P256_XMD:SHA-256_SSWU_RO_";

/// Bytes of a challenge: an uncompressed point (SEC 1, section 2.3.3).
pub const CHALLENGE: usize = 65;

/// Derives the point to send to the device's key for this code. Takes about 0.1 ms.
pub fn challenge(stretched: &Stretched) -> [u8; CHALLENGE] {
    let seed = derive(&[], &stretched.0[..], &[labels::CHALLENGE]);
    point(&seed[..], TAG)
}

fn point(seed: &[u8], tag: &[u8]) -> [u8; CHALLENGE] {
    #[expect(
        clippy::expect_used,
        reason = "fails only for an empty or oversized tag; this one is a constant"
    )]
    let point = NistP256::hash_from_bytes(&[seed], &[tag]).expect("a tag of fixed length");
    let mut out = [0; CHALLENGE];
    out.copy_from_slice(point.to_affine().to_sec1_point(false).as_bytes());
    out
}

/// The answer of the device's key.
pub struct Answer(pub(crate) Secret);

impl Answer {
    /// Copies the answer and wipes the source.
    pub fn from_bytes(source: &mut [u8; 32]) -> Self {
        let mut answer = empty();
        answer.copy_from_slice(source);
        source.zeroize();
        Self(answer)
    }
}

/// A device key in software, for the command line and for tests. A phone keeps its key in hardware.
pub struct SoftwareKey(Zeroizing<[u8; 32]>);

impl SoftwareKey {
    /// Generates a random key that is also a scalar of P-256.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, SealError> {
        loop {
            let mut bytes = Zeroizing::new([0; 32]);
            random::fill(&mut bytes[..])?;
            if SecretKey::from_slice(&bytes[..]).is_ok() {
                return Ok(Self(bytes));
            }
        }
    }

    /// Copies a stored key and wipes the source.
    ///
    /// # Errors
    /// `Damaged` if the bytes are not a scalar of P-256.
    pub fn from_bytes(source: &mut [u8; 32]) -> Result<Self, SealError> {
        let bytes = Zeroizing::new(*source);
        source.zeroize();
        SecretKey::from_slice(&bytes[..]).map_err(|_| SealError::Damaged)?;
        Ok(Self(bytes))
    }

    /// Shows the key, for the caller to store.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; 32]) -> R) -> R {
        use_them(&self.0)
    }

    /// Answers as Android does: HMAC-SHA-256 of the challenge's bytes.
    pub fn answer_hmac(&self, challenge: &[u8; CHALLENGE]) -> Answer {
        Answer::from_bytes(&mut hmac_sha256(&self.0[..], challenge))
    }

    /// Answers as the Secure Enclave does: the x-coordinate of the product (SEC 1, section 3.3.1).
    ///
    /// # Errors
    /// `Damaged` if the bytes are not a point of P-256.
    pub fn answer_ecdh(&self, challenge: &[u8; CHALLENGE]) -> Result<Answer, SealError> {
        let point = PublicKey::from_sec1_bytes(challenge).map_err(|_| SealError::Damaged)?;
        let scalar = SecretKey::from_slice(&self.0[..]).map_err(|_| SealError::Damaged)?;
        let shared = p256::ecdh::diffie_hellman(scalar.to_nonzero_scalar(), point.as_affine());
        let mut x = [0; 32];
        x.copy_from_slice(shared.raw_secret_bytes());
        Ok(Answer::from_bytes(&mut x))
    }
}

#[cfg(test)]
mod tests;
