//! The image of a pack: a read-only SQLite database in memory (`core/FORMAT.md` lists its tables).

use rusqlite::{Connection, MAIN_DB, OptionalExtension};
use serde::de::DeserializeOwned;

use crate::GuideError;

/// `application_id` of an image: "guid" in ASCII.
pub const APPLICATION_ID: i64 = 0x6775_6964;
/// `user_version` of the images that this version reads.
pub const FORMAT: i64 = 1;

/// Opens an image in memory, read-only. Writes nothing to disk.
///
/// SQLite gets its own copy of the bytes, freed with the connection.
pub(crate) fn open(image: &[u8]) -> Result<Connection, GuideError> {
    if !image.starts_with(b"SQLite format 3\0") {
        return Err(GuideError::Image);
    }
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact(MAIN_DB, image, image.len(), true)?;
    connection
        .execute_batch("PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;")?;
    expect_format(&connection)?;
    Ok(connection)
}

fn expect_format(connection: &Connection) -> Result<(), GuideError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if pragma("application_id").map_err(|_| GuideError::Image)? != APPLICATION_ID {
        return Err(GuideError::Image);
    }
    match pragma("user_version")? {
        FORMAT => Ok(()),
        newer if newer > FORMAT => Err(GuideError::TooNew),
        _ => Err(GuideError::Image),
    }
}

/// Reads the body of a row of `meta` or `data`.
pub(crate) fn body(connection: &Connection, table: Table, name: &str) -> Result<Option<String>, GuideError> {
    let sql = match table {
        Table::Meta => "SELECT body FROM meta WHERE name = ?1",
        Table::Data => "SELECT body FROM data WHERE name = ?1",
    };
    Ok(connection.prepare(sql)?.query_row([name], |row| row.get(0)).optional()?)
}

/// A table with one JSON body per name.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    /// The pack's head: publisher, dates, languages.
    Meta,
    /// Structured data.
    Data,
}

/// Reads and parses the JSON body of one row.
pub(crate) fn read_json<T: DeserializeOwned>(
    connection: &Connection,
    table: Table,
    name: &str,
) -> Result<Option<T>, GuideError> {
    let body = body(connection, table, name)?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}
