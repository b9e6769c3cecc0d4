//! Content packs: topics, first-hour plan, services, police forces, words and search.
//!
//! A pack is a read-only SQLite image, opened in memory. This crate opens no file, holds no key and has no clock:
//! the image and the time come in as values.

mod audience;
#[cfg(feature = "author")]
pub mod author;
mod error;
pub mod answers;
pub mod forces;
pub mod holidays;
pub mod hours;
pub mod limits;
pub mod meta;
pub mod page;
pub mod plan;
pub mod routes;
pub mod search;
pub mod services;
pub mod types;

pub use audience::Audience;
pub use error::GuideError;

/// The language every pack has, and in which what is missing elsewhere is shown.
pub const ENGLISH: &str = "en";
