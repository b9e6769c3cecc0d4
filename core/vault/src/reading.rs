//! Reading what can be read: from the database or, once a page of it was found to be lost, from all that is left.

use rusqlite::Connection;

use crate::live::Live;
use crate::{DatabaseState, EntryId, Missing, Part, StoreError, lost, rows, salvage};

/// Reads from the database or, if a page of it cannot be read, from all that can still be read of the space.
pub(crate) fn read<R>(
    live: &mut Live,
    act: impl Fn(&Connection) -> Result<R, StoreError>,
) -> Result<R, StoreError> {
    if live.view.is_none() && live.check_writable().is_ok() {
        match act(&live.db) {
            Err(StoreError::Damaged(_) | StoreError::Database(_)) => {}
            done => return done,
        }
    }
    act(view(live)?)
}

/// All that can be read of the space, as a database in memory.
fn view(live: &mut Live) -> Result<&Connection, StoreError> {
    if live.view.is_none() {
        let (mut view, missing) = salvage::look(live)?;
        let missing = lost::join(live, missing)?;
        live.state = live.state.max(DatabaseState::Damaged);
        live.missing = Some(missing);
        live.arm(&mut view)?;
        live.view = Some(view);
    }
    live.view.as_ref().ok_or(StoreError::Damaged(Part::Database))
}

/// What is missing of the space. Looks at every page that holds an entry, the first time.
pub(crate) fn missing(live: &mut Live) -> Result<&Missing, StoreError> {
    if live.missing.is_none() {
        let is_all = |db: &Connection| Ok(rows::readable(db)? == rows::expected(db)?);
        if read(live, is_all)? && live.view.is_none() {
            live.missing = Some(lost::join(live, Missing::default())?);
        } else {
            view(live)?;
        }
    }
    live.missing.as_ref().ok_or(StoreError::Damaged(Part::Database))
}

/// Remembers that an entry is damaged; that this fails must not keep anyone from reading the rest of it.
pub(crate) fn mark_damaged(live: &Live, id: EntryId) {
    let db = live.check_writable().is_ok().then_some(&live.db);
    live.view.iter().chain(db).for_each(|db| rows::mark_damaged(db, id));
}
