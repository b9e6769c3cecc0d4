//! From an opened slot to a space that is ready to be seated.

use seal::slots::OpenedSlot;

use crate::layout::Folder;
use crate::live::Live;
use crate::seat::Turn;
use crate::shared::Shared;
use crate::{DatabaseState, StoreError};

/// Opens the space that a slot leads to, and finishes what was begun in it before a crash. Nobody else writes to its files:
/// that is what the turn says.
pub(crate) fn open_space(
    shared: &Shared,
    turn: &Turn,
    folder: Folder,
    vault: [u8; 16],
    slot: &OpenedSlot,
) -> Result<Live, StoreError> {
    let generation = turn.generation();
    let opened = Live::open(folder, vault, slot, shared.seat.guard(generation), shared.closer());
    // What a locking stopped is no damage.
    let mut live = opened.or_else(|error| shared.seat.check(generation).and(Err(error)))?;
    if live.state == DatabaseState::Lost {
        return Ok(live);
    }
    // A record or a disk that refuses must not keep anyone out of what can be read.
    let _ = crate::keep::compare(&mut live);
    if live.is_behind {
        return Ok(live);
    }
    let _ = crate::slot_generation::raise(&mut live, slot);
    let _ = live.slot.keep_if_new(&live.db);
    let _ = crate::custody::rows::check_head(&live.db);
    crate::session::finish_removals(&mut live, shared.clock.unix_ms());
    let _ = crate::items::settle(&mut live, shared.clock.unix_ms(), &|| shared.seat.check(generation));
    let _ = shared.drafts.at(live.draft_path()).learn(&live.drafts);
    Ok(live)
}
