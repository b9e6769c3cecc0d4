//! Item files, described by their chunks: nobody would read a file of 64 KiB chunks as hex.

use serde::{Deserialize, Serialize};

use super::{Case, Hex, Vector, bad, gcm, good, hkdf, sha256};

/// Bytes in a chunk.
pub const CHUNK: usize = 65_536;

const WRAP: [u8; 32] = [0x57; 32];
const KEY: [u8; 32] = [0x6b; 32];
const OTHER_KEY: [u8; 32] = [0x6c; 32];
const VAULT: [u8; 16] = [0x0a; 16];
const SPACE: [u8; 16] = [0x0b; 16];
const ITEM: [u8; 16] = [0x0c; 16];
const NAME: &str = "chat – 3 März.png";

/// An item file and what opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCase {
    /// Id of the vault.
    pub vault: Hex,
    /// Id of the space.
    pub space: Hex,
    /// Id of the item.
    pub item: Hex,
    /// The wrap key.
    pub wrap: Hex,
    /// The first 1,024 bytes.
    pub header: Hex,
    /// The parts after it, in order.
    pub parts: Vec<Part>,
    /// Bytes cut off at the end.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub cut: usize,
    /// Offset of a flipped bit, from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flip_at: Option<usize>,
    /// SHA-256 of the whole file, to check that it was assembled correctly.
    pub file_sha256: Hex,
    /// The expected result.
    pub opens: Option<ItemOpens>,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// AES-256-GCM under `key`, nonce = 11-byte index || kind, of `start` and then zeros up to `bytes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The chunk key.
    pub key: Hex,
    /// The index in the nonce.
    pub index: u64,
    /// The kind in the nonce: 0 data, 1 padding, 2 trailer.
    pub kind: u8,
    /// The first plain bytes.
    pub start: Hex,
    /// Number of plain bytes.
    pub bytes: usize,
}

/// What an item holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemOpens {
    /// The code of its kind.
    pub kind: u8,
    /// The code of its source.
    pub source: u8,
    /// When it was begun.
    pub created_ms: i64,
    /// Its name.
    pub name: String,
    /// True length.
    pub length: u64,
    /// SHA-256 of the true bytes.
    pub sha256: Hex,
}

impl ItemCase {
    /// Assembles the file.
    pub fn file(&self) -> Vec<u8> {
        let mut file = self.header.0.clone();
        self.parts.iter().for_each(|part| file.extend(part.sealed()));
        file.truncate(file.len() - self.cut);
        if let Some(at) = self.flip_at {
            file[at] ^= 0x04;
        }
        file
    }
}

impl Part {
    fn sealed(&self) -> Vec<u8> {
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&self.index.to_be_bytes());
        nonce[11] = self.kind;
        let mut plain = self.start.0.clone();
        plain.resize(self.bytes, 0);
        gcm(&self.key.array(), nonce, &[], &plain)
    }
}

struct Header {
    name: Vec<u8>,
    name_length: usize,
}

fn header_plain(header: &Header) -> Vec<u8> {
    let mut plain = KEY.to_vec();
    plain.extend([8, 1]);
    plain.extend(1_763_980_800_000i64.to_be_bytes());
    plain.extend(u16::try_from(header.name_length).expect("short").to_be_bytes());
    plain.extend(&header.name);
    plain.resize(996, 0);
    plain
}

fn sealed_header(plain: &[u8], wrap: &[u8; 32], item: [u8; 16]) -> Vec<u8> {
    let bound = [b"item/1".to_vec(), VAULT.to_vec(), SPACE.to_vec(), item.to_vec()].concat();
    [vec![0x33; 12], gcm(wrap, [0x33; 12], &bound, plain)].concat()
}

/// Derives the key of an item's chunks.
pub fn chunk_key(key: &[u8; 32], header_hash: &[u8; 32]) -> [u8; 32] {
    hkdf(header_hash, key, b"chunk/1")
}

fn usual() -> Header {
    Header { name: NAME.into(), name_length: NAME.len() }
}

fn own_key() -> [u8; 32] {
    chunk_key(&KEY, &sha256(&header_plain(&usual())))
}

/// Returns the true bytes of an item: each chunk starts with its number.
fn content(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    for (number, chunk) in bytes.chunks_mut(CHUNK).enumerate() {
        let text = format!("part {number:06}");
        let taken = text.len().min(chunk.len());
        chunk[..taken].copy_from_slice(&text.as_bytes()[..taken]);
    }
    bytes
}

