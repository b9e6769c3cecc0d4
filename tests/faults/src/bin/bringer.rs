//! Restores a sealed copy into a folder and reports each step: `bringer FOLDER COPY`. Uses the tests' phrase.

use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use faults::{Place, Said, copied};
use vault::StoreError;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let (Some(folder), Some(copy)) = (args.get(1), args.get(2)) else { return ExitCode::from(2) };
    let Ok(mut said) = Said::new() else { return ExitCode::from(2) };
    match run(&Place::at(Path::new(folder)), Path::new(copy), &mut said) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent reads which error it was.
        Err(error) => said.say(&format!("error {error:?}")).map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn run(place: &Place, copy: &Path, said: &mut Said) -> Result<(), StoreError> {
    let store = place.open()?;
    store.prepare()?;
    let mut restore = store.begin_restore(&copied::phrase())?;
    said.say("begun")?;
    let (mut file, mut piece) = (std::fs::File::open(copy)?, vec![0; 100_000]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        restore.push(piece.get(..read).unwrap_or_default())?;
        said.say("pushed")?;
    }
    restore.end()?;
    said.say("whole")?;
    let mut opening = restore.begin_code(copied::code()?)?;
    let asked = opening.challenge()?;
    said.say("challenged")?;
    let session = place.answer(opening, &asked)?;
    said.say("opened")?;
    drop(session);
    Ok(())
}
