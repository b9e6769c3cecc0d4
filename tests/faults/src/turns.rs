//! A vault whose codes and words are given up: both spaces, an erase code, twelve words.

use seal::phrase::Entropy;
use vault::{Code, Note, Record, Session, StoreError};

use crate::{Place, content};

/// Opens the first space.
pub const OWN: &[u8] = Place::CODE;
/// Takes its place.
pub const NEW: &[u8] = Place::OTHER_CODE;
/// Opens the second space.
pub const SECOND: &[u8] = b"90361725";
/// Takes its place.
pub const OTHER_SECOND: &[u8] = b"7148205936";
/// Erases.
pub const ERASE: &[u8] = b"264015837";
/// What the twelve words stand for.
pub const FIRST_WORDS: [u8; 16] = [7; 16];
/// What those stand for that take their place.
pub const NEW_WORDS: [u8; 16] = [9; 16];

/// Makes it: four notes in the first space, one in the second.
///
/// # Errors
/// With what the vault or the disk answered.
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
/// With what the vault answered.
pub fn write(session: &Session, words: &str) -> Result<(), StoreError> {
    let note = Record::Note(Note { words: words.to_owned(), about: vec![] });
    session.add_record(&note, &content::told()).map(drop)
}

/// Twelve words.
pub fn words(mut bits: [u8; 16]) -> Entropy {
    Entropy::from_bytes(&mut bits)
}
