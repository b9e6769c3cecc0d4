//! Reads from the database or, once a lost page was found, from everything readable in the space.

use rusqlite::Connection;

use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, DatabaseState, EntryId, Missing, StoreError, lost, rows, salvage};

/// Reads from the database or, if a page of it cannot be read, from everything readable in the space.
pub(crate) fn read<R>(
    unlocked: &mut UnlockedSpace,
    act: impl Fn(&Connection) -> Result<R, StoreError>,
) -> Result<R, StoreError> {
    if unlocked.view.is_none() && unlocked.check_writable().is_ok() {
        match act(&unlocked.db) {
            Err(StoreError::Damaged(_) | StoreError::Database(_)) => {}
            done => return done,
        }
    }
    act(view(unlocked)?)
}

/// Returns everything readable in the space, as a database in memory.
fn view(unlocked: &mut UnlockedSpace) -> Result<&Connection, StoreError> {
    if unlocked.view.is_none() {
        let (mut view, missing) = salvage::look(unlocked)?;
        let missing = lost::join(unlocked, missing)?;
        unlocked.state = unlocked.state.max(DatabaseState::Damaged);
        unlocked.missing = Some(missing);
        unlocked.arm(&mut view)?;
        unlocked.view = Some(view);
    }
    unlocked.view.as_ref().ok_or(StoreError::Damaged(DamagedPart::Database))
}

/// Returns what is missing from the space. The first time, reads every page that holds an entry.
pub(crate) fn missing(unlocked: &mut UnlockedSpace) -> Result<&Missing, StoreError> {
    if unlocked.missing.is_none() {
        let is_all = |db: &Connection| Ok(rows::readable(db)? == rows::expected(db)?);
        if read(unlocked, is_all)? && unlocked.view.is_none() {
            unlocked.missing = Some(lost::join(unlocked, Missing::default())?);
        } else {
            view(unlocked)?;
        }
    }
    unlocked.missing.as_ref().ok_or(StoreError::Damaged(DamagedPart::Database))
}

/// Remembers that an entry is damaged. A failed write must not block reading the rest of it.
pub(crate) fn mark_damaged(unlocked: &UnlockedSpace, id: EntryId) {
    let db = unlocked.check_writable().is_ok().then_some(&unlocked.db);
    unlocked.view.iter().chain(db).for_each(|db| rows::mark_damaged(db, id));
}
