//! A process that restores a sealed copy is killed at random times, repeatedly.
//!
//! `ALCOVE_KILLS=400 cargo test --release -p faults --test bring -- --nocapture` for many.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use faults::content::Dice;
use faults::{Place, copied, number_of};
use vault::StoreError;

const BRINGER: &str = env!("CARGO_BIN_EXE_bringer");

/// Kills it that long after that many lines; returns its last line.
fn kill_at(place: &Place, copy: &Path, lines: u64, micros: u64) -> String {
    let mut command = Command::new(BRINGER);
    let command = command.arg(place.folder()).arg(copy).stdout(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut said = BufReader::new(child.stdout.take().expect("it speaks")).lines().map_while(Result::ok);
    let mut last = String::new();
    for line in said.by_ref().take(usize::try_from(lines).unwrap_or(0)) {
        last = line;
    }
    std::thread::sleep(Duration::from_micros(micros));
    child.kill().expect("it is killed");
    child.wait().expect("it has ended");
    said.last().unwrap_or(last)
}

/// Returns the folders of vaults, finished or not.
fn folders(place: &Place) -> usize {
    let names = std::fs::read_dir(place.app())
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| name.starts_with("v-") || name.starts_with("n-")).count()
}

/// Returns those that were about to be renamed.
fn marked(place: &Place) -> usize {
    let names = std::fs::read_dir(place.app()).into_iter().flatten().flatten();
    let is_unnamed = |name: &str| name.starts_with("n-");
    names
        .filter(|entry| {
            entry.file_name().to_str().is_some_and(is_unnamed) && entry.path().join("mark").exists()
        })
        .count()
}

/// Asserts that there is a whole vault or nothing; returns whether there is one.
fn is_whole_or_nothing(place: &Place) -> bool {
    let store = place.open().expect("the folder opens");
    store.prepare().expect("what a crash left is settled");
    let found = folders(place);
    match place.unlock(&store) {
        Err(StoreError::Denied) => {
            // A vault killed while it was renamed may be whole under its temporary name: it is deleted when its place
            // is used.
            assert_eq!(found - marked(place), 0, "something was left");
            false
        }
        Err(error) => panic!("{error}"),
        Ok(session) => {
            assert_eq!(found, 1, "something was left beside it");
            assert_eq!(session.count().expect("it is counted"), copied::ENTRIES);
            assert!(session.check_custody().expect("the record is whole").missing.is_nothing());
            for entry in
                session.list(None, 1000).expect("it is listed").iter().filter(|entry| entry.length > 0)
            {
                session.verify(entry.id).expect("a file is whole");
            }
            true
        }
    }
}

#[test]
fn a_copy_whose_bringing_in_was_killed_is_there_whole_or_not_at_all() {
    let (source, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let copy = copied::make(&Place::make(source.path()).expect("a place")).expect("a copy");
    let file = folder.path().join("copy");
    std::fs::write(&file, &copy).expect("the copy is written");
    let (kills, seed) = (number_of("ALCOVE_KILLS", 24), number_of("ALCOVE_SEED", 1));
    let (mut dice, mut stages, mut whole) = (Dice::from_number(seed), BTreeMap::<String, u64>::new(), 0);
    let lines = copy.len() as u64 / 100_000 + 4;
    for _ in 0..kills {
        let other = tempfile::tempdir().expect("a folder");
        let place = Place::make(other.path()).expect("a place");
        // Half of them after the last push, where the vault is renamed.
        let after = if dice.below(2) == 0 { dice.below(lines) } else { lines - dice.below(3) };
        let last = kill_at(&place, &file, after, dice.below(60_000));
        *stages.entry(last).or_default() += 1;
        whole += u64::from(is_whole_or_nothing(&place));
    }
    println!("{kills} kills, {whole} whole, after {stages:?}");
}
