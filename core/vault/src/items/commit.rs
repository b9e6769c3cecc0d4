//! Commits an item: from then on it is kept.

use seal::item::{HEADER, open_header};

use super::facts::Measured;
use super::intent::{self, Planned};
use crate::rec::FileRow;
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, EntryId, State, StoreError, keep, rows};

/// Commits the entry, its file's row and the custody row, and removes the intent, in one transaction.
pub(super) fn commit(
    unlocked: &mut UnlockedSpace,
    id: EntryId,
    planned: &Planned,
    header: &[u8; HEADER],
    measured: &Measured,
    state: State,
    now_ms: i64,
) -> Result<(), StoreError> {
    let opened = open_header(&unlocked.wrap, &unlocked.ids.item(id), header);
    let opened = opened.map_err(|_| StoreError::Damaged(DamagedPart::Entry(id)))?;
    let file = FileRow {
        facts: measured.facts,
        size: measured.size,
        key: opened.key,
        head: opened.header_hash,
        begun_ms: Some(opened.fields.created_ms),
    };
    let told = planned.told();
    let new = rows::NewEntry { id, record: &planned.record, told: &told, kept_ms: now_ms, state };
    keep::keep(unlocked, &new, Some(file), |db| intent::settled(db, id))
}
