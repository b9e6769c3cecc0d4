//! Opens the vault in a folder and changes its code to another one, saying so before and after.
//!
//! `changer FOLDER`.

use std::path::Path;
use std::process::ExitCode;

use faults::{Place, Said};
use vault::{Code, StoreError};

fn main() -> ExitCode {
    let (Some(folder), Ok(mut said)) = (std::env::args().nth(1), Said::new()) else {
        return ExitCode::from(2);
    };
    match run(&Place::at(Path::new(&folder)), &mut said) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent reads which error it was.
        Err(error) => said.say(&format!("error {error:?}")).map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn run(place: &Place, said: &mut Said) -> Result<(), StoreError> {
    let store = place.open()?;
    said.say("store")?;
    let session = place.unlock(&store)?;
    said.say("opened")?;
    said.say("changing")?;
    place.set(session.begin_change_code(Code::parse(Place::OTHER_CODE)?, None)?)?;
    said.say("changed")?;
    said.say("done")
}
