//! Opens the vault in a folder and does one kind of work, reporting before and after each step.
//!
//! `worker FOLDER remove|settings|draft|pack|copy|rebuild|open [FILE]`.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use faults::{Place, Said, content, turns, work};
use vault::{EntryId, Prefs, Session, Store, StoreError};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let (Some(folder), Some(what), Ok(mut said)) = (args.get(1), args.get(2), Said::new()) else {
        return ExitCode::from(2);
    };
    let file = args.get(3).map_or(Path::new(""), Path::new);
    match run(&Place::at(Path::new(folder)), what, file, &mut said) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent reads which error it was.
        Err(error) => said.say(&format!("error {error:?}")).map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn run(place: &Place, what: &str, file: &Path, said: &mut Said) -> Result<(), StoreError> {
    let store = place.open()?;
    store.prepare()?;
    // Key stretching leaves nothing on disk.
    let session = store.open_by_phrase(&turns::words(turns::FIRST_WORDS))?;
    said.say("opened")?;
    match what {
        "remove" => remove_all(&session, said)?,
        "settings" => choose(&store, &session, said)?,
        "draft" => draft(&session, said)?,
        "pack" => install(&store, said)?,
        "copy" => copy(&session, file, said)?,
        "rebuild" => {
            session.rebuild()?;
            said.say("rebuilt")?;
        }
        "open" => {}
        _ => return Err(StoreError::OutOfOrder),
    }
    said.say("done")
}

fn remove_all(session: &Session, said: &mut Said) -> Result<(), StoreError> {
    for entry in session.list(None, 1000)?.iter() {
        let id = entry.id.hex();
        said.say(&format!("removing {id}"))?;
        session.remove(entry.id)?;
        said.say(&format!("removed {id}"))?;
    }
    Ok(())
}

fn choose(store: &Store, session: &Session, said: &mut Said) -> Result<(), StoreError> {
    for number in 1..6_u64 {
        said.say(&format!("choosing {number}"))?;
        let hidden = number.is_multiple_of(2);
        store.set_prefs(Prefs { look: number.to_string(), hidden, ..Prefs::default() })?;
        said.say(&format!("prefs {number}"))?;
        said.say(&format!("stepping {number}"))?;
        session.set_plan_progress(number.to_string().as_bytes())?;
        said.say(&format!("progress {number}"))?;
    }
    Ok(())
}

fn draft(session: &Session, said: &mut Said) -> Result<(), StoreError> {
    for number in 1..=work::DRAFTS {
        said.say(&format!("drafting {number}"))?;
        if number == work::CLEARED {
            session.clear_draft()?;
        } else {
            session.seal_draft(EntryId([7; 16]), content::words(number).as_bytes())?.write()?;
        }
        said.say(&format!("drafted {number}"))?;
    }
    Ok(())
}

fn install(store: &Store, said: &mut Said) -> Result<(), StoreError> {
    for number in 1..=work::PACKS {
        said.say(&format!("installing {number}"))?;
        store.install_pack(&work::pack(number))?;
        said.say(&format!("installed {number}"))?;
        said.say(&format!("seeing {number}"))?;
        store.saw_pack(number)?;
        said.say(&format!("saw {number}"))?;
    }
    Ok(())
}

fn copy(session: &Session, file: &Path, said: &mut Said) -> Result<(), StoreError> {
    let (mut copy, mut out) = (session.begin_copy()?, File::create(file)?);
    while let Some(bytes) = copy.pull()? {
        out.write_all(&bytes)?;
    }
    out.sync_all()?;
    copy.finish()?;
    said.say("copied")
}
