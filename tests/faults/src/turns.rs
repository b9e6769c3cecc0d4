//! A vault whose codes and phrases are given up: both spaces, an erase code, a recovery phrase.

use seal::phrase::Entropy;
use vault::{Code, Note, Record, Session, StoreError};

use crate::{Place, content};

/// Opens the first space.
pub const OWN: &[u8] = Place::CODE;
/// Replaces the first code.
pub const NEW: &[u8] = Place::OTHER_CODE;
/// Opens the second space.
pub const SECOND: &[u8] = b"90361725";
/// Replaces the second code.
pub const OTHER_SECOND: &[u8] = b"7148205936";
/// Erases.
pub const ERASE: &[u8] = b"264015837";
/// The recovery phrase.
pub const FIRST_WORDS: [u8; 16] = [7; 16];
/// The phrase that replaces it.
pub const NEW_WORDS: [u8; 16] = [9; 16];

/// Makes the vault: four notes in the first space, one in the second.
///
/// # Errors
/// The error of the vault or the disk.
pub fn begin(place: &Place) -> Result<(), StoreError> {
    let store = place.open()?;
    let session = place.create(&store)?;
    (0..4).try_for_each(|number| write(&session, &format!("hers {number}")))?;
    session.set_phrase(&words(FIRST_WORDS))?;
    place.set(session.begin_second_code(Code::parse(SECOND)?)?)?;
    place.set(session.begin_erase_code(Code::parse(OWN)?, Code::parse(ERASE)?)?)?;
    drop(session);
    write(&place.unlock_with(&store, SECOND)?, "milk")
}

/// Keeps a note.
///
/// # Errors
/// The vault's error.
pub fn write(session: &Session, words: &str) -> Result<(), StoreError> {
    let note = Record::Note(Note { words: words.to_owned(), about: vec![] });
    session.add_record(&note, &content::told()).map(drop)
}

/// Returns a recovery phrase.
pub fn words(mut bits: [u8; 16]) -> Entropy {
    Entropy::from_bytes(&mut bits)
}
