//! Reads and writes table `c`: the length, hash and key of each entry's file.

use rusqlite::{Connection, OptionalExtension};
use seal::keys::ItemKey;
use seal::stream::ChunkOpener;
use zeroize::Zeroizing;

use crate::rec::FileRow;
use crate::{EntryId, FileFacts, State, StoreError};

/// What was measured of a file, before it is in the table.
pub(super) struct Measured {
    pub(super) facts: FileFacts,
    /// Bytes of the whole file on disk.
    pub(super) size: u64,
}

pub(crate) fn insert(db: &Connection, id: EntryId, file: &FileRow) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO c (id, length, size, digest, key, head, begun) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let (length, size) = (number(file.facts.length)?, number(file.size)?);
    let insert = |key: &[u8; 32]| {
        db.execute(sql, (id.0, length, size, file.facts.sha256, key, file.head, file.begun_ms))
    };
    // The table is in the sealed database of the key's own space.
    file.key.expose(insert)?;
    Ok(())
}

/// Returns the row of an entry's file, if it has one.
pub(crate) fn file_row(db: &Connection, id: EntryId) -> Result<Option<FileRow>, StoreError> {
    let sql = "SELECT length, size, digest, key, head, begun FROM c WHERE id = ?1";
    let mut statement = db.prepare(sql)?;
    let row = statement.query_row([id.0], |row| {
        let (length, size): (i64, i64) = (row.get(0)?, row.get(1)?);
        let mut key = Zeroizing::new(row.get::<_, [u8; 32]>(3)?);
        Ok(FileRow {
            facts: FileFacts { length: length.unsigned_abs(), sha256: row.get(2)? },
            size: size.unsigned_abs(),
            key: ItemKey::from_bytes(&mut key),
            head: row.get(4)?,
            begun_ms: row.get(5)?,
        })
    });
    Ok(row.optional()?)
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

/// Returns the opener of an item's chunks; the caller holds the space only while it uses the opener.
pub(super) fn opener(db: &Connection, id: EntryId) -> Result<ChunkOpener, StoreError> {
    let file = file_row(db, id)?.ok_or(StoreError::NoSuchEntry)?;
    Ok(ChunkOpener::new(&file.key, &file.head))
}

/// Returns the total bytes of all items.
pub(super) fn total(db: &Connection) -> Result<u64, StoreError> {
    let total: i64 = db.query_row("SELECT coalesce(sum(length), 0) FROM c", [], |row| row.get(0))?;
    Ok(total.unsigned_abs())
}
