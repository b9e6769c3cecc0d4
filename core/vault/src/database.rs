//! Opens one space's database: SQLCipher with a raw key, with the same settings every time.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use seal::keys::DatabaseKey;
use zeroize::Zeroizing;

use crate::{DamagedPart, StoreError, disk, hex, schema};

// Set before the first key, so that freed pages and keys are wiped.
const BEFORE_KEY: &str = "PRAGMA cipher_memory_security = ON;";

// FULL does not make the folder durable after the journal is deleted; EXTRA does. No plaintext page reaches a file.
const AFTER_KEY: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0;
    PRAGMA trusted_schema = OFF;
";

#[cfg(target_vendor = "apple")]
const PLATFORM: &str = "PRAGMA fullfsync = ON;";
#[cfg(not(target_vendor = "apple"))]
const PLATFORM: &str = "";

/// Makes a new database and closes it.
pub(crate) fn make(
    file: &Path,
    key: &DatabaseKey,
    fill: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut db = connect(file, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    schema::migrate(&mut db)?;
    fill(&db)?;
    db.close().map_err(|(_, error)| error.into())
}

/// Makes a database in memory only, wiped with the connection.
pub(crate) fn in_memory() -> Result<Connection, StoreError> {
    let mut db = Connection::open_in_memory()?;
    db.execute_batch(BEFORE_KEY)?;
    db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    schema::migrate(&mut db)?;
    Ok(db)
}

/// Opens an existing database and migrates it to this version. Never makes one: an empty or missing file is damage and
/// stays as it is, except that an interrupted rebuild is finished first.
pub(crate) fn open(file: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    if !file.is_file() {
        finish_swap(file, key);
    }
    let mut db = reopen(file, key)?;
    schema::migrate(&mut db)?;
    Ok(db)
}

/// Opens the database again, as after a page that could not be read.
pub(crate) fn reopen(file: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    if !file.is_file() {
        return Err(StoreError::Damaged(DamagedPart::Database));
    }
    let db = connect(file, key, OpenFlags::empty())?;
    if schema::version(&db)? == 0 {
        return Err(StoreError::Damaged(DamagedPart::Database));
    }
    Ok(db)
}

fn connect(file: &Path, key: &DatabaseKey, more: OpenFlags) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let db = Connection::open_with_flags(file, flags)?;
    db.busy_timeout(std::time::Duration::ZERO)?;
    db.execute_batch(BEFORE_KEY)?;
    give_key(&db, key)?;
    db.execute_batch(AFTER_KEY)?;
    db.execute_batch(PLATFORM)?;
    Ok(db)
}

fn give_key(db: &Connection, key: &DatabaseKey) -> Result<(), StoreError> {
    // SQLCipher takes a raw key only as text in a statement.
    let digits = key.expose(|bytes| Zeroizing::new(hex::encode(bytes)));
    let mut statement = Zeroizing::new(String::with_capacity(96));
    ["PRAGMA key = \"x'", digits.as_str(), "'\";"].iter().for_each(|part| statement.push_str(part));
    Ok(db.execute_batch(&statement)?)
}

#[cfg(test)]
mod tests;

/// Finishes a swap that a crash interrupted after the old database was renamed: the new one holds what the old one did,
/// including the custody record, so it takes its place. A new one with a journal was never finished.
fn finish_swap(file: &Path, key: &DatabaseKey) {
    let new = new_of(file);
    if journal_of(&new).exists() || reopen(&new, key).is_err() {
        return;
    }
    // A failed rename must not block unlocking: the record store and the item files are read, and the next opening
    // tries again.
    let _ = std::fs::rename(&new, file).and_then(|()| file.parent().map_or(Ok(()), disk::sync_folder));
}

/// Where a rebuilt database is made, before it takes the place of the old one.
pub(crate) fn new_of(file: &Path) -> PathBuf {
    file.with_extension("new")
}

/// Where SQLite keeps what a statement changes until it is whole.
pub(crate) fn journal_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}
