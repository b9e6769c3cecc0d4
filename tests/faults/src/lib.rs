//! A program that keeps things and says so, and what its vault is held against after it was killed or its disk failed.
//!
//! ```text
//!   keeper (a process of its own)                         the test
//!     adding 7 ── keeps it ── kept 7 <id> <sha256>  ──▶   Promised: what was said, and the one thing under way
//!     ✗ killed, or a system call answers ENOSPC           check(): opens the same vault and holds it against that
//! ```
//! Everything is real but two clocks' pace: [`HurriedClock`] makes the least stretching enough, and refills attempts in
//! a fraction of a second. What number `n` kept is known from `n` alone ([`content`]), so that bytes are compared, not
//! only hashes.

mod check;
mod clock;
pub mod content;
pub mod copied;
mod disk;
pub mod ends;
pub mod failing;
pub mod given;
pub mod harm;
pub mod lost;
mod place;
mod promise;
mod run;
mod said;
pub mod turns;
pub mod work;

pub use check::{Tally, check, read_all};
pub use clock::{HurriedClock, StillClock};
pub use disk::Disk;
pub use place::{Place, key_of};
pub use promise::{Kept, Promised, Turn};
pub use run::{Keeper, as_text, number_of};
pub use said::Said;
