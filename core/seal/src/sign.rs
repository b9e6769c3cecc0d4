//! Ed25519 signatures (RFC 8032), by ring.

use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::{Zeroize, Zeroizing};

use crate::{SealError, random};

/// Bytes of a public key.
pub const PUBLIC: usize = 32;
/// Bytes of a signature.
pub const SIGNATURE: usize = 64;

/// A signing key, held as its seed.
pub struct SigningKey {
    seed: Box<Zeroizing<[u8; 32]>>,
}

impl SigningKey {
    /// Generates a random key.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, SealError> {
        let mut seed = Box::new(Zeroizing::new([0; 32]));
        random::fill(&mut seed[..])?;
        Ok(Self { seed })
    }

    /// Copies a stored seed and wipes the source.
    pub fn from_bytes(source: &mut [u8; 32]) -> Self {
        let mut seed = Box::new(Zeroizing::new([0; 32]));
        seed.copy_from_slice(source);
        source.zeroize();
        Self { seed }
    }

    /// Shows the seed, for the caller to store.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; 32]) -> R) -> R {
        use_them(&self.seed)
    }

    /// Returns the key that verifies its signatures.
    ///
    /// # Errors
    /// `Damaged` if ring refuses the seed.
    pub fn public(&self) -> Result<[u8; PUBLIC], SealError> {
        let pair = self.pair()?;
        pair.public_key().as_ref().try_into().map_err(|_| SealError::Damaged)
    }

    /// Signs bytes.
    ///
    /// # Errors
    /// `Damaged` if ring refuses the seed.
    pub fn sign(&self, message: &[u8]) -> Result<[u8; SIGNATURE], SealError> {
        let signature = self.pair()?.sign(message);
        signature.as_ref().try_into().map_err(|_| SealError::Damaged)
    }

    fn pair(&self) -> Result<Box<Ed25519KeyPair>, SealError> {
        Ed25519KeyPair::from_seed_unchecked(&self.seed[..]).map(Box::new).map_err(|_| SealError::Damaged)
    }
}

/// Returns whether `signature` over `message` is valid under this public key.
pub fn verify(public: &[u8; PUBLIC], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, public).verify(message, signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 8032, 7.1, test 1.
    #[test]
    fn a_signature_is_the_one_of_rfc_8032() {
        let mut seed = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
            0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
        ];
        let key = SigningKey::from_bytes(&mut seed);
        assert_eq!(seed, [0; 32]);
        assert_eq!(key.public().unwrap()[..4], [0xd7, 0x5a, 0x98, 0x01]);
        assert_eq!(key.sign(b"").unwrap()[..4], [0xe5, 0x56, 0x43, 0x00]);
    }

    #[test]
    fn only_the_signed_bytes_pass_and_only_under_that_key() {
        let (key, other) = (SigningKey::generate().unwrap(), SigningKey::generate().unwrap());
        let signature = key.sign(b"these bytes").unwrap();
        assert!(verify(&key.public().unwrap(), b"these bytes", &signature));
        assert!(!verify(&key.public().unwrap(), b"these byteS", &signature));
        assert!(!verify(&other.public().unwrap(), b"these bytes", &signature));
        assert!(!verify(&key.public().unwrap(), b"these bytes", &signature[..63]));
    }
}
