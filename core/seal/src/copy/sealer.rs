//! Writes an age file: header for one X25519 recipient, then chunks of 64 KiB (STREAM with ChaCha20-Poly1305).

use base64ct::{Base64Unpadded, Encoding as _};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral};
use ring::rand::SystemRandom;
use zeroize::Zeroizing;

use super::CopyRecipient;
use crate::keys::{Secret, derive};
use crate::{SealError, digest, random};

/// Plaintext bytes in a chunk.
const CHUNK: usize = 65_536;
/// Bytes of a file key, and of the nonce before the first chunk.
const FILE_KEY: usize = 16;
const MAGIC: &str = "age-encryption.org/v1";

/// Seals a copy piece by piece. About 1.5 GB/s.
pub struct CopySealer {
    /// The cipher keeps the expanded key, wiped like the key itself: by its owner's allocator.
    cipher: Box<LessSafeKey>,
    /// Chunks sealed so far.
    count: u64,
    /// Bytes not yet sealed: at most a chunk, because only the last one may be short, and it is marked as the last.
    plain: Zeroizing<Vec<u8>>,
    sealed: Vec<u8>,
}

impl CopySealer {
    /// Begins a copy with a new file key.
    ///
    /// # Errors
    /// `NoRandomness`; `Damaged` if the recipient cannot be sealed to.
    pub fn new(recipient: &CopyRecipient) -> Result<Self, SealError> {
        let mut file_key = Box::new(Zeroizing::new([0; FILE_KEY]));
        random::fill(&mut file_key[..])?;
        let mut sealed = header(&file_key, &recipient.bytes()?)?.into_bytes();
        let nonce = random::bytes::<FILE_KEY>()?;
        sealed.extend(nonce);
        let cipher = cipher(&derive(&nonce, &file_key[..], &[b"payload"]))?;
        Ok(Self { cipher, count: 0, plain: Zeroizing::new(Vec::with_capacity(CHUNK)), sealed })
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// `TooLarge` beyond what the format holds.
    pub fn push(&mut self, mut bytes: &[u8]) -> Result<(), SealError> {
        while !bytes.is_empty() {
            if self.plain.len() == CHUNK {
                self.seal(false)?;
            }
            let (now, rest) = bytes.split_at(bytes.len().min(CHUNK - self.plain.len()));
            self.plain.extend_from_slice(now);
            bytes = rest;
        }
        Ok(())
    }

    /// Returns the sealed bytes that were not returned yet.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.sealed)
    }

    /// Seals the last chunk and returns the last bytes. Without them a copy does not count as whole.
    ///
    /// # Errors
    /// `TooLarge` beyond what the format holds.
    pub fn finish(mut self) -> Result<Vec<u8>, SealError> {
        self.seal(true)?;
        Ok(self.take())
    }

    fn seal(&mut self, is_last: bool) -> Result<(), SealError> {
        let nonce = nonce(self.count, is_last);
        self.count = self.count.checked_add(1).ok_or(SealError::TooLarge)?;
        let tag = self
            .cipher
            .seal_in_place_separate_tag(nonce, Aad::empty(), &mut self.plain)
            .map_err(|_| SealError::TooLarge)?;
        self.sealed.extend_from_slice(&self.plain);
        self.sealed.extend_from_slice(tag.as_ref());
        self.plain.clear();
        Ok(())
    }
}

/// Returns an 11-byte counter, then 1 for the last chunk.
fn nonce(count: u64, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&count.to_be_bytes());
    nonce[11] = u8::from(is_last);
    Nonce::assume_unique_for_key(nonce)
}

/// Returns the header, including its MAC.
fn header(file_key: &[u8; FILE_KEY], recipient: &[u8; 32]) -> Result<String, SealError> {
    let (share, body) = wrapped(file_key, recipient)?;
    let text = |bytes: &[u8]| Base64Unpadded::encode_string(bytes);
    let stanza = format!("{MAGIC}\n-> X25519 {}\n{}\n---", text(&share), text(&body));
    let mac_key = derive(&[], file_key, &[b"header"]);
    let mac = digest::hmac_sha256(&mac_key[..], stanza.as_bytes());
    Ok(format!("{stanza} {}\n", text(&mac)))
}

/// Returns a public key for this file only, and the file key sealed under the secret that it shares with the recipient.
fn wrapped(file_key: &[u8; FILE_KEY], recipient: &[u8; 32]) -> Result<([u8; 32], [u8; 32]), SealError> {
    let ours = EphemeralPrivateKey::generate(&X25519, &SystemRandom::new());
    let ours = ours.map_err(|_| SealError::NoRandomness)?;
    let public = ours.compute_public_key().map_err(|_| SealError::Damaged)?;
    let share: [u8; 32] = public.as_ref().try_into().map_err(|_| SealError::Damaged)?;
    let salt = [share, *recipient].concat();
    let info = [MAGIC.as_bytes(), b"/X25519"];
    let theirs = UnparsedPublicKey::new(&X25519, recipient);
    let key = agree_ephemeral(ours, &theirs, |shared| derive(&salt, shared, &info));
    let cipher = cipher(&key.map_err(|_| SealError::Damaged)?)?;
    let mut body = [0; FILE_KEY + 16];
    let (sealed, end) = body.split_at_mut(FILE_KEY);
    sealed.copy_from_slice(file_key);
    // This key seals only this.
    let tag = cipher.seal_in_place_separate_tag(nonce(0, false), Aad::empty(), sealed);
    end.copy_from_slice(tag.map_err(|_| SealError::TooLarge)?.as_ref());
    Ok((share, body))
}

fn cipher(key: &Secret) -> Result<Box<LessSafeKey>, SealError> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, &key[..]).map_err(|_| SealError::Damaged)?;
    Ok(Box::new(LessSafeKey::new(key)))
}
