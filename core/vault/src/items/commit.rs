//! The one transaction that makes an item kept.

use seal::item::{HEADER, open_header};

use super::facts::Measured;
use super::file::context;
use super::intent::{self, Planned};
use crate::live::Live;
use crate::rec::FileRow;
use crate::{EntryId, Part, State, StoreError, keep, rows};

/// One transaction: the entry, its file's row, the custody row, the intent gone.
pub(super) fn commit(
    live: &mut Live,
    id: EntryId,
    planned: &Planned,
    header: &[u8; HEADER],
    measured: &Measured,
    state: State,
    now_ms: i64,
) -> Result<(), StoreError> {
    let opened = open_header(&live.wrap, &context(live.ids, id), header);
    let opened = opened.map_err(|_| StoreError::Damaged(Part::Entry(id)))?;
    let file = FileRow {
        facts: measured.facts,
        size: measured.size,
        key: opened.key,
        head: opened.header_hash,
        begun_ms: Some(opened.fields.created_ms),
    };
    let told = planned.told();
    let new = rows::NewEntry { id, record: &planned.record, told: &told, kept_ms: now_ms, state };
    keep::keep(live, &new, Some(file), |db| intent::settled(db, id))
}
