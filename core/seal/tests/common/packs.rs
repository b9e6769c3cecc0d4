//! Packs: those that open, and those that must not.

use miniz_oxide::deflate::compress_to_vec_zlib;
use ring::signature::KeyPair;
use serde::{Deserialize, Serialize};

use super::{Case, Hex, Vector, bad, ed25519, gcm, good, hkdf, sha256};

const SEED: [u8; 32] = [0xed; 32];
const IMAGE: &[u8] = b"an image, an image, an image of sorts";
const ID: [u8; 16] = [0x1d; 16];
const VEIL: &[u8] = b"a veil against scanners, no more";
const MIB_64: u64 = 64 << 20;

/// The contents of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackOpens {
    /// Which of the trusted keys signed it.
    pub key: usize,
    /// Its id.
    pub pack_id: Hex,
    /// Its version.
    pub version: u64,
    /// When it was built.
    pub built_ms: i64,
    /// When it goes out of date.
    pub expires_ms: i64,
    /// The image.
    pub image: Hex,
}

struct Pack {
    format: u32,
    expires_ms: i64,
    length: u64,
    body: Vec<u8>,
    flip_sealed: bool,
}

fn usual() -> Pack {
    let body = compress_to_vec_zlib(IMAGE, 9);
    Pack { format: 1, expires_ms: 1_795_000_000_000, length: IMAGE.len() as u64, body, flip_sealed: false }
}

fn unsigned(pack: &Pack) -> Vec<u8> {
    let (version, built) = (7u64.to_be_bytes(), 1_763_980_800_000i64.to_be_bytes());
    let mut bytes = [&pack.format.to_be_bytes()[..], &ID, &version, &built].concat();
    bytes.extend(pack.expires_ms.to_be_bytes());
    bytes.extend(pack.length.to_be_bytes());
    let nonce: [u8; 12] = sha256(&[&bytes[..], &pack.body].concat())[..12].try_into().expect("12 bytes");
    let mut sealed = gcm(&hkdf(&bytes, VEIL, b"pack/1"), nonce, &bytes, &pack.body);
    sealed[0] ^= u8::from(pack.flip_sealed);
    [bytes, nonce.to_vec(), sealed].concat()
}

fn signed(pack: &Pack) -> Vec<u8> {
    let mut bytes = unsigned(pack);
    let signature = ed25519(SEED).sign(&bytes);
    bytes.extend(signature.as_ref());
    bytes
}

fn trusted(seed: [u8; 32]) -> Hex {
    ed25519(seed).public_key().as_ref().into()
}

fn case(file: Vec<u8>, floor: u64) -> Case {
    Case::Pack { file: file.into(), trusted: vec![trusted([2; 32]), trusted(SEED)], floor, opens: None }
}

fn opening(file: Vec<u8>, floor: u64, expires_ms: i64) -> Case {
    let opens = PackOpens {
        key: 1,
        pack_id: ID.into(),
        version: 7,
        built_ms: 1_763_980_800_000,
        expires_ms,
        image: IMAGE.into(),
    };
    Case::Pack {
        file: file.into(),
        trusted: vec![trusted([2; 32]), trusted(SEED)],
        floor,
        opens: Some(opens),
    }
}

/// Packs that open.
pub fn whole_ones() -> Vec<(&'static str, Vector)> {
    let expired = Pack { expires_ms: 5, ..usual() };
    let fresh = usual().expires_ms;
    vec![
        ("pack", good("The second of two trusted keys signed it.", opening(signed(&usual()), 3, fresh))),
        ("pack-at-floor", good("The floor itself is new enough.", opening(signed(&usual()), 7, fresh))),
        ("pack-expired", good("Expiry never refuses.", opening(signed(&expired), 0, 5))),
    ]
}

/// Packs with a wrong signature or version, or older than the lowest accepted one.
pub fn refused() -> Vec<(&'static str, Vector)> {
    let right = signed(&usual());
    let mut flipped = right.clone();
    flipped[60] ^= 1;
    let mut blank = unsigned(&usual());
    blank.extend([0; 64]);
    let other =
        Case::Pack { file: right.clone().into(), trusted: vec![trusted([2; 32])], floor: 0, opens: None };
    let none = Case::Pack { file: right.clone().into(), trusted: Vec::new(), floor: 0, opens: None };
    vec![
        ("pack-unsigned", bad("A pack is signed.", "Unsigned", case(blank, 0))),
        ("pack-other-key", bad("A trusted key must have signed.", "Unsigned", other)),
        ("pack-no-key", bad("Nobody trusted, nothing opened.", "Unsigned", none)),
        ("pack-altered", bad("The signature covers every byte.", "Unsigned", case(flipped.clone(), 0))),
        ("pack-altered-and-old", bad("The signature is checked first.", "Unsigned", case(flipped, 99))),
        (
            "pack-truncated",
            bad("The signature covers every byte.", "Unsigned", case(right[..right.len() - 1].to_vec(), 0)),
        ),
        (
            "pack-extended",
            bad("The signature covers every byte.", "Unsigned", case([&right[..], &[0]].concat(), 0)),
        ),
        ("pack-empty", bad("A pack is longer than a signature.", "Damaged", case(Vec::new(), 0))),
        ("pack-rolled-back", bad("Older than the floor is refused.", "RolledBack", case(right, 8))),
        (
            "pack-future",
            bad("A later format is another's.", "TooNew", case(signed(&Pack { format: 2, ..usual() }), 0)),
        ),
        (
            "pack-format-zero",
            bad("There was no format before 1.", "TooOld", case(signed(&Pack { format: 0, ..usual() }), 0)),
        ),
    ]
}

/// Packs with a valid signature and contents that must be refused.
pub fn contents() -> Vec<(&'static str, Vector)> {
    let big = compress_to_vec_zlib(&vec![0; 1 << 20], 9);
    let damaged = |rule: &str, pack: Pack| bad(rule, "Damaged", case(signed(&pack), 0));
    vec![
        (
            "pack-seal",
            bad(
                "The seal is checked as well.",
                "NotAuthentic",
                case(signed(&Pack { flip_sealed: true, ..usual() }), 0),
            ),
        ),
        ("pack-bomb", damaged("Nothing inflates beyond the signed length.", Pack { body: big, ..usual() })),
        ("pack-short", damaged("The image has the signed length.", Pack { length: 99, ..usual() })),
        ("pack-huge", damaged("No image is longer than 64 MiB.", Pack { length: MIB_64 + 1, ..usual() })),
        ("pack-not-zlib", damaged("The body is a zlib stream.", Pack { body: b"plain".to_vec(), ..usual() })),
    ]
}
