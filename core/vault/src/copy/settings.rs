//! Copies the settings that belong to the space, which a new vault needs to continue from this one.

use rusqlite::Connection;
use seal::copy::CopyRecipient;
use seal::phrase::Entropy;
use seal::slots::Role;

use super::form::{Bytes, Space};
use crate::settings::{self, Setting};
use crate::unlocked::UnlockedSpace;
use crate::{DamagedPart, StoreError, reseal, rows};

/// Settings copied byte for byte, with their fields in a copy.
fn taken_over(space: &mut Space) -> [(Setting, &mut Option<Bytes>); 5] {
    [
        (Setting::Sign, &mut space.seed),
        (Setting::Progress, &mut space.progress),
        (Setting::HandedOver, &mut space.handed_over),
        (Setting::Broken, &mut space.broken),
        (Setting::Lost, &mut space.missing),
    ]
}

/// Reads the settings for a copy.
pub(super) fn read_space(unlocked: &UnlockedSpace) -> Result<Space, StoreError> {
    let highest = rows::highest_ever(&unlocked.db)?;
    let mut space = Space {
        age: unlocked.age.code(),
        seed: None,
        progress: None,
        handed_over: None,
        broken: None,
        missing: None,
        highest,
    };
    for (setting, place) in taken_over(&mut space) {
        *place = settings::get(&unlocked.db, setting)?.map(Bytes);
    }
    Ok(space)
}

/// Writes the settings to a new database.
pub(crate) fn write_space(db: &Connection, space: &mut Space) -> Result<(), StoreError> {
    settings::put(db, Setting::Age, &[space.age])?;
    for (setting, place) in taken_over(space) {
        if let Some(value) = place {
            settings::put(db, setting, &value.0)?;
        }
    }
    Ok(())
}

/// Stores the recipient of copies under the generation of the phrase's slot that was begun last, so that making a copy
/// needs no phrase. Earlier copies still open with the phrase of their time.
pub(crate) fn seal_to(unlocked: &UnlockedSpace, phrase: &Entropy) -> Result<(), StoreError> {
    let index = reseal::own_slot(unlocked, Role::Phrase);
    let begun = generation(&unlocked.db, Setting::Begun(index))?.ok_or(StoreError::OutOfOrder)?;
    let recipient = phrase.derive_copy_identity().recipient()?;
    unlocked.transact(|db| settings::put(db, Setting::CopyTo(begun), recipient.text().as_bytes()))
}

/// Returns the recipient of copies; `None` if there is no phrase.
pub(super) fn sealed_to(unlocked: &UnlockedSpace) -> Result<Option<CopyRecipient>, StoreError> {
    let index = reseal::own_slot(unlocked, Role::Phrase);
    let Some(expected) = generation(&unlocked.db, Setting::Expected(index))? else { return Ok(None) };
    let Some(text) = settings::get(&unlocked.db, Setting::CopyTo(expected))? else { return Ok(None) };
    let lost = || StoreError::Damaged(DamagedPart::Database);
    let text = std::str::from_utf8(&text).map_err(|_| lost())?;
    CopyRecipient::from_text(text).map(Some).map_err(|_| lost())
}

fn generation(db: &Connection, setting: Setting) -> Result<Option<u32>, StoreError> {
    let bytes = settings::get(db, setting)?;
    Ok(bytes.and_then(|bytes| bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))))
}
