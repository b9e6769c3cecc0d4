//! Opens the space of an opened slot, ready for its session.

use seal::slots::OpenedSlot;

use crate::layout::Folder;
use crate::session_slot::OpenPermit;
use crate::shared::Shared;
use crate::unlocked::UnlockedSpace;
use crate::{DatabaseState, StoreError};

/// Opens the space that a slot leads to, and finishes what a crash interrupted in it. The permit ensures that no other
/// thread writes to its files.
pub(crate) fn open_space(
    shared: &Shared,
    permit: &OpenPermit,
    folder: Folder,
    vault: [u8; 16],
    slot: &OpenedSlot,
) -> Result<UnlockedSpace, StoreError> {
    let generation = permit.generation();
    let opened =
        UnlockedSpace::open(folder, vault, slot, shared.session_slot.guard(generation), shared.closer());
    // A read interrupted by locking is not damage.
    let mut unlocked = opened.or_else(|error| shared.session_slot.check(generation).and(Err(error)))?;
    if unlocked.state == DatabaseState::Lost {
        return Ok(unlocked);
    }
    // A failed repair must not block reading.
    let _ = crate::keep::compare(&mut unlocked);
    if unlocked.is_behind {
        return Ok(unlocked);
    }
    let _ = crate::slot_generation::raise(&unlocked.db, &mut unlocked.rec, slot);
    let _ = unlocked.slot.keep_if_new(&unlocked.db);
    let _ = crate::custody::rows::check_head(&unlocked.db);
    crate::session::finish_removals(&mut unlocked, shared.clock.unix_ms());
    let _ = crate::items::settle(&mut unlocked, shared.clock.unix_ms(), &|| {
        shared.session_slot.check(generation)
    });
    let _ = shared.drafts.at(unlocked.draft_path()).learn(&unlocked.drafts);
    Ok(unlocked)
}
