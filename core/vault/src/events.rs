//! Table `f`: events of codes and of the second space. They are never handed over.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::StoreError;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Event {
    /// The vault was made, with its first code.
    #[serde(rename = "1")]
    Made,
    /// The space's own code was changed.
    #[serde(rename = "2")]
    CodeChanged,
    /// A recovery phrase was set; the one before it opens nothing any more.
    #[serde(rename = "3")]
    PhraseSet,
    /// The second space got a code.
    #[serde(rename = "4")]
    SecondCodeSet,
    /// The second space has no code any more.
    #[serde(rename = "5")]
    SecondCodeRemoved,
    /// An erase code was set.
    #[serde(rename = "6")]
    EraseCodeSet,
    /// There is no erase code any more.
    #[serde(rename = "7")]
    EraseCodeRemoved,
}

/// Writes one down.
pub(crate) fn append(db: &Connection, at_ms: i64, event: Event) -> Result<(), StoreError> {
    let body = serde_json::to_vec(&event).map_err(|_| StoreError::Damaged(crate::Part::Database))?;
    db.execute("INSERT INTO f (at, body) VALUES (?1, ?2)", (at_ms, body))?;
    Ok(())
}
