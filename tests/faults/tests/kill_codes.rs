//! A process that changes a code, makes a new recovery phrase, erases or guesses is killed at random times, repeatedly.
//!
//! `ALCOVE_KILLS=400 cargo test --release -p faults --test kill_codes -- --nocapture` for many.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use faults::content::Dice;
use faults::{Place, StillClock, number_of, turns};
use seal::digest::sha256;
use vault::{Session, Store, StoreError};

const DOER: &str = env!("CARGO_BIN_EXE_doer");

/// A vault with both spaces, a recovery phrase and an erase code, to be copied.
fn beginning() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        turns::begin(&Place::make(folder.path()).expect("a place")).expect("a vault");
        folder
    });
    made.path()
}

fn copied() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().expect("a folder");
    let done = Command::new("cp").arg("-a").arg(beginning().join(".")).arg(folder.path()).status();
    assert!(done.is_ok_and(|done| done.success()), "cp -a");
    let place = Place::at(folder.path());
    (folder, place)
}

/// Kills it that long after it reported that it begins; returns its last line.
fn kill_after(place: &Place, what: &str, micros: u64) -> String {
    let mut command = Command::new(DOER);
    let command = command.arg(place.folder()).arg(what).stdout(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut said = BufReader::new(child.stdout.take().expect("it speaks")).lines().map_while(Result::ok);
    let begun = said.by_ref().find(|line| line == "doing" || line.starts_with("error"));
    assert_eq!(begun.as_deref(), Some("doing"));
    std::thread::sleep(Duration::from_micros(micros));
    child.kill().expect("it is killed");
    child.wait().expect("it has ended");
    let last = said.last().unwrap_or_else(|| "doing".into());
    assert!(!last.starts_with("error"), "{last}");
    last
}

/// Kills it at many times, each with its own vault, and checks what remains.
fn kill_again_and_again(what: &str, longest: u64, look: impl Fn(&Place, &str) -> &'static str) {
    let (kills, seed) = (number_of("ALCOVE_KILLS", 32).div_ceil(4), number_of("ALCOVE_SEED", 1));
    let (mut dice, mut found) = (Dice::from_number(seed), BTreeMap::<String, u64>::new());
    for _ in 0..kills {
        let (_folder, place) = copied();
        // Sometimes later, in case the machine is busy.
        let last = kill_after(&place, what, dice.below(longest) << dice.below(4));
        *found.entry(format!("{last}: {}", look(&place, &last))).or_default() += 1;
    }
    println!("{what}, {kills} kills, seed {seed}: {found:?}");
}

fn opens(place: &Place, digits: &[u8]) -> bool {
    match place.open().and_then(|store| place.unlock_with(&store, digits)) {
        Ok(session) => is_whole(&session),
        Err(StoreError::Denied) => false,
        Err(error) => panic!("{error:?}"),
    }
}

fn opens_by(place: &Place, bits: [u8; 16]) -> bool {
    let store = place.open().expect("the folder opens");
    match store.open_by_phrase(&turns::words(bits)) {
        Ok(session) => is_whole(&session),
        Err(StoreError::Denied) => false,
        Err(error) => panic!("{error:?}"),
    }
}

fn is_whole(session: &Session) -> bool {
    let count = session.count().expect("it is counted");
    assert!(count.missing.is_nothing() && count.entries > 0);
    assert!(!session.has_older_slots().expect("it is asked"), "a false notice");
    session.check_custody().is_ok()
}

/// Asserts that one of the two opens, and the new one once it was reported.
fn one_of(new: bool, old: bool, last: &str) -> &'static str {
    assert!(new != old, "new {new}, old {old} after {last}");
    assert!(new || last != "done", "the old one after it was said to be done");
    if new { "new" } else { "old" }
}

