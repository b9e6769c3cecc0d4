//! Checks what reaches the disk in which order, from a trace of system calls: an attempt before stretching; an intent,
//! then the file, its folder, the database; each copy of the settings; and the same when settling what a crash left.
//!
//! Needs `strace`. If the whole core had no fsync, nothing else here would fail: only a power failure shows it.

use std::collections::HashMap;
use std::fs;
use std::process::Command;
use std::sync::OnceLock;

use faults::{Keeper, Place, Promised, content};

const KEEPER: &str = env!("CARGO_BIN_EXE_keeper");
const CALLS: &str = "writev,write,pwrite64,ftruncate,fsync,fdatasync,openat,mmap";

/// The memory in bytes for stretching a code, as requested from the heap.
const STRETCH: std::ops::Range<u64> = 64 << 20..66 << 20;

/// One step of the keeper, in the order of the trace.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Said(String),
    Made(String),
    Wrote(String),
    Synced(String),
    Stretched,
}
use Step::{Made, Said, Stretched, Synced, Wrote};

/// Converts lines of a trace to steps. A write counts from its beginning, an fsync from its end.
fn steps(trace: &str) -> Vec<Step> {
    let mut begun = HashMap::new();
    trace.lines().filter_map(|line| step(line, &mut begun)).collect()
}

fn step<'a>(line: &'a str, begun: &mut HashMap<&'a str, &'a str>) -> Option<Step> {
    let (thread, call) = line.split_once(' ')?;
    let call = call.trim_start();
    if call.starts_with("<... fsync resumed>") || call.starts_with("<... fdatasync resumed>") {
        return begun.remove(thread).filter(|_| call.ends_with("= 0")).map(|path| Synced(path.to_owned()));
    }
    let (name, arguments) = call.split_once('(')?;
    let of = || between(arguments, '<', '>');
    match name {
        "writev" => between(arguments, '"', '"').map(|said| Said(said.trim_end_matches("\\n").to_owned())),
        "write" | "pwrite64" | "ftruncate" => of().map(|path| Wrote(path.to_owned())),
        "openat" if arguments.contains("O_CREAT") => {
            between(arguments.rsplit_once(" = ")?.1, '<', '>').map(|path| Made(path.to_owned()))
        }
        "fsync" | "fdatasync" if call.ends_with("<unfinished ...>") => {
            begun.insert(thread, of()?);
            None
        }
        "fsync" | "fdatasync" if call.ends_with("= 0") => of().map(|path| Synced(path.to_owned())),
        "mmap" if arguments.contains("PROT_READ|PROT_WRITE") => {
            let bytes: u64 = arguments.split(", ").nth(1)?.parse().ok()?;
            STRETCH.contains(&bytes).then_some(Stretched)
        }
        _ => None,
    }
}

fn between(text: &str, from: char, to: char) -> Option<&str> {
    Some(text.split_once(from)?.1.split_once(to)?.0)
}

/// Runs a keeper under `strace`; returns its steps.
fn traced(place: &Place, first: u64, count: u64) -> Vec<Step> {
    let trace = place.folder().join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-s", "400", "-e", &format!("trace={CALLS}"), "-o"]).arg(&trace);
    let command = command.arg(KEEPER).arg(place.folder()).args([first.to_string(), count.to_string()]);
    let mut running = Keeper::start(command).expect("strace starts the keeper: 'apt-get install strace'");
    let mut promised = Promised::default();
    running.listen_to_the_end(&mut promised).expect("it says what it does");
    assert!(promised.finished, "{:?}, {:?}", promised.error, running.end());
    steps(&fs::read_to_string(trace).expect("a trace"))
}

/// A vault made before, with an item whose writer was interrupted: the next opening settles it.
fn left_behind(place: &Place) {
    let store = place.open().expect("a folder");
    let session = place.create(&store).expect("a vault");
    let mut writer = session.begin_item(&content::spec(3), &content::limits()).expect("an item");
    writer.append(&[7; 200_000]).expect("room");
}

/// Returns the steps of a keeper that opened the vault, settled an item, changed settings, and kept a file.
fn run() -> &'static [Step] {
    static RUN: OnceLock<Vec<Step>> = OnceLock::new();
    RUN.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::make(folder.path()).expect("a place");
        left_behind(&place);
        traced(&place, 2, 2)
    })
}

/// Returns the steps between two reports.
fn part<'a>(steps: &'a [Step], from: &str, to: &str) -> &'a [Step] {
    let at = |word: &str| steps.iter().position(|step| matches!(step, Said(said) if said.starts_with(word)));
    at(from).zip(at(to)).and_then(|(from, to)| steps.get(from..to)).expect("it said so")
}

fn first(steps: &[Step], is_it: impl Fn(&Step) -> bool) -> Option<usize> {
    steps.iter().position(is_it)
}

fn last(steps: &[Step], is_it: impl Fn(&Step) -> bool) -> Option<usize> {
    steps.iter().rposition(is_it)
}

fn wrote(name: &str) -> impl Fn(&Step) -> bool + '_ {
    move |step| matches!(step, Wrote(path) if path.ends_with(name))
}

fn synced(name: &str) -> impl Fn(&Step) -> bool + '_ {
    move |step| matches!(step, Synced(path) if path.ends_with(name))
}

fn is_of_database(step: &Step) -> bool {
    matches!(step, Wrote(path) if path.ends_with(".db") || path.ends_with(".db-journal"))
}

fn is_database_synced(step: &Step) -> bool {
    matches!(step, Synced(path) if path.ends_with(".db"))
}

