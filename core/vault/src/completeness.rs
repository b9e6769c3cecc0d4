//! The custody record held against what can be read, entry by entry.

use rusqlite::{Connection, OptionalExtension};

use crate::custody::{CustodyEvent, rows as chain};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Kind, Lost, Missing, Moment, StoreError, Zone, hex, keep, reading, rows};

/// What is missing, with every entry of which the bytes are not those that were kept.
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
        // What the store of words lost is written again.
        keep::ready(unlocked)?;
    }
    Ok(missing)
}

/// What was added and not removed, each with the hash that it was added with.
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

// Removing hollows out the row that says what was added, so what is still said is there.
fn is_as_kept(db: &Connection, id: EntryId, sum: &str) -> Result<bool, StoreError> {
    let body: Option<Vec<u8>> =
        db.query_row("SELECT body FROM b WHERE id = ?1", [id.0], |row| row.get(0)).optional()?;
    let Some(body) = body else { return Ok(false) };
    let file = rows::file(db, id)?;
    let found = file.map_or_else(|| seal::digest::sha256(&body), |file| file.sha256);
    Ok(hex::encode(&found) == sum)
}
