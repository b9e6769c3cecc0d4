//! Remembers what was missing when a database was rebuilt: without that the new one would look whole.

use rusqlite::{Connection, OptionalExtension};

use crate::salvage::attempt;
use crate::settings::{self, Setting};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Kind, Lost, Missing, Moment, StoreError, Zone};

/// Bytes of one named entry: id, code of its kind (255: unknown), when it was kept, zone, length.
const NAMED: usize = 16 + 1 + 8 + 4 + 8;
const UNKNOWN: u8 = u8::MAX;

/// Stores what is missing in the new database.
pub(crate) fn keep(db: &Connection, missing: &Missing) -> Result<(), StoreError> {
    settings::put(db, Setting::Lost, &encode(missing))
}

/// Adds what was already missing when the database was rebuilt to what is missing now.
pub(crate) fn join(unlocked: &mut UnlockedSpace, mut missing: Missing) -> Result<Missing, StoreError> {
    let kept = attempt(unlocked, |unlocked| settings::get(&unlocked.db, Setting::Lost))?.flatten();
    let Some(before) = kept.and_then(|bytes| decode(&bytes)) else { return Ok(missing) };
    let named = u64::try_from(before.named.len()).unwrap_or(u64::MAX);
    missing.count = missing.count.saturating_add(before.count.saturating_sub(named));
    missing.at_least |= before.at_least;
    for lost in before.named {
        let is_said = missing.named.iter().any(|named| named.id == lost.id);
        if !is_said && !is_there(unlocked, lost.id)? {
            missing.named.push(lost);
            missing.count = missing.count.saturating_add(1);
        }
    }
    missing.named.sort_by_key(|lost| lost.kept.unix_ms);
    Ok(missing)
}

fn is_there(unlocked: &mut UnlockedSpace, id: EntryId) -> Result<bool, StoreError> {
    let row = |db: &Connection| {
        db.query_row("SELECT 1 FROM b WHERE id = ?1", [id.0], |_| Ok(())).optional().map(|row| row.is_some())
    };
    Ok(attempt(unlocked, |unlocked| Ok(row(&unlocked.db)?))?.unwrap_or(false))
}

fn encode(missing: &Missing) -> Vec<u8> {
    let mut bytes = missing.count.to_le_bytes().to_vec();
    bytes.push(u8::from(missing.at_least));
    for lost in &missing.named {
        bytes.extend(lost.id.0);
        bytes.push(lost.kind.map_or(UNKNOWN, Kind::code));
        bytes.extend(lost.kept.unix_ms.to_le_bytes());
        bytes.extend(lost.kept.zone.minutes_east.to_le_bytes());
        bytes.extend(lost.length.to_le_bytes());
    }
    bytes
}

fn decode(bytes: &[u8]) -> Option<Missing> {
    let (count, rest) = bytes.split_first_chunk::<8>()?;
    let (at_least, rest) = rest.split_first()?;
    let named = rest.chunks_exact(NAMED).filter_map(one).collect();
    Some(Missing { count: u64::from_le_bytes(*count), at_least: *at_least != 0, named })
}

fn one(bytes: &[u8]) -> Option<Lost> {
    let (id, rest) = bytes.split_first_chunk::<16>()?;
    let (kind, rest) = rest.split_first()?;
    let (kept, rest) = rest.split_first_chunk::<8>()?;
    let (zone, rest) = rest.split_first_chunk::<4>()?;
    let (length, _) = rest.split_first_chunk::<8>()?;
    let zone = Zone { minutes_east: i32::from_le_bytes(*zone) };
    Some(Lost {
        id: EntryId(*id),
        kind: Kind::from_code(*kind),
        kept: Moment { unix_ms: i64::from_le_bytes(*kept), zone },
        length: u64::from_le_bytes(*length),
    })
}
