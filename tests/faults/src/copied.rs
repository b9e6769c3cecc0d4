//! A sealed copy to restore repeatedly.

use seal::phrase::Entropy;
use vault::{Code, Session, StoreError};

use crate::{Place, content};

/// The number of its entries.
pub const ENTRIES: u64 = 24;

/// The tests' recovery phrase.
pub fn phrase() -> Entropy {
    Entropy::from_bytes(&mut [7; 16])
}

/// Returns the code for what is restored.
///
/// # Errors
/// None; the code is valid.
pub fn code() -> Result<Code, StoreError> {
    Ok(Code::parse(crate::place::Place::CODE)?)
}

/// Keeps text and files in a new vault, and copies it.
///
/// # Errors
/// The errors of [`vault`].
pub fn make(place: &Place) -> Result<Vec<u8>, StoreError> {
    let store = place.open()?;
    let session = place.create(&store)?;
    session.set_phrase(&phrase())?;
    for number in 0..ENTRIES {
        if number.is_multiple_of(2) {
            session.add_record(&content::record(number), &content::told())?;
        } else {
            let mut writer = session.begin_item(&content::spec(number), &content::limits())?;
            content::bytes(number).chunks(1 << 20).try_for_each(|piece| writer.append(piece))?;
            writer.finish()?;
        }
    }
    pulled(&session)
}

/// Copies a space that has a recovery phrase.
///
/// # Errors
/// The errors of [`vault`].
pub fn pulled(session: &Session) -> Result<Vec<u8>, StoreError> {
    let (mut copy, mut all) = (session.begin_copy()?, Vec::new());
    while let Some(bytes) = copy.pull()? {
        all.extend(bytes);
    }
    copy.finish()?;
    Ok(all)
}
