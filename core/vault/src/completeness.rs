//! Compares the custody record with what can be read, entry by entry.

use rusqlite::{Connection, OptionalExtension};

use crate::custody::{CustodyEvent, rows as chain};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Kind, Lost, Missing, Moment, StoreError, Zone, hex, keep, reading, rows};

/// Returns what is missing, including every entry whose bytes differ from those kept.
pub(crate) fn check(unlocked: &mut UnlockedSpace) -> Result<Missing, StoreError> {
    let mut missing = reading::missing(unlocked)?.clone();
    for (lost, sum) in kept(&unlocked.db)? {
        let is_named = missing.named.iter().any(|named| named.id == lost.id);
        if !is_named && !reading::read(unlocked, |db| is_as_kept(db, lost.id, &sum))? {
            missing.named.push(lost);
        }
    }
    missing.count = missing.count.max(u64::try_from(missing.named.len()).unwrap_or(u64::MAX));
    if unlocked.is_whole() {
        // Writes again what the record store has lost.
        keep::ready(unlocked)?;
    }
    Ok(missing)
}

/// Returns the entries that were added and not removed, each with the hash at that time.
fn kept(db: &Connection) -> Result<Vec<(Lost, String)>, StoreError> {
    let mut kept = Vec::new();
    chain::each(db, |row| {
        if let Some(CustodyEvent::Added { entry, at_ms, zone_minutes, kind, length, sha256 }) = row.event()? {
            let moment = Moment { unix_ms: at_ms, zone: Zone { minutes_east: zone_minutes } };
            kept.push((Lost { id: entry, kind: Kind::from_code(kind), kept: moment, length }, sha256));
        }
        Ok(())
    })?;
    Ok(kept)
}

// Removing drops the body of the row for the addition, so an entry that the record still describes should exist.
fn is_as_kept(db: &Connection, id: EntryId, sum: &str) -> Result<bool, StoreError> {
    let body: Option<Vec<u8>> =
        db.query_row("SELECT body FROM b WHERE id = ?1", [id.0], |row| row.get(0)).optional()?;
    let Some(body) = body else { return Ok(false) };
    let file = rows::file(db, id)?;
    let found = file.map_or_else(|| seal::digest::sha256(&body), |file| file.sha256);
    Ok(hex::encode(&found) == sum)
}
