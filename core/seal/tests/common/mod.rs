//! Implements the formats a second time, from their description and from the primitives, so that the vectors do not
//! come from the code that they test.

use std::path::PathBuf;

use ring::{aead, digest, hkdf, signature};
use serde::{Deserialize, Serialize};

pub mod drafts;
pub mod items;
pub mod make;
pub mod packs;
pub mod phrases;
pub mod slots;

/// One file of `tests/vectors/seal`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vector {
    /// The rule that this file keeps or breaks, as a sentence.
    pub rule: String,
    /// The expected result: `opens`, `no slot`, or the name of the error.
    pub expect: String,
    /// The operation to try.
    #[serde(flatten)]
    pub case: Case,
}

/// An operation to try. Bytes are hex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Case {
    /// Stretch a code and make the challenge.
    Challenge { code: String, salt: Hex, memory_kib: u32, passes: u32, challenge: Option<Hex> },
    /// Answer a challenge with a device key, both ways.
    Answer { device_key: Hex, challenge: Hex, hmac: Option<Hex>, ecdh: Option<Hex> },
    /// Open a slot file with a code and an answer for each place, or with a phrase.
    Slots {
        file: Hex,
        code: Option<String>,
        answers: Option<Vec<Hex>>,
        phrase: Option<Hex>,
        opens: Option<Opens>,
    },
    /// Read a phrase as typed; its bits, and its digits if the vector has them.
    Phrase { typed: String, entropy: Option<Hex>, digits: Option<String> },
    /// Open an item file from end to end.
    Item(Box<items::ItemCase>),
    /// Open a draft.
    Draft(Box<drafts::DraftCase>),
    /// Open a pack.
    Pack { file: Hex, trusted: Vec<Hex>, floor: u64, opens: Option<packs::PackOpens> },
}

/// The contents of a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opens {
    /// The place.
    pub place: usize,
    /// The index of the slot in it.
    pub index: usize,
    /// `code` or `phrase`.
    pub role: String,
    /// The number of the database.
    pub database: u8,
    /// `full` or `plain`.
    pub kind: String,
    /// How often the slot was sealed.
    pub generation: u32,
    /// The master key.
    pub master: Hex,
    /// The other space's master key, in a slot of the first.
    pub other: Option<Hex>,
}

/// Bytes written as hex in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hex(pub Vec<u8>);

impl Hex {
    /// Returns the bytes as an array; the vector must have exactly that many.
    pub fn array<const N: usize>(&self) -> [u8; N] {
        self.0.clone().try_into().expect("as many bytes as the format asks for")
    }
}

impl<T: AsRef<[u8]>> From<T> for Hex {
    fn from(bytes: T) -> Self {
        Self(bytes.as_ref().to_vec())
    }
}

impl Serialize for Hex {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
        let bytes = pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect::<Option<_>>();
        bytes.map(Self).ok_or_else(|| serde::de::Error::custom("not hex"))
    }
}

/// Returns the folder of the vectors.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/seal")
}

/// SHA-256.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    digest::digest(&digest::SHA256, bytes).as_ref().try_into().expect("32 bytes")
}

/// HKDF-SHA-256 to 32 bytes.
pub fn hkdf(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    let key = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(secret);
    key.expand(&[info], hkdf::HKDF_SHA256).and_then(|okm| okm.fill(&mut out)).expect("32 bytes");
    out
}

/// AES-256-GCM: ciphertext and tag.
pub fn gcm(key: &[u8; 32], nonce: [u8; 12], bound: &[u8], plain: &[u8]) -> Vec<u8> {
    let key = aead::LessSafeKey::new(aead::UnboundKey::new(&aead::AES_256_GCM, key).expect("32 bytes"));
    let mut sealed = plain.to_vec();
    let nonce = aead::Nonce::assume_unique_for_key(nonce);
    key.seal_in_place_append_tag(nonce, aead::Aad::from(bound), &mut sealed).expect("short enough");
    sealed
}

/// Makes an Ed25519 key from its seed.
pub fn ed25519(seed: [u8; 32]) -> signature::Ed25519KeyPair {
    signature::Ed25519KeyPair::from_seed_unchecked(&seed).expect("a seed")
}

/// Makes a vector that opens.
pub fn good(rule: &str, case: Case) -> Vector {
    Vector { rule: rule.into(), expect: "opens".into(), case }
}

/// Makes a vector that does not open.
pub fn bad(rule: &str, expect: &str, case: Case) -> Vector {
    Vector { rule: rule.into(), expect: expect.into(), case }
}
