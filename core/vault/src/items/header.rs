//! Checks the header of an item's file, and rebuilds a lost one from the rows.

use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;

use seal::item::{HEADER, HeaderFields, open_header, remake_header};

use super::facts;
use crate::rec::FileRow;
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, StoreError, reading, rows};

/// Returns whether the file has the header that its row names, or now has it again. The chunks prove a rebuilt one:
/// they open only under its hash.
pub(super) fn check(unlocked: &mut UnlockedSpace, id: EntryId) -> Result<bool, StoreError> {
    let file = reading::read(unlocked, |db| facts::file_row(db, id))?.ok_or(StoreError::NoSuchEntry)?;
    let disk = OpenOptions::new().read(true).write(true).open(unlocked.folder.item(id))?;
    let mut sealed = [0; HEADER];
    disk.read_exact_at(&mut sealed, 0)?;
    let opened = open_header(&unlocked.wrap, &unlocked.ids.item(id), &sealed);
    if opened.is_ok_and(|opened| opened.header_hash == file.head) {
        return Ok(true);
    }
    let Some(header) = remake(unlocked, id, &file)? else { return Ok(false) };
    disk.write_all_at(&header[..], 0)?;
    disk.sync_all()?;
    Ok(true)
}

fn remake(
    unlocked: &mut UnlockedSpace,
    id: EntryId,
    file: &FileRow,
) -> Result<Option<Box<[u8; HEADER]>>, StoreError> {
    let Some(created_ms) = file.begun_ms else { return Ok(None) };
    let summary = reading::read(unlocked, |db| rows::entry(db, id))?.0.summary;
    let (kind, source, name) = (summary.kind.code(), summary.source.code(), summary.title);
    let fields = HeaderFields { kind, source, created_ms, name };
    let (header, hash) = remake_header(&unlocked.wrap, &unlocked.ids.item(id), &file.key, &fields)?;
    Ok((hash == file.head).then_some(header))
}
