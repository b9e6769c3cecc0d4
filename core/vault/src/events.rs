//! Table `f`: events of codes and of the second space. They are never handed over.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::StoreError;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Event {
    /// The vault was made, with its first code.
    #[serde(rename = "1")]
    Made,
    /// The space's own code was changed.
    #[serde(rename = "2")]
    CodeChanged,
    /// A recovery phrase was set; the previous one no longer opens anything.
    #[serde(rename = "3")]
    PhraseSet,
    /// The second space got a code.
    #[serde(rename = "4")]
    SecondCodeSet,
    /// The second space's code was removed.
    #[serde(rename = "5")]
    SecondCodeRemoved,
    /// An erase code was set.
    #[serde(rename = "6")]
    EraseCodeSet,
    /// The erase code was removed.
    #[serde(rename = "7")]
    EraseCodeRemoved,
    /// A sealed copy was made of all entries up to this number.
    #[serde(rename = "8")]
    Copied {
        #[serde(rename = "n")]
        highest: i64,
    },
}

/// Records an event.
pub(crate) fn append(db: &Connection, at_ms: i64, event: Event) -> Result<(), StoreError> {
    let body = serde_json::to_vec(&event).map_err(|_| StoreError::Damaged(crate::DamagedPart::Database))?;
    db.execute("INSERT INTO f (at, body) VALUES (?1, ?2)", (at_ms, body))?;
    Ok(())
}

/// Returns when the last copy was made, and the highest entry number at the time.
pub(crate) fn last_copy(db: &Connection) -> Result<Option<(i64, i64)>, StoreError> {
    let mut statement = db.prepare("SELECT at, body FROM f ORDER BY n DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // Skips events of a later version.
        if let Ok(Event::Copied { highest }) = serde_json::from_slice(&row.get::<_, Vec<u8>>(1)?) {
            return Ok(Some((row.get(0)?, highest)));
        }
    }
    Ok(None)
}
