//! Keeps each entry twice: in the database, and its words in the record store outside it.
//!
//! ```text
//! rows in the open transaction ── blocks of the store, fsync ── commit: kept ── what is said of the space
//! ```
//! A crash before the commit leaves blocks that no row names; the next write wipes them. The summary in the record
//! store is written after the commit, so it cannot be newer than the database: if it is, someone put an older copy of
//! the database back.

use rusqlite::Connection;

use crate::custody::{CustodyEvent, rows as chain};
use crate::items::facts;
use crate::rec::{FileRow, Rec, Stored, copy_key};
use crate::rows::{self, NewEntry};
use crate::unlocked::{UnlockedSpace, transact};
use crate::{CustodyHead, EntryId, Missing, StoreError, hex, reading, settings};
use settings::Setting;

/// Keeps an entry, in one transaction with `also`. When it returns, the entry is kept.
pub(crate) fn keep(
    unlocked: &mut UnlockedSpace,
    new: &NewEntry<'_>,
    file: Option<FileRow>,
    also: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    ready(unlocked)?;
    let UnlockedSpace { db, rec, .. } = unlocked;
    let done = transact(db, |db| {
        enter(db, rec, new, file)?;
        also(db)
    });
    if let Err(error) = done {
        // The entry was not kept, so remove its blocks.
        let _wiped_at_the_next_write_at_latest = unlocked.rec.wipe(new.id);
        return Err(error);
    }
    was_changed(unlocked);
    Ok(())
}

fn enter(
    db: &Connection,
    rec: &mut Rec,
    new: &NewEntry<'_>,
    file: Option<FileRow>,
) -> Result<(), StoreError> {
    let (order, body) = rows::insert(db, new)?;
    file.as_ref().map_or(Ok(()), |file| facts::insert(db, new.id, file))?;
    chain::append(db, &added(new, &body, file.as_ref(), new.kept_ms))?;
    let stored = Stored { order, told: new.told.clone(), kept_ms: new.kept_ms, state: new.state, file, body };
    rec.put(new.id, &stored)?;
    rec.sync()
}

/// Returns the custody event of a new entry: length and hash of its file, or of its body for words.
pub(crate) fn added(new: &NewEntry<'_>, body: &[u8], file: Option<&FileRow>, at_ms: i64) -> CustodyEvent {
    let of_body = || (u64::try_from(body.len()).unwrap_or(u64::MAX), seal::digest::sha256(body));
    let (length, sha256) = file.map_or_else(of_body, |file| (file.facts.length, file.facts.sha256));
    CustodyEvent::Added {
        entry: new.id,
        at_ms,
        zone_minutes: new.told.zone.minutes_east,
        kind: new.record.kind().code(),
        length,
        sha256: hex::encode(&sha256),
    }
}

/// Wipes the words of a removed entry from the record store.
pub(crate) fn wipe(unlocked: &mut UnlockedSpace, id: EntryId) -> Result<(), StoreError> {
    unlocked.rec.wipe(id)?;
    was_changed(unlocked);
    Ok(())
}

/// After a commit: drops the view of readable data, and updates the summary in the record store.
pub(crate) fn was_changed(unlocked: &mut UnlockedSpace) {
    unlocked.look_again();
    let _said_at_the_next_opening_at_latest = say(unlocked);
}

/// Writes what a rebuild will need to the record store. Not made durable: it may be older than the database, never
/// newer.
pub(crate) fn say(unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
    let db = &unlocked.db;
    let (head, entries) = (chain::last(db)?, rows::expected(db)?);
    let handed_over = chain::handed_over(db)?.unwrap_or(CustodyHead::START);
    let (sign, other) = (settings::get(db, Setting::Sign)?, settings::get(db, Setting::Other)?);
    let age = unlocked.age;
    unlocked.rec.change_meta(|meta| {
        (meta.head, meta.entries, meta.handed_over, meta.age) = (head, entries, handed_over, age);
        copy_key(sign.as_deref().map(Vec::as_slice), &mut meta.sign);
        copy_key(other.as_deref().map(Vec::as_slice), &mut meta.other);
    })
}

/// Compares the database at opening with the summary in the record store, and updates the summary.
pub(crate) fn compare(unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
    unlocked.is_behind = is_behind(unlocked)?;
    if unlocked.is_behind { Ok(()) } else { say(unlocked) }
}

// A page that cannot be read is damage, not an older copy.
fn is_behind(unlocked: &mut UnlockedSpace) -> Result<bool, StoreError> {
    let Some(said) = unlocked.rec.meta().map(|meta| meta.head) else { return Ok(false) };
    if said == CustodyHead::START {
        return Ok(false);
    }
    Ok(chain::hash_at(&unlocked.db, said.count)? != Some(said.hash))
}

/// Brings the record store to the state of the database, durably.
pub(crate) fn level(unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
    ready(unlocked)?;
    say(unlocked)?;
    unlocked.rec.sync()
}

/// Prepares the first write of a session: reads the record store, and brings it to the state of a whole database.
pub(crate) fn ready(unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
    unlocked.check_writable()?;
    if unlocked.rec.is_ready() {
        return Ok(());
    }
    unlocked.rec.ready()?;
    match even(unlocked) {
        // A damaged page: only the record store still has what it held, so it stays as it is.
        Err(StoreError::Damaged(_) | StoreError::Database(_)) => unlocked.reconnect(),
        done => done,
    }
}

/// Wipes records that the database does not have, which were removed or never kept; writes those that only the database
/// has.
fn even(unlocked: &mut UnlockedSpace) -> Result<(), StoreError> {
    if *reading::missing(unlocked)? != Missing::default() || !unlocked.is_whole() {
        return Ok(());
    }
    let kept = rows::ids(&unlocked.db)?;
    let there = unlocked.rec.ready()?;
    let surplus: Vec<EntryId> = there.ids().into_iter().filter(|id| !kept.contains(id)).collect();
    let lacking: Vec<EntryId> = kept.into_iter().filter(|id| !there.has(*id)).collect();
    surplus.into_iter().try_for_each(|id| unlocked.rec.wipe(id))?;
    for id in &lacking {
        if let Some(stored) = stored(&unlocked.db, *id)? {
            unlocked.rec.put(*id, &stored)?;
        }
    }
    if lacking.is_empty() { Ok(()) } else { unlocked.rec.sync() }
}

/// Returns an entry as the record store holds it, with the row of its file.
pub(crate) fn stored(db: &Connection, id: EntryId) -> Result<Option<Stored>, StoreError> {
    let Some(mut stored) = rows::stored(db, id)? else { return Ok(None) };
    stored.file = facts::file_row(db, id)?;
    Ok(Some(stored))
}
