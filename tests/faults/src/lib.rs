//! Programs that use a vault and report what they do, and checks of the vault after they were killed or their disk
//! failed.
//!
//! ```text
//!   keeper (a process of its own)                         the test
//!     adding 7 ── keeps it ── kept 7 <id> <sha256>  ──▶   Promised: what was said, and the one thing under way
//!     ✗ killed, or a system call answers ENOSPC           check(): opens the same vault and holds it against that
//! ```
//! Everything is real except the speed of two clocks: [`HurriedClock`] makes the least stretching enough, and restores
//! attempts in a fraction of a second. Content number `n` is generated from `n` alone ([`content`]), so that bytes are
//! compared and not only hashes.

mod check;
mod clock;
pub mod content;
pub mod copied;
mod disk;
pub mod ends;
pub mod failing;
pub mod fingers;
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
