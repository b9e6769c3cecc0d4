//! Keys as types: they cannot be printed, cloned, compared or mixed up, and are wiped on drop.

use ring::hkdf;
use zeroize::{Zeroize, Zeroizing};

use crate::{SealError, labels, random};

/// 32 secret bytes that never move in memory.
pub(crate) type Secret = Box<Zeroizing<[u8; 32]>>;

macro_rules! key {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        pub struct $name(Secret);

        impl $name {
            /// Copies the bytes and wipes the source.
            pub fn from_bytes(source: &mut [u8; 32]) -> Self {
                let mut key = empty();
                key.copy_from_slice(source);
                source.zeroize();
                Self(key)
            }

            /// Shows the bytes to `use_them`, for a store that is itself sealed. Comment every call with its reason.
            pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; 32]) -> R) -> R {
                use_them(&self.0)
            }
        }
    };
}

key! {
    /// The root key of one space, from which its other keys are derived.
    MasterKey
}
key! {
    /// The raw key of a space's database.
    DatabaseKey
}
key! {
    /// Seals the headers of a space's item files.
    WrapKey
}
key! {
    /// Seals the drafts of a space.
    DraftKey
}
key! {
    /// Seals the chunks of one item file.
    ItemKey
}
key! {
    /// Seals the blocks of a space's record store.
    BlockKey
}
key! {
    /// Seals one slot.
    SlotKek
}

impl MasterKey {
    /// Generates a random key in place.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self(random_secret()?))
    }

    /// Derives the key of this space's database.
    pub fn derive_database_key(&self) -> DatabaseKey {
        DatabaseKey(derive(&[], &self.0[..], &[labels::DATABASE]))
    }

    /// Derives the key of this space's item headers.
    pub fn derive_wrap_key(&self) -> WrapKey {
        WrapKey(derive(&[], &self.0[..], &[labels::WRAP]))
    }

    /// Derives the key of this space's record store.
    pub fn derive_block_key(&self) -> BlockKey {
        BlockKey(derive(&[], &self.0[..], &[labels::BLOCK]))
    }

    /// Derives the key of this space's drafts.
    pub fn derive_draft_key(&self) -> DraftKey {
        DraftKey(derive(&[], &self.0[..], &[labels::DRAFT]))
    }

    /// Derives the id of this space, so that item headers can be opened when the database is gone. Not secret.
    pub fn derive_space_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&derive(&[], &self.0[..], &[labels::SPACE])[..16]);
        id
    }
}

impl ItemKey {
    /// Generates a random key in place, for the one sealer that is made with it.
    pub(crate) fn generate() -> Result<Self, SealError> {
        Ok(Self(random_secret()?))
    }
}

impl SlotKek {
    pub(crate) fn derived(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Self {
        Self(derive(salt, secret, info))
    }
}

pub(crate) fn empty() -> Secret {
    Box::new(Zeroizing::new([0; 32]))
}

fn random_secret() -> Result<Secret, SealError> {
    let mut key = empty();
    random::fill(&mut key[..])?;
    Ok(key)
}

struct Length;

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        32
    }
}

/// Derives 32 bytes by HKDF-SHA-256 (RFC 5869). A length of 32 cannot fail.
pub(crate) fn derive(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Secret {
    let mut key = empty();
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(secret);
    #[expect(clippy::expect_used, reason = "HKDF fails only beyond 255 blocks; this is one")]
    extracted.expand(info, Length).and_then(|okm| okm.fill(&mut key[..])).expect("32 bytes of HKDF");
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_that_a_key_is_taken_from_are_wiped() {
        let mut source = [0x5a; 32];
        let key = MasterKey::from_bytes(&mut source);
        assert_eq!(source, [0; 32]);
        // A key that opens no vault.
        assert!(key.expose(|bytes| *bytes == [0x5a; 32]));
    }

    #[test]
    fn what_is_derived_from_one_master_key_differs() {
        let master = MasterKey::from_bytes(&mut [1; 32]);
        let database = master.derive_database_key().expose(|key| *key);
        let wrap = master.derive_wrap_key().expose(|key| *key);
        let block = master.derive_block_key().expose(|key| *key);
        assert!(database != wrap && database != block && wrap != block);
        let draft = master.derive_draft_key().expose(|key| *key);
        assert!(draft != database && draft != wrap && draft != block);
        assert_ne!(master.derive_space_id()[..], database[..16]);
        assert_ne!(master.derive_space_id()[..], wrap[..16]);
    }

    #[test]
    fn two_spaces_have_two_ids() {
        let [one, other] = [1, 2].map(|byte| MasterKey::from_bytes(&mut [byte; 32]).derive_space_id());
        assert_ne!(one, other);
    }

    // RFC 5869, A.1, as far as 32 bytes reach.
    #[test]
    fn hkdf_is_the_one_of_rfc_5869() {
        let (secret, salt) = ([0x0b; 22], std::array::from_fn::<u8, 13, _>(|at| at.to_le_bytes()[0]));
        let info: [u8; 10] = std::array::from_fn(|at| 0xf0 + at.to_le_bytes()[0]);
        let okm =
            [0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac, 0xd5, 0x7a, 0x90, 0x43, 0x4f, 0x64, 0xd0, 0x36, 0x2f, 0x2a];
        assert_eq!(derive(&salt, &secret, &[&info[..4], &info[4..]])[..16], okm);
    }
}
