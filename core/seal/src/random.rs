//! The only source of randomness.

use ring::rand::{SecureRandom, SystemRandom};

use crate::SealError;

/// Fills `out` from the system's generator.
///
/// # Errors
/// `NoRandomness`.
pub fn fill(out: &mut [u8]) -> Result<(), SealError> {
    SystemRandom::new().fill(out).map_err(|_| SealError::NoRandomness)
}

/// Returns `N` random bytes that are not secret: ids, salts, nonces.
///
/// # Errors
/// `NoRandomness`.
pub fn bytes<const N: usize>() -> Result<[u8; N], SealError> {
    let mut out = [0; N];
    fill(&mut out)?;
    Ok(out)
}
