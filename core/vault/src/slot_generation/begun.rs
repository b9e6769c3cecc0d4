//! Records the sealing of a slot before the slot is written, so that the next opening can tell whether it was.

use rusqlite::Connection;
use seal::keys::SlotKek;
use seal::slots::{SLOTS, SlotTable};
use zeroize::Zeroizing;

use super::{expect, expected, kek, say_beside};
use crate::StoreError;
use crate::rec::Rec;
use crate::settings::{self, Setting};

/// Returns the generation for the next sealing of a slot: above every one expected or begun, in any of the databases
/// and stores that may know.
pub(crate) fn next(dbs: &[&Connection], beside: &[u32], index: u8) -> Result<u32, StoreError> {
    let known =
        dbs.iter().flat_map(|db| [expected(db, index), Begun::of(db, index).map(|begun| begun.generation)]);
    let highest = known.flatten().chain(beside.iter().copied()).max().unwrap_or(0);
    highest.checked_add(1).ok_or(StoreError::OutOfOrder)
}

/// A sealing as recorded before the slot is written.
pub(crate) struct Begun {
    generation: u32,
    /// `None` if the slot is to open nothing.
    kek: Option<SlotKek>,
}

impl Begun {
    fn of(db: &Connection, index: u8) -> Option<Self> {
        let bytes = settings::get(db, Setting::Begun(index)).ok().flatten()?;
        let generation = u32::from_be_bytes(*bytes.first_chunk()?);
        let kek = bytes
            .get(4..)
            .and_then(<[u8]>::first_chunk)
            .map(|kek: &[u8; 32]| SlotKek::from_bytes(&mut kek.to_owned()));
        Some(Self { generation, kek })
    }

    // Returns a sealing that was begun and not finished.
    pub(super) fn pending(db: &Connection, index: u8) -> Option<Self> {
        Self::of(db, index).filter(|begun| begun.generation > expected(db, index).unwrap_or(0))
    }
}

/// Records that a slot is about to be sealed, or cleared.
pub(crate) fn begin(
    db: &Connection,
    index: u8,
    generation: u32,
    kek: Option<&SlotKek>,
) -> Result<(), StoreError> {
    let mut bytes = Zeroizing::new(generation.to_be_bytes().to_vec());
    bytes.reserve_exact(32);
    // The key moves from one sealed place to another.
    kek.into_iter().for_each(|kek| kek.expose(|kek| bytes.extend_from_slice(kek)));
    settings::put(db, Setting::Begun(index), &bytes)
}

/// Records that a slot was sealed, or cleared, as begun: its key and generation count from now on.
pub(crate) fn finish(db: &Connection, index: u8) -> Result<(), StoreError> {
    let Some(begun) = Begun::pending(db, index) else { return Ok(()) };
    match &begun.kek {
        Some(kek) => kek.expose(|kek| settings::put(db, Setting::Kek(index), kek))?,
        None => settings::remove(db, Setting::Kek(index))?,
    }
    expect(db, index, begun.generation)?;
    begin(db, index, begun.generation, None)
}

/// Finishes after an opening what was begun with the space's slots, as far as the table has it.
pub(crate) fn settle(
    db: &Connection,
    store: &mut Rec,
    vault: &[u8; 16],
    table: &SlotTable,
) -> Result<(), StoreError> {
    let Some(place) = table.aliases().iter().position(|alias| alias == vault) else { return Ok(()) };
    let opens = |index: u8, kek: &SlotKek| table.open_slot(place, usize::from(index), kek).is_ok();
    for index in (0u8..).take(SLOTS) {
        let Some(begun) = Begun::pending(db, index) else { continue };
        let is_in_table = match (&begun.kek, kek(db, index)) {
            (Some(new), _) => opens(index, new),
            (None, Some(old)) => !opens(index, &old),
            (None, None) => false,
        };
        if is_in_table {
            finish(db, index)?;
        }
    }
    say_beside(db, store)
}
