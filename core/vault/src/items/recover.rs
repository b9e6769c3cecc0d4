//! What a crash left is settled when its space is opened. Only files that the space's own intents name are looked at.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use seal::item::{HEADER, open_header};
use seal::stream::ChunkOpener;

use super::commit::commit;
use super::file::{context, path, unlink};
use super::intent::{self, Planned};
use super::scan::{ScanResult, scan};
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, State, StoreError, disk};

/// A file's sealed header, and how much of what follows is authentic.
type Looked = (Box<[u8; HEADER]>, ScanResult);

/// Asked between chunks.
pub(super) type MayGoOn<'a> = &'a dyn Fn() -> Result<(), StoreError>;

/// Settles every intent, at about 1 GB/s. One that cannot be settled now (a disk error, a locking) stays for the next
/// opening and keeps nobody out.
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

/// Nothing of it can be read: its file goes, then its intent.
pub(super) fn never_was(unlocked: &UnlockedSpace, id: EntryId) -> Result<(), StoreError> {
    unlink(&unlocked.folder, id)?;
    unlocked.transact(|db| intent::settled(db, id))
}

/// The header and what follows it; nothing if there is no file or its header is not authentic.
fn look(unlocked: &UnlockedSpace, id: EntryId, may_go_on: MayGoOn<'_>) -> Result<Option<Looked>, StoreError> {
    let file = match File::open(path(&unlocked.folder, id)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut sealed = Box::new([0; HEADER]);
    match file.read_exact_at(&mut sealed[..], 0) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let Ok(opened) = open_header(&unlocked.wrap, &context(unlocked.ids, id), &sealed) else {
        return Ok(None);
    };
    // What is called kept must have been on the disk, not only in memory: an fsync that failed before leaves there what
    // the disk never got.
    file.sync_all()?;
    disk::sync_folder(&unlocked.folder.items())?;
    disk::forget_cached(&file);
    let found = scan(&file, &ChunkOpener::new(&opened.key, &opened.header_hash), may_go_on)?;
    Ok(Some((sealed, found)))
}
