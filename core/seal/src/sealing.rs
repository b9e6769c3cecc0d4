//! AES-256-GCM (NIST SP 800-38D) in place, for envelopes with a random nonce each.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};

use crate::SealError;

pub(crate) const NONCE: usize = 12;
/// Bytes of a tag.
pub const TAG: usize = 16;

/// Expands a key, boxed so that it never moves.
pub(crate) fn cipher(key: &[u8; 32]) -> Box<LessSafeKey> {
    #[expect(clippy::expect_used, reason = "32 bytes are the length of a key")]
    Box::new(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("a key of 32 bytes")))
}

/// Seals `envelope` = nonce || plaintext || room for the tag.
pub(crate) fn seal_in_place(key: &[u8; 32], bound: &[u8], envelope: &mut [u8]) -> Result<(), SealError> {
    let (nonce, rest) = envelope.split_first_chunk_mut::<NONCE>().ok_or(SealError::Damaged)?;
    let (plain, tag) = rest.split_last_chunk_mut::<TAG>().ok_or(SealError::Damaged)?;
    let made = cipher(key)
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(*nonce), Aad::from(bound), plain)
        .map_err(|_| SealError::TooLarge)?;
    tag.copy_from_slice(made.as_ref());
    Ok(())
}

/// Opens an envelope and returns its plaintext within it.
pub(crate) fn open_in_place<'a>(
    key: &[u8; 32],
    bound: &[u8],
    envelope: &'a mut [u8],
) -> Result<&'a mut [u8], SealError> {
    let (nonce, rest) = envelope.split_first_chunk_mut::<NONCE>().ok_or(SealError::Damaged)?;
    let nonce = Nonce::assume_unique_for_key(*nonce);
    cipher(key)
        .open_in_place(nonce, Aad::from(bound), rest)
        .map(|plain| plain as &mut [u8])
        .map_err(|_| SealError::NotAuthentic)
}
