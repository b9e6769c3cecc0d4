//! The header of an item file: everything that a rebuild needs when the database is gone.

use zeroize::Zeroizing;

use crate::keys::{ItemKey, WrapKey};
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::{SealError, digest, random};

/// Bytes of a header.
pub const HEADER: usize = 1024;
/// Most bytes of a name in a header.
pub const NAME: usize = 512;

const PLAIN: usize = HEADER - NONCE - TAG;
const FORMAT: &[u8] = b"item/1";

/// What a header is bound to, so that a file cannot pass for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemContext {
    /// Id of the vault.
    pub vault: [u8; 16],
    /// Id of the space.
    pub space: [u8; 16],
    /// Id of the item, which is the name of its file.
    pub item: [u8; 16],
}

/// What a header says.
pub struct Header {
    /// Seals the chunks.
    pub key: ItemKey,
    /// What kind of entry it is.
    pub kind: u8,
    /// Where it came from.
    pub source: u8,
    /// When it was begun, in milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// The name, at most 512 bytes of UTF-8.
    pub name: String,
}

/// Seals a header and returns it with its hash, to which every chunk is bound.
///
/// # Errors
/// `NoRandomness`.
pub fn seal_header(
    wrap: &WrapKey,
    context: &ItemContext,
    header: &Header,
) -> Result<([u8; HEADER], [u8; 32]), SealError> {
    let mut sealed = [0; HEADER];
    random::fill(&mut sealed[..NONCE])?;
    let plain = &mut sealed[NONCE..NONCE + PLAIN];
    // The item key goes from memory into its sealed place.
    header.key.expose(|key| plain[..32].copy_from_slice(key));
    plain[32] = header.kind;
    plain[33] = header.source;
    plain[34..42].copy_from_slice(&header.created_ms.to_be_bytes());
    let name = cut(&header.name);
    plain[42..44].copy_from_slice(&u16::try_from(name.len()).map_err(|_| SealError::TooLarge)?.to_be_bytes());
    plain[44..44 + name.len()].copy_from_slice(name.as_bytes());
    let hash = digest::sha256(plain);
    wrap.expose(|key| seal_in_place(key, &bound(context), &mut sealed))?;
    Ok((sealed, hash))
}

/// Opens a header and returns it with its hash.
///
/// # Errors
/// `NotAuthentic`: altered, or another file's; `Damaged`: authentic, but not of this format.
pub fn open_header(
    wrap: &WrapKey,
    context: &ItemContext,
    sealed: &[u8; HEADER],
) -> Result<(Header, [u8; 32]), SealError> {
    let mut copy = Zeroizing::new(*sealed);
    let plain = wrap.expose(|key| open_in_place(key, &bound(context), &mut copy[..]))?;
    let hash = digest::sha256(plain);
    let mut key = [0; 32];
    key.copy_from_slice(&plain[..32]);
    let mut created = [0; 8];
    created.copy_from_slice(&plain[34..42]);
    let length = usize::from(u16::from_be_bytes([plain[42], plain[43]]));
    let name = plain[44..].get(..length).ok_or(SealError::Damaged)?;
    let name = std::str::from_utf8(name).map_err(|_| SealError::Damaged)?.to_owned();
    let (kind, source) = (plain[32], plain[33]);
    let header = Header {
        key: ItemKey::from_bytes(&mut key),
        kind,
        source,
        created_ms: i64::from_be_bytes(created),
        name,
    };
    Ok((header, hash))
}

fn bound(context: &ItemContext) -> Vec<u8> {
    [FORMAT, &context.vault, &context.space, &context.item].concat()
}

/// At most [`NAME`] bytes, cut between characters.
fn cut(name: &str) -> &str {
    name.get(..name.floor_char_boundary(NAME)).unwrap_or(name)
}
