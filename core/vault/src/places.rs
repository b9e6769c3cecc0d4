//! The three places for a vault: which are used, and what the first task after start-up finishes.
//!
//! Nothing says how many are used but the folders, and no page lists or counts them.

use std::path::Path;
use std::sync::MutexGuard;

use seal::slots::SlotTable;

use crate::attempts::Attempts;
use crate::hold::names;
use crate::layout::{self, Alias};
use crate::shared::Shared;
use crate::slots::{self, Slots};
use crate::{StoreError, cost, disk, erase};

/// The aliases of the places that are used: those with a folder. In a fixed order.
pub(crate) fn used(root: &Path) -> Result<Vec<Alias>, StoreError> {
    if !root.try_exists()? {
        return Ok(Vec::new());
    }
    let mut used: Vec<_> = names(root)?.iter().filter_map(|name| Alias::from_text(name)).collect();
    used.sort_unstable();
    Ok(used)
}

/// Whether there is a vault that was not erased.
pub(crate) fn has_vault(root: &Path) -> Result<bool, StoreError> {
    Ok(used(root)?.iter().any(|alias| !alias.folder(root).is_retired()))
}

/// Refuses vaults of the version that was never released.
pub(crate) fn check_version(root: &Path) -> Result<(), StoreError> {
    let is_older = used(root)?.iter().any(|alias| alias.folder(root).is_older());
    if is_older { Err(StoreError::TooOld) } else { Ok(()) }
}

/// The table, once everything is as an attempt needs it: attempts and table made, damage repaired, a vault whose making
/// was cut short after its slots were written given its name, an erasing that was cut short gone on with. The first
/// time on a phone this measures how fast it is.
pub(crate) fn ready(shared: &Shared) -> Result<Slots, StoreError> {
    ready_held(shared, &shared.places())
}

/// The same where the places are held already, so that one vault is made at a time.
pub(crate) fn ready_held(shared: &Shared, _held: &MutexGuard<'_, ()>) -> Result<Slots, StoreError> {
    drop(shared.changing()?);
    let root = &shared.root;
    let used = used(root)?;
    if let Some(slots) = Slots::read(root, &used)? {
        slots.mend(root);
        finish_making(root, &slots.table);
        if !erase::go_on(root, &used, &slots) {
            return Ok(slots);
        }
        // What was read has slots that are erased by now.
        return Slots::read(root, &used)?.ok_or_else(missing);
    }
    // Before the table: where there is a table and no attempts, none are left. Before there is a table there is nothing
    // to guard, and what a full disk left of the file must not cost an attempt.
    if used.is_empty() && !slots::is_anything_there(root) {
        Attempts::make(&layout::attempts(root), shared.clock.boot_ms())?;
    }
    Slots::renew(root, &used, || cost::measure(&*shared.clock))?;
    Slots::read(root, &used)?.ok_or_else(missing)
}

fn missing() -> StoreError {
    std::io::Error::from(std::io::ErrorKind::NotFound).into()
}

// Its slots are in the table, so it is whole; only its name is missing. The others stay as they are.
fn finish_making(root: &Path, table: &SlotTable) {
    for (place, alias) in table.aliases().iter().enumerate() {
        let making = Alias(*alias).making(root);
        let mark = disk::read_up_to(&making.mark(), 33).unwrap_or_default();
        if mark == table.place_sum(place) {
            // A disk that refuses now must not keep anyone out; the next attempt tries again.
            let _ = std::fs::rename(&making.0, Alias(*alias).folder(root).0);
            let _ = disk::sync_folder(root);
        }
    }
}

/// Takes away what a crash left of a vault that was never finished: a copy may have filled the disk. One that has its
/// mark may be whole, and one that a copy is coming into is not over.
pub(crate) fn clear_unfinished(shared: &Shared, table: &SlotTable) {
    let _held = shared.places();
    let coming = *shared.making();
    for alias in table.aliases().map(Alias) {
        let making = alias.making(&shared.root);
        if coming != Some(alias) && !making.mark().exists() {
            // A disk that refuses now must not keep anyone out.
            let _gone = std::fs::remove_dir_all(&making.0);
        }
    }
}