fn part(index: u64, kind: u8, start: &[u8], bytes: usize) -> Part {
    Part { key: own_key().into(), index, kind, start: start.into(), bytes }
}

fn trailer(index: u64, length: u64, sha256: [u8; 32]) -> Part {
    part(index, 2, &[&length.to_be_bytes()[..], &sha256].concat(), 40)
}

/// Returns the parts of an item of `length` bytes with `padding` padding chunks.
fn parts(length: usize, padding: u64) -> Vec<Part> {
    let bytes = content(length);
    let data = bytes
        .chunks(CHUNK)
        .zip(0u64..)
        .map(|(chunk, index)| part(index, 0, &chunk[..chunk.len().min(11)], CHUNK));
    let mut parts: Vec<Part> = data.collect();
    let count = parts.len() as u64;
    parts.extend((count..count + padding).map(|index| part(index, 1, &[], CHUNK)));
    parts.push(trailer(count + padding, length as u64, sha256(&bytes)));
    parts
}

fn case(parts: Vec<Part>) -> ItemCase {
    let mut case = ItemCase {
        vault: VAULT.into(),
        space: SPACE.into(),
        item: ITEM.into(),
        wrap: WRAP.into(),
        header: sealed_header(&header_plain(&usual()), &WRAP, ITEM).into(),
        parts,
        cut: 0,
        flip_at: None,
        file_sha256: Hex(Vec::new()),
        opens: None,
    };
    case.file_sha256 = sha256(&case.file()).into();
    case
}

fn with(mut case: ItemCase, change: impl FnOnce(&mut ItemCase)) -> ItemCase {
    change(&mut case);
    case.file_sha256 = sha256(&case.file()).into();
    case
}

fn whole(rule: &str, length: usize, padding: u64) -> Vector {
    let opens = ItemOpens {
        kind: 8,
        source: 1,
        created_ms: 1_763_980_800_000,
        name: NAME.into(),
        length: length as u64,
        sha256: sha256(&content(length)).into(),
    };
    good(rule, Case::Item(Box::new(with(case(parts(length, padding)), |case| case.opens = Some(opens)))))
}

fn broken(rule: &str, expect: &str, change: impl FnOnce(&mut ItemCase)) -> Vector {
    bad(rule, expect, Case::Item(Box::new(with(case(parts(CHUNK + 100, 0)), change))))
}

fn broken_padded(rule: &str, expect: &str, change: impl FnOnce(&mut ItemCase)) -> Vector {
    bad(rule, expect, Case::Item(Box::new(with(case(parts(8 * CHUNK + 1, 1)), change))))
}

fn broken_header(rule: &str, expect: &str, header: &Header) -> Vector {
    let sealed = sealed_header(&header_plain(header), &WRAP, ITEM);
    broken(rule, expect, |case| case.header = sealed.into())
}

const NOT: &str = "NotAuthentic";
const DAMAGED: &str = "Damaged";

/// Item files that open.
pub fn whole_ones() -> Vec<(&'static str, Vector)> {
    vec![
        ("item", whole("Two chunks and a trailer.", CHUNK + 100, 0)),
        ("item-empty", whole("No bytes at all: header and trailer.", 0, 0)),
        ("item-one-chunk", whole("Exactly one full chunk.", CHUNK, 0)),
        ("item-padded", whole("Nine chunks are padded to ten.", 8 * CHUNK + 1, 1)),
        ("item-unpadded", whole("Padding may be missing where the disk was full.", 8 * CHUNK + 1, 0)),
    ]
}

/// Headers that do not open.
pub fn headers() -> Vec<(&'static str, Vector)> {
    let long = Header { name: vec![b'n'; 513], name_length: 513 };
    let not_text = Header { name: vec![0xff, 0xfe], name_length: 2 };
    let beyond = Header { name: NAME.into(), name_length: 60_000 };
    vec![
        ("header-altered", broken("A header is authentic or nothing.", NOT, |case| case.flip_at = Some(100))),
        (
            "header-other-item",
            broken("A header is bound to its item.", NOT, |case| case.item = [0x0d; 16].into()),
        ),
        (
            "header-other-space",
            broken("A header is bound to its space.", NOT, |case| case.space = [0x0d; 16].into()),
        ),
        (
            "header-other-vault",
            broken("A header is bound to its vault.", NOT, |case| case.vault = [0x0d; 16].into()),
        ),
        (
            "header-other-key",
            broken("A header opens under its space's key.", NOT, |case| case.wrap = [1; 32].into()),
        ),
        ("header-name-long", broken_header("A name has at most 512 bytes.", DAMAGED, &long)),
        ("header-name-beyond", broken_header("A name ends within the header.", DAMAGED, &beyond)),
        ("header-name-not-text", broken_header("A name is UTF-8.", DAMAGED, &not_text)),
        (
            "header-truncated",
            broken("A file has a whole header.", DAMAGED, |case| {
                case.parts.clear();
                case.cut = 1;
            }),
        ),
    ]
}

