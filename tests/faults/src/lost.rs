//! Simulates power failures: what was written and is not yet durable is lost, kept or torn, and the vault is opened.
//!
//! ```text
//! a job in a process of its own ── strace, every byte ── calls ── at each of them a disk (what is durable, what is not)
//!                                                      └─ each way to lose the rest ── a folder ── opened, held against
//!                                                                                      what had been said by then
//! ```

mod fate;
mod held;
mod image;
mod jobs;
mod run;
mod trace;

pub use held::Broken;
pub use jobs::{JOBS, Job, Ready};
pub use run::{Case, Lost, Recorded, hold_all};
