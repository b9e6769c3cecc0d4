//! The 128 bits behind the recovery phrase. Their words are a matter of whoever shows them.

use zeroize::{Zeroize, Zeroizing};

use crate::{SealError, random};

/// Bytes behind a phrase of 12 words.
pub const ENTROPY: usize = 16;

/// What a recovery phrase stands for: enough by itself, with no device and no stretching.
pub struct Entropy(Box<Zeroizing<[u8; ENTROPY]>>);

impl Entropy {
    /// New random bits, born in place.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make() -> Result<Self, SealError> {
        let mut entropy = Box::new(Zeroizing::new([0; ENTROPY]));
        random::fill(&mut entropy[..])?;
        Ok(Self(entropy))
    }

    /// Takes the bits over and wipes where they came from.
    pub fn from_bytes(source: &mut [u8; ENTROPY]) -> Self {
        let mut entropy = Box::new(Zeroizing::new([0; ENTROPY]));
        entropy.copy_from_slice(source);
        source.zeroize();
        Self(entropy)
    }

    /// Shows the bits, to be turned into words. Every call says why.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; ENTROPY]) -> R) -> R {
        use_them(&self.0)
    }
}
