//! Hands everything in a vault over into a file and reports each step: `giver FOLDER FILE`.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use faults::{Place, Said, given};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let (Some(folder), Some(file)) = (args.get(1), args.get(2)) else { return ExitCode::from(2) };
    let Ok(mut said) = Said::new() else { return ExitCode::from(2) };
    match run(&Place::at(Path::new(folder)), Path::new(file), &mut said) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn run(place: &Place, file: &Path, said: &mut Said) -> Result<(), Box<dyn std::error::Error>> {
    let store = place.open()?;
    let session = Arc::new(place.unlock(&store)?);
    said.say("opened")?;
    let mut out = File::create(file)?;
    let mut bundle = given::begin(&session)?;
    said.say("begun")?;
    let idle = given::resident("VmRSS").unwrap_or(0);
    std::fs::write("/proc/self/clear_refs", "5")?;
    while let Some(piece) = bundle.pull()? {
        said.say("pulled")?;
        out.write_all(piece)?;
    }
    let above = given::resident("VmHWM").unwrap_or(u64::MAX).saturating_sub(idle);
    said.say(&format!("whole {above}"))?;
    Ok(())
}
