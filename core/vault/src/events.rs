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
}

/// Writes one down.
pub(crate) fn append(db: &Connection, at_ms: i64, event: Event) -> Result<(), StoreError> {
    let body = serde_json::to_vec(&event).map_err(|_| StoreError::Damaged(crate::Part::Database))?;
    db.execute("INSERT INTO f (at, body) VALUES (?1, ?2)", (at_ms, body))?;
    Ok(())
}
