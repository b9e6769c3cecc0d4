//! Seals small blocks of one size, each independent of the others.
//!
//! A block is nonce 12 || AES-256-GCM of 484 bytes || tag 16, bound to its position. Every sealing draws a new nonce;
//! two are likely to repeat only after four thousand million blocks of one space.

use ring::aead::{Aad, LessSafeKey, Nonce};

use crate::keys::BlockKey;
use crate::sealing::{NONCE, TAG, cipher};
use crate::{SealError, random};

/// Bytes of a sealed block.
pub const BLOCK: usize = NONCE + PLAIN + TAG;
/// Plaintext bytes in a block.
pub const PLAIN: usize = 484;

/// The position of a block, outside which it does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockContext {
    /// Id of the vault.
    pub vault: [u8; 16],
    /// Id of the space.
    pub space: [u8; 16],
    /// Its number in the record store.
    pub index: u32,
}

impl BlockContext {
    fn bytes(&self) -> [u8; 41] {
        let mut bound = [0; 41];
        bound[..5].copy_from_slice(b"rec/1");
        bound[5..21].copy_from_slice(&self.vault);
        bound[21..37].copy_from_slice(&self.space);
        bound[37..].copy_from_slice(&self.index.to_be_bytes());
        bound
    }
}

/// Seals and opens the blocks of one space.
pub struct BlockSealer(Box<LessSafeKey>);

impl BlockSealer {
    /// Expands the key.
    pub fn new(key: &BlockKey) -> Self {
        // The cipher keeps the expanded key, wiped like the key itself: by its owner's allocator.
        Self(key.expose(cipher))
    }

    /// Seals a block.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn seal(&self, context: &BlockContext, plain: &[u8; PLAIN]) -> Result<[u8; BLOCK], SealError> {
        let mut block = [0; BLOCK];
        let nonce = random::bytes::<NONCE>()?;
        block[..NONCE].copy_from_slice(&nonce);
        block[NONCE..NONCE + PLAIN].copy_from_slice(plain);
        let made = self
            .0
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(context.bytes()),
                &mut block[NONCE..NONCE + PLAIN],
            )
            .map_err(|_| SealError::TooLarge)?;
        block[NONCE + PLAIN..].copy_from_slice(made.as_ref());
        Ok(block)
    }

    /// Opens a block in place and returns its plaintext.
    ///
    /// # Errors
    /// `NotAuthentic`, also for one that was never sealed.
    pub fn open<'a>(
        &self,
        context: &BlockContext,
        block: &'a mut [u8; BLOCK],
    ) -> Result<&'a mut [u8; PLAIN], SealError> {
        let (nonce, rest) = block.split_first_chunk_mut::<NONCE>().ok_or(SealError::Damaged)?;
        let nonce = Nonce::assume_unique_for_key(*nonce);
        self.0
            .open_in_place(nonce, Aad::from(context.bytes()), rest)
            .ok()
            .and_then(|plain| plain.first_chunk_mut())
            .ok_or(SealError::NotAuthentic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::MasterKey;

    const AT: BlockContext = BlockContext { vault: [1; 16], space: [2; 16], index: 3 };

    fn sealer() -> BlockSealer {
        BlockSealer::new(&MasterKey::from_bytes(&mut [9; 32]).derive_block_key())
    }

    #[test]
    fn a_block_opens_where_it_stands_and_nowhere_else() {
        let sealed = sealer().seal(&AT, &[7; PLAIN]).unwrap();
        assert_eq!(sealer().open(&AT, &mut sealed.clone()).unwrap(), &[7; PLAIN]);
        let elsewhere = [
            BlockContext { vault: [0; 16], ..AT },
            BlockContext { space: [0; 16], ..AT },
            BlockContext { index: 4, ..AT },
        ];
        assert!(elsewhere.iter().all(|other| sealer().open(other, &mut sealed.clone()).is_err()));
    }

    #[test]
    fn a_bit_flipped_anywhere_is_noticed() {
        let sealed = sealer().seal(&AT, &[7; PLAIN]).unwrap();
        for at in 0..BLOCK {
            let mut harmed = sealed;
            harmed[at] ^= 1;
            assert_eq!(sealer().open(&AT, &mut harmed).err(), Some(SealError::NotAuthentic), "{at}");
        }
    }

    #[test]
    fn the_same_bytes_sealed_twice_differ() {
        assert_ne!(sealer().seal(&AT, &[7; PLAIN]).unwrap(), sealer().seal(&AT, &[7; PLAIN]).unwrap());
    }
}
