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
    /// A new random key.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make() -> Result<Self, SealError> {
        let mut seed = Box::new(Zeroizing::new([0; 32]));
        random::fill(&mut seed[..])?;
        Ok(Self { seed })
    }

    /// Takes a stored seed over and wipes where it came from.
    pub fn from_bytes(source: &mut [u8; 32]) -> Self {
        let mut seed = Box::new(Zeroizing::new([0; 32]));
        seed.copy_from_slice(source);
        source.zeroize();
        Self { seed }
    }

    /// Shows the seed, to be stored where the caller keeps it.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; 32]) -> R) -> R {
        use_them(&self.seed)
    }

    /// The key that checks its signatures.
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

/// Whether `signature` is that key's over `message`.
pub fn verify(public: &[u8; PUBLIC], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, public).verify(message, signature).is_ok()
}
