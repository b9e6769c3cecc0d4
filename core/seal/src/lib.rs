//! Cryptography only: no files, no clock, no threads.

pub mod device;
pub mod digest;
mod error;
pub mod item;
pub mod keys;
mod labels;
pub mod pack;
pub mod random;
mod sealing;
pub mod sign;
pub mod slots;
pub mod stream;
pub mod stretch;

pub use error::SealError;
