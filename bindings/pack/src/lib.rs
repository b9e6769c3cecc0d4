//! Contains the shipped pack, and decides which other pack may replace it.
//!
//! ```text
//! core/guide/content ── build.rs: author builds, seal signs ──> SHIPPED
//! SHIPPED, an installed pack ── open_newest ──> the image to show
//! ```
//!
//! Start at [`open_newest`]; [`open_update`] checks a pack that arrives. [`is_development`] says whether a pack must be
//! shown as a draft because of its signer.
//!
//! The pack is built from `core/guide/content` together with this crate, so it always matches its sources. A
//! development build signs it with the seed in this crate's folder, which anyone can use. A release
//! (`ALCOVE_BUILD=release`) has its own keys and a pack signed with one of them, `ALCOVE_KEYS` and `ALCOVE_PACK`, and
//! does not trust that seed; without them it does not compile.
//!
//! Limit: sealing hides a pack from scanners, not from anyone who reverse-engineers the program.

use seal::SealError;
use seal::pack::{OpenedPack, open_pack};

/// The shipped pack: signed, sealed, compressed.
pub static SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shipped"));

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The lowest version that is opened, whatever version was seen before.
pub const FLOOR: u64 = 1;

/// Returns the id for a pack of this name: the first half of the name's SHA-256.
pub fn id(name: &str) -> [u8; 16] {
    let sum = seal::digest::sha256(name.as_bytes());
    std::array::from_fn(|at| sum[at])
}

/// Returns whether a pack must be shown as a draft because of its signer.
pub fn is_development(opened: &OpenedPack) -> bool {
    IS_DEVELOPMENT && opened.key == 0
}

/// Opens the shipped pack: verifies signature and version, unseals and decompresses it. About 5 ms.
///
/// # Errors
/// None unless the build was tampered with.
pub fn open_shipped() -> Result<OpenedPack, SealError> {
    open_pack(SHIPPED, TRUSTED_KEYS, FLOOR)
}

/// Opens a pack that may replace the shipped one: it must have the same id and be at least as new as the floor, the
/// shipped pack and the highest version seen so far.
///
/// # Errors
/// `Unsigned`, `TooNew`, `TooOld`, `RolledBack`, `NotAuthentic` or `Damaged`; the shipped pack then stays in use.
pub fn open_update(bytes: &[u8], highest_seen: u64) -> Result<OpenedPack, SealError> {
    let shipped = open_shipped()?.header;
    let floor = FLOOR.max(shipped.version).max(highest_seen);
    let opened = open_pack(bytes, TRUSTED_KEYS, floor)?;
    if opened.header.pack_id == shipped.pack_id { Ok(opened) } else { Err(SealError::NotAuthentic) }
}

/// Opens the pack to show: the installed one if it may still replace the shipped one, else the shipped one. So an app
/// update with a newer pack, or a corrupted installed file, falls back to the shipped one automatically.
///
/// # Errors
/// The errors of [`open_shipped`].
pub fn open_newest(installed: Option<&[u8]>, highest_seen: u64) -> Result<OpenedPack, SealError> {
    installed.and_then(|bytes| open_update(bytes, highest_seen).ok()).map_or_else(open_shipped, Ok)
}

#[cfg(test)]
mod keys;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_pack_opens_and_is_a_draft() {
        let opened = open_shipped().unwrap();
        assert!(is_development(&opened));
        assert!(opened.image.starts_with(b"SQLite format 3"));
    }

    #[test]
    fn a_shipped_pack_with_one_bit_changed_anywhere_is_refused() {
        for at in (0..SHIPPED.len()).step_by(SHIPPED.len() / 50) {
            let mut altered = SHIPPED.to_vec();
            altered[at] ^= 1;
            assert!(open_update(&altered, 0).is_err(), "{at}");
        }
    }

    #[test]
    fn an_update_older_than_what_was_seen_is_refused() {
        assert!(open_update(SHIPPED, 0).is_ok());
        assert!(matches!(open_update(SHIPPED, u64::MAX), Err(SealError::RolledBack)));
    }

    #[test]
    fn nothing_of_the_words_is_in_clear() {
        for word in [b"blackmail".as_slice(), b"police", b"SQLite"] {
            assert!(!SHIPPED.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word)));
        }
    }
}