#[test]
fn a_change_of_code_that_was_killed_leaves_the_old_code_or_the_new_one() {
    kill_again_and_again("change", 40_000, |place, last| {
        // The new one first: once it was used, the old one opens nothing.
        let new = opens(place, turns::NEW);
        let found = one_of(new, opens(place, turns::OWN), last);
        assert!(opens_by(place, turns::FIRST_WORDS) && opens(place, turns::SECOND));
        found
    });
}

#[test]
fn new_words_that_were_killed_leave_the_old_words_or_the_new_ones_and_the_code() {
    kill_again_and_again("words", 40_000, |place, last| {
        let new = opens_by(place, turns::NEW_WORDS);
        let found = one_of(new, opens_by(place, turns::FIRST_WORDS), last);
        assert!(opens(place, turns::OWN));
        found
    });
}

#[test]
fn a_second_code_that_was_killed_leaves_the_old_one_or_the_new_one_and_the_first_space() {
    kill_again_and_again("second", 50_000, |place, last| {
        assert!(opens(place, turns::OWN));
        let new = opens(place, turns::OTHER_SECOND);
        one_of(new, opens(place, turns::SECOND), last)
    });
}

#[test]
fn an_erasing_that_was_killed_has_not_begun_or_is_gone_on_with_to_its_end() {
    kill_again_and_again("erase", 40_000, |place, last| {
        let store = place.open().expect("the folder opens");
        store.prepare().expect("what a crash left is settled");
        let keys = store.keys_to_delete().expect("it is asked");
        if keys.is_empty() && store.has_vault() {
            drop(store);
            assert!(last == "doing" && opens(place, turns::OWN) && opens(place, turns::SECOND));
            return "nothing";
        }
        keys.iter().for_each(|alias| store.erased_key_gone(alias).expect("its files go"));
        store.prepare().expect("the next task");
        assert!(!store.has_vault() && place.vault().is_none());
        assert!(store.open_by_phrase(&turns::words(turns::FIRST_WORDS)).is_err());
        place.create(&store).expect("there is room for another");
        "all of it"
    });
}

/// Returns the attempts left, as specified in FORMAT: of two records the whole one with the higher number.
fn left(place: &Place) -> u8 {
    let bytes = fs::read(place.app().join("tries")).expect("attempts");
    let records = [0, 4096].map(|at| bytes.get(at..at + 64).unwrap_or_default().to_vec());
    let whole = records.into_iter().filter(|record| record.get(32..) == Some(&sha256(&record[..32])[..]));
    whole.max_by_key(|record| record[..8].to_vec()).map_or(0, |record| record[16])
}

fn unlock(place: &Place) -> Result<Session, StoreError> {
    let store = Store::open(&place.app(), Arc::new(StillClock::default()))?;
    let mut opening = store.begin_unlock(vault::Code::parse(turns::OWN)?);
    let asked = opening.challenge()?;
    place.answer(opening, &asked)
}

#[test]
fn killing_the_app_before_during_and_after_a_guess_gives_ten_of_them_and_no_more() {
    let (_folder, place) = copied();
    let (mut dice, mut found) =
        (Dice::from_number(number_of("ALCOVE_SEED", 1)), BTreeMap::<String, u64>::new());
    // Another phone than the one on which it was made: its clock restarts with each process.
    assert!(unlock(&place).is_ok());
    assert_eq!(left(&place), 10);
    for _ in 0..24 {
        let before = left(&place);
        let last = kill_after(&place, "guess", dice.below(4) * dice.below(80_000));
        let now = left(&place);
        let is_spent = now + 1 == before || now == 0;
        assert!(is_spent || (now == before && last == "doing"), "{before}, then {now} after {last}");
        *found
            .entry(format!("{last}, {}", if now == before { "not spent" } else { "spent" }))
            .or_default() += 1;
    }
    println!("{found:?}, {} left", left(&place));
    while left(&place) > 0 {
        kill_after(&place, "guess", 80_000);
    }
    assert!(matches!(unlock(&place), Err(StoreError::Denied)));
    // After a wait the owner's code opens it again.
    assert!(opens(&place, turns::OWN));
}
