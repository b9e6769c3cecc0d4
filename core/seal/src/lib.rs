//! Cryptography only: no files, no clock, no threads, no text for people.
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
//! The phrase gives one more key, HKDF "copy/1": an age identity that opens sealed copies ([`copy`]).
//!
//! A pack stands apart: zlib, AES-256-GCM under a key that anyone can derive (a veil, no secret), Ed25519 over all of it.
//!
//! The bytes are described one by one in `core/FORMAT.md`. `tests/vectors/seal` holds one file for each rule that can be
//! broken, and what must happen then; `cargo run --release -p seal --example vectors` makes them anew.
//!
//! # What the types rule out
//!
//! - **A nonce used twice.** An item key is born together with the one [`stream::ChunkSealer`] that may use it, inside
//!   [`item::make_item`]. The sealer counts its chunks itself, cannot be cloned, and is spent by the trailer. No function
//!   makes a sealer from a key that already exists; such a key only opens.
//! - **Plain bytes on a disk.** A [`stream::Chunk`] has no way out but [`stream::ChunkSealer::seal_data`], which turns it
//!   into a [`stream::SealedChunk`]; only that one shows bytes to be written.
//! - **Keys mixed up.** Each key, each answer, each stretched code is a type of its own. They have no `Debug`, `Clone`,
//!   `PartialEq` or `Serialize`, live in one box from birth, and are wiped when they are dropped.
//! - **A label used for two things.** All stand in one file.
//! - **Something parsed before it is trusted.** A pack's signature is checked over all of its bytes first, then its
//!   version, then the seal; only then is anything decompressed, and never to more than the signed length.
//!
//! # Limits
//!
//! - Six digits are few. What makes them enough is the phone's key: without it nobody can check a guess.
//! - Where the caller's own copies go (a stack, a register, a buffer of a shell) this crate cannot see.
//! - The hiding of a pack stops scanners and the curious, nobody who takes the program apart.
//! - Nothing here tells an old slot table or item from a new one. A slot says its generation; which one is expected, the
//!   space's own database knows.

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

/// How many cases a property is tried on: 256, or `ALCOVE_CASES`.
#[cfg(test)]
fn tests_cases() -> u32 {
    std::env::var("ALCOVE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}
