//! Packs: compressed, sealed and signed. The order of opening matters: signature, version, seal, and only then anything
//! that has to be parsed.

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use zeroize::Zeroizing;

use crate::keys::derive;
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::sign::{PUBLIC, SIGNATURE, SigningKey, verify};
use crate::{SealError, digest, labels};

/// Maximum bytes of an image: 64 MiB.
pub const MOST_IMAGE: usize = 64 << 20;

const VERSION: u32 = 1;
const HEAD: usize = 4 + 16 + 8 + 8 + 8 + 8;
/// Hides a pack from file browsers and scanners. Not a secret, and not meant as one.
const VEIL: [u8; 32] = *b"a veil against scanners, no more";

/// The header of a pack, readable before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackHeader {
    /// The pack's id: an update must have the same one.
    pub pack_id: [u8; 16],
    /// Its version: an update must have a higher one.
    pub version: u64,
    /// When it was built, in milliseconds since 1970 UTC.
    pub built_ms: i64,
    /// When it goes out of date, in milliseconds since 1970 UTC. Expiry never refuses a pack.
    pub expires_ms: i64,
}

/// A pack with a valid signature, opened.
pub struct OpenedPack {
    /// Its header.
    pub header: PackHeader,
    /// Which of the trusted keys signed it.
    pub key: usize,
    /// The image, wiped on drop.
    pub image: Zeroizing<Vec<u8>>,
}

/// Makes a pack. The same input gives the same bytes.
///
/// # Errors
/// `TooLarge` beyond 64 MiB.
pub fn seal_pack(image: &[u8], header: &PackHeader, key: &SigningKey) -> Result<Vec<u8>, SealError> {
    if image.len() > MOST_IMAGE {
        return Err(SealError::TooLarge);
    }
    let mut pack = head(header, image.len()).to_vec();
    let body = Zeroizing::new(compress_to_vec_zlib(image, 9));
    // Each content and header has its own key, so the nonce can be derived from the bytes.
    let nonce = digest::sha256(&[&pack[..], &body].concat());
    let start = pack.len();
    pack.extend_from_slice(&nonce[..NONCE]);
    pack.extend_from_slice(&body);
    pack.extend_from_slice(&[0; TAG]);
    let (bound, envelope) = pack.split_at_mut(start);
    seal_in_place(&veil(bound), bound, envelope)?;
    let signature = key.sign(&pack)?;
    pack.extend_from_slice(&signature);
    Ok(pack)
}

/// Opens a pack: checks the signature, then the version, then the seal, then decompresses up to the signed length.
///
/// # Errors
/// `Unsigned`: no trusted key signed exactly these bytes; `TooNew`; `TooOld`; `RolledBack`: older than `floor`;
/// `NotAuthentic`; `Damaged`.
pub fn open_pack(bytes: &[u8], trusted: &[[u8; PUBLIC]], floor: u64) -> Result<OpenedPack, SealError> {
    let (signed, signature) = bytes.split_last_chunk::<SIGNATURE>().ok_or(SealError::Damaged)?;
    let signer = trusted.iter().position(|key| verify(key, signed, signature)).ok_or(SealError::Unsigned)?;
    let (bound, envelope) = signed.split_first_chunk::<HEAD>().ok_or(SealError::Damaged)?;
    let (header, length) = read_head(bound)?;
    if header.version < floor {
        return Err(SealError::RolledBack);
    }
    let mut envelope = Zeroizing::new(envelope.to_vec());
    let body = open_in_place(&veil(bound), bound, &mut envelope)?;
    let image = decompress_to_vec_zlib_with_limit(body, length).map_err(|_| SealError::Damaged)?;
    let image = Zeroizing::new(image);
    if image.len() == length {
        Ok(OpenedPack { header, key: signer, image })
    } else {
        Err(SealError::Damaged)
    }
}

fn veil(bound: &[u8]) -> Box<Zeroizing<[u8; 32]>> {
    derive(bound, &VEIL, &[labels::PACK])
}

fn head(header: &PackHeader, length: usize) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[..4].copy_from_slice(&VERSION.to_be_bytes());
    head[4..20].copy_from_slice(&header.pack_id);
    head[20..28].copy_from_slice(&header.version.to_be_bytes());
    head[28..36].copy_from_slice(&header.built_ms.to_be_bytes());
    head[36..44].copy_from_slice(&header.expires_ms.to_be_bytes());
    head[44..52].copy_from_slice(&(length as u64).to_be_bytes());
    head
}

fn read_head(head: &[u8; HEAD]) -> Result<(PackHeader, usize), SealError> {
    let number = |at: usize| -> [u8; 8] { std::array::from_fn(|i| head[at + i]) };
    match u32::from_be_bytes([head[0], head[1], head[2], head[3]]) {
        VERSION => {}
        older if older < VERSION => return Err(SealError::TooOld),
        _ => return Err(SealError::TooNew),
    }
    let length = usize::try_from(u64::from_be_bytes(number(44))).map_err(|_| SealError::Damaged)?;
    let header = PackHeader {
        pack_id: std::array::from_fn(|i| head[4 + i]),
        version: u64::from_be_bytes(number(20)),
        built_ms: i64::from_be_bytes(number(28)),
        expires_ms: i64::from_be_bytes(number(36)),
    };
    if length > MOST_IMAGE { Err(SealError::Damaged) } else { Ok((header, length)) }
}

#[cfg(test)]
mod tests;
