//! Brings a sealed copy into a folder, and says each step: `bringer FOLDER COPY`. The phrase is the one of the tests.

use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use faults::{Place, copied};
use vault::StoreError;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let (Some(folder), Some(copy)) = (args.get(1), args.get(2)) else { return ExitCode::from(2) };
    match run(&Place::at(Path::new(folder)), Path::new(copy)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn run(place: &Place, copy: &Path) -> Result<(), StoreError> {
    let store = place.open()?;
    store.prepare()?;
    let mut restore = store.begin_restore(&copied::phrase())?;
    say("begun")?;
    let (mut file, mut piece) = (std::fs::File::open(copy)?, vec![0; 100_000]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        restore.push(piece.get(..read).unwrap_or_default())?;
        say("pushed")?;
    }
    restore.end()?;
    say("whole")?;
    let mut opening = restore.begin_code(copied::code()?)?;
    let asked = opening.challenge()?;
    say("challenged")?;
    let session = place.answer(opening, &asked)?;
    say("opened")?;
    drop(session);
    Ok(())
}

fn say(word: &str) -> Result<(), StoreError> {
    let mut out = io::stdout();
    writeln!(out, "{word}")?;
    Ok(out.flush()?)
}
