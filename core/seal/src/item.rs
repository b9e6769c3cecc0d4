//! Seals the header of an item file: everything that a rebuild needs when the database is gone.

use zeroize::Zeroizing;

use crate::keys::{ItemKey, WrapKey};
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::stream::ChunkSealer;
pub use crate::stream::HEADER;
use crate::{SealError, digest, random};

/// Maximum bytes of a name in a header.
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

/// The fields of a header besides the item key.
#[derive(Clone, PartialEq, Eq)]
pub struct HeaderFields {
    /// The code of the entry's kind.
    pub kind: u8,
    /// The code of its source.
    pub source: u8,
    /// When it was begun, in milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// The file's name, cut to 512 bytes of UTF-8, between characters.
    pub name: String,
}

/// A file just begun: its key exists nowhere else, and only its own sealer can seal with it.
pub struct NewItem {
    /// The first 1,024 bytes of the file.
    pub header: [u8; HEADER],
    /// SHA-256 of the header's plaintext, to which every chunk is bound.
    pub header_hash: [u8; 32],
    /// Opens the chunks: for the item's row.
    pub key: ItemKey,
    /// Seals the chunks.
    pub sealer: ChunkSealer,
}

/// An opened header.
pub struct OpenedHeader {
    /// Its fields.
    pub fields: HeaderFields,
    /// Opens the chunks.
    pub key: ItemKey,
    /// SHA-256 of the header's plaintext, to which every chunk is bound.
    pub header_hash: [u8; 32],
}

/// Begins a file: makes its key, seals its header, and returns the only sealer of its chunks.
///
/// # Errors
/// `NoRandomness`.
pub fn make_item(wrap: &WrapKey, context: &ItemContext, fields: &HeaderFields) -> Result<NewItem, SealError> {
    let key = ItemKey::generate()?;
    let mut sealed = Zeroizing::new([0; HEADER]);
    let header_hash = seal_header(wrap, context, &key, fields, &mut sealed)?;
    let sealer = ChunkSealer::of_new_key(&key, &header_hash);
    Ok(NewItem { header: *sealed, header_hash, key, sealer })
}

/// Seals the header of a file again, with its known key. Returns no sealer of chunks; the chunks open only if the hash
/// is the one that they are bound to.
///
/// # Errors
/// `NoRandomness`.
pub fn remake_header(
    wrap: &WrapKey,
    context: &ItemContext,
    key: &ItemKey,
    fields: &HeaderFields,
) -> Result<(Box<[u8; HEADER]>, [u8; 32]), SealError> {
    let mut sealed = Zeroizing::new([0; HEADER]);
    let header_hash = seal_header(wrap, context, key, fields, &mut sealed)?;
    Ok((Box::new(*sealed), header_hash))
}

fn seal_header(
    wrap: &WrapKey,
    context: &ItemContext,
    key: &ItemKey,
    fields: &HeaderFields,
    sealed: &mut [u8; HEADER],
) -> Result<[u8; 32], SealError> {
    random::fill(&mut sealed[..NONCE])?;
    let plain = &mut sealed[NONCE..NONCE + PLAIN];
    encode(plain, key, fields)?;
    let header_hash = digest::sha256(plain);
    // Only the cipher sees the wrap key.
    wrap.expose(|wrap| seal_in_place(wrap, &bound(context), &mut sealed[..]))?;
    Ok(header_hash)
}

/// Opens a header.
///
/// # Errors
/// `NotAuthentic`: altered, or another file's; `Damaged`: authentic, but not of this format.
pub fn open_header(
    wrap: &WrapKey,
    context: &ItemContext,
    sealed: &[u8; HEADER],
) -> Result<OpenedHeader, SealError> {
    let mut copy = Zeroizing::new(*sealed);
    // Only the cipher sees the wrap key.
    let plain = wrap.expose(|wrap| open_in_place(wrap, &bound(context), &mut copy[..]))?;
    let header_hash = digest::sha256(plain);
    let (key, fields) = decode(plain).ok_or(SealError::Damaged)?;
    Ok(OpenedHeader { fields, key, header_hash })
}

fn encode(plain: &mut [u8], key: &ItemKey, fields: &HeaderFields) -> Result<(), SealError> {
    // The item key moves from memory into its sealed place.
    key.expose(|key| plain[..32].copy_from_slice(key));
    plain[32] = fields.kind;
    plain[33] = fields.source;
    plain[34..42].copy_from_slice(&fields.created_ms.to_be_bytes());
    let name = cut(&fields.name);
    plain[42..44].copy_from_slice(&u16::try_from(name.len()).map_err(|_| SealError::TooLarge)?.to_be_bytes());
    plain[44..44 + name.len()].copy_from_slice(name.as_bytes());
    Ok(())
}

fn decode(plain: &mut [u8]) -> Option<(ItemKey, HeaderFields)> {
    let (key, rest) = plain.split_first_chunk_mut::<32>()?;
    let (head, names) = rest.split_first_chunk::<12>()?;
    let [kind, source, created @ .., high, low] = head;
    let name = names.get(..usize::from(u16::from_be_bytes([*high, *low])).min(NAME + 1))?;
    let name = std::str::from_utf8(name).ok().filter(|name| name.len() <= NAME)?;
    let fields = HeaderFields {
        kind: *kind,
        source: *source,
        created_ms: i64::from_be_bytes(*created),
        name: name.to_owned(),
    };
    Some((ItemKey::from_bytes(key), fields))
}

fn bound(context: &ItemContext) -> Vec<u8> {
    [FORMAT, &context.vault, &context.space, &context.item].concat()
}

/// Cuts a name to at most [`NAME`] bytes, between characters.
fn cut(name: &str) -> &str {
    name.get(..name.floor_char_boundary(NAME)).unwrap_or(name)
}

#[cfg(test)]
mod tests;
