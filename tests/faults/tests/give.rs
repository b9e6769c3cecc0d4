//! A process that hands everything over is killed at random times, or its disk is full: no partial bundle looks whole.
//!
//! `ALCOVE_KILLS=400 cargo test --release -p faults --test give -- --nocapture` for many.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use faults::content::Dice;
use faults::{Disk, Place, content, given, number_of};
use handoff::bundle::{Bundle, BundleError};
use vault::{Note, Record, StoreError};

const GIVER: &str = env!("CARGO_BIN_EXE_giver");
const ENTRIES: u64 = 12;

/// Kills it that long after that many lines, or lets it end; returns all that it reported.
fn give(place: &Place, file: &Path, kill: Option<(u64, u64)>) -> Vec<String> {
    let mut command = Command::new(GIVER);
    let mut child = command.arg(place.folder()).arg(file).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut said = BufReader::new(child.stdout.take().expect("it speaks")).lines().map_while(Result::ok);
    let mut lines = Vec::new();
    if let Some((after, micros)) = kill {
        lines.extend(said.by_ref().take(usize::try_from(after).unwrap_or(0)));
        std::thread::sleep(Duration::from_micros(micros));
        child.kill().expect("it is killed");
    }
    lines.extend(said);
    child.wait().expect("it has ended");
    lines
}

/// Checks the file against the vault: a file that opens is whole and recorded, and an unrecorded one does not open.
/// Returns whether it opens.
fn holds(place: &Place, file: &Path, noted_before: usize) -> (bool, usize) {
    let opens = given::opens(file);
    let store = place.open().expect("the folder opens");
    let session = place.unlock(&store).expect("the vault opens");
    assert_eq!(given::readable(&session).expect("all of it reads").len() as u64, ENTRIES);
    let noted = given::noted(&session).expect("the record is whole");
    let new = noted.len() - noted_before;
    assert!(new <= 1, "noted more than once");
    if let Some(rows) = opens {
        assert_eq!(noted.last(), Some(&rows), "it opens, and its last row is not the last that was noted");
        assert_eq!(new, 1, "it opens and is not noted");
    }
    (opens.is_some(), noted.len())
}

#[test]
fn a_bundle_whose_making_was_killed_is_whole_and_noted_or_opens_nowhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    given::fill(&place, ENTRIES).expect("a vault");
    let file = folder.path().join("given.zip");
    let lines = give(&place, &file, None).len() as u64;
    let (is_whole, mut noted) = holds(&place, &file, 0);
    assert!(is_whole, "one that nobody killed is not whole");
    let (kills, seed) = (number_of("ALCOVE_KILLS", 24), number_of("ALCOVE_SEED", 1));
    let (mut dice, mut stages, mut whole) = (Dice::from_number(seed), BTreeMap::<String, u64>::new(), 0);
    for _ in 0..kills {
        let _gone = std::fs::remove_file(&file);
        // Half of them near the last pieces, where the hand-over is recorded.
        let after = if dice.below(2) == 0 { dice.below(lines) } else { lines - dice.below(4) };
        let said = give(&place, &file, Some((after, dice.below(20_000))));
        *stages.entry(said.last().cloned().unwrap_or_default()).or_default() += 1;
        let is_whole;
        (is_whole, noted) = holds(&place, &file, noted);
        whole += u64::from(is_whole);
    }
    println!("{kills} kills, {whole} whole, {noted} noted, after {stages:?}");
}

#[test]
fn a_bundle_of_many_words_takes_little_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let (store, words) = (place.open().expect("a folder"), "it happened again ".repeat(3000));
    let session = place.create(&store).expect("a vault");
    let note = Record::Note(Note { words, about: Vec::new() });
    for _ in 0..400 {
        session.add_record(&note, &content::told()).expect("kept");
    }
    drop((session, store));
    let said = give(&place, &folder.path().join("given.zip"), None);
    let above: u64 =
        said.last().and_then(|line| line.strip_prefix("whole ")?.parse().ok()).expect("it is whole");
    assert!(above <= 16 * 1024, "{above} KiB above idle for 21 MB of words");
    println!("{above} KiB above idle");
}

/// Writes a bundle until something fails; returns the error.
fn write(bundle: &mut Bundle, file: &Path) -> Result<(), Option<BundleError>> {
    let mut out = std::fs::File::create(file).map_err(|_| None)?;
    while let Some(piece) = bundle.pull().map_err(Some)? {
        out.write_all(piece).map_err(|_| None)?;
    }
    Ok(())
}

#[test]
fn a_bundle_on_a_full_disk_opens_nowhere_and_is_not_noted() {
    let Some(disk) = Disk::mount(8) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    given::fill(&place, ENTRIES).expect("a vault");
    let store = place.open().expect("a folder");
    let session = Arc::new(place.unlock(&store).expect("it opens"));
    let file = disk.folder().join("given.zip");
    for free in [0, 4096, 100_000, 1_000_000] {
        disk.fill_but(free);
        let refused = write(&mut given::begin(&session).expect("it is begun"), &file);
        assert!(matches!(refused, Err(None)), "{free} bytes were enough");
        assert_eq!(given::opens(&file), None);
        assert!(given::noted(&session).expect("the record is whole").is_empty());
        let _gone = std::fs::remove_file(&file);
        disk.free_all();
    }
}

#[test]
fn where_the_vault_has_no_room_for_the_row_the_bundle_opens_nowhere_and_is_made_when_there_is() {
    let Some(disk) = Disk::mount(24) else { return };
    let place = Place::make(disk.folder()).expect("a place");
    given::fill(&place, ENTRIES).expect("a vault");
    let folder = tempfile::tempdir().expect("a folder");
    let (store, file) = (place.open().expect("a folder"), folder.path().join("given.zip"));
    let session = Arc::new(place.unlock(&store).expect("it opens"));
    disk.fill_but(0);
    let refused = write(&mut given::begin(&session).expect("it is begun"), &file);
    assert!(matches!(refused, Err(Some(BundleError::Store(StoreError::NoSpace { .. })))), "{refused:?}");
    assert_eq!(given::opens(&file), None);
    assert!(given::noted(&session).expect("the record is whole").is_empty());
    disk.free_all();
    write(&mut given::begin(&session).expect("it is begun"), &file).expect("there is room");
    assert_eq!(given::opens(&file).as_slice(), given::noted(&session).expect("the record is whole"));
}
