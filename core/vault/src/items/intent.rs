//! Reads and writes table `d`: what was begun, so that an opening can settle it after a crash.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{EntryId, OccurredAt, Provenance, Record, Source, StoreError, Zone};

/// The entry that is being kept.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Planned {
    #[serde(rename = "r")]
    pub(super) record: Record,
    #[serde(rename = "h")]
    happened: OccurredAt,
    #[serde(rename = "z")]
    zone: Zone,
    #[serde(rename = "s")]
    source: Source,
}

impl Planned {
    pub(super) fn new(record: Record, told: &Provenance) -> Self {
        Self { record, happened: told.happened.clone(), zone: told.zone, source: told.source }
    }

    fn body(&self) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec(self).map_err(|_| StoreError::Invalid(crate::Field::Record))
    }

    pub(super) fn told(&self) -> Provenance {
        Provenance { happened: self.happened.clone(), zone: self.zone, source: self.source }
    }
}

/// In table `d`: a file of this entry may exist, whole or in part.
const ADDING: i64 = 0;

pub(super) fn add(db: &Connection, id: EntryId, planned: &Planned, now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO d (id, what, made, body) VALUES (?1, ?2, ?3, ?4)";
    db.execute(sql, (id.0, ADDING, now_ms, planned.body()?))?;
    Ok(())
}

/// Replaces the body of an intent.
pub(super) fn change(db: &Connection, id: EntryId, planned: &Planned) -> Result<(), StoreError> {
    db.execute("UPDATE d SET body = ?2 WHERE id = ?1", (id.0, planned.body()?))?;
    Ok(())
}

pub(super) fn settled(db: &Connection, id: EntryId) -> Result<(), StoreError> {
    db.execute("DELETE FROM d WHERE id = ?1", [id.0])?;
    Ok(())
}

/// Returns every entry whose keeping was begun, oldest first. An intent that cannot be read is left for a newer
/// version, and its file is not touched.
pub(super) fn all(db: &Connection) -> Result<Vec<(EntryId, Planned)>, StoreError> {
    let mut statement = db.prepare("SELECT id, body FROM d WHERE what = ?1 ORDER BY made")?;
    let rows = statement.query_map([ADDING], |row| Ok((EntryId(row.get(0)?), row.get::<_, Vec<u8>>(1)?)))?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().filter_map(|(id, body)| Some((id, serde_json::from_slice(&body).ok()?))).collect())
}
