//! Settles what a crash left, when its space is opened. Only files that the space's own intents name are read.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use seal::item::{HEADER, open_header};
use seal::stream::ChunkOpener;

use super::commit::commit;
use super::intent::{self, Planned};
use super::scan::{ScanResult, scan};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, State, StoreError, disk};

/// A file's sealed header, and how much of what follows it is authentic.
type Looked = (Box<[u8; HEADER]>, ScanResult);

/// Called between chunks; an error stops the work.
pub(super) type MayGoOn<'a> = &'a dyn Fn() -> Result<(), StoreError>;

/// Settles every intent, at about 1 GB/s. One that cannot be settled now (a disk error, a locking) stays for the next
/// opening and does not block this one.
pub(crate) fn settle(
    unlocked: &mut UnlockedSpace,
    now_ms: i64,
    may_go_on: MayGoOn<'_>,
) -> Result<(), StoreError> {
    for (id, planned) in intent::all(&unlocked.db)? {
        may_go_on()?;
        let _left_for_next_time = settle_one(unlocked, id, &planned, now_ms, may_go_on);
    }
    Ok(())
}

fn settle_one(
    unlocked: &mut UnlockedSpace,
    id: EntryId,
    planned: &Planned,
    now_ms: i64,
    may_go_on: MayGoOn<'_>,
) -> Result<(), StoreError> {
    let Some((header, found)) = look(unlocked, id, may_go_on)? else { return never_was(unlocked, id) };
    let mut keep = |measured, state| commit(unlocked, id, planned, &header, measured, state, now_ms);
    match &found {
        ScanResult::Whole(measured) => keep(measured, State::Kept),
        ScanResult::Holed(measured) => keep(measured, State::Damaged),
        ScanResult::Part(measured) => keep(measured, State::Unfinished),
        ScanResult::Nothing => never_was(unlocked, id),
    }
}

/// Removes a file of which nothing can be read, then its intent.
pub(super) fn never_was(unlocked: &UnlockedSpace, id: EntryId) -> Result<(), StoreError> {
    match fs::remove_file(unlocked.folder.item(id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => disk::sync_folder(&unlocked.folder.items())?,
    }
    unlocked.transact(|db| intent::settled(db, id))
}

/// Returns the header and what follows it; `None` if there is no file or its header is not authentic.
fn look(unlocked: &UnlockedSpace, id: EntryId, may_go_on: MayGoOn<'_>) -> Result<Option<Looked>, StoreError> {
    let file = match File::open(unlocked.folder.item(id)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut sealed = Box::new([0; HEADER]);
    match file.read_exact_at(&mut sealed[..], 0) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let Ok(opened) = open_header(&unlocked.wrap, &unlocked.ids.item(id), &sealed) else {
        return Ok(None);
    };
    // Before calling an item kept, make sure that it is on the disk and not only in memory: after a failed fsync,
    // memory holds data that never reached the disk.
    file.sync_all()?;
    disk::sync_folder(&unlocked.folder.items())?;
    disk::forget_cached(&file);
    let found = scan(&file, &ChunkOpener::new(&opened.key, &opened.header_hash), may_go_on)?;
    Ok(Some((sealed, found)))
}
