//! The one transaction that makes an item kept.

use seal::item::{HEADER, open_header};

use super::facts::{self, Measured};
use super::file::context;
use super::intent::{self, Planned};
use crate::live::Live;
use crate::{CustodyEvent, EntryId, Part, Record, State, StoreError, Told, custody, hex, rows};

/// One transaction: the entry, its file's row, the custody row, the intent gone.
pub(super) fn commit(
    live: &Live,
    id: EntryId,
    planned: &Planned,
    header: &[u8; HEADER],
    measured: &Measured,
    state: State,
    now_ms: i64,
) -> Result<(), StoreError> {
    let opened = open_header(&live.wrap, &context(live.ids, id), header);
    let opened = opened.map_err(|_| StoreError::Damaged(Part::Entry(id)))?;
    let told = planned.told();
    let entry = rows::NewEntry { id, record: &planned.record, told: &told, kept_ms: now_ms, state };
    let added = added(id, &planned.record, &told, measured, now_ms);
    live.transact(|db| {
        rows::insert(db, &entry)?;
        facts::insert(db, id, measured, &opened.key, &opened.header_hash)?;
        custody::rows::append(db, &added)?;
        intent::settled(db, id)
    })
}

/// The custody event of a file that was entered.
pub(super) fn added(
    id: EntryId,
    record: &Record,
    told: &Told,
    measured: &Measured,
    at_ms: i64,
) -> CustodyEvent {
    CustodyEvent::Added {
        entry: id,
        at_ms,
        zone_minutes: told.zone.minutes_east,
        kind: record.kind().code(),
        length: measured.facts.length,
        sha256: hex::encode(&measured.facts.sha256),
    }
}
