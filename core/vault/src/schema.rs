//! Migrates the database's schema in numbered steps, each in one transaction, each space at its own unlock.
//!
//! A new migration is a new file; released ones never change. A database newer than known is refused.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
];

/// Migrates the database to the schema of this version.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    migrate_with(db, MIGRATIONS)
}

/// Returns the schema version of a database; 0 if it is empty.
pub(crate) fn version(db: &Connection) -> Result<usize, StoreError> {
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::TooNew)
}

fn migrate_with(db: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let known = migrations.len();
    let found = version(db)?;
    if found > known {
        return Err(StoreError::TooNew);
    }
    for (done, migration) in migrations.iter().enumerate().skip(found) {
        apply(db, migration, done + 1)?;
    }
    Ok(())
}

fn apply(db: &mut Connection, migration: &str, version: usize) -> Result<(), StoreError> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration)?;
    transaction.pragma_update(None, "user_version", i64::try_from(version).unwrap_or(i64::MAX))?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests;
