//! From an opened slot to a space that is ready to be seated.

use seal::slots::OpenedSlot;

use crate::StoreError;
use crate::layout::Folder;
use crate::live::Live;
use crate::shared::Shared;

/// Opens the space that a slot leads to, and finishes what was begun in it before a crash.
pub(crate) fn open_space(
    shared: &Shared,
    generation: u64,
    folder: Folder,
    vault: [u8; 16],
    slot: &OpenedSlot,
) -> Result<Live, StoreError> {
    shared.seat.vacate(generation)?;
    let mut live = Live::open(folder, vault, &slot.contents)?;
    // A record or a disk that refuses must not keep anyone out of what can be read.
    let _ = crate::custody::rows::check_head(&live.db);
    crate::session::finish_removals(&mut live);
    let _ = crate::items::settle(&live, shared.clock.unix_ms(), &|| shared.seat.check(generation));
    let _ = shared.drafts.at(live.draft_path()).learn(&live.drafts);
    Ok(live)
}
