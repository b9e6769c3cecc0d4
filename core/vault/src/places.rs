//! Manages the three places for vaults: which are used, and what the first task after start-up finishes.
//!
//! Only the folders show how many are used, and no page lists or counts them.

use std::path::Path;
use std::sync::MutexGuard;

use seal::slots::SlotTable;

use crate::attempts::Attempts;
use crate::hold::names;
use crate::layout::{self, Alias};
use crate::shared::Shared;
use crate::slots::{self, Slots};
use crate::{StoreError, cost, disk, erase};

/// Returns the aliases of the used places, those with a folder, in a fixed order.
pub(crate) fn used(root: &Path) -> Result<Vec<Alias>, StoreError> {
    if !root.try_exists()? {
        return Ok(Vec::new());
    }
    let mut used: Vec<_> = names(root)?.iter().filter_map(|name| Alias::from_text(name)).collect();
    used.sort_unstable();
    Ok(used)
}

/// Returns whether there is a vault that was not erased.
pub(crate) fn has_vault(root: &Path) -> Result<bool, StoreError> {
    Ok(used(root)?.iter().any(|alias| !alias.folder(root).is_retired()))
}

/// Refuses vaults of the version that was never released.
pub(crate) fn check_version(root: &Path) -> Result<(), StoreError> {
    let is_older = used(root)?.iter().any(|alias| alias.folder(root).is_older());
    if is_older { Err(StoreError::TooOld) } else { Ok(()) }
}

/// Returns the table, with everything ready for an attempt: attempts and table made, damage repaired, a vault that was
/// interrupted after its slots were written renamed into place, an interrupted erasure continued. The first time on a
/// phone this measures its speed.
pub(crate) fn ready(shared: &Shared) -> Result<Slots, StoreError> {
    ready_held(shared, &shared.places())
}

/// Does the same when the caller holds the places already, so that one vault is made at a time.
pub(crate) fn ready_held(shared: &Shared, _held: &MutexGuard<'_, ()>) -> Result<Slots, StoreError> {
    drop(shared.changing()?);
    let root = &shared.root;
    let used = used(root)?;
    if let Some(mut slots) = Slots::read(root, &used)? {
        // Before the repair, which writes a new file: the blocks of the old one would keep erased slots.
        if erase::steps::go_on(root, &used, &slots) {
            slots = Slots::read(root, &used)?.ok_or_else(missing)?;
        }
        slots.repair(root);
        finish_making(root, &slots.table);
        return Ok(slots);
    }
    // Attempts come before the table, because a table without attempts means that none are left. Without a table there
    // is nothing to guard, and an attempts file left by a full disk must not cost an attempt.
    if used.is_empty() && !slots::is_anything_there(root) {
        Attempts::make(&layout::attempts(root), shared.clock.boot_ms())?;
    }
    Slots::renew(root, &used, || cost::measure(&*shared.clock))?;
    Slots::read(root, &used)?.ok_or_else(missing)
}

fn missing() -> StoreError {
    std::io::Error::from(std::io::ErrorKind::NotFound).into()
}

// Its slots are in the table, so the vault is whole and lacks only its name. Others stay as they are.
fn finish_making(root: &Path, table: &SlotTable) {
    for (place, alias) in table.aliases().iter().enumerate() {
        let making = Alias(*alias).making(root);
        let mark = disk::read_up_to(&making.mark(), 33).unwrap_or_default();
        if mark == table.place_sum(place) {
            // A failed rename must not block unlocking; the next attempt tries again.
            let _ = std::fs::rename(&making.0, Alias(*alias).folder(root).0);
            let _ = disk::sync_folder(root);
        }
    }
}

/// Removes what a crash left of a vault that was never finished: a copy may have filled the disk. Leaves one that has
/// its mark, which may be whole, and one that is being imported.
pub(crate) fn clear_unfinished(shared: &Shared, table: &SlotTable) {
    let _held = shared.places();
    let coming = *shared.making();
    for alias in table.aliases().map(Alias) {
        let making = alias.making(&shared.root);
        if coming != Some(alias) && !making.mark().exists() {
            // A failure must not block unlocking.
            let _gone = std::fs::remove_dir_all(&making.0);
        }
    }
}
