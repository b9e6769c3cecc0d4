//! Answers from a content pack: pages of advice, the first-hour plan, services and police forces, what is open now,
//! search, and every word of the app. A pack is a read-only SQLite image, opened in memory.
//!
//! ```text
//! image ── Guide::open(image, language)
//!             ├── topics, page, search ──────> Page: blocks with typed links and sources
//!             ├── word(id, arguments) ───────> the words of every screen
//!             ├── notices(now) ──────────────> draft, out of date, or the clock is behind
//!             └── data::<T>(name) ───────────> PlanRules · Services · Forces · RouteRules · Holidays · Limits
//!                                                │ answers, time
//!                                                v
//!                                              Plan · People · Route · open or closed
//! ```
//!
//! # Where to start
//!
//! [`Guide::open`] takes the image and a language. [`Guide::search`] and [`Guide::page`] serve one [`Audience`] and
//! never show a page to another. [`plan::PlanRules::plan`] turns [`answers::Answers`] into steps,
//! [`routes::RouteRules::routes`] into ways to report; [`find::Finder`] finds the police force of a place.
//!
//! # Limits
//!
//! - It reads no file, holds no key and has no clock: the caller passes the image and the time.
//! - It checks neither the signature nor the age of a pack: `seal` and `bindings/pack` verify signatures, and expiry
//!   only adds a notice.
//! - Times are UK time. Bank holidays reach only as far as the pack's list; after it, a day is "may be closed".
//! - The crate `author`, which is not on any phone, builds and checks packs.

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
pub mod meta;
mod name_hash;
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

/// The language that every pack has, used where a text is missing in another.
pub const ENGLISH: &str = "en";

/// Returns whether a language is written from right to left.
pub fn is_right_to_left(locale: &str) -> bool {
    ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "xb"].contains(&locale)
}
