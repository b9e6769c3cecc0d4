//! Ways to give something up on a phone, each from the same starting point.

use std::path::Path;

use vault::{Code, Session, Store, StoreError};

use super::Files;
use super::old::{Secret, Story, open};
use super::small::{read_all, write_all};
use crate::turns::{ERASE, FIRST_WORDS, NEW, NEW_WORDS, OTHER_SECOND, OWN, SECOND, begin, words, write};
use crate::{Place, copied};

const BROUGHT: &[u8] = b"83502741";
/// The beginning of the titles.
const HERS: &str = "hers";
const MILK: &str = "milk";

/// What a story leaves besides its files.
#[derive(Default)]
struct Left {
    given_up: Vec<Secret>,
    left: Vec<Secret>,
    deleted: Vec<String>,
    erased: Vec<&'static str>,
    /// Its own starting point, if it is not the common one.
    earlier: Option<Files>,
}

type Act = fn(&Place) -> Result<Left, StoreError>;

const ACTS: [(&str, Act); 10] = [
    ("the code changed", change_code),
    ("new words made", change_words),
    ("the second code changed", change_second),
    ("the second code changed from inside", change_second_itself),
    ("the second code taken away", remove_second),
    ("the notes of the second space erased", erase_notes),
    ("everything erased", erase_all),
    ("the erase code typed", erase_by_code),
    ("erased, and brought back from a copy", erase_and_restore),
    ("brought in, then code and words changed", change_restored),
];

/// Runs each story on its own phone: a vault with both spaces, a recovery phrase and an erase code.
///
/// # Errors
/// The error of the vault or the disk.
pub fn stories() -> Result<Vec<Story>, StoreError> {
    let folder = tempfile::tempdir()?;
    begin(&Place::make(folder.path())?)?;
    let earlier = read_all(folder.path())?;
    let tell = |(name, act): (&'static str, Act)| {
        let folder = tempfile::tempdir()?;
        write_all(&earlier, folder.path())?;
        let left = act(&Place::at(folder.path()))?;
        let Left { given_up, left, deleted, erased, earlier: begun } = left;
        let earlier = begun.unwrap_or_else(|| earlier.clone());
        Ok(Story { name, earlier, now: read_all(folder.path())?, given_up, left, deleted, erased })
    };
    ACTS.into_iter().map(tell).collect()
}

fn change_code(place: &Place) -> Result<Left, StoreError> {
    let store = place.open()?;
    place.set(place.unlock(&store)?.begin_change_code(Code::parse(NEW)?, None)?)?;
    Ok(Left {
        given_up: vec![Secret::Code(OWN), Secret::Code(ERASE)],
        left: vec![Secret::Code(NEW), Secret::Words(FIRST_WORDS), Secret::Code(SECOND)],
        ..Left::default()
    })
}

fn change_words(place: &Place) -> Result<Left, StoreError> {
    place.unlock(&place.open()?)?.set_phrase(&words(NEW_WORDS))?;
    Ok(Left {
        given_up: vec![Secret::Words(FIRST_WORDS)],
        left: vec![Secret::Code(OWN), Secret::Words(NEW_WORDS)],
        ..Left::default()
    })
}

fn change_second(place: &Place) -> Result<Left, StoreError> {
    let store = place.open()?;
    place.set(place.unlock(&store)?.begin_second_code(Code::parse(OTHER_SECOND)?)?)?;
    Ok(of_second())
}

fn change_second_itself(place: &Place) -> Result<Left, StoreError> {
    let store = place.open()?;
    place.set(place.unlock_with(&store, SECOND)?.begin_change_code(Code::parse(OTHER_SECOND)?, None)?)?;
    Ok(of_second())
}

fn of_second() -> Left {
    Left {
        given_up: vec![Secret::Code(SECOND)],
        left: vec![Secret::Code(OWN), Secret::Code(OTHER_SECOND)],
        ..Left::default()
    }
}

fn remove_second(place: &Place) -> Result<Left, StoreError> {
    place.unlock(&place.open()?)?.remove_second_code()?;
    Ok(Left { left: vec![Secret::Code(OWN)], ..of_second() })
}

