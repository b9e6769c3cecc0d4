//! Table `c`: what the file of an entry must be.

use rusqlite::{Connection, OptionalExtension};
use seal::keys::ItemKey;
use seal::stream::ChunkOpener;
use zeroize::Zeroizing;

use crate::{EntryId, FileFacts, State, StoreError};

/// What was measured of a file, on its way into the table.
pub(super) struct Measured {
    pub(super) facts: FileFacts,
    /// Bytes of the whole file on disk.
    pub(super) size: u64,
}

pub(super) fn insert(
    db: &Connection,
    id: EntryId,
    measured: &Measured,
    key: &ItemKey,
    head: &[u8; 32],
) -> Result<(), StoreError> {
    let sql = "INSERT INTO c (id, length, size, digest, key, head) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let (length, size) = (number(measured.facts.length)?, number(measured.size)?);
    // The table stands in the sealed database of the key's own space.
    key.expose(|key| db.execute(sql, (id.0, length, size, measured.facts.sha256, key, head)))?;
    Ok(())
}

fn number(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Invalid(crate::Field::Length))
}

/// What reading needs to know before any key is touched.
pub(super) struct Row {
    pub(super) length: u64,
    /// Bytes of the whole file on disk.
    pub(super) size: u64,
    pub(super) sha256: [u8; 32],
    pub(super) state: State,
}

pub(super) fn row(db: &Connection, id: EntryId) -> Result<Row, StoreError> {
    let sql = "SELECT c.length, c.size, c.digest, b.state FROM c JOIN b ON b.id = c.id WHERE c.id = ?1";
    let row = db.query_row(sql, [id.0], |row| {
        let (length, size): (i64, i64) = (row.get(0)?, row.get(1)?);
        let state = State::from_code(row.get(3)?);
        Ok(Row { length: length.unsigned_abs(), size: size.unsigned_abs(), sha256: row.get(2)?, state })
    });
    row.optional()?.ok_or(StoreError::NoSuchEntry)
}

/// Opens an item's chunks; the caller holds the space only as long as it uses the opener.
pub(super) fn opener(db: &Connection, id: EntryId) -> Result<ChunkOpener, StoreError> {
    let mut statement = db.prepare("SELECT key, head FROM c WHERE id = ?1")?;
    let found =
        statement.query_row([id.0], |row| Ok((Zeroizing::new(row.get::<_, [u8; 32]>(0)?), row.get(1)?)));
    let (mut key, head) = found.optional()?.ok_or(StoreError::NoSuchEntry)?;
    Ok(ChunkOpener::new(&ItemKey::from_bytes(&mut key), &head))
}

/// Marks an entry damaged; that this fails must not keep anyone from reading the rest.
pub(super) fn mark_damaged(db: &Connection, id: EntryId) {
    let _marked = db.execute("UPDATE b SET state = ?2 WHERE id = ?1", (id.0, State::Damaged.code()));
}

/// The bytes of all items together.
pub(super) fn total(db: &Connection) -> Result<u64, StoreError> {
    let total: i64 = db.query_row("SELECT coalesce(sum(length), 0) FROM c", [], |row| row.get(0))?;
    Ok(total.unsigned_abs())
}
