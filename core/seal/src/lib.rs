//! Seals and opens everything that is stored: slots, items, records, drafts, sealed copies and packs. Cryptography
//! only, without files, clock, threads or text for people.
//!
//! # The scheme
//!
//! ```text
//!   code, 6 to 16 digits                                    phrase, 128 bits
//!        |                                                        |
//!   Argon2id (salt of the table)                                  |
//!        |                                                        |
//!    Stretched --HKDF "challenge/1"--> point of P-256             |
//!        |                                  |                     |
//!        |                      the phone's key store:            |
//!        |                      a key for each place              |
//!        |                                  |                     |
//!        |                            three Answers               |
//!        +----------------+-----------------+                     |
//!                         |                                       |
//!   HKDF "slot/1", version, alias, index, cost    HKDF "phrase/1", version, alias, index, cost
//!                         |                                       |
//!                      SlotKek                                 SlotKek
//!                         +-------- opens one of 24 slots --------+
//!                                           |
//!                        MasterKey and kind of one space of one place
//!                    +----------------------+---------------------+
//!            HKDF "database/1"                              HKDF "wrap/1"
//!                    |                                            |
//!               DatabaseKey                                    WrapKey
//!            (SQLCipher, raw key)                                 |
//!                                              item header { ItemKey, kind, name, ... }
//!                                                                 |
//!                                            HKDF "chunk/1", salt = hash of the header
//!                                                                 |
//!                                       chunks: AES-256-GCM, nonce = index || kind
//!                                       data ... data, padding ... padding, trailer
//! ```
//!
//! The phrase gives one more key, HKDF "copy/1": an age identity that opens sealed copies ([`copy`]). A pack is
//! separate: zlib, AES-256-GCM under a key that anyone can derive (a veil, not a secret), Ed25519 over all of it
//! ([`pack`]).
//!
//! # Where to start
//!
//! | To | Start at |
//! |---|---|
//! | open a space with a code or a phrase | [`slots::SlotTable::open_code`], [`slots::SlotTable::open_phrase`] |
//! | seal and open a file | [`item::make_item`], [`stream::ChunkSealer`], [`item::open_header`] |
//! | read or show a recovery phrase | [`phrase::Entropy`] |
//! | open a pack, or sign one | [`pack::open_pack`], [`pack::seal_pack`] |
//! | seal or open a copy for another phone | [`copy`] |
//! | replace a phone's key store in tests | [`device::SoftwareKey`] |
//!
//! `core/FORMAT.md` describes the bytes. `tests/vectors/seal` holds one file for each rule that can be broken, with the
//! expected result; `cargo run --release -p seal --example vectors` rewrites them.
//!
//! # What the types rule out
//!
//! - **A nonce used twice.** An item key is created together with the one [`stream::ChunkSealer`] that may use it,
//!   inside [`item::make_item`]. The sealer counts its chunks itself, cannot be cloned, and is consumed by the trailer.
//!   No function makes a sealer from an existing key; such a key only opens.
//! - **Plaintext on a disk.** The only way out of a [`stream::Chunk`] is [`stream::ChunkSealer::seal_data`], which
//!   turns it into a [`stream::SealedChunk`]; only that type shows bytes to write.
//! - **Keys mixed up.** Each key, answer and stretched code has its own type. They have no `Debug`, `Clone`,
//!   `PartialEq` or `Serialize`, never move in memory, and are wiped on drop.
//! - **A label used for two things.** All labels are in one file.
//! - **Something parsed before it is trusted.** A pack's signature is checked over all of its bytes first, then its
//!   version, then the seal; only then is anything decompressed, and never to more than the signed length.
//!
//! # Limits
//!
//! - Six digits are few. The phone's key makes them enough: without it nobody can check a guess.
//! - This crate cannot see where the caller's own copies go: a stack, a register, a buffer of a shell.
//! - The veil of a pack stops scanners and the curious, not anyone who takes the program apart.
//! - Nothing here distinguishes an old slot table or item from a new one. A slot holds its generation; the space's own
//!   database knows which one is expected.

pub mod block;
pub mod copy;
pub mod device;
pub mod digest;
pub mod draft;
mod error;
#[cfg(test)]
mod fuzzed;
pub mod item;
pub mod keys;
mod labels;
pub mod pack;
pub mod phrase;
pub mod random;
mod sealing;
pub mod sign;
pub mod slots;
pub mod stream;
pub mod stretch;
pub mod veil;

pub use error::SealError;

/// Number of cases for a property: 256, or `ALCOVE_CASES`.
#[cfg(test)]
fn tests_cases() -> u32 {
    std::env::var("ALCOVE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}