fn erase_notes(place: &Place) -> Result<Left, StoreError> {
    place.unlock_with(&place.open()?, SECOND)?.erase_everything()?;
    let left = vec![Secret::Code(SECOND), Secret::Code(OWN)];
    Ok(Left { left, erased: vec![MILK], ..Left::default() })
}

fn erase_all(place: &Place) -> Result<Left, StoreError> {
    let store = place.open()?;
    place.unlock(&store)?.erase_everything()?;
    erased(&store)
}

fn erase_by_code(place: &Place) -> Result<Left, StoreError> {
    let store = place.open()?;
    // It erased, or the story shows that it did not.
    let _erased = place.unlock_with(&store, ERASE);
    let done = erased(&store)?;
    let mut again = store.begin_again().ok_or(StoreError::OutOfOrder)?;
    let asked = again.challenge()?;
    write(&place.answer(again, &asked)?, "bread")?;
    Ok(Left { left: vec![Secret::Code(ERASE)], ..done })
}

fn erased(store: &Store) -> Result<Left, StoreError> {
    let deleted = store.keys_to_delete()?;
    deleted.iter().try_for_each(|alias| store.erased_key_gone(alias))?;
    store.prepare()?;
    Ok(Left {
        given_up: vec![Secret::Code(OWN), Secret::Code(SECOND), Secret::Words(FIRST_WORDS)],
        deleted,
        erased: vec![HERS, MILK],
        ..Left::default()
    })
}

fn erase_and_restore(place: &Place) -> Result<Left, StoreError> {
    let copy = copied::pulled(&place.unlock(&place.open()?)?)?;
    let done = erase_all(place)?;
    drop(restore(place, &copy)?);
    Ok(Left {
        given_up: vec![Secret::Code(OWN), Secret::Code(SECOND)],
        left: vec![Secret::Code(BROUGHT), Secret::Words(FIRST_WORDS)],
        // Her records came back with the copy, as intended.
        erased: vec![MILK],
        ..done
    })
}

fn change_restored(place: &Place) -> Result<Left, StoreError> {
    let copy = copied::pulled(&place.unlock(&place.open()?)?)?;
    // Another, empty phone.
    std::fs::remove_dir_all(place.app())?;
    drop(restore(place, &copy)?);
    let earlier = Some(read_all(place.folder())?);
    let store = place.open()?;
    let session = open(place, &store, Secret::Code(BROUGHT), &[])?;
    place.set(session.begin_change_code(Code::parse(NEW)?, None)?)?;
    session.set_phrase(&words(NEW_WORDS))?;
    Ok(Left {
        given_up: vec![Secret::Code(BROUGHT), Secret::Words(FIRST_WORDS)],
        left: vec![Secret::Code(NEW), Secret::Words(NEW_WORDS)],
        earlier,
        ..Left::default()
    })
}

fn restore(place: &Place, copy: &[u8]) -> Result<Session, StoreError> {
    let store = place.open()?;
    let mut restore = store.begin_restore(&words(FIRST_WORDS))?;
    copy.chunks(1 << 20).try_for_each(|piece| restore.push(piece))?;
    restore.end()?;
    let mut opening = restore.begin_code(Code::parse(BROUGHT)?)?;
    let asked = opening.challenge()?;
    place.answer(opening, &asked)
}

/// Returns which of the codes given up open or erase if every file of the starting point is put back and no key was
/// deleted: a limit stated in THREATS.
///
/// # Errors
/// The error of the disk or the vault.
pub fn whole_folder_put_back(story: &Story, folder: &Path) -> Result<Vec<bool>, StoreError> {
    write_all(&story.earlier, folder)?;
    let place = Place::at(folder);
    let opens = |secret: &Secret| {
        let done = open(&place, &place.open()?, *secret, &[]);
        Ok(matches!(done, Ok(_) | Err(StoreError::Erased)))
    };
    story.given_up.iter().map(opens).collect()
}
