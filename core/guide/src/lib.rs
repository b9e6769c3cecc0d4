//! Content packs: topics, first-hour plan, services, police forces, words and search.

#[cfg(feature = "author")]
pub mod author;
pub mod forces;
pub mod hours;
pub mod limits;
pub mod plan;
pub mod routes;
pub mod services;
