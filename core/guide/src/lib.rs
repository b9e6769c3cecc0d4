//! Content packs: topics, first-hour plan, services, police forces, words and search.
//!
//! A pack is a read-only SQLite image, opened in memory. This crate opens no file, holds no key and has no clock:
//! the image and the time come in as values.

pub mod answers;
mod audience;
mod error;
pub mod find;
pub mod forces;
pub mod format;
mod guide;
pub mod holidays;
pub mod hours;
mod image;
pub mod limits;
mod mark;
pub mod meta;
pub mod page;
pub mod people;
mod phrase;
pub mod places;
pub mod plan;
pub mod routes;
pub mod search;
pub mod services;
pub mod types;
mod words;

pub use audience::Audience;
pub use error::GuideError;
pub use guide::Guide;
pub use words::Arg;

/// The language every pack has, and in which what is missing elsewhere is shown.
pub const ENGLISH: &str = "en";

/// Whether a language is written from right to left.
pub fn is_right_to_left(locale: &str) -> bool {
    ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "xb"].contains(&locale)
}
