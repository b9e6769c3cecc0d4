//! Random names: of an entry, and of the vault and space that it is in.

use seal::SealError;
use seal::item::ItemContext;

/// The random name of an entry and of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub [u8; 16]);

impl EntryId {
    /// Returns 32 lower-case hex digits: the name of its file.
    pub fn hex(&self) -> String {
        crate::hex::encode(&self.0)
    }

    /// Parses [`EntryId::hex`].
    pub fn from_hex(text: &str) -> Option<Self> {
        crate::hex::decode(text).map(Self)
    }

    /// Generates a random id.
    ///
    /// # Errors
    /// [`SealError`] if the system has no randomness.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self(seal::random::bytes::<16>()?))
    }
}

// In bodies an id is its hex text.
impl serde::Serialize for EntryId {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.hex())
    }
}

impl<'de> serde::Deserialize<'de> for EntryId {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("not an id"))
    }
}

/// The ids that item headers are bound to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ids {
    pub(crate) vault: [u8; 16],
    pub(crate) space: [u8; 16],
}

impl Ids {
    /// Returns what the header of this item is bound to.
    pub(crate) fn item(self, id: EntryId) -> ItemContext {
        ItemContext { vault: self.vault, space: self.space, item: id.0 }
    }
}
