//! Keys as types: they cannot be printed, cloned, compared or mixed up, and are wiped on drop.

use ring::hkdf;
use zeroize::{Zeroize, Zeroizing};

use crate::{SealError, labels, random};

/// 32 secret bytes at one place in memory.
pub(crate) type Secret = Box<Zeroizing<[u8; 32]>>;

macro_rules! key {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        pub struct $name(Secret);

        impl $name {
            /// Takes the bytes over and wipes where they came from.
            pub fn from_bytes(source: &mut [u8; 32]) -> Self {
                let mut key = empty();
                key.copy_from_slice(source);
                source.zeroize();
                Self(key)
            }

            /// Shows the bytes to `use_them`, for a store that is itself sealed. Every call says why.
            pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; 32]) -> R) -> R {
                use_them(&self.0)
            }
        }
    };
}

key! {
    /// The root of one space: everything of the space is derived from it.
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
    /// Seals the chunks of one item file.
    ItemKey
}
key! {
    /// Seals one slot.
    SlotKek
}

impl MasterKey {
    /// A new random key, born in place.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make() -> Result<Self, SealError> {
        Ok(Self(random_secret()?))
    }

    /// The key of this space's database.
    pub fn derive_database_key(&self) -> DatabaseKey {
        DatabaseKey(derive(&[], &self.0[..], &[labels::DATABASE]))
    }

    /// The key of this space's item headers.
    pub fn derive_wrap_key(&self) -> WrapKey {
        WrapKey(derive(&[], &self.0[..], &[labels::WRAP]))
    }

    /// The id of this space: derived, so that item headers can be opened when the database is gone. No secret.
    pub fn derive_space_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&derive(&[], &self.0[..], &[labels::SPACE])[..16]);
        id
    }
}

impl ItemKey {
    /// A new random key, born in place, for the one sealer that is made with it.
    pub(crate) fn make() -> Result<Self, SealError> {
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

/// HKDF-SHA-256 (RFC 5869) to 32 bytes. A length of 32 cannot fail.
pub(crate) fn derive(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Secret {
    let mut key = empty();
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(secret);
    #[expect(clippy::expect_used, reason = "HKDF fails only beyond 255 blocks; this is one")]
    extracted.expand(info, Length).and_then(|okm| okm.fill(&mut key[..])).expect("32 bytes of HKDF");
    key
}