/// Asserts that each of these steps exists and comes after the one before it.
fn in_order(places: &[(&str, Option<usize>)]) -> Result<(), String> {
    let mut before = None;
    for (what, at) in places {
        let at = at.ok_or_else(|| format!("no {what}"))?;
        if before.is_some_and(|before| before >= at) {
            return Err(format!("{what} is too early"));
        }
        before = Some(at);
    }
    Ok(())
}

/// Asserts that a file's last write is followed by its fsync.
fn durable(steps: &[Step], name: &str) -> Result<(), String> {
    in_order(&[(name, last(steps, wrote(name))), ("fsync of it", last(steps, synced(name)))])
}

fn check_attempt(steps: &[Step]) -> Result<(), String> {
    let steps = part(steps, "store", "challenged");
    in_order(&[
        ("attempt written", first(steps, wrote("/tries"))),
        ("fsync of the attempt", first(steps, synced("/tries"))),
        ("stretching", first(steps, |step| *step == Stretched)),
    ])
}

fn check_given_back(steps: &[Step]) -> Result<(), String> {
    durable(part(steps, "challenged", "opened"), "/tries")
}

fn check_choice(steps: &[Step]) -> Result<(), String> {
    let steps = part(steps, "choosing", "prefs");
    let mut copies =
        [("/prefs.a", first(steps, wrote("/prefs.a"))), ("/prefs.b", first(steps, wrote("/prefs.b")))];
    copies.sort_by_key(|(_, at)| *at);
    let [(one, at_one), (other, at_other)] = copies;
    in_order(&[
        ("first copy", at_one),
        ("fsync of the first copy", last(steps, synced(one))),
        ("second copy", at_other),
        ("fsync of the second copy", last(steps, synced(other))),
    ])
}

/// Returns an item's file by its name.
fn item(steps: &[Step]) -> Result<&str, String> {
    let made = steps.iter().find_map(|step| match step {
        Made(path) | Synced(path) if path.contains("/items/") => Some(path.as_str()),
        _ => None,
    });
    made.ok_or_else(|| "no item".to_owned())
}

fn check_intent(steps: &[Step]) -> Result<(), String> {
    let steps = part(steps, "adding", "kept");
    let file = item(steps)?;
    let before = first(steps, |step| matches!(step, Made(path) if path == file)).ok_or("no file")?;
    let intent = &steps[..before];
    in_order(&[
        ("intent", first(intent, is_of_database)),
        ("fsync of the intent", last(intent, is_database_synced)),
        // The database is opened exclusively, so its journal is not deleted but truncated.
        ("end of its journal", last(intent, wrote(".db-journal"))),
    ])
}

fn check_kept(steps: &[Step]) -> Result<(), String> {
    let steps = part(steps, "adding", "kept");
    check_entered(steps, item(steps)?)
}

fn check_settled(steps: &[Step]) -> Result<(), String> {
    let steps = part(steps, "challenged", "opened");
    check_entered(steps, item(steps)?)
}

/// Asserts that file, folder and database are each durable before the next is touched.
fn check_entered(steps: &[Step], file: &str) -> Result<(), String> {
    let written = last(steps, wrote(file)).map_or(0, |at| at + 1);
    let steps = &steps[written..];
    let folder = first(steps, synced("/items"));
    let after = folder.unwrap_or(0);
    let entry = steps.iter().skip(after).position(is_of_database).map(|at| at + after);
    in_order(&[
        ("fsync of the file", first(steps, synced(file))),
        ("fsync of its folder", folder),
        ("entry", entry),
        ("fsync of the entry", last(steps, is_database_synced)),
    ])?;
    let early = steps.iter().take(after).any(is_of_database);
    if early { Err("the entry came before the file was durable".to_owned()) } else { Ok(()) }
}

type Check = fn(&[Step]) -> Result<(), String>;

/// Each rule, and the fsyncs it depends on.
const RULES: [(Check, &[&str]); 6] = [
    (check_attempt, &["/tries"]),
    (check_given_back, &["/tries"]),
    (check_choice, &["/prefs.a", "/prefs.b"]),
    (check_intent, &[".db"]),
    (check_kept, &["/items", ".db", "/items/"]),
    (check_settled, &["/items", ".db", "/items/"]),
];

#[test]
fn everything_reaches_the_disk_before_what_rests_on_it() {
    for (at, (rule, _)) in RULES.iter().enumerate() {
        rule(run()).unwrap_or_else(|broken| panic!("rule {at}: {broken}\n{:#?}", run()));
    }
}

#[test]
fn each_fsync_that_is_left_out_is_missed() {
    for (rule, names) in RULES {
        for name in names {
            let is_left_out = |path: &str| {
                if *name == "/items/" { path.contains(name) } else { path.ends_with(name) }
            };
            let without: Vec<Step> = run()
                .iter()
                .filter(|step| !matches!(step, Synced(path) if is_left_out(path)))
                .cloned()
                .collect();
            assert!(rule(&without).is_err(), "{name}");
        }
    }
}

#[test]
fn stretching_before_the_attempt_is_spent_is_found_out() {
    let at = first(run(), |step| *step == Stretched).expect("a code was stretched");
    let mut other: Vec<Step> = run().to_vec();
    let stretched = other.remove(at);
    let store = first(&other, |step| matches!(step, Said(said) if said == "store")).expect("it said so");
    other.insert(store + 1, stretched);
    assert!(check_attempt(&other).is_err());
}
