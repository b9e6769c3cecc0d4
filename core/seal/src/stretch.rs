//! Codes, and stretching them by Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::SealError;
use crate::keys::{Secret, empty};

/// A code of 6 to 16 digits, wiped on drop.
pub struct Code(Zeroizing<Vec<u8>>);

impl Code {
    /// Copies the ASCII digits as typed, including leading zeros.
    ///
    /// # Errors
    /// `NotACode`: fewer than 6, more than 16, or anything that is not a digit.
    pub fn parse(digits: &[u8]) -> Result<Self, SealError> {
        let fits = (6..=16).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
        fits.then(|| Self(Zeroizing::new(digits.to_vec()))).ok_or(SealError::NotACode)
    }

    /// Shows the digits, for the rules on weak codes.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8]) -> R) -> R {
        use_them(&self.0)
    }
}

/// Argon2id parameters within the accepted range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// Minimum memory in KiB: 64 MiB.
    pub const LEAST_KIB: u32 = 64 * 1024;
    /// Maximum memory in KiB: 256 MiB.
    pub const MOST_KIB: u32 = 256 * 1024;
    /// Minimum passes.
    pub const LEAST_PASSES: u32 = 3;
    /// Maximum passes.
    pub const MOST_PASSES: u32 = 16;
    /// The cost on a device that was not measured.
    pub const LEAST: Self = Self { memory_kib: Self::LEAST_KIB, passes: Self::LEAST_PASSES };

    /// Makes parameters with one lane.
    ///
    /// # Errors
    /// `WeakParameters` outside 64 to 256 MiB or 3 to 16 passes; nothing has been allocated.
    pub fn new(memory_kib: u32, passes: u32) -> Result<Self, SealError> {
        let memory = (Self::LEAST_KIB..=Self::MOST_KIB).contains(&memory_kib);
        let time = (Self::LEAST_PASSES..=Self::MOST_PASSES).contains(&passes);
        (memory && time).then_some(Self { memory_kib, passes }).ok_or(SealError::WeakParameters)
    }

    /// Returns the parameters as a slot's KEK binds them.
    pub(crate) fn bytes(self) -> [u8; 8] {
        let mut out = [0; 8];
        out[..4].copy_from_slice(&self.memory_kib.to_be_bytes());
        out[4..].copy_from_slice(&self.passes.to_be_bytes());
        out
    }
}

/// A code stretched by Argon2id.
pub struct Stretched(pub(crate) Secret);

/// Stretches a code. Takes about 45 ms a pass at 64 MiB on a server core, 0.1 to 0.3 s on a phone.
///
/// # Errors
/// `NoMemory` if the memory cannot be reserved; nothing is aborted.
pub fn stretch(code: &Code, salt: &[u8; 32], cost: Cost) -> Result<Stretched, SealError> {
    let params =
        Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| SealError::WeakParameters)?;
    let mut memory = Memory::reserve(params.block_count())?;
    let mut out = empty();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(&code.0, salt, &mut out[..], &mut memory.0[..])
        .map_err(|_| SealError::WeakParameters)?;
    Ok(Stretched(out))
}

/// Argon2's working memory, wiped before it is freed.
struct Memory(Vec<Block>);

impl Memory {
    fn reserve(blocks: usize) -> Result<Self, SealError> {
        let mut memory = Vec::new();
        memory.try_reserve_exact(blocks).map_err(|_| SealError::NoMemory)?;
        memory.resize(blocks, Block::default());
        Ok(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

#[cfg(test)]
mod tests;