/// Chunks that do not open.
pub fn chunks() -> Vec<(&'static str, Vector)> {
    vec![
        (
            "item-truncated",
            broken("Without its trailer an item is not whole.", DAMAGED, |case| case.cut = 56),
        ),
        (
            "item-cut-in-chunk",
            broken("Without its trailer an item is not whole.", DAMAGED, |case| case.cut = 30_000),
        ),
        (
            "item-short-of-a-chunk",
            broken("The trailer counts the chunks before it.", NOT, |case| {
                case.parts.remove(1);
            }),
        ),
        ("item-reordered", broken("A chunk opens only in its place.", NOT, |case| case.parts.swap(0, 1))),
        (
            "item-repeated",
            broken("A chunk opens only in its place.", NOT, |case| case.parts[1] = case.parts[0].clone()),
        ),
        (
            "item-swapped",
            broken("A chunk of another item does not open.", NOT, |case| {
                case.parts[0].key = chunk_key(&OTHER_KEY, &sha256(&header_plain(&usual()))).into();
            }),
        ),
        (
            "item-other-header",
            broken("A chunk is bound to its item's header.", NOT, |case| {
                case.parts[0].key = chunk_key(&KEY, &[9; 32]).into();
            }),
        ),
        (
            "item-altered",
            broken("A chunk is authentic or nothing.", NOT, |case| case.flip_at = Some(1024 + 500)),
        ),
        (
            "item-altered-tag",
            broken("A chunk is authentic or nothing.", NOT, |case| case.flip_at = Some(1024 + CHUNK)),
        ),
        (
            "item-data-as-padding",
            broken("Data does not pass for padding.", NOT, |case| case.parts[1].kind = 1),
        ),
        (
            "item-data-as-trailer",
            broken("A chunk does not pass for a trailer.", NOT, |case| case.parts[1].kind = 2),
        ),
        (
            "item-padding-as-data",
            broken_padded("Padding does not pass for data.", NOT, |case| case.parts[9].kind = 0),
        ),
        (
            "item-padding-not-zero",
            broken_padded("Padding hides nothing.", DAMAGED, |case| case.parts[9].start = [1].into()),
        ),
        ("item-high-index", broken("Indices start at 0.", NOT, |case| case.parts[0].index = 1 << 40)),
    ]
}

/// Trailers that do not open.
pub fn trailers() -> Vec<(&'static str, Vector)> {
    let sum = sha256(&content(CHUNK + 100));
    vec![
        (
            "trailer-as-data",
            broken("The last one must be of the last kind.", NOT, |case| case.parts[2].kind = 0),
        ),
        (
            "trailer-as-padding",
            broken("The last one must be of the last kind.", NOT, |case| case.parts[2].kind = 1),
        ),
        (
            "trailer-altered",
            broken("A trailer is authentic or nothing.", NOT, |case| {
                case.flip_at = Some(1024 + 2 * (CHUNK + 16) + 3)
            }),
        ),
        (
            "trailer-too-long",
            broken("A length fits the chunks.", DAMAGED, |case| case.parts[2] = trailer(2, 1 << 40, sum)),
        ),
        (
            "trailer-too-short",
            broken("A length fits the chunks.", DAMAGED, |case| case.parts[2] = trailer(2, 9, sum)),
        ),
        (
            "trailer-hash",
            broken("The hash is that of the true bytes.", "OtherHash", |case| {
                case.parts[2] = trailer(2, CHUNK as u64 + 100, [7; 32]);
            }),
        ),
        (
            "trailer-followed",
            broken("Nothing follows the trailer.", DAMAGED, |case| case.parts.push(part(3, 0, b"more", 9))),
        ),
        (
            "trailer-much-padding",
            broken("There is as much padding as the rule says, or none.", DAMAGED, |case| {
                case.parts = parts(CHUNK + 100, 1);
            }),
        ),
    ]
}
