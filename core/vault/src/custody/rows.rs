//! Table `e`: the chain in the database. Rows are added and their bodies dropped, but they are never changed or
//! removed.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{CustodyEvent, CustodyHead, CustodyRow, SALT, commit};
use crate::settings::{self, Setting};
use crate::{DamagedPart, EntryId, StoreError};

/// Bytes of bodies to read at once; a handover of ten thousand entries takes a third of it.
const LONG: usize = 1 << 20;

/// Adds a row, in the caller's transaction together with what it describes.
pub(crate) fn append(db: &Connection, event: &CustodyEvent) -> Result<CustodyHead, StoreError> {
    let row = make_row(last(db)?, event)?;
    copy_in(db, &row)?;
    Ok(CustodyHead { count: row.seq, hash: row.hash })
}

/// Returns the row that an event would add after `before`.
pub(crate) fn make_row(before: CustodyHead, event: &CustodyEvent) -> Result<CustodyRow, StoreError> {
    let body = serde_json::to_vec(event).map_err(|_| StoreError::Damaged(DamagedPart::Custody))?;
    let salt = seal::random::bytes::<SALT>()?;
    let sum = commit(&salt, &body);
    let head = before.after(&sum);
    Ok(CustodyRow { seq: head.count, salt: Some(salt.to_vec()), body: Some(body), sum, hash: head.hash })
}

/// Returns up to `limit` rows after a number, oldest first; fewer if they are long.
pub(crate) fn after(db: &Connection, seq: u64, limit: u32) -> Result<Vec<CustodyRow>, StoreError> {
    let mut statement =
        db.prepare("SELECT seq, salt, body, sum, hash FROM e WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
    let mut rows = statement.query((number(seq)?, limit))?;
    let (mut all, mut bytes) = (Vec::new(), 0);
    while bytes < LONG
        && let Some(row) = rows.next()?
    {
        let row = read(row)?;
        bytes += row.body.as_ref().map_or(0, Vec::len);
        all.push(row);
    }
    Ok(all)
}

/// Returns the head of the chain.
pub(crate) fn last(db: &Connection) -> Result<CustodyHead, StoreError> {
    let row = db.query_row("SELECT seq, hash FROM e ORDER BY seq DESC LIMIT 1", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get(1)?))
    });
    let Some((seq, hash)) = row.optional()? else { return Ok(CustodyHead::START) };
    Ok(CustodyHead { count: count(seq)?, hash })
}

/// Compares the stored head with the chain's last row. Reads one row, because it runs at every opening. A difference is
/// remembered permanently and does not block opening.
pub(crate) fn check_head(db: &Connection) -> Result<(), StoreError> {
    let stored = stored_head(db, Setting::Head)?;
    if stored.is_some_and(|head| last(db).ok() != Some(head)) {
        remember_break(db, stored)?;
    }
    Ok(())
}

fn remember_break(db: &Connection, expected: Option<CustodyHead>) -> Result<(), StoreError> {
    if settings::get(db, Setting::Broken)?.is_none() {
        let expected = expected.unwrap_or(CustodyHead::START);
        settings::put(db, Setting::Broken, &expected.encode())?;
    }
    Ok(())
}

/// Returns the chain's hash after `count` rows; `None` if it is shorter.
pub(crate) fn hash_at(db: &Connection, count: u64) -> Result<Option<[u8; 32]>, StoreError> {
    let sql = "SELECT hash FROM e WHERE seq = ?1";
    Ok(db.query_row(sql, [number(count)?], |row| row.get(0)).optional()?)
}

/// Returns the head at the last handover.
pub(crate) fn handed_over(db: &Connection) -> Result<Option<CustodyHead>, StoreError> {
    stored_head(db, Setting::HandedOver)
}

/// The end at which reading begins.
#[derive(Clone, Copy)]
pub(crate) enum End {
    First,
    Last,
}

/// Passes every row to `each`, in order. About 1 µs a row.
pub(crate) fn each(
    db: &Connection,
    each: impl FnMut(CustodyRow) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    each_from(db, End::First, each)
}

/// Does the same from either end.
pub(crate) fn each_from(
    db: &Connection,
    end: End,
    mut each: impl FnMut(CustodyRow) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let order = match end {
        End::First => "ASC",
        End::Last => "DESC",
    };
    let mut statement =
        db.prepare(&format!("SELECT seq, salt, body, sum, hash FROM e ORDER BY seq {order}"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(read(row)?)?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<CustodyRow, StoreError> {
    Ok(CustodyRow {
        seq: count(row.get(0)?)?,
        salt: row.get(1)?,
        body: row.get(2)?,
        sum: row.get(3)?,
        hash: row.get(4)?,
    })
}

/// Follows the whole chain, and compares it with the stored head and the head last handed over.
///
/// # Errors
/// [`StoreError::Damaged`] of [`DamagedPart::Custody`] at the first difference.
pub(crate) fn check(db: &Connection) -> Result<CustodyHead, StoreError> {
    let handed = stored_head(db, Setting::HandedOver)?;
    let mut head = CustodyHead::START;
    let mut met = handed.is_none_or(|handed| handed == head);
    each(db, |row| {
        head = row.follow(&head)?;
        met |= handed == Some(head);
        Ok(())
    })?;
    let stored = stored_head(db, Setting::Head)?.unwrap_or(CustodyHead::START);
    let whole = met && stored == head && settings::get(db, Setting::Broken)?.is_none();
    if whole { Ok(head) } else { Err(StoreError::Damaged(DamagedPart::Custody)) }
}

/// Remembers a head that someone now holds: a chain that no longer reaches it fails the check.
pub(crate) fn hand_over(db: &Connection, head: &CustodyHead) -> Result<(), StoreError> {
    settings::put(db, Setting::HandedOver, &head.encode())
}

/// Drops the bodies of the rows about an entry; their commitments stay. Returns the number of rows.
pub(crate) fn drop_bodies(db: &Connection, entry: EntryId) -> Result<usize, StoreError> {
    Ok(db.execute("UPDATE e SET salt = NULL, body = NULL, id = NULL WHERE id = ?1", [entry.0])?)
}

/// Inserts a row as it was in another database.
pub(crate) fn copy_in(db: &Connection, row: &CustodyRow) -> Result<(), StoreError> {
    let id = row.event().ok().flatten().and_then(|event| event.entry()).map(|entry| entry.0);
    let sql = "INSERT INTO e (seq, id, salt, body, sum, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    db.execute(sql, (number(row.seq)?, id, &row.salt, &row.body, row.sum, row.hash))?;
    let head = CustodyHead { count: row.seq, hash: row.hash };
    settings::put(db, Setting::Head, &head.encode())
}

fn stored_head(db: &Connection, setting: Setting) -> Result<Option<CustodyHead>, StoreError> {
    settings::get(db, setting)?.map(|bytes| CustodyHead::decode(&bytes)).transpose()
}

fn number(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| StoreError::Damaged(DamagedPart::Custody))
}

fn count(number: i64) -> Result<u64, StoreError> {
    u64::try_from(number).map_err(|_| StoreError::Damaged(DamagedPart::Custody))
}
