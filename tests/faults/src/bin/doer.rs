//! Opens the vault in a folder and changes its codes in one way, reporting before and after.
//!
//! `doer FOLDER change|words|second|erase|guess`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use faults::{Place, Said, StillClock, turns};
use vault::{Code, Session, Store, StoreError};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let (Some(folder), Some(what), Ok(mut said)) = (args.get(1), args.get(2), Said::new()) else {
        return ExitCode::from(2);
    };
    let place = Place::at(Path::new(folder));
    let done = if what == "guess" { guess(&place, &mut said) } else { run(&place, what, &mut said) };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The parent reads which error it was.
        Err(error) => said.say(&format!("error {error:?}")).map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn run(place: &Place, what: &str, said: &mut Said) -> Result<(), StoreError> {
    let store = place.open()?;
    let session = place.unlock(&store)?;
    said.say("opened")?;
    match what {
        "change" => set(place, said, session.begin_change_code(Code::parse(turns::NEW)?, None)?),
        "second" => set(place, said, session.begin_second_code(Code::parse(turns::OTHER_SECOND)?)?),
        "words" => {
            said.say("doing")?;
            session.set_phrase(&turns::words(turns::NEW_WORDS))?;
            said.say("done")
        }
        "erase" => erase(&store, &session, said),
        _ => Err(StoreError::OutOfOrder),
    }
}

// The key stretching takes most of the time and leaves nothing on disk.
fn set(place: &Place, said: &mut Said, mut change: vault::CodeChange) -> Result<(), StoreError> {
    while let Some(asked) = change.challenge()? {
        change.answer(place.answers(&asked)?)?;
    }
    said.say("doing")?;
    change.finish()?;
    said.say("done")
}

fn erase(store: &Store, session: &Session, said: &mut Said) -> Result<(), StoreError> {
    said.say("doing")?;
    session.erase_everything()?;
    said.say("erased")?;
    for alias in store.keys_to_delete()? {
        store.erased_key_gone(&alias)?;
    }
    said.say("done")
}

fn guess(place: &Place, said: &mut Said) -> Result<(), StoreError> {
    let store = Store::open(&place.app(), Arc::new(StillClock::default()))?;
    store.prepare()?;
    said.say("doing")?;
    let mut opening = store.begin_unlock(Code::parse(b"6044170")?);
    let asked = opening.challenge()?;
    said.say("challenged")?;
    match place.answer(opening, &asked) {
        Err(StoreError::Denied) => said.say("done"),
        Err(error) => Err(error),
        Ok(_) => Err(StoreError::OutOfOrder),
    }
}
