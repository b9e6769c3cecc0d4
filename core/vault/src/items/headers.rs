//! Finds entries that have no row, by the headers of their files.
//!
//! Takes only files whose header opens under this space's own key; others belong to the other space or to nobody, and
//! stay as they are.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use seal::item::{HEADER, OpenedHeader, open_header};
use seal::stream::ChunkOpener;

use super::facts::Measured;
use super::scan::{ScanResult, scan};
use crate::rec::{FileRow, Stored};
use crate::recovered::RecoveredEntry;
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Imported, Kind, OccurredAt, Provenance, Record, Source, State, StoreError, Zone};

/// Returns an entry for every file of this space that holds something authentic and is not known. Reads those files
/// whole, at about 1 GB/s.
pub(crate) fn found_by_header(
    unlocked: &UnlockedSpace,
    is_known: &dyn Fn(EntryId) -> bool,
) -> Result<Vec<RecoveredEntry>, StoreError> {
    let files = match fs::read_dir(unlocked.folder.items()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        files => files?,
    };
    let mut found = Vec::new();
    for entry in files {
        let Some(id) = entry?.file_name().to_str().and_then(EntryId::from_hex) else { continue };
        if !is_known(id) {
            found.extend(file_by_header(unlocked, id)?);
        }
    }
    Ok(found)
}

/// Returns the entry that the file of this id describes, if any.
pub(crate) fn file_by_header(
    unlocked: &UnlockedSpace,
    id: EntryId,
) -> Result<Option<RecoveredEntry>, StoreError> {
    let file = match File::open(unlocked.folder.item(id)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut header = [0; HEADER];
    match file.read_exact_at(&mut header, 0) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let Ok(opened) = open_header(&unlocked.wrap, &unlocked.ids.item(id), &header) else {
        return Ok(None);
    };
    let opener = ChunkOpener::new(&opened.key, &opened.header_hash);
    // Only the lost rows knew whether an item without its end was ever whole, so it is reported as damaged and not as
    // unfinished.
    let (measured, state) = match scan(&file, &opener, &|| unlocked.go_on())? {
        ScanResult::Whole(measured) => (measured, State::Kept),
        ScanResult::Holed(measured) | ScanResult::Part(measured) => (measured, State::Damaged),
        ScanResult::Nothing => return Ok(None),
    };
    Ok(entry(id, opened, &measured, state))
}

fn entry(id: EntryId, opened: OpenedHeader, measured: &Measured, state: State) -> Option<RecoveredEntry> {
    let fields = opened.fields;
    let kind = Kind::from_code(fields.kind).filter(|kind| kind.is_file())?;
    let record = Record::of_file(kind, Imported { name: fields.name, ..Imported::default() })?;
    let source = Source::from_code(fields.source).unwrap_or(Source::Chosen);
    let file = FileRow {
        facts: measured.facts,
        size: measured.size,
        key: opened.key,
        head: opened.header_hash,
        begun_ms: Some(fields.created_ms),
    };
    let told = Provenance { happened: OccurredAt::NotSaid, zone: Zone::UTC, source };
    let body = record.to_body().ok()?;
    let stored = Stored { order: 0, told, kept_ms: fields.created_ms, state, file: Some(file), body };
    RecoveredEntry::from_stored(id, stored)
}
