//! Opens or makes the vault in a folder, keeps, removes and changes settings, and reports before and after each.
//!
//! `keeper FOLDER FIRST COUNT`: its actions depend only on the numbers from `FIRST` on.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use faults::content::{self, Dice};
use faults::{Place, Said, as_text};
use seal::digest::sha256;
use vault::{Prefs, Session, Store, StoreError};

/// The number of entries above which one is removed.
const MOST: u64 = 16;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let number = |at: usize| args.get(at).and_then(|text| text.parse().ok());
    let (Some(folder), Some(first), Some(count)) = (args.get(1), number(2), number(3)) else {
        return ExitCode::from(2);
    };
    let Ok(mut said) = Said::new() else { return ExitCode::from(2) };
    match run(&Place::at(Path::new(folder)), first, count, &mut said) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent reads which error it was.
        Err(error) => said.say(&format!("error {error:?}")).map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn run(place: &Place, first: u64, count: u64, said: &mut Said) -> Result<(), StoreError> {
    let store = place.open()?;
    said.say("store")?;
    let mut opening = place.begin(&store)?;
    let challenge = opening.challenge()?;
    said.say("challenged")?;
    let session = place.answer(opening, &challenge)?;
    said.say("opened")?;
    for number in first..first.saturating_add(count) {
        act(&store, &session, number, said)?;
    }
    said.say("done")
}

fn act(store: &Store, session: &Session, number: u64, said: &mut Said) -> Result<(), StoreError> {
    if session.count()?.entries > MOST {
        return remove(session, number, said);
    }
    match number % 9 {
        1 | 6 => keep_words(session, number, said),
        2 => choose(store, number, said),
        4 => step(session, number, said),
        7 => remove(session, number, said),
        _ => keep_file(session, number, said),
    }
}

fn keep_words(session: &Session, number: u64, said: &mut Said) -> Result<(), StoreError> {
    said.say(&format!("adding {number}"))?;
    let id = session.add_record(&content::record(number), &content::told())?;
    let sum = as_text(&sha256(content::words(number).as_bytes()));
    said.say(&format!("kept {number} {} {sum}", id.hex()))
}

fn keep_file(session: &Session, number: u64, said: &mut Said) -> Result<(), StoreError> {
    said.say(&format!("adding {number}"))?;
    let bytes = content::bytes(number);
    let mut writer = session.begin_item(&content::spec(number), &content::limits())?;
    let mut dice = Dice::from_number(number);
    let mut rest = &bytes[..];
    while !rest.is_empty() {
        let most = usize::try_from(1 + dice.below(300_000)).unwrap_or(1);
        let (now, later) = rest.split_at(most.min(rest.len()));
        writer.append(now)?;
        rest = later;
        // As bytes arrive from another app: sometimes slowly.
        if number.is_multiple_of(3) {
            std::thread::sleep(Duration::from_millis(3));
        }
    }
    let id = writer.finish()?;
    said.say(&format!("kept {number} {} {}", id.hex(), as_text(&sha256(&bytes))))
}

fn remove(session: &Session, number: u64, said: &mut Said) -> Result<(), StoreError> {
    let page = session.list(None, 1000)?;
    let which = Dice::from_number(number).below(page.len().max(1) as u64);
    let Some(entry) = usize::try_from(which).ok().and_then(|which| page.get(which)) else { return Ok(()) };
    let id = entry.id.hex();
    said.say(&format!("removing {id}"))?;
    session.remove(entry.id)?;
    said.say(&format!("removed {id}"))
}

fn choose(store: &Store, number: u64, said: &mut Said) -> Result<(), StoreError> {
    said.say(&format!("choosing {number}"))?;
    let hidden = number.is_multiple_of(2);
    store.set_prefs(Prefs { look: number.to_string(), hidden, ..Prefs::default() })?;
    said.say(&format!("prefs {number}"))
}

fn step(session: &Session, number: u64, said: &mut Said) -> Result<(), StoreError> {
    said.say(&format!("stepping {number}"))?;
    session.set_plan_progress(number.to_string().as_bytes())?;
    said.say(&format!("progress {number}"))
}
